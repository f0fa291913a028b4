import type { TeamBrief } from '../../../shared/api/team.ts'
import type { Answers, AnswerValue } from '../../../shared/form/answers.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { hasErrors, type Issue } from '../../../shared/form/validate.ts'
import { useSpeech } from '../context.ts'
import type { Screen } from '../fill/form.ts'
import { issueText } from '../fill/issue-text.ts'
import { QuestionCard } from '../fill/question-card.tsx'
import type { Report } from '../fill/report.ts'
import { inLanguage } from '../text/catalogue.ts'

/** One section: a card for each question, and what several answers together get wrong above the button. */
export function SectionForm(props: {
  screen: Screen
  version: SurveyVersion
  hamlets: TeamBrief['hamlets']
  answers: Answers
  isFirst: boolean
  report?: Report | undefined
  issues: Issue[]
  answer: (code: string, value: AnswerValue | undefined) => void
  goOn: () => void
  passWarnings: () => void
}) {
  const { screen, version, answers, issues } = props
  const { t, language } = useSpeech()
  const say = (issue: Issue) => issueText(issue, version, t, language)
  const checks = issues.filter(({ check }) => check !== undefined)
  const mayPass = checks.length > 0 && !hasErrors(issues)
  return (
    <>
      <h1>{inLanguage(screen.section.title, language)}</h1>
      {props.isFirst && (
        <details class="card">
          <summary>{version.filledBy === 'leader' ? t.fill.about : t.fill.notice}</summary>
          <p>{inLanguage(version.notice, language)}</p>
        </details>
      )}
      {screen.questions.map((question) => {
        const issue = issues.find((one) => one.question === question.code)
        return (
          <QuestionCard
            key={question.code}
            question={props.report?.shown(question, answers) ?? question}
            answer={answers[question.code]}
            set={(value) => props.answer(question.code, value)}
            hamlets={props.hamlets}
            issue={issue === undefined ? undefined : say(issue)}
          />
        )
      })}
      <div id="checks" tabIndex={-1} role="alert">
        {checks.map((issue) => (
          <p key={issue.check} class={issue.severity === 'error' ? 'alert' : 'alert warns'}>
            {say(issue)}
          </p>
        ))}
        {hasErrors(issues) && <p class="issue">{hasErrors(checks) ? t.fill.correct : t.fill.fix}</p>}
      </div>
      <button type="button" class="primary wide" onClick={mayPass ? props.passWarnings : props.goOn}>
        {mayPass ? t.fill.passWarning : t.fill.next}
      </button>
    </>
  )
}
