import { useState } from 'preact/hooks'
import type { RegisterOverview } from '../../../shared/api/register.ts'
import type { ReviewOverview } from '../../../shared/api/reviews.ts'
import type { AreaId, SurveyId } from '../../../shared/ids.ts'
import type { Address } from '../address.ts'
import { CardTable } from '../controls/card-table.tsx'
import { CheckBox } from '../controls/check-box.tsx'
import { FailureLine } from '../controls/failure-line.tsx'
import { useTask } from '../controls/task.ts'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { useLoad } from '../load.ts'
import { Empty, Failed, Loading } from '../notices.tsx'
import { reviewOverview } from './reviews-api.ts'
import { useWords } from './words.ts'

type Counted = ReviewOverview['communes'][number]

/** How much waits in each commune of a province, counted a few at a time. */
export function CommunesView(props: {
  survey: SurveyId
  province: AreaId
  communes: RegisterOverview['communes']
}) {
  const { survey, province } = props
  const { load, reload } = useLoad(`${survey} ${province}`, () => reviewOverview(survey, province))
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  return <Counting key={survey} {...props} first={load.value} />
}

function Counting(props: {
  survey: SurveyId
  province: AreaId
  communes: RegisterOverview['communes']
  first: ReviewOverview
}) {
  const { survey, province } = props
  const words = useWords()
  const { language } = useLanguage()
  const [{ communes, next }, setCounted] = useState(props.first)
  const [onlyWaiting, setOnlyWaiting] = useState(false)
  const more = useTask()
  const countOn = async () => {
    const page = await reviewOverview(survey, province, next)
    setCounted({ ...page, communes: [...communes, ...page.communes] })
  }
  const number = (value: number) => numberText(value, language)
  const shown = communes.filter(
    ({ counts }) => !onlyWaiting || counts.held + counts.doubtful + counts['sent-back'] > 0,
  )
  return (
    <section class="part">
      <h3>{words.communes.title}</h3>
      <p class="quiet">{words.communes.lead}</p>
      <CheckBox label={words.communes.onlyWaiting} checked={onlyWaiting} onChange={setOnlyWaiting} />
      {shown.length === 0 ? (
        <Empty>{words.communes.noneWaiting}</Empty>
      ) : (
        <CardTable
          name={words.communes.title}
          rows={shown}
          keyOf={({ id }) => id}
          columns={columnsOf(words, { page: 'reviews', survey, province }, number)}
        />
      )}
      <div class="more">
        <p role="status">
          {words.communes.counted(
            number(communes.length),
            number(next === undefined ? communes.length : props.communes.length),
          )}
        </p>
        {next !== undefined && (
          <button type="button" disabled={more.busy} onClick={() => more.run(countOn)}>
            {words.communes.more}
          </button>
        )}
        <FailureLine failure={more.failure} />
      </div>
    </section>
  )
}

function columnsOf(words: ReturnType<typeof useWords>, to: Address, number: (value: number) => string) {
  const counted = (show: keyof Counted['counts']) => ({
    key: show,
    label: words.show[show],
    isNumber: true,
    cell: ({ id, name, counts }: Counted) =>
      counts[show] === 0 ? (
        number(0)
      ) : (
        <Link to={{ ...to, commune: id, view: show }}>
          {number(counts[show])}
          <span class="hidden"> {name}</span>
        </Link>
      ),
  })
  return [
    { key: 'name', label: words.communes.commune, cell: ({ name }: Counted) => name },
    counted('held'),
    counted('doubtful'),
    counted('sent-back'),
    counted('all'),
  ]
}
