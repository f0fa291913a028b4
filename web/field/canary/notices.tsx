import { useStored } from '../context.ts'
import type { Eviction } from '../db/phone-store.ts'
import type { Phone } from '../phone.ts'
import { useWords } from '../text/words.ts'
import { offBy } from './skew.ts'
import { vi } from './text/vi.ts'

/** What the phone must be told of itself: its data was deleted, its clock is wrong. */
export function Notices({ phone }: { phone: Phone }) {
  const stored = useStored(phone, load)
  return (
    <>
      {stored?.eviction !== undefined && stored.eviction.acknowledgedAt === undefined && (
        <Evicted phone={phone} eviction={stored.eviction} />
      )}
      {stored !== undefined && <Clock aheadMs={stored.aheadMs} />}
    </>
  )
}

async function load({ store }: Phone) {
  const [eviction, aheadMs] = await Promise.all([store.get('eviction'), store.get('clockAhead')])
  return { eviction, aheadMs }
}

function Evicted({ phone, eviction }: { phone: Phone; eviction: Eviction }) {
  const { evicted: t } = useWords(vi, english)
  const { made, unsentAtLeast } = eviction
  const acknowledge = async () => {
    await phone.store.put('eviction', { ...eviction, acknowledgedAt: phone.clock() })
    phone.changes.announce()
  }
  return (
    <section class="alert" role="alert">
      <h2>{t.title}</h2>
      <p>
        <strong>{unsentAtLeast > 0 ? t.unsent(unsentAtLeast) : t.noneUnsent}</strong>
      </p>
      <p>{t.made(made)}</p>
      <p>{t.todo}</p>
      <button type="button" class="wide" onClick={() => void acknowledge()}>
        {t.read}
      </button>
    </section>
  )
}

function Clock({ aheadMs }: { aheadMs: number | undefined }) {
  const { clock: t } = useWords(vi, english)
  const off = offBy(aheadMs)
  if (off === undefined) return null
  const by = t[off.unit](off.n)
  return (
    <section class="alert warns" role="status">
      <h2>{t.title}</h2>
      <p>{off.isAhead ? t.ahead(by) : t.behind(by)}</p>
      <p>{t.todo}</p>
    </section>
  )
}

const english = () => import('./text/en.ts').then(({ en }) => en)
