import {
  MAX_DECISIONS,
  type ReviewFilter,
  type ReviewKind,
  type ReviewLine,
  type ReviewPage,
  type ReviewShow,
} from '../../../shared/api/reviews.ts'
import { type Address, go } from '../address.ts'
import { CheckBox } from '../controls/check-box.tsx'
import { FailureLine } from '../controls/failure-line.tsx'
import type { useTask } from '../controls/task.ts'
import { Empty } from '../notices.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { isDecidable } from './decidable.ts'
import { Filters } from './filters.tsx'
import { ReviewList } from './review-list.tsx'
import { wantedAddress } from './wanted.ts'
import { useWords } from './words.ts'

/** The list with what narrows it, and what can be done with those that are selected. */
export function ListPane(props: {
  page: ReviewPage
  more: ReturnType<typeof useTask>
  onMore: () => void
  show: ReviewShow
  filter: ReviewFilter
  item: string | undefined
  list: Address
  isFrozen: boolean
  selected: ReadonlySet<string>
  /** Those of them that are here and can be decided on. */
  chosen: readonly ReviewLine[]
  onToggle: (line: ReviewLine) => void
  onSelect: (selected: ReadonlySet<string>) => void
  onDecide: (kind: ReviewKind, reason?: string) => Promise<void>
}) {
  const words = useWords()
  const { page, show, filter, list, isFrozen, selected, chosen, onSelect } = props
  const { lines } = page
  const { q: _, ...unfiltered } = list
  const isNarrow = Object.keys(filter).length > 0
  const canSelect = (line: ReviewLine) => !isFrozen && isDecidable(line)
  const shown = lines
    .filter(canSelect)
    .slice(0, MAX_DECISIONS)
    .map(({ response }) => response)
  const hasAll = shown.every((id) => selected.has(id))
  return (
    <>
      {(lines.length > 0 || isNarrow) && (
        <Filters
          choices={page.choices}
          found={page.found}
          filter={filter}
          onFilter={(next) => go({ ...unfiltered, ...wantedAddress(next) })}
        />
      )}
      {lines.length === 0 ? (
        <Empty>{isNarrow ? words.noneFound : words.none[show]}</Empty>
      ) : (
        <>
          {shown.length > 0 && (
            <CheckBox
              label={words.select.all(shown.length)}
              checked={hasAll}
              onChange={(all) => onSelect(new Set(all ? shown : []))}
            />
          )}
          {chosen.length > 0 && (
            <BulkBar
              count={chosen.length}
              canSendBack={chosen.every(({ team }) => team !== undefined)}
              onDecide={props.onDecide}
              onClear={() => onSelect(new Set())}
            />
          )}
          <ReviewList
            lines={lines}
            open={props.item}
            selected={selected}
            canSelect={canSelect}
            onToggle={props.onToggle}
            addressOf={({ response }) => ({ ...list, item: response })}
          />
        </>
      )}
      {page.next !== undefined && (
        <div class="more">
          <button type="button" disabled={props.more.busy} onClick={props.onMore}>
            {words.more}
          </button>
          <FailureLine failure={props.more.failure} />
        </div>
      )}
    </>
  )
}
