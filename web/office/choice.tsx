import type { Me } from '../../shared/api/office.ts'
import { REGISTER, registerTitle } from '../../shared/results/sources.ts'
import { type Address, go } from './address.ts'
import { ProvinceSelect } from './controls/area-select.tsx'
import { useLanguage } from './language.tsx'
import { useWords } from './results/words.ts'

/**
 * Which province, and whose figures: a survey's, or the register's. Another choice keeps the tab and leaves the commune; the
 * campaigns and runs of one province or source are not another's.
 */
export function Choice({ me, address }: { me: Me; address: Address }) {
  const { say } = useLanguage()
  const words = useWords()
  const { commune: _, item: __, job: ___, view: ____, ...kept } = address
  const { period: _____, against: ______, ...toProvince } = kept
  const sources = [...me.surveys, { id: REGISTER, title: registerTitle }]
  const toSource = (id: string) => {
    const found = sources.find((source) => source.id === id)
    if (found !== undefined) go({ ...kept, survey: found.id })
  }

  return (
    <form class="choice" onSubmit={(event) => event.preventDefault()}>
      <ProvinceSelect
        me={me}
        province={address.province}
        onChoose={(province) => go({ ...toProvince, province })}
      />
      {me.provinces.length > 0 && (
        <label class="wide">
          {words.source}
          <select value={address.survey ?? ''} onChange={(event) => toSource(event.currentTarget.value)}>
            {sources.map(({ id, title }) => (
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
