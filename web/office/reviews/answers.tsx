import type { ReviewedResponse } from '../../../shared/api/reviews.ts'
import { type Doubt, questionsOf } from '../../../shared/doubts/doubt.ts'
import { useLanguage } from '../language.tsx'
import { type Answered, answeredSections } from './answer-words.ts'
import { DoubtText } from './doubt-notes.tsx'
import { useWords } from './words.ts'

/**
 * Every question that was asked, with its answer in words. All that a doubt is about are marked, and the first of them says
 * what is unusual; `unknown` is said where nobody knows the version.
 */
export function AnswersView(
  props: Pick<ReviewedResponse, 'version' | 'answers' | 'hamlets'> & {
    title: string
    unknown: string
    doubts?: readonly Doubt[]
  },
) {
  const { say } = useLanguage()
  const words = useWords()
  const { version, answers, hamlets, doubts = [] } = props
  return (
    <section class="part">
      <h3>{props.title}</h3>
      {version === undefined && <p class="notice caution">{props.unknown}</p>}
      {answeredSections(version, answers, hamlets).map((section) => (
        <section key={section.code}>
          <h4>{section.title === undefined ? words.otherAnswers : say(section.title)}</h4>
          <dl class="answers">
            {section.answers.map((answered) => {
              const about = doubts.filter((doubt) => questionsOf(doubt).includes(answered.code))
              return (
                <div key={answered.code} class={about.length === 0 ? '' : 'doubted'}>
                  <dt>{answered.label === undefined ? answered.code : say(answered.label)}</dt>
                  <Answer
                    answer={answered.answer}
                    doubts={about.filter((doubt) => questionsOf(doubt)[0] === answered.code)}
                  />
                </div>
              )
            })}
          </dl>
        </section>
      ))}
    </section>
  )
}

function Answer({ answer, doubts }: Pick<Answered, 'answer'> & { doubts: readonly Doubt[] }) {
  return (
    <dd class={typeof answer === 'string' ? 'quiet' : ''}>
      <AnswerText answer={answer} />
      {doubts.map((doubt, place) => (
        <small key={place} class="doubt">
          <DoubtText doubt={doubt} />
        </small>
      ))}
    </dd>
  )
}

/** An answer in words, or why there are none. */
export function AnswerText({ answer }: Pick<Answered, 'answer'>) {
  const { say } = useLanguage()
  const words = useWords()
  if (answer === 'personal') return <>{words.personal}</>
  if (answer === 'none') return <>{words.notAnswered}</>
  return <>{say(answer)}</>
}
