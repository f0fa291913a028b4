import type { Me } from '../../../shared/api/office.ts'
import type { RegisterOverview } from '../../../shared/api/register.ts'
import { areaName } from '../../../shared/area-name.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { useLanguage } from '../language.tsx'
import { byName } from '../results/sort.ts'

/** Which province, for whom there is more than one. */
export function ProvinceSelect(props: {
  me: Me
  province: AreaId | undefined
  onChoose: (province: AreaId) => void
}) {
  const { me, province } = props
  const { text } = useLanguage()
  if (me.provinces.length < 2) return null
  const choose = (id: string) => {
    const found = me.provinces.find((one) => one.id === id)
    if (found !== undefined) props.onChoose(found.id)
  }
  return (
    <label>
      {text.choose.province}
      <select value={province ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        {province === undefined && <option value="">{text.choose.pickProvince}</option>}
        {[...me.provinces]
          .sort((a, b) => byName(a.name, b.name))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </label>
  )
}

/** Which commune of the province, for whom there is more than one; `none` is what stands for not having chosen any. */
export function CommuneSelect(props: {
  me: Me
  label: string
  communes: RegisterOverview['communes']
  commune: AreaId | undefined
  none: string | undefined
  onChoose: (commune: AreaId | undefined) => void
}) {
  const { communes, commune, none } = props
  if (props.me.staff.commune !== undefined || communes.length === 0) return null
  const choose = (id: string) => props.onChoose(communes.find((one) => one.id === id)?.id)
  return (
    <label>
      {props.label}
      <select value={commune ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {communes.map((one) => (
          <option key={one.id} value={one.id}>
            {areaName(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
