import { useMemo, useState } from 'preact/hooks'
import { MAX_DECISIONS, type ReviewLine, ReviewShow } from '../../../shared/api/reviews.ts'
import type { Address } from '../address.ts'
import { SaidLine, useSaid } from '../controls/said.tsx'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { Failed, Loading } from '../notices.tsx'
import { Parts } from '../register/parts.tsx'
import { isDecidable } from './decidable.ts'
import { useDeciding } from './deciding.ts'
import { useFound } from './found.ts'
import { KeysHint } from './keys-hint.tsx'
import { ListPane } from './list-pane.tsx'
import { ResponseView } from './response-view.tsx'
import { type Place, reviewsApi } from './reviews-api.ts'
import { useReviewKeys } from './use-keys.ts'
import { readWanted, wantedAddress } from './wanted.ts'
import { useWords } from './words.ts'

/** The forms of one survey and commune: the list, and beside it the one that is open. */
export function CommuneReviews(props: { place: Place; address: Address; isFrozen: boolean }) {
  const { address, isFrozen } = props
  const words = useWords()
  const { text, language } = useLanguage()
  const api = useMemo(() => reviewsApi(props.place), [])
  const show = ReviewShow.safeParse(address.view).data ?? 'held'
  const { beside, ...filter } = readWanted(address.q)
  const { item, q: _, ...here } = address
  const list: Address = { ...here, view: show, ...wantedAddress(filter) }

  const { said, say } = useSaid()
  const deciding = useDeciding(api, say)
  const found = useFound(api, show, filter, deciding.news)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const toggle = ({ response }: Pick<ReviewLine, 'response'>) => setSelected(toggled(selected, response))
  const lines = found.page?.lines ?? []
  const decidable = isFrozen ? [] : lines.filter(isDecidable)
  const chosen = decidable.filter(({ response }) => selected.has(response)).slice(0, MAX_DECISIONS)
  const keys = useReviewKeys({ lines, item, beside, list, onToggle: toggle })

  const count = (id: ReviewShow) => found.page?.counts[id]
  const labelOf = (id: ReviewShow) =>
    count(id) === undefined ? words.show[id] : words.tab(words.show[id], numberText(count(id), language))
  return (
    <>
      <Parts
        label={words.showLabel}
        current={show}
        parts={ReviewShow.options.map((id) => ({ id, label: labelOf(id), to: { ...here, view: id } }))}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: every key has a link or a button of its own */}
      <div
        ref={keys.place}
        class={`reviewing ${item === undefined ? '' : 'has-item'} ${beside === undefined ? '' : 'comparing'}`}
        tabIndex={-1}
        onKeyDown={keys.onKeyDown}
      >
        <section class="part list" aria-label={words.show[show]}>
          {found.load.at === 'loading' && <Loading />}
          {found.load.at === 'failed' && <Failed failure={found.load.failure} onRetry={found.reload} />}
          {found.page !== undefined && (
            <ListPane
              page={found.page}
              more={found.more}
              onMore={found.fetchMore}
              show={show}
              filter={filter}
              item={item}
              list={list}
              isFrozen={isFrozen}
              selected={selected}
              chosen={chosen}
              onToggle={toggle}
              onSelect={setSelected}
              onDecide={async (kind, reason) => {
                const done = new Set(await deciding.many(chosen, kind, reason))
                setSelected(new Set([...selected].filter((id) => !done.has(id))))
              }}
            />
          )}
        </section>
        <div class="detail" tabIndex={-1}>
          {item === undefined ? (
            <div class="notice empty">
              <p>{words.pick}</p>
              <KeysHint />
            </div>
          ) : (
            <>
              <p class="back">
                <Link to={list}>{text.backTo(words.back)}</Link>
              </p>
              <ResponseView
                key={item}
                api={api}
                id={item}
                beside={beside}
                deciding={deciding}
                isFrozen={isFrozen}
                addressBeside={(other) => ({
                  ...list,
                  item,
                  ...wantedAddress({ ...filter, ...(other === undefined ? {} : { beside: other }) }),
                })}
              />
              <KeysHint />
            </>
          )}
        </div>
      </div>
      <SaidLine said={said} onClose={() => say(undefined)} />
    </>
  )
}

function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return next
}
