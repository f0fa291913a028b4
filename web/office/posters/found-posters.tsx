import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Empty } from '../notices.tsx'
import type { Found } from './find.ts'
import { type PosterActs, PosterTable, type Sorting } from './poster-table.tsx'
import { arrange, type Row } from './rows.ts'
import { useWords } from './words.ts'

type Props = PosterActs & {
  all: readonly Row[]
  found: Found
  isSearching: boolean
  mayMake: boolean
  sorting: Sorting
}

/** The codes that were found: those in use, the others folded away; or why there are none, and what to do. */
export function FoundPosters(props: Props) {
  const { all, found, isSearching, mayMake, sorting, ...acts } = props
  const words = useWords()
  const { language } = useLanguage()
  if (all.length === 0) {
    return mayMake ? <Empty title={words.emptyTitle}>{words.empty}</Empty> : <Empty>{words.noSurvey}</Empty>
  }
  if (found.rows.length === 0) {
    return found.warning === undefined ? (
      <Empty>{words.noMatch}</Empty>
    ) : (
      <p class="notice caution" role="alert">
        {words.warnings[found.warning]}
      </p>
    )
  }
  const { up, down } = arrange(found.rows, sorting.order)
  return (
    <>
      {up.length > 0 ? (
        <PosterTable name={words.tableUp} rows={up} sorting={sorting} {...acts} />
      ) : (
        !isSearching && <Empty>{mayMake ? words.allDown : words.allDownNoSurvey}</Empty>
      )}
      {down.length > 0 && (
        <details class="down" key={String(isSearching)} open={isSearching}>
          <summary>{words.down(numberText(down.length, language))}</summary>
          <PosterTable name={words.tableDown} rows={down} sorting={sorting} />
        </details>
      )}
    </>
  )
}
