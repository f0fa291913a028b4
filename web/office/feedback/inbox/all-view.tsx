import type { AreaId, SurveyId } from '../../../../shared/ids.ts'
import { go } from '../../address.ts'
import { useLanguage } from '../../language.tsx'
import { Empty } from '../../notices.tsx'
import { oneOf } from '../one/one-of.ts'
import { OnePage } from '../one/one-page.tsx'
import { residentSurveys } from '../resident-surveys.ts'
import type { ViewProps } from '../view-props.ts'
import { useWords } from '../words.ts'
import { CaseList } from './case-list.tsx'
import { useCommuneList } from './commune-list.ts'
import { FilterForm } from './filter-form.tsx'

/** Everything that came of one survey, the last first. */
export function AllView(props: ViewProps) {
  const { me, address, commune } = props
  const words = useWords()
  const one = oneOf(props)
  if (one !== undefined) return <OnePage key={one.name.id} {...one} me={me} />
  const { surveys, shown: survey } = residentSurveys(me, address.survey)
  if (survey === undefined) return <Empty>{words.list.noSurvey}</Empty>
  if (commune === undefined) return <Empty>{words.overview.pickCommune}</Empty>
  return (
    <section class="part" aria-label={words.views.all}>
      {surveys.length > 1 && <SurveySelect {...props} surveys={surveys} chosen={survey.id} />}
      <CommuneAll key={survey.id} {...props} commune={commune} survey={survey.id} />
    </section>
  )
}

function SurveySelect(props: ViewProps & { surveys: ViewProps['me']['surveys']; chosen: SurveyId }) {
  const { surveys, chosen } = props
  const { text, say } = useLanguage()
  const { q: _, ...address } = props.address
  return (
    <form class="tools" onSubmit={(event) => event.preventDefault()}>
      <label class="wide">
        {text.choose.survey}
        <select
          value={chosen}
          onChange={(event) => {
            const found = surveys.find(({ id }) => id === event.currentTarget.value)
            if (found !== undefined) go({ ...address, survey: found.id })
          }}
        >
          {surveys.map(({ id, title }) => (
            <option key={id} value={id}>
              {say(title)}
            </option>
          ))}
        </select>
      </label>
    </form>
  )
}

function CommuneAll(props: ViewProps & { commune: AreaId; survey: SurveyId }) {
  const { me, province, commune, survey } = props
  const words = useWords()
  const address = { ...props.address, survey }
  const list = useCommuneList({ province, commune, address, show: 'all', survey })
  const ofSurvey = list.topics.filter((topic) => topic.survey === survey)
  return (
    <>
      <FilterForm
        list={{ ...list, topics: ofSurvey }}
        province={province}
        address={address}
        has={['state', 'topic', 'tag']}
      />
      <CaseList
        list={list}
        me={me.staff.email}
        columns={['said', 'rating', 'place', 'received', 'state', 'assignee']}
        address={address}
        none={words.list.none.all}
      />
    </>
  )
}
