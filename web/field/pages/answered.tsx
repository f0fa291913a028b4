import type { TeamBrief } from '../../../shared/api/team.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import { useSpeech } from '../context.ts'
import { answerText } from '../fill/answer-text.ts'
import type { Screen } from '../fill/form.ts'
import { inLanguage } from '../text/catalogue.ts'

/** What was answered, section by section and in words, each with the way back into it where it may be changed. */
export function Answered(props: {
  screens: Screen[]
  answers: Answers
  hamlets: TeamBrief['hamlets']
  edit?: (section: string) => void
}) {
  const { screens, answers, hamlets, edit } = props
  const { t, language } = useSpeech()
  return screens.map(({ section, questions }) => {
    const title = inLanguage(section.title, language)
    return (
      <section key={section.code} class="card answered">
        <div class="beside">
          <h2>{title}</h2>
          {edit !== undefined && (
            <button type="button" aria-label={`${t.fill.edit}: ${title}`} onClick={() => edit(section.code)}>
              {t.fill.edit}
            </button>
          )}
        </div>
        <dl>
          {questions
            .filter(({ type }) => type !== 'note')
            .map((question) => {
              const answer = answers[question.code]
              return (
                <div key={question.code}>
                  <dt>{inLanguage(question.label, language)}</dt>
                  {answer === undefined ? (
                    <dd class="quiet">{t.fill.notAnswered}</dd>
                  ) : (
                    <dd>{answerText(question, answer, hamlets, language)}</dd>
                  )}
                </div>
              )
            })}
        </dl>
      </section>
    )
  })
}
