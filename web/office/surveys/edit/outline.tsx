import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
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
  const list = useRef<HTMLElement>(null)
  const pressed = useRef<string | undefined>(undefined)
  // What is moved takes its arrows along; the keyboard goes with them.
  useLayoutEffect(() => {
    if (pressed.current !== undefined) document.getElementById(pressed.current)?.focus()
    pressed.current = undefined
  }, [version])
  // What is chosen elsewhere, or was just added, comes into sight.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [item])
  const move = (arrow: string, changed: SurveyVersion) => {
    pressed.current = arrow
    onChange(changed)
  }
  const [first, last] = [version.sections[0], version.sections.at(-1)]
  const isWhole =
    version.sections.every(({ code }) => item !== `section:${code}`) &&
    version.questions.every(({ code }) => item !== code)
  return (
    <nav ref={list} class="part outline" aria-label={words.edit.outline}>
      <button
        type="button"
        class="plain"
        aria-current={isWhole ? 'true' : undefined}
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
              id={`section-${section.code}`}
              isFirst={section === first}
              isLast={section === last}
              onMove={(by, arrow) => move(arrow, moveSection(version, section.code, by))}
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
                      id={`question-${question.code}`}
                      isFirst={section === first && question === version.questions[0]}
                      isLast={section === last && question === version.questions.at(-1)}
                      onMove={(by, arrow) => move(arrow, moveQuestion(version, question.code, by))}
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
  id: string
  name: string
  class?: string
  isCurrent: boolean
  isFaulty: boolean
  onPick: () => void
  isFirst: boolean
  isLast: boolean
  /** Which way, and the arrow that was pressed. */
  onMove: (by: -1 | 1, arrow: string) => void
}) {
  const words = useWords()
  return (
    <div class={`line ${props.class ?? ''} ${props.isFaulty ? 'faulty' : ''}`}>
      <button
        type="button"
        class="plain"
        aria-current={props.isCurrent ? 'true' : undefined}
        title={props.name}
        onClick={props.onPick}
      >
        {props.name}
      </button>
      <button
        type="button"
        class="plain arrow"
        id={`${props.id}-up`}
        aria-label={words.edit.moveUp(props.name)}
        aria-disabled={props.isFirst}
        onClick={() => props.onMove(-1, `${props.id}-up`)}
      >
        ↑
      </button>
      <button
        type="button"
        class="plain arrow"
        id={`${props.id}-down`}
        aria-label={words.edit.moveDown(props.name)}
        aria-disabled={props.isLast}
        onClick={() => props.onMove(1, `${props.id}-down`)}
      >
        ↓
      </button>
    </div>
  )
}
