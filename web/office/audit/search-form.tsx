import { can } from '../../../shared/access.ts'
import { AuditAct } from '../../../shared/api/audit.ts'
import type { Me } from '../../../shared/api/office.ts'
import { actNames } from '../../../shared/audit/names.ts'
import type { EpochMs } from '../../../shared/time.ts'
import { SearchBox } from '../controls/search-box.tsx'
import { useLanguage } from '../language.tsx'
import { byName } from '../results/sort.ts'
import { monthsUntil, type Search } from './search.ts'
import { useWords } from './words.ts'

/** Which month, which province, what and by whom. */
export function SearchForm(props: {
  me: Me
  search: Search
  now: EpochMs
  /** What is being typed leaves no step back. */
  onSearch: (search: Search, how: 'push' | 'replace') => void
}) {
  const { me, search, now, onSearch } = props
  const { say } = useLanguage()
  const words = useWords()
  const acts = AuditAct.options
    .map((act) => ({ act, name: say(actNames[act]) }))
    .sort((a, b) => byName(a.name, b.name))
  const { act: _, who: __, ...place } = search
  const withWho = search.who === undefined ? {} : { who: search.who }
  const withAct = search.act === undefined ? {} : { act: search.act }

  return (
    <form class="tools audit-search" onSubmit={(event) => event.preventDefault()}>
      <label>
        {words.month}
        <select
          value={search.month}
          onChange={(event) => onSearch({ ...search, month: event.currentTarget.value }, 'push')}
        >
          {monthsUntil(now, search.month).map((month) => (
            <option key={month} value={month}>
              {words.monthName(month.slice(5), month.slice(0, 4))}
            </option>
          ))}
        </select>
      </label>
      <ProvinceSelect me={me} search={search} onSearch={onSearch} />
      <label>
        {words.act}
        <select
          value={search.act ?? ''}
          onChange={(event) => {
            const act = AuditAct.safeParse(event.currentTarget.value)
            onSearch({ ...place, ...withWho, ...(act.success ? { act: act.data } : {}) }, 'push')
          }}
        >
          <option value="">{words.anyAct}</option>
          {acts.map(({ act, name }) => (
            <option key={act} value={act}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <SearchBox
        label={words.who}
        value={search.who ?? ''}
        onSearch={(who) =>
          onSearch({ ...place, ...withAct, ...(who.trim() === '' ? {} : { who: who.trim() }) }, 'replace')
        }
      />
    </form>
  )
}

/** Nothing to choose for the auditor of one province. */
function ProvinceSelect({ me, search, onSearch }: Omit<Parameters<typeof SearchForm>[0], 'now'>) {
  const words = useWords()
  const hasNation = can(me.staff, 'see-audit', {})
  const provinces = me.provinces
    .filter(({ id }) => can(me.staff, 'see-audit', { province: id }))
    .sort((a, b) => byName(a.name, b.name))
  if (!hasNation && provinces.length < 2) return null
  return (
    <label class="wide">
      {words.province}
      <select
        value={search.province ?? ''}
        onChange={(event) => {
          const { province: _, ...kept } = search
          const chosen = provinces.find(({ id }) => id === event.currentTarget.value)
          onSearch(chosen === undefined ? kept : { ...kept, province: chosen.id }, 'push')
        }}
      >
        {hasNation && <option value="">{words.nation}</option>}
        {provinces.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
