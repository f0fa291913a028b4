import { useMemo } from 'preact/hooks'
import { CaseState } from '../../../../shared/feedback/case.ts'
import type { AreaId } from '../../../../shared/ids.ts'
import { type Address, go } from '../../address.ts'
import { useLanguage } from '../../language.tsx'
import { useLoad } from '../../load.ts'
import { byName } from '../../results/sort.ts'
import { feedbackApi } from '../feedback-api.ts'
import { type Filters, readTopic, topicKey, writeFilters } from '../filters.ts'
import { useWords } from '../words.ts'
import type { useCommuneList } from './commune-list.ts'
import { Pick } from './pick.tsx'

type FilterName = keyof Filters

/** Which of a list are shown; the address keeps it. */
export function FilterForm(props: {
  list: ReturnType<typeof useCommuneList>
  province: AreaId
  address: Address
  has: readonly FilterName[]
}) {
  const { list, has, address } = props
  const { filters, topics } = list
  const { say } = useLanguage()
  const words = useWords()
  const tags = useTags(props)
  const { q: _, ...unfiltered } = address
  const set = (name: FilterName, value: Filters) => {
    const { [name]: __, ...others } = filters
    const q = writeFilters({ ...others, ...value })
    go({ ...unfiltered, ...(q === undefined ? {} : { q }) })
  }
  const { shows } = words.filters
  const topic = filters.topic === undefined ? '' : topicKey(filters.topic)
  const known = topics.map((one) => ({ value: topicKey(one), label: say(one.label) }))
  const isKnown = topic === '' || known.some(({ value }) => value === topic)
  return (
    <form class="tools" onSubmit={(event) => event.preventDefault()}>
      {has.includes('show') && (
        <Pick
          label={words.filters.show}
          value={filters.show ?? ''}
          any={shows.open}
          choices={[
            { value: 'late', label: shows.late },
            { value: 'mine', label: shows.mine },
          ]}
          onPick={(show) => set('show', show === 'late' || show === 'mine' ? { show } : {})}
        />
      )}
      {has.includes('state') && (
        <Pick
          label={words.filters.state}
          value={filters.state ?? ''}
          any={words.filters.anyState}
          choices={CaseState.options.map((state) => ({ value: state, label: words.states[state] }))}
          onPick={(chosen) => {
            const state = CaseState.safeParse(chosen).data
            set('state', state === undefined ? {} : { state })
          }}
        />
      )}
      {(known.length > 0 || !isKnown) && (
        <Pick
          label={words.filters.topic}
          value={topic}
          any={words.filters.anyTopic}
          choices={isKnown ? known : [...known, { value: topic, label: filters.topic?.code ?? '' }]}
          onPick={(key) => {
            const chosen = readTopic(key)
            set('topic', chosen === undefined ? {} : { topic: chosen })
          }}
        />
      )}
      {tags.length > 0 && (
        <Pick
          label={words.filters.tag}
          value={filters.tag ?? ''}
          any={words.filters.anyTag}
          choices={tags.map((tag) => ({ value: tag, label: tag }))}
          onPick={(tag) => set('tag', tag === '' ? {} : { tag })}
        />
      )}
    </form>
  )
}

/** The tags that the province offers, and those that are in use here besides. */
function useTags({ list, province }: Parameters<typeof FilterForm>[0]): string[] {
  const api = useMemo(() => feedbackApi(province), [province])
  const { load } = useLoad('settings', api.settings)
  const offered = load.at === 'ready' ? load.value.tags : []
  const used = list.pages.flatMap(({ lines }) => lines.flatMap(({ tags }) => tags))
  const chosen = list.filters.tag === undefined ? [] : [list.filters.tag]
  return [...new Set([...offered, ...used, ...chosen])].sort(byName)
}
