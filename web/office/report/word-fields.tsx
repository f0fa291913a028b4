import { asDay } from '../../../shared/calendar.ts'
import type { ReportTexts } from '../../../shared/report/texts.ts'
import { Field } from '../controls/field.tsx'
import type { Drafting } from './drafting.ts'
import { useWords } from './words.ts'

type Name = keyof ReportTexts

/** The words by where they stand on the paper. */
const groups = {
  parts: ['subject', 'opening', 'results', 'difficulties', 'tasks', 'proposals', 'closing'],
  header: ['agencyAbove', 'agency', 'number', 'sign', 'place', 'day'],
  closing: ['recipients', 'signatoryTitle', 'signatoryName'],
} as const satisfies Record<string, readonly Name[]>

export type Group = keyof typeof groups
const groupNames: readonly Group[] = ['parts', 'header', 'closing']

/** How many lines a box shows; what has one line only is no box of lines. */
const lines: Partial<Record<Name, number>> = {
  subject: 2,
  opening: 4,
  results: 3,
  difficulties: 6,
  tasks: 6,
  proposals: 5,
  closing: 3,
  recipients: 5,
  signatoryTitle: 2,
}

/** In which part of the list a word stands. */
export function groupOf(name: Name): Group {
  return groupNames.find((group) => groups[group].some((one) => one === name)) ?? 'parts'
}

/** Leads to the box of a word, once it is on the page. */
export function goToField(name: Name): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-word="${name}"]`)?.focus()
  })
}

/** Everything of a report that its office writes, in the order of the paper. */
export function WordFields(props: {
  drafting: Drafting
  open: readonly Group[]
  onOpen: (open: readonly Group[]) => void
}) {
  const { drafting, open, onOpen } = props
  const words = useWords()
  return (
    <form class="report-words" aria-label={words.form} onSubmit={(event) => event.preventDefault()}>
      {groupNames.map((group) => (
        <details
          key={group}
          open={open.includes(group)}
          onToggle={({ currentTarget }) => {
            if (currentTarget.open === open.includes(group)) return
            onOpen(currentTarget.open ? [...open, group] : open.filter((one) => one !== group))
          }}
        >
          <summary>{words.groups[group]}</summary>
          <div class="form">
            {groups[group].map((name) => (
              <WordField key={name} name={name} drafting={drafting} />
            ))}
          </div>
        </details>
      ))}
    </form>
  )
}

function WordField({ name, drafting }: { name: Name; drafting: Drafting }) {
  const words = useWords()
  const { texts, change } = drafting
  const rows = lines[name]
  const hint = words.hints[name]
  const common = { 'data-word': name, value: texts[name] ?? '' }
  return (
    <Field label={words.fields[name]} {...(hint === undefined ? {} : { hint })}>
      {(box) =>
        name === 'day' ? (
          <input
            {...box}
            {...common}
            type="date"
            onInput={({ currentTarget }) => {
              const { day: _, ...others } = texts
              const day = asDay(currentTarget.value)
              drafting.replace(day === undefined ? others : { ...others, day })
            }}
          />
        ) : rows === undefined ? (
          <input
            {...box}
            {...common}
            maxLength={LONGEST_LINE[name]}
            onInput={({ currentTarget }) => change({ [name]: currentTarget.value })}
          />
        ) : (
          <textarea
            {...box}
            {...common}
            rows={rows}
            onInput={({ currentTarget }) => change({ [name]: currentTarget.value })}
          />
        )
      }
    </Field>
  )
}

/** As many letters as are kept (`ReportTexts`). */
const LONGEST_LINE: Partial<Record<Name, number>> = { number: 20, sign: 40, place: 100, signatoryName: 100 }
