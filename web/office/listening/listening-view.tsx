import type { ComponentChildren } from 'preact'
import { can } from '../../../shared/access.ts'
import type { AreaId, SurveyId } from '../../../shared/ids.ts'
import type { CommuneSummary, ProvinceSummary } from '../../../shared/results/summary.ts'
import { type Address, go } from '../address.ts'
import { api } from '../api.ts'
import { residentSurveys } from '../feedback/resident-surveys.ts'
import type { ViewProps } from '../feedback/view-props.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { useLoad } from '../load.ts'
import { Empty, Failed, Loading } from '../notices.tsx'
import { placeAddress } from '../results/place-address.ts'
import { Places } from '../results/places.tsx'
import { Freshness } from '../results/recount-bar.tsx'
import { placesIn, viewOfAll } from '../results/view.ts'
import { ChoiceBars } from './choice-bars.tsx'
import { ExampleList } from './example-list.tsx'
import { Headline } from './headline.tsx'
import { OverTime } from './over-time.tsx'
import { choicesOf, mainScale, scalesOf } from './satisfaction.ts'
import { Scales } from './scales.tsx'
import { useWords } from './words.ts'
import '../style/listening.css'

/** What residents say of one survey, in numbers from the newest results, and in examples to read. */
export function ListeningView(props: ViewProps) {
  const words = useWords()
  const { say } = useLanguage()
  const { me, address } = props
  const { surveys, shown: survey } = residentSurveys(me, address.survey)
  if (survey === undefined) return <Empty>{words.noSurvey}</Empty>
  const choose = (id: string) => {
    const { indicator: _, ...kept } = address
    const chosen = surveys.find((one) => one.id === id)
    if (chosen !== undefined) go({ ...kept, survey: chosen.id })
  }
  return (
    <div class="listening">
      <form class="choice" onSubmit={(event) => event.preventDefault()}>
        <label class="wide">
          {words.survey}
          <select value={survey.id} onChange={(event) => choose(event.currentTarget.value)}>
            {surveys.map(({ id, title }) => (
              <option key={id} value={id}>
                {say(title)}
              </option>
            ))}
          </select>
        </label>
      </form>
      <Heard key={survey.id} {...props} survey={survey.id} />
    </div>
  )
}

type HeardProps = ViewProps & { survey: SurveyId }

function Heard(props: HeardProps) {
  const words = useWords()
  const { survey, province, commune } = props
  const { load, reload } = useLoad(`${survey} ${province} ${commune}`, () =>
    commune === undefined ? api.summary(survey, province) : api.communeSummary(survey, province, commune),
  )
  if (load.at === 'loading') return <Loading />
  if (load.at === 'ready') return <Summary {...props} summary={load.value} />
  if (load.failure.code === 'no-results-yet') return <Empty>{words.noResults}</Empty>
  return <Failed failure={load.failure} onRetry={reload} />
}

function Summary(props: HeardProps & { summary: ProvinceSummary | CommuneSummary }) {
  const words = useWords()
  const { text } = useLanguage()
  const { summary, survey, province, address } = props
  const { legend, all, days } = summary
  const scale = mainScale(legend)
  const here: Address & { survey: SurveyId; province: AreaId } = { ...address, survey, province }
  const isProvince = 'communes' in summary
  const view = { ...viewOfAll(summary), legend: comparable(legend) }
  const places = placesIn(view, isProvince ? 'commune' : 'hamlet')
  const kind = isProvince ? 'communes' : 'hamlets'
  return (
    <>
      <Freshness at={summary.asOf}>
        <Link to={{ page: 'results', province, survey }}>{words.toResults}</Link>
      </Freshness>
      <h3>{summary.areaName}</h3>
      <Headline summary={summary} />
      {all.responses === 0 ? (
        <Empty>{words.noneYet}</Empty>
      ) : (
        <>
          {scale !== undefined && (
            <Part title={words.time.title}>
              <OverTime days={days} question={scale} />
            </Part>
          )}
          <Part title={words.said}>
            <div class="questions">
              {choicesOf(legend).map((question) => (
                <ChoiceBars key={question.code} question={question} tally={all.questions[question.code]} />
              ))}
            </div>
          </Part>
          {scalesOf(legend).length > 1 && (
            <Part title={words.scales.title}>
              <Scales legend={legend} group={all} />
            </Part>
          )}
          <Part title={words.places[kind]}>
            {places.length === 0 ? (
              <p class="quiet">{words.places.noHamlets}</p>
            ) : (
              <Places
                key={kind}
                title={text.tabs[kind]}
                label={text.places.name[kind]}
                view={view}
                places={places}
                address={here}
                toPlace={(place) => (isProvince ? placeAddress(here, place) : undefined)}
              />
            )}
          </Part>
        </>
      )}
      <ToRead {...props} />
    </>
  )
}

function ToRead({ me, survey, province, commune, summary }: Parameters<typeof Summary>[0]) {
  const words = useWords()
  const area = { province, ...(commune === undefined ? {} : { commune }) }
  if (!can(me.staff, 'answer-feedback', area)) return null
  const hamlets = 'hamlets' in summary ? summary.hamlets : []
  return (
    <Part title={words.examples.title}>
      {commune === undefined ? (
        <p class="quiet">{words.examples.pickCommune}</p>
      ) : (
        <ExampleList
          survey={survey}
          province={province}
          commune={commune}
          legend={summary.legend}
          hamlets={new Map(hamlets.map(({ id, name }) => [id, name]))}
        />
      )}
    </Part>
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** By what places are compared: a value each, not a list of options. */
function comparable(legend: ProvinceSummary['legend']): ProvinceSummary['legend'] {
  const single = legend.indicators.filter(({ by }) => by === undefined)
  const shares = single.filter(({ percent }) => percent === true)
  return { ...legend, indicators: [...shares, ...single.filter(({ percent }) => percent !== true)] }
}
