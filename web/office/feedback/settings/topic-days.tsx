import { useLanguage } from '../../language.tsx'
import type { Topic } from '../topics.ts'
import { useWords } from '../words.ts'

/** Another due time for some topics: a box for each, empty where the common time holds. */
export function TopicDays(props: {
  topics: readonly Topic[]
  days: Readonly<Record<string, string>>
  wrong: readonly string[]
  onChange: (days: Record<string, string>) => void
}) {
  const { days, wrong } = props
  const { say } = useLanguage()
  const words = useWords().settings
  return (
    <fieldset class="field">
      <legend>{words.byTopic}</legend>
      <p class="quiet">{words.byTopicHint}</p>
      <ul class="topic-days">
        {props.topics.map(({ survey, code, label }) => (
          <li key={`${survey} ${code}`} class={wrong.includes(code) ? 'field wrong' : ''}>
            <span aria-hidden="true">{say(label)}</span>
            <input
              class="days"
              inputMode="numeric"
              aria-label={words.topicDays(say(label))}
              aria-invalid={wrong.includes(code)}
              value={days[code] ?? ''}
              onInput={(event) => props.onChange({ ...days, [code]: event.currentTarget.value })}
            />
          </li>
        ))}
      </ul>
      {wrong.length > 0 && <p class="problem">{words.daysWrong}</p>}
    </fieldset>
  )
}
