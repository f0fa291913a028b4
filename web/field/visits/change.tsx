import { useState } from 'preact/hooks'
import type { Phone } from '../phone.ts'
import { addressOf } from '../router.ts'
import { beginCorrection } from './correct.ts'
import type { KnownResponse } from './load-response.ts'
import { Reason } from './reason.tsx'
import { withdraw } from './withdraw.ts'
import { useVisitWords } from './words.ts'

/** "Sửa phiếu này" and "Rút phiếu này", each with its reason, with or without a network. */
export function Change({ phone, form, label }: { phone: Phone; form: KnownResponse; label: string }) {
  const { response: words, reason } = useVisitWords()
  const [asking, setAsking] = useState<'correct' | 'withdraw'>()
  const [isUnsaved, setUnsaved] = useState(false)
  const { id, survey, brief } = form
  const filling = addressOf({ page: 'fill', survey, id })

  // What another team sent is held when it comes from this one.
  if (brief === undefined || form.team !== brief.identity.team) return <p>{words.foreign}</p>
  if (form.hasDraft) {
    return (
      <a class="button primary" href={filling}>
        {words.resume}
      </a>
    )
  }
  const give = async (why: string) => {
    try {
      if (asking === 'withdraw') return await withdraw(phone, form, brief.identity, label, why)
      await beginCorrection(phone, form, brief, why)
      location.hash = filling
    } catch {
      setUnsaved(true)
    }
  }
  return (
    <>
      {isUnsaved && (
        <p class="alert" role="alert">
          {reason.notSaved}
        </p>
      )}
      {asking === undefined ? (
        <>
          <button
            type="button"
            class={form.returned === undefined ? 'wide' : 'primary wide'}
            onClick={() => setAsking('correct')}
          >
            {words.correct}
          </button>
          <button type="button" class="plain" onClick={() => setAsking('withdraw')}>
            {words.withdraw}
          </button>
        </>
      ) : (
        <Reason
          key={asking}
          kind={asking}
          isAsked={form.returned !== undefined}
          give={(why) => void give(why)}
          cancel={() => setAsking(undefined)}
        />
      )}
    </>
  )
}
