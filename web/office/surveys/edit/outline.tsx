import type { SurveyVersion } from '../../../../shared/form/definition.ts'
import { useLanguage } from '../../language.tsx'
import { useWords } from '../words.ts'
import { moveQuestion, moveSection } from './edits.ts'
import type { Fault } from './faults.ts'

/** The sections and their questions in order; each is chosen by a press and moved by its arrows. */
export function Outline(props: {
  version: SurveyVersion
  faults: readonly Fault[]
  item: string | undefined
  onPick: (item: string | undefined) => void
  onChange: (version: SurveyVersion) => void
}) {
  const { version, faults, item, onPick, onChange } = props
  const words = useWords()
  const { say } = useLanguage()
  return (
    <nav class="part outline" aria-label={words.edit.outline}>
      <button
        type="button"
        class="plain"
        aria-current={item === undefined ? 'true' : undefined}
        onClick={() => onPick(undefined)}
      >
        {words.edit.whole}
      </button>
      <ol>
        {version.sections.map((section) => (
          <li key={section.code}>
            <Line
              name={say(section.title) || section.code}
              class="section"
              isCurrent={item === `section:${section.code}`}
              isFaulty={faults.some((fault) => fault.section === section.code)}
              onPick={() => onPick(`section:${section.code}`)}
              onMove={(by) => onChange(moveSection(version, section.code, by))}
            />
            <ol>
              {version.questions
                .filter((question) => question.section === section.code)
                .map((question) => (
                  <li key={question.code}>
                    <Line
                      name={say(question.label) || question.code}
                      isCurrent={item === question.code}
                      isFaulty={faults.some((fault) => fault.question === question.code)}
                      onPick={() => onPick(question.code)}
                      onMove={(by) => onChange(moveQuestion(version, question.code, by))}
                    />
                  </li>
                ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Line(props: {
  name: string
  class?: string
  isCurrent: boolean
  isFaulty: boolean
  onPick: () => void
  onMove: (by: -1 | 1) => void
}) {
  const words = useWords()
  return (
    <div class={`line ${props.class ?? ''} ${props.isFaulty ? 'faulty' : ''}`}>
      <button
        type="button"
        class="plain"
        aria-current={props.isCurrent ? 'true' : undefined}
        onClick={props.onPick}
      >
        {props.name}
      </button>
      <button
        type="button"
        class="plain arrow"
        aria-label={words.edit.moveUp(props.name)}
        onClick={() => props.onMove(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        class="plain arrow"
        aria-label={words.edit.moveDown(props.name)}
        onClick={() => props.onMove(1)}
      >
        ↓
      </button>
    </div>
  )
}
