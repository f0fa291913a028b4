import type { Me } from '../../../shared/api/office.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { go } from '../address.ts'
import { ProvinceSelect } from '../controls/area-select.tsx'
import { registerAddress } from './addresses.ts'

/** Which province's register, for whom there is more than one. */
export function ProvinceChoice({ me, province }: { me: Me; province: AreaId | undefined }) {
  if (me.provinces.length < 2) return null
  return (
    <form class="choice" onSubmit={(event) => event.preventDefault()}>
      <ProvinceSelect
        me={me}
        province={province}
        onChoose={(chosen) => go(registerAddress.province(chosen))}
      />
    </form>
  )
}
