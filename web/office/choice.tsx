import type { Me } from '../../shared/api/office.ts'
import { type Address, go } from './address.ts'
import { ProvinceSelect } from './controls/area-select.tsx'
import { useLanguage } from './language.tsx'

/** Which province and which survey. Another choice keeps the tab and leaves the commune. */
export function Choice({ me, address }: { me: Me; address: Address }) {
  const { text, say } = useLanguage()
  const { commune: _, ...kept } = address
  const toSurvey = (id: string) => {
    const found = me.surveys.find((survey) => survey.id === id)
    if (found !== undefined) go({ ...kept, survey: found.id })
  }

  return (
    <form class="choice" onSubmit={(event) => event.preventDefault()}>
      <ProvinceSelect
        me={me}
        province={address.province}
        onChoose={(province) => go({ ...kept, province })}
      />
      {me.surveys.length > 0 && (
        <label class="wide">
          {text.choose.survey}
          <select value={address.survey ?? ''} onChange={(event) => toSurvey(event.currentTarget.value)}>
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
