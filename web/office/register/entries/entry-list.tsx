import type { ComponentChildren, JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { AreaId } from '../../../../shared/ids.ts'
import type { Kind, RegisterRecord } from '../../../../shared/register/kinds.ts'
import { type Address, go } from '../../address.ts'
import { CardTable, type Column } from '../../controls/card-table.tsx'
import { CheckBox } from '../../controls/check-box.tsx'
import { FailureLine } from '../../controls/failure-line.tsx'
import { SearchBox } from '../../controls/search-box.tsx'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { Empty, Failed, Loading } from '../../notices.tsx'
import { withSearch } from '../addresses.ts'
import { useRegister } from '../desk.ts'
import type { EntryQuery } from '../register-api.ts'
import { useWords } from '../words.ts'
import type { EntryDialogProps } from './entry-dialog.tsx'
import { useListing } from './listing.ts'
import { type Entry, isOver, nameOf } from './revise.ts'

/** What a list is of, and what may be done with it. */
export type EntryListProps<R> = {
  kind: Kind<R>
  address: Address
  /** Where the entries stand; the search comes from the address. */
  within: EntryQuery & { commune?: AreaId }
  words: { name: string; add: string; empty: string; emptyReadOnly: string }
  columns: readonly Column<R>[]
  order: (a: R, b: R) => number
  mayEdit: boolean
  form: (dialog: EntryDialogProps<R>) => JSX.Element | null
  /** The dialog that ends an entry, for kinds that last. */
  end?: (dialog: EntryDialogProps<R> & { entry: Entry<R> }) => JSX.Element
  /** More buttons of a row; `saved` takes what they changed. */
  actions?: ((entry: Entry<R>, saved: (entry: Entry<R>) => void) => ComponentChildren) | undefined
  /** More buttons above the list. */
  tools?: ComponentChildren
  /** To be told of every change, where something else shows the same entries. */
  onSaved?: () => void
}

/** So many rows are found without a search. */
const AT_A_GLANCE = 8

type Open<R> = { dialog: 'form'; entry: Entry<R> | undefined } | { dialog: 'end'; entry: Entry<R> }

/** Entries of one kind: found by name, a page at a time, added, changed and ended. */
export function EntryList<R extends RegisterRecord>(props: EntryListProps<R>) {
  const words = useWords()
  const { language } = useLanguage()
  const { today } = useRegister()
  const isLong = useRef(false)
  const [withOver, setWithOver] = useState(false)
  const [open, setOpen] = useState<Open<R>>()
  const { address, mayEdit } = props
  const search = address.q ?? ''
  const listing = useListing<R>(props.kind, { ...props.within, ...(search === '' ? {} : { q: search }) })

  const { entries } = listing
  // Once there is a search it stays: it must not go from under somebody who types.
  isLong.current ||= search !== '' || listing.more !== undefined || entries.length > AT_A_GLANCE
  const present = entries.filter(({ record }) => !isOver(record, today))
  const over = entries.length - present.length
  const shown = withOver ? entries : present
  // The order of a list that comes in pages stays as it came: a row that is not there yet must not seem to be missing.
  const rows = listing.isShort ? [...shown].sort((a, b) => props.order(a.record, b.record)) : shown
  const saved = (entry: Entry<R>) => {
    listing.saved(entry)
    props.onSaved?.()
  }
  const close = () => setOpen(undefined)
  const canEnd = (entry: Entry<R>) => props.end !== undefined && !('until' in entry.record)

  return (
    <>
      <div class="tools">
        {isLong.current && (
          <SearchBox
            label={words.search}
            value={search}
            onSearch={(typed) => go(withSearch(address, typed), 'replace')}
          />
        )}
        {(over > 0 || withOver) && (
          <CheckBox label={words.withOver} checked={withOver} onChange={setWithOver} />
        )}
        <p class="quiet" role="status">
          {listing.load.at === 'ready' &&
            words.shown(numberText(rows.length, language), listing.more !== undefined)}
        </p>
        <div class="tools-end">
          {props.tools}
          {mayEdit && (
            <button
              type="button"
              class="primary"
              onClick={() => setOpen({ dialog: 'form', entry: undefined })}
            >
              {props.words.add}
            </button>
          )}
        </div>
      </div>
      {listing.load.at === 'loading' ? (
        <Loading />
      ) : listing.load.at === 'failed' ? (
        <Failed failure={listing.load.failure} onRetry={listing.reload} />
      ) : rows.length === 0 ? (
        <Empty>
          {search !== ''
            ? words.noMatch
            : over > 0
              ? words.allOver
              : mayEdit
                ? props.words.empty
                : props.words.emptyReadOnly}
        </Empty>
      ) : (
        <CardTable
          name={props.words.name}
          columns={props.columns.map((column) => ({
            ...column,
            cell: (entry: Entry<R>) => column.cell(entry.record),
          }))}
          rows={rows}
          keyOf={({ record }) => record.id}
          isFaint={({ record }) => isOver(record, today)}
          {...(mayEdit || props.actions !== undefined
            ? {
                actions: {
                  label: words.actions,
                  of: (entry: Entry<R>) => (
                    <>
                      {props.actions?.(entry, saved)}
                      {mayEdit && (
                        <button
                          type="button"
                          class="plain"
                          aria-label={words.changeNamed(nameOf(entry.record))}
                          onClick={() => setOpen({ dialog: 'form', entry })}
                        >
                          {words.change}
                        </button>
                      )}
                      {mayEdit && canEnd(entry) && (
                        <button
                          type="button"
                          class="plain"
                          aria-label={words.endTitle(nameOf(entry.record))}
                          onClick={() => setOpen({ dialog: 'end', entry })}
                        >
                          {words.end}
                        </button>
                      )}
                    </>
                  ),
                },
              }
            : {})}
        />
      )}
      {listing.more !== undefined && (
        <p class="more">
          <button type="button" disabled={listing.busy} onClick={listing.more}>
            {words.more}
          </button>
        </p>
      )}
      <FailureLine failure={listing.failure} />
      {open?.dialog === 'form' && props.form({ entry: open.entry, onClose: close, onSaved: saved })}
      {open?.dialog === 'end' && props.end?.({ entry: open.entry, onClose: close, onSaved: saved })}
    </>
  )
}
