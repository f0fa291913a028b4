import type { Me } from '../../../shared/api/office.ts'
import type { RegisterOverview } from '../../../shared/api/register.ts'
import { areaName } from '../../../shared/area-name.ts'
import { type Address, go } from '../address.ts'
import { useLanguage } from '../language.tsx'
import { byName } from '../results/sort.ts'
import { useWords } from './words.ts'

/** Which province, survey and commune; a choice that there is only one of is not offered. */
export function PlaceChoice(props: {
  me: Me
  address: Address
  communes: RegisterOverview['communes'] | undefined
}) {
  const { me, address, communes = [] } = props
  const { text, say } = useLanguage()
  const words = useWords()
  const { province, survey, commune, view } = address
  const goTo = (to: Address) => go({ page: 'reviews', ...(view === undefined ? {} : { view }), ...to })
  const here = {
    ...(province === undefined ? {} : { province }),
    ...(survey === undefined ? {} : { survey }),
  }
  const provinces = [...me.provinces].sort((a, b) => byName(a.name, b.name))
  const toProvince = (id: string) => {
    const found = provinces.find((one) => one.id === id)
    if (found !== undefined) goTo({ ...here, province: found.id })
  }
  const toSurvey = (id: string) => {
    const found = me.surveys.find((one) => one.id === id)
    if (found !== undefined)
      goTo({ ...here, survey: found.id, ...(commune === undefined ? {} : { commune }) })
  }
  const toCommune = (id: string) => {
    const found = communes.find((one) => one.id === id)
    if (found !== undefined) goTo({ ...here, commune: found.id })
  }
  return (
    <form class="choice" onSubmit={(event) => event.preventDefault()}>
      {provinces.length > 1 && (
        <label>
          {text.choose.province}
          <select value={province ?? ''} onChange={(event) => toProvince(event.currentTarget.value)}>
            {province === undefined && <option value="">{text.choose.pickProvince}</option>}
            {provinces.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {me.staff.commune === undefined && communes.length > 0 && (
        <label>
          {words.commune}
          <select value={commune ?? ''} onChange={(event) => toCommune(event.currentTarget.value)}>
            {commune === undefined && <option value="">{words.pickCommune}</option>}
            {communes.map((one) => (
              <option key={one.id} value={one.id}>
                {areaName(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      {me.surveys.length > 0 && (
        <label class="wide">
          {text.choose.survey}
          <select value={survey ?? ''} onChange={(event) => toSurvey(event.currentTarget.value)}>
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
