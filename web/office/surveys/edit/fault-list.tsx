import type { SurveyVersion } from '../../../../shared/form/definition.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { useWords, type Words } from '../words.ts'
import type { Fault } from './faults.ts'

/** What is to be mended, each with the way to the question or section. */
export function FaultList({ faults, version }: { faults: readonly Fault[]; version: SurveyVersion }) {
  const words = useWords()
  const { say } = useLanguage()
  const { survey, questions, sections } = version
  const place = ({ question, section }: Fault) => {
    if (question === undefined && section === undefined) return <strong>{words.faults.whole}</strong>
    const item = question ?? `section:${section}`
    const found =
      question === undefined
        ? sections.find(({ code }) => code === section)?.title
        : questions.find(({ code }) => code === question)?.label
    return (
      <Link to={{ page: 'surveys', survey, view: 'edit', item }}>
        {(found && say(found)) || <code>{question ?? section}</code>}
      </Link>
    )
  }
  return (
    <ul class="faults">
      {faults.map((fault, at) => (
        <li key={`${fault.detail} ${at}`}>
          {place(fault)}: {faultText(fault, words)}
        </li>
      ))}
    </ul>
  )
}

/** A fault in words. */
function faultText({ is, detail }: Fault, words: Words): string {
  return is === 'other' ? words.faults.other(detail) : words.faults[is]
}
