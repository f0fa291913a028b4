import type { Answers, AnswerValue } from '../../../shared/form/answers.ts'
import type { LocalText, Question, SurveyVersion } from '../../../shared/form/definition.ts'
import { journey } from '../../../shared/form/journey.ts'

/** One question and what was answered: in words, or why there are none. */
export type Answered = {
  code: string
  /** Nothing of an answer that the form has no question for. */
  label: LocalText | undefined
  answer: LocalText | 'personal' | 'none'
}

/** A part of the form, and what was asked in it; without a title what the form does not ask for. */
export type AnsweredSection = { code: string; title: LocalText | undefined; answers: Answered[] }

/** The answers as a person reads them, in the order of the form: what was asked, and behind it what was not. Pure. */
export function answeredSections(
  version: SurveyVersion | undefined,
  answers: Answers,
  hamlets: readonly { id: string; name: string }[],
): AnsweredSection[] {
  const asked = version === undefined ? [] : journey(version, answers).asked
  const names = new Map(hamlets.map(({ id, name }) => [id, name]))
  const sections = (version?.sections ?? []).map(({ code, title }) => ({
    code,
    title,
    answers: asked
      .filter(({ section, type }) => section === code && type !== 'note')
      .map((question) => ({
        code: question.code,
        label: question.label,
        answer: answerOf(question, answers[question.code], names),
      })),
  }))
  const codes = new Set(asked.map(({ code }) => code))
  const strange = Object.entries(answers)
    .filter(([code]) => !codes.has(code))
    .map(([code, answer]) => ({ code, label: undefined, answer: { vi: textOf(answer) } }))
  return [...sections, { code: '', title: undefined, answers: strange }].filter(
    (one) => one.answers.length > 0,
  )
}

function answerOf(
  question: Question,
  answer: AnswerValue | undefined,
  hamlets: ReadonlyMap<string, string>,
): Answered['answer'] {
  if (answer === undefined) return question.privacy === 'basic' ? 'personal' : 'none'
  if (question.type === 'hamlet') return { vi: hamlets.get(String(answer)) ?? textOf(answer) }
  if (!('options' in question)) return { vi: textOf(answer) }
  const labels = (Array.isArray(answer) ? answer : [String(answer)]).map(
    (code) => question.options.find((option) => option.code === code)?.label ?? { vi: code },
  )
  return {
    vi: labels.map(({ vi }) => vi).join('; '),
    en: labels.map(({ vi, en }) => en ?? vi).join('; '),
  }
}

// Days and months as they are written here: 21/11/2026, 11/2026.
function textOf(answer: AnswerValue): string {
  if (Array.isArray(answer)) return answer.join('; ')
  const text = String(answer)
  return /^\d{4}(-\d\d){1,2}$/.test(text) ? text.split('-').reverse().join('/') : text
}
