import { SearchBox } from '../controls/search-box.tsx'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { isDown } from './condition.ts'
import type { Found } from './find.ts'
import { printable, type Row, totals } from './rows.ts'
import { useWords } from './words.ts'

/** Above the table: the search, what there is in figures, and the buttons for many codes at once. */
export function Tools(props: {
  all: readonly Row[]
  found: Found
  search: string
  onSearch: (words: string) => void
  /** Only where a survey is open to residents. */
  onMake?: () => void
  onPrint: () => void
}) {
  const { all, found, search, onMake } = props
  const words = useWords()
  const { language } = useLanguage()
  const inWords = (count: number) => numberText(count, language)
  const up = all.filter(({ condition }) => !isDown(condition))
  const { scans, answers } = totals(up)
  return (
    <>
      <div class="tools">
        {all.length > 0 && <SearchBox label={words.search} value={search} onSearch={props.onSearch} />}
        <div class="tools-end">
          {printable(all).length > 0 && (
            <button type="button" disabled={printable(found.rows).length === 0} onClick={props.onPrint}>
              {words.printMany}
            </button>
          )}
          {onMake !== undefined && (
            <button type="button" class="primary" onClick={onMake}>
              {words.create}
            </button>
          )}
        </div>
      </div>
      <p class="quiet" role="status">
        {search.trim() === ''
          ? up.length > 0 &&
            (scans === 0
              ? words.summaryUnused(inWords(up.length))
              : words.summary(inWords(up.length), inWords(scans), inWords(answers)))
          : found.rows.length > 0 && words.found(inWords(found.rows.length))}
      </p>
      {all.length > 0 && search.trim() === '' && <p class="quiet">{words.searchHint}</p>}
    </>
  )
}
