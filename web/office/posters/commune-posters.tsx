import { useState } from 'preact/hooks'
import type { PosterList, PosterView } from '../../../shared/api/posters.ts'
import { isOpen } from '../../../shared/api/survey-state.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { go } from '../address.ts'
import { useFoundFocus } from '../controls/found-focus.ts'
import { SaidLine, useSaid } from '../controls/said.tsx'
import { dateText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import type { PageProps } from '../office.tsx'
import { withSearch } from '../register/addresses.ts'
import { byName, type Order } from '../results/sort.ts'
import { conditionOf, type Surroundings } from './condition.ts'
import { findPosters } from './find.ts'
import { FoundPosters } from './found-posters.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { NewPostersDialog } from './make/new-posters-dialog.tsx'
import type { PostersApi } from './posters-api.ts'
import { PrintDialog } from './print/print-dialog.tsx'
import { printable, type Row } from './rows.ts'
import { TakeDownDialog } from './take-down-dialog.tsx'
import { Tools } from './tools.tsx'
import { useWords } from './words.ts'

type Open =
  | { dialog: 'make' }
  | { dialog: 'print'; rows: readonly Row[]; isNew: boolean }
  | { dialog: 'link' | 'take-down'; row: Row }

/** The codes of a commune, found and sorted, and the dialogs that make, print and take them down. */
export function CommunePosters(
  props: PageProps & { commune: AreaId; api: PostersApi; list: PosterList; onChanged: () => void },
) {
  const { address, me, list, api, commune } = props
  const words = useWords()
  const { say: inLanguage } = useLanguage()
  const [open, setOpen] = useState<Open>()
  const [order, onSort] = useState<Order<string>>({ column: 'place', direction: 'ascending' })
  const { said, say } = useSaid()
  const section = useFoundFocus<HTMLElement>(said, list) // the button that was pressed goes with its row
  const surveys = me.surveys
    .filter(({ filledBy, state }) => filledBy === 'resident' && isOpen(state))
    .sort((a, b) => byName(a.title.vi, b.title.vi))
  const rowOf = rowMaker({
    surroundings: {
      openSurveys: new Set(surveys.map(({ id }) => id)),
      hamlets: new Set(list.hamlets.map(({ id }) => id)),
      today: dayOf(Date.now()),
    },
    titles: new Map(me.surveys.map(({ id, title }) => [id, inLanguage(title)])),
    words,
  })
  const all = list.posters.map(rowOf)
  const search = address.q ?? ''
  const found = findPosters(all, search, location.host)
  const close = () => setOpen(undefined)

  return (
    <section ref={section} class="part posters" aria-label={words.section} tabIndex={-1}>
      <h3>{words.title}</h3>
      <p class="quiet">{words.lead}</p>
      <Tools
        all={all}
        found={found}
        search={search}
        onSearch={(typed) => go(withSearch(address, typed), 'replace')}
        {...(surveys.length === 0 ? {} : { onMake: () => setOpen({ dialog: 'make' }) })}
        onPrint={() => setOpen({ dialog: 'print', rows: printable(found.rows), isNew: false })}
      />
      <FoundPosters
        all={all}
        found={found}
        isSearching={search.trim() !== ''}
        mayMake={surveys.length > 0}
        sorting={{ order, onSort }}
        onPrint={(row) => setOpen({ dialog: 'print', rows: [row], isNew: false })}
        onLink={(row) => setOpen({ dialog: 'link', row })}
        onTakeDown={(row) => setOpen({ dialog: 'take-down', row })}
      />
      <SaidLine said={said} onClose={() => say(undefined)} />
      {open?.dialog === 'make' && (
        <NewPostersDialog
          api={api}
          surveys={surveys}
          list={list}
          onTried={props.onChanged}
          onMade={(made) => setOpen({ dialog: 'print', rows: made.map(rowOf), isNew: true })}
          onClose={close}
        />
      )}
      {open?.dialog === 'print' && (
        <PrintDialog
          api={api}
          commune={commune}
          rows={open.rows}
          isNew={open.isNew}
          onSaved={(text) => say({ text })}
          onClose={close}
        />
      )}
      {open?.dialog === 'link' && <LinkDialog poster={open.row.poster} onClose={close} />}
      {open?.dialog === 'take-down' && (
        <TakeDownDialog
          api={api}
          poster={open.row.poster}
          onDone={() => {
            say({ text: words.takingDown.done(open.row.poster.place) })
            props.onChanged()
          }}
          onClose={close}
        />
      )}
    </section>
  )
}

function rowMaker(options: {
  surroundings: Surroundings
  titles: ReadonlyMap<string, string>
  words: ReturnType<typeof useWords>
}): (poster: PosterView) => Row {
  const { surroundings, titles, words } = options
  return (poster) => {
    const condition = conditionOf(poster, surroundings)
    return {
      poster,
      condition,
      kind: words.kinds[poster.kind],
      survey: titles.get(poster.survey) ?? poster.survey,
      state:
        poster.revokedAt === undefined
          ? words.conditions[condition]
          : words.takenDownOn(dateText(poster.revokedAt)),
    }
  }
}
