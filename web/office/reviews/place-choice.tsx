import type { Me } from '../../../shared/api/office.ts'
import type { RegisterOverview } from '../../../shared/api/register.ts'
import { type Address, go } from '../address.ts'
import { CommuneSelect, ProvinceSelect } from '../controls/area-select.tsx'
import { useLanguage } from '../language.tsx'
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
  const toSurvey = (id: string) => {
    const found = me.surveys.find((one) => one.id === id)
    if (found !== undefined)
      goTo({ ...here, survey: found.id, ...(commune === undefined ? {} : { commune }) })
  }
  return (
    <form class="choice" onSubmit={(event) => event.preventDefault()}>
      <ProvinceSelect
        me={me}
        province={province}
        onChoose={(chosen) => goTo({ ...here, province: chosen })}
      />
      <CommuneSelect
        me={me}
        label={words.commune}
        communes={communes}
        commune={commune}
        none={commune === undefined ? words.pickCommune : undefined}
        onChoose={(chosen) => goTo({ ...here, ...(chosen === undefined ? {} : { commune: chosen }) })}
      />
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
