import type { EpochMs } from '../../../shared/time.ts'
import { momentText } from '../text/catalogue.ts'
import { useLaterWords } from '../text/use-later-words.ts'
import type { KnownResponse } from './load-response.ts'
import { useVisitWords } from './words.ts'

/** Each time that a form was written here, and why it was written again. */
export function Revisions({ form, now }: { form: KnownResponse; now: EpochMs }) {
  const { response: words } = useVisitWords()
  const { correcting } = useLaterWords()
  if (form.revisions.length === 0) return null
  return (
    <section>
      <h2>{words.revisions}</h2>
      <ul>
        {form.revisions.map(({ response: { rev, reason = '', withdrawn, finishedAt } }) => (
          <li key={rev} class="row">
            <span>
              {rev === 1
                ? words.first
                : withdrawn
                  ? words.withdrawnBecause(reason)
                  : correcting.title(rev - 1, reason)}
            </span>
            <span class="quiet">{momentText(finishedAt, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
