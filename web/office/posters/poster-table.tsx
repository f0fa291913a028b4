import { CardTable, type Column } from '../controls/card-table.tsx'
import { dayText, numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import type { Order } from '../results/sort.ts'
import { isAnswered, isDown } from './condition.ts'
import type { Row } from './rows.ts'
import { useWords } from './words.ts'

export type Sorting = { order: Order<string>; onSort: (order: Order<string>) => void }
/** What can be done with a poster. */
export type PosterActs = Record<'onPrint' | 'onLink' | 'onTakeDown', (row: Row) => void>

/** Posters with what came by each; on a phone a card for each. */
export function PosterTable(
  props: { name: string; rows: readonly Row[]; sorting: Sorting } & Partial<PosterActs>,
) {
  const { name, rows, sorting, onPrint, onLink, onTakeDown } = props
  const words = useWords()
  const acts =
    onPrint === undefined || onLink === undefined || onTakeDown === undefined
      ? undefined
      : { onPrint, onLink, onTakeDown }
  return (
    <CardTable<Row>
      name={name}
      rows={rows}
      keyOf={({ poster }) => poster.id}
      isFaint={({ condition }) => isDown(condition)}
      sorting={sorting}
      columns={useColumns()}
      {...(acts === undefined
        ? {}
        : { actions: { label: words.columns.actions, of: (row: Row) => <Acts row={row} {...acts} /> } })}
    />
  )
}

function useColumns(): Column<Row>[] {
  const words = useWords()
  const { language } = useLanguage()
  const { columns } = words
  return [
    {
      key: 'place',
      label: columns.place,
      cell: ({ poster, kind }) => (
        <>
          <span class="strong">{poster.place}</span>
          <small>{kind}</small>
        </>
      ),
    },
    { key: 'survey', label: columns.survey, cell: ({ survey }) => survey },
    {
      key: 'word',
      label: columns.word,
      cell: ({ poster }) => <span class="check-word">{poster.word}</span>,
    },
    {
      key: 'until',
      label: columns.until,
      cell: ({ poster }) => (
        <span class="until">{poster.until === undefined ? words.noLastDay : dayText(poster.until)}</span>
      ),
    },
    {
      key: 'scans',
      label: columns.scans,
      isNumber: true,
      cell: ({ poster: { scans } }) => (scans === 0 ? '0' : words.about(numberText(scans, language))),
    },
    {
      key: 'answers',
      label: columns.answers,
      isNumber: true,
      cell: ({ poster }) => numberText(poster.answers, language),
    },
    { key: 'state', label: columns.state, cell: (row) => <State row={row} /> },
  ]
}

function State({ row: { condition, state } }: { row: Row }) {
  const { advice } = useWords()
  const isForNothing = condition === 'survey-closed' || condition === 'hamlet-gone'
  return (
    <>
      <span class={`poster-state ${condition}`}>{state}</span>
      {isForNothing && <small>{advice[condition]}</small>}
    </>
  )
}

function Acts({ row, onPrint, onLink, onTakeDown }: { row: Row } & PosterActs) {
  const words = useWords()
  const { place } = row.poster
  return (
    <>
      {isAnswered(row.condition) && (
        <>
          <button
            type="button"
            class="plain"
            aria-label={words.printNamed(place)}
            onClick={() => onPrint(row)}
          >
            {words.print}
          </button>
          <button type="button" class="plain" aria-label={words.linkNamed(place)} onClick={() => onLink(row)}>
            {words.link}
          </button>
        </>
      )}
      <button
        type="button"
        class="plain"
        aria-label={words.takeDownNamed(place)}
        onClick={() => onTakeDown(row)}
      >
        {words.takeDown}
      </button>
    </>
  )
}
