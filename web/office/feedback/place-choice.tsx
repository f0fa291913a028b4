import type { Me } from '../../../shared/api/office.ts'
import type { RegisterOverview } from '../../../shared/api/register.ts'
import { areaName } from '../../../shared/area-name.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { type Address, go } from '../address.ts'
import { useLanguage } from '../language.tsx'
import { byName } from '../results/sort.ts'
import { useWords } from './words.ts'

/** Which province and commune; a choice that there is only one of is not offered. */
export function PlaceChoice(props: {
  me: Me
  province: AreaId | undefined
  commune: AreaId | undefined
  /** None where the view is the whole province's. */
  communes: RegisterOverview['communes'] | undefined
  /** The view that stays, without its place. */
  view: Address
}) {
  const { me, province, commune, communes = [], view } = props
  const { text } = useLanguage()
  const words = useWords()
  const provinces = [...me.provinces].sort((a, b) => byName(a.name, b.name))
  const hasCommunes = me.staff.commune === undefined && communes.length > 0
  const toProvince = (id: string) => {
    const found = provinces.find((one) => one.id === id)
    if (found !== undefined) go({ ...view, province: found.id })
  }
  const toCommune = (id: string) => {
    if (province === undefined) return
    const found = communes.find((one) => one.id === id)
    go({ ...view, province, ...(found === undefined ? {} : { commune: found.id }) })
  }
  if (provinces.length < 2 && !hasCommunes) return null
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
      {hasCommunes && (
        <label>
          {words.commune}
          <select value={commune ?? ''} onChange={(event) => toCommune(event.currentTarget.value)}>
            <option value="">{words.wholeProvince}</option>
            {communes.map((one) => (
              <option key={one.id} value={one.id}>
                {areaName(one)}
              </option>
            ))}
          </select>
        </label>
      )}
    </form>
  )
}
