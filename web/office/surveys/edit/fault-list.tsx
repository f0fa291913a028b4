import type { SurveyId } from '../../../../shared/ids.ts'
import { Link } from '../../link.tsx'
import { useWords, type Words } from '../words.ts'
import type { Fault } from './faults.ts'

/** What is to be mended, each with the way to the question. */
export function FaultList({ faults, survey }: { faults: readonly Fault[]; survey: SurveyId }) {
  const words = useWords()
  return (
    <ul class="faults">
      {faults.map((fault, place) => (
        <li key={`${fault.detail} ${place}`}>
          {fault.question === undefined ? (
            <strong>{fault.section ?? words.faults.whole}</strong>
          ) : (
            <Link to={{ page: 'surveys', survey, view: 'edit', item: fault.question }}>
              <code>{fault.question}</code>
            </Link>
          )}
          : {faultText(fault, words)}
        </li>
      ))}
    </ul>
  )
}

/** A fault in words. */
export function faultText({ is, detail }: Fault, words: Words): string {
  return is === 'other' ? words.faults.other(detail) : words.faults[is]
}
