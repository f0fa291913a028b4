import type { TeamBrief } from '../../../shared/api/team.ts'
import type { AnswerValue } from '../../../shared/form/answers.ts'
import type { Question } from '../../../shared/form/definition.ts'
import { useSpeech } from '../context.ts'
import { inLanguage } from '../text/catalogue.ts'
import { Control } from './controls.tsx'

/** One question on a card: its words, its help, its control, and what is wrong with its answer. */
export function QuestionCard(props: {
  question: Question
  answer: AnswerValue | undefined
  set: (answer: AnswerValue | undefined) => void
  hamlets: TeamBrief['hamlets']
  issue: string | undefined
}) {
  const { question, answer, set, hamlets, issue } = props
  const { t, language } = useSpeech()
  const { code, help } = question
  const isOptional = !question.required && question.type !== 'note'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out on old phones.
    <div
      id={`q-${code}`}
      class={issue === undefined ? 'card' : 'card wrong'}
      role="group"
      tabIndex={-1}
      aria-labelledby={`label-${code}`}
      aria-describedby={`help-${code} issue-${code}`}
    >
      <p id={`label-${code}`} class="label">
        {inLanguage(question.label, language)} {isOptional && <span class="quiet">{t.fill.optional}</span>}
      </p>
      <p id={`help-${code}`} class="quiet">
        {help !== undefined && inLanguage(help, language)}
        {question.type === 'multiple' && ` ${t.fill.chooseMany}`}
      </p>
      <Control question={question} answer={answer} set={set} hamlets={hamlets} />
      <p id={`issue-${code}`} class="issue">
        {issue}
      </p>
    </div>
  )
}
