import { useRef } from 'preact/hooks'
import type { TeamBrief } from '../../../shared/api/team.ts'
import { useSpeech, useStored } from '../context.ts'
import { titleBeside } from '../fill/label.ts'
import { type Overview, overviewOf } from '../outbox/overview.ts'
import type { Phone } from '../phone.ts'
import { RescueButton } from '../rescue/rescue-button.tsx'
import { addressOf } from '../router.ts'
import { momentText } from '../text/catalogue.ts'
import { useLaterWords } from '../text/use-later-words.ts'
import { returnedOf } from '../visits/sent-back.ts'

/** So many forms are listed; all are on the page of own forms. */
const LATEST = 5

/** How many forms wait, when the last went out, "Gửi ngay", and the state of each. */
export function Outbox({ phone, isJoined }: { phone: Phone; isJoined: boolean }) {
  const t = useLaterWords()
  const stored = useStored(phone, load)
  const isRescuing = useRef(false)
  if (stored === undefined) return null
  const { overview, returned, brief, persisted } = stored
  if (!isJoined && overview.forms.length === 0) return null
  const { waiting, setAside, unreadable, lastSentAt } = overview
  const { at } = phone.runner.state()
  const isStuck = setAside > 0 || unreadable > 0 || at === 'signed-out'
  const isWaiting = waiting > 0 && at === 'backing-off'
  // A file that was made stays in view while the phone tries once more.
  isRescuing.current = isStuck || isWaiting || (isRescuing.current && (waiting > 0 || at === 'sending'))
  return (
    <section>
      {at === 'signed-out' && (
        <div class="alert" role="alert">
          <h2>{t.signedOut.title}</h2>
          <p>{t.signedOut.lead}</p>
        </div>
      )}
      {returned > 0 && (
        <a class="button primary" href={addressOf({ page: 'history' })}>
          {t.outbox.returned(returned)}
        </a>
      )}
      <h2>{t.outbox.finished}</h2>
      <div class="card" role="status">
        <p class={waiting > 0 ? 'count' : undefined}>
          {waiting > 0 ? t.outbox.waiting(waiting) : t.outbox.allSent}
        </p>
        <p class="quiet">
          {lastSentAt === undefined
            ? t.outbox.neverSent
            : t.outbox.lastSent(momentText(lastSentAt, phone.clock()))}
        </p>
        {isWaiting && <p>{t.outbox.retrying}</p>}
        {setAside > 0 && <p class="warning">{t.outbox.setAside(setAside)}</p>}
        {unreadable > 0 && <p class="warning">{t.outbox.unreadable(unreadable)}</p>}
      </div>
      {waiting > 0 && <SendNow phone={phone} />}
      {isRescuing.current && <RescueButton phone={phone} />}
      {persisted === true && <p class="quiet">{t.outbox.kept}</p>}
      {persisted === false && waiting > 0 && <p class="quiet">{t.outbox.notKept}</p>}
      <ResponseList overview={overview} brief={brief} now={phone.clock()} />
    </section>
  )
}

async function load(phone: Phone) {
  const [contents, drafts, brief, persisted] = await Promise.all([
    phone.finished.lines(),
    phone.drafts.list(),
    phone.facts.get('brief'),
    phone.facts.get('persisted'),
  ])
  const unreadable = [...contents.unreadable, ...drafts.unreadable]
  const overview = overviewOf({ ...contents, unreadable }, brief)
  return { overview, returned: returnedOf(brief, overview.forms).length, brief, persisted }
}

function SendNow({ phone }: { phone: Phone }) {
  const t = useLaterWords()
  const isSending = phone.runner.state().at === 'sending'
  return (
    <button type="button" class="wide" disabled={isSending} onClick={() => void phone.runner.sendNow()}>
      {isSending ? t.outbox.sending : t.outbox.sendNow}
    </button>
  )
}

function ResponseList(props: { overview: Overview; brief: TeamBrief | undefined; now: number }) {
  const { overview, brief, now } = props
  const { language } = useSpeech()
  const t = useLaterWords()
  if (overview.forms.length === 0) return <p>{t.outbox.noneFinished}</p>
  return (
    <ul>
      {overview.forms.slice(0, LATEST).map((form) => (
        <li key={form.id}>
          <a class="row" href={addressOf({ page: 'response', id: form.id })}>
            <span>
              {form.label}
              <span class="quiet line">{titleBeside(form.survey, brief, language)}</span>
              <span class="quiet line">{momentText(form.finishedAt, now)}</span>
            </span>
            <strong class={`state ${form.state}`}>
              {form.withdrawn === true && `${t.responseState.withdrawn} · `}
              {t.responseState[form.state]}
            </strong>
          </a>
        </li>
      ))}
    </ul>
  )
}
