import { useState } from 'preact/hooks'
import { Examples } from '../../../shared/api/feedback.ts'
import type { AreaId, SurveyId } from '../../../shared/ids.ts'
import type { Legend } from '../../../shared/results/summary.ts'
import { get } from '../api.ts'
import { MoreButton } from '../feedback/more-button.tsx'
import { usePages } from '../feedback/pages.ts'
import { dateText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Empty, Failed, Loading } from '../notices.tsx'
import { type LegendQuestion, mainScale } from './satisfaction.ts'
import { useWords } from './words.ts'

type Props = {
  survey: SurveyId
  province: AreaId
  commune: AreaId
  legend: Legend
  hamlets: Map<string, string>
}

/** What residents of a commune wrote, to read, by topic and by how satisfied they were. */
export function ExampleList({ survey, province, commune, legend, hamlets }: Props) {
  const words = useWords()
  const { say } = useLanguage()
  const [topic, setTopic] = useState('')
  const [rating, setRating] = useState('')
  const topics = legend.questions.find(({ code }) => code === 'topic')
  const ratings = mainScale(legend)
  const { load, reload, pages, hasMore, more, fetchMore } = usePages(
    `${survey} ${commune} ${topic} ${rating}`,
    (after = '') => {
      const query = new URLSearchParams({ survey, topic, rating, after })
      return get(`/api/office/feedback/${province}/${commune}/examples?${query}`, Examples)
    },
  )
  const nameIn = (question: LegendQuestion | undefined, code: string | undefined) => {
    const option = question?.options.find((one) => one.code === code)
    return option === undefined ? undefined : say(option.label)
  }
  const found = pages.flatMap(({ examples }) => examples)
  return (
    <>
      <p class="quiet">{words.examples.lead}</p>
      <form class="tools" onSubmit={(event) => event.preventDefault()}>
        {topics !== undefined && (
          <Pick
            label={words.examples.topic}
            any={words.examples.anyTopic}
            of={topics}
            chosen={topic}
            onChoose={setTopic}
          />
        )}
        {ratings !== undefined && (
          <Pick
            label={words.examples.rating}
            any={words.examples.anyRating}
            of={ratings}
            chosen={rating}
            onChoose={setRating}
          />
        )}
      </form>
      {load.at === 'loading' && <Loading />}
      {load.at === 'failed' && <Failed failure={load.failure} onRetry={reload} />}
      {load.at === 'ready' && found.length === 0 && (
        <Empty>{hasMore ? words.examples.lookFurther : words.examples.none}</Empty>
      )}
      <ul class="quotes">
        {found.map((example, place) => {
          const hamlet = example.hamlet === undefined ? undefined : hamlets.get(example.hamlet)
          const about = nameIn(topics, example.topic) ?? words.examples.noTopic
          const tail = [nameIn(ratings, example.rating), hamlet, dateText(example.receivedAt)]
          return (
            <li key={place}>
              <blockquote>{example.text}</blockquote>
              <p class="quiet">
                <strong>{about}</strong> · {tail.filter((part) => part !== undefined).join(' · ')}
              </p>
            </li>
          )
        })}
      </ul>
      {hasMore && <MoreButton more={more} onMore={fetchMore} />}
    </>
  )
}

function Pick(props: {
  label: string
  any: string
  of: LegendQuestion
  chosen: string
  onChoose: (code: string) => void
}) {
  const { say } = useLanguage()
  return (
    <label>
      {props.label}
      <select value={props.chosen} onChange={(event) => props.onChoose(event.currentTarget.value)}>
        <option value="">{props.any}</option>
        {props.of.options.map(({ code, label }) => (
          <option key={code} value={code}>
            {say(label)}
          </option>
        ))}
      </select>
    </label>
  )
}
