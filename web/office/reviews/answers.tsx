import type { ReviewedResponse } from '../../../shared/api/reviews.ts'
import { useLanguage } from '../language.tsx'
import { type Answered, answeredSections } from './answer-words.ts'
import { useWords } from './words.ts'

/** Every question that was asked, with its answer in words; `unknown` is said where nobody knows the version. */
export function AnswersView(
  props: Pick<ReviewedResponse, 'version' | 'answers' | 'hamlets'> & { title: string; unknown: string },
) {
  const { say } = useLanguage()
  const words = useWords()
  const { version, answers, hamlets } = props
  return (
    <section class="part">
      <h3>{props.title}</h3>
      {version === undefined && <p class="notice caution">{props.unknown}</p>}
      {answeredSections(version, answers, hamlets).map((section) => (
        <section key={section.code}>
          <h4>{section.title === undefined ? words.otherAnswers : say(section.title)}</h4>
          <dl class="answers">
            {section.answers.map((answered) => (
              <div key={answered.code}>
                <dt>{answered.label === undefined ? answered.code : say(answered.label)}</dt>
                <Answer answer={answered.answer} />
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  )
}

function Answer({ answer }: Pick<Answered, 'answer'>) {
  const { say } = useLanguage()
  const words = useWords()
  if (answer === 'personal') return <dd class="quiet">{words.personal}</dd>
  if (answer === 'none') return <dd class="quiet">{words.notAnswered}</dd>
  return <dd>{say(answer)}</dd>
}
