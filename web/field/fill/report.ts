import type { TeamBrief } from '../../../shared/api/team.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import type { LocalText, Question, SurveyVersion } from '../../../shared/form/definition.ts'

/** What a leader's report of a month does that other forms do not. Loaded only for one. */
export type Report = {
  /** Brings the computed figures up to the report's month; a figure that somebody has changed stays. */
  follow: (before: Answers, after: Answers) => Answers
  /** The question as it is shown with these answers: beside a computed figure stands that it is one. */
  shown: (question: Question, answers: Answers) => Question
}

/** The sums of the team's visits, month by month, as a report uses them; what is unknown stays empty, and is never 0. */
export function reportOf(version: SurveyVersion, figures: TeamBrief['figures'] = {}): Report {
  const month = version.questions.find(({ prefill }) => prefill === 'context.month')
  const figureOf = (question: Question, answers: Answers): number | undefined => {
    const source = question.type === 'prefilled' ? question.source : question.prefill
    return source === undefined ? undefined : figures[String(answers[month?.code ?? ''])]?.[source]
  }
  const isFigure = (question: Question) =>
    (question.type === 'prefilled' ? question.source : question.prefill)?.startsWith('agg.') === true

  return {
    follow(before, after) {
      const followed = { ...after }
      for (const question of version.questions.filter(isFigure)) {
        const { code } = question
        if (before[code] !== figureOf(question, before) || after[code] !== before[code]) continue
        const figure = figureOf(question, after)
        if (figure === undefined) delete followed[code]
        else followed[code] = figure
      }
      return followed
    },

    shown(question, answers) {
      if (!isFigure(question) || figureOf(question, answers) === undefined) return question
      return { ...question, help: besides(question.help) }
    },
  }
}

const COMPUTED: Required<LocalText> = {
  vi: 'Máy tính từ các phiếu của tháng; hãy sửa nếu chưa đúng.',
  en: 'Computed from the month’s records; correct it if it is wrong.',
}

function besides(help: LocalText | undefined): LocalText {
  if (help === undefined) return COMPUTED
  return { vi: `${help.vi} ${COMPUTED.vi}`, en: `${help.en ?? help.vi} ${COMPUTED.en}` }
}
