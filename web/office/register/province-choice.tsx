import type { Me } from '../../../shared/api/office.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { go } from '../address.ts'
import { useLanguage } from '../language.tsx'
import { byName } from '../results/sort.ts'
import { registerAddress } from './addresses.ts'

/** Which province's register, for whom there is more than one. */
export function ProvinceChoice({ me, province }: { me: Me; province: AreaId | undefined }) {
  const { text } = useLanguage()
  if (me.provinces.length < 2) return null
  const choose = (id: string) => {
    const found = me.provinces.find((each) => each.id === id)
    if (found !== undefined) go(registerAddress.province(found.id))
  }
  return (
    <form class="choice" onSubmit={(event) => event.preventDefault()}>
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
    </form>
  )
}
