import type { Me } from '../../../shared/api/office.ts'
import type { RegisterOverview } from '../../../shared/api/register.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { type Address, go } from '../address.ts'
import { CommuneSelect, ProvinceSelect } from '../controls/area-select.tsx'
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
  const words = useWords()
  if (me.provinces.length < 2 && (me.staff.commune !== undefined || communes.length === 0)) return null
  return (
    <form class="choice" onSubmit={(event) => event.preventDefault()}>
      <ProvinceSelect me={me} province={province} onChoose={(chosen) => go({ ...view, province: chosen })} />
      {province !== undefined && (
        <CommuneSelect
          me={me}
          label={words.commune}
          communes={communes}
          commune={commune}
          none={words.wholeProvince}
          onChoose={(chosen) =>
            go({ ...view, province, ...(chosen === undefined ? {} : { commune: chosen }) })
          }
        />
      )}
    </form>
  )
}
