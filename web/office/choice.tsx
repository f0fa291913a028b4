import type { Me } from '../../shared/api/office.ts'
import { type Address, go } from './address.ts'
import { useLanguage } from './language.tsx'
import { byName } from './results/sort.ts'

/** Which province and which survey. Another choice keeps the tab and leaves the commune. */
export function Choice({ me, address }: { me: Me; address: Address }) {
  const { text, say } = useLanguage()
  const { commune: _, ...kept } = address
  const provinces = [...me.provinces].sort((a, b) => byName(a.name, b.name))
  const choose =
    (change: (id: string) => Address | undefined) => (event: { currentTarget: HTMLSelectElement }) => {
      const next = change(event.currentTarget.value)
      if (next !== undefined) go(next)
    }
  const toProvince = (id: string) => {
    const found = me.provinces.find((province) => province.id === id)
    return found === undefined ? undefined : { ...kept, province: found.id }
  }
  const toSurvey = (id: string) => {
    const found = me.surveys.find((survey) => survey.id === id)
    return found === undefined ? undefined : { ...kept, survey: found.id }
  }

  return (
    <form class="choice" onSubmit={(event) => event.preventDefault()}>
      {provinces.length > 1 && (
        <label>
          {text.choose.province}
          <select value={address.province ?? ''} onChange={choose(toProvince)}>
            {address.province === undefined && <option value="">{text.choose.pickProvince}</option>}
            {provinces.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {me.surveys.length > 0 && (
        <label class="wide">
          {text.choose.survey}
          <select value={address.survey ?? ''} onChange={choose(toSurvey)}>
            {me.surveys.map(({ id, title }) => (
              <option key={id} value={id}>
                {say(title)}
              </option>
            ))}
          </select>
        </label>
      )}
    </form>
  )
}
