import type { Poster } from '../../shared/api/posters.ts'
import type { Case } from '../../shared/feedback/case.ts'
import { workingDaysAfter } from '../../shared/feedback/due.ts'
import type { FeedbackSettings } from '../../shared/feedback/settings.ts'
import type { Suspicion } from '../../shared/feedback/suspicion.ts'
import type { Answers } from '../../shared/form/answers.ts'
import type { Language, Question, SurveyVersion } from '../../shared/form/definition.ts'
import type { BatchId } from '../../shared/ids.ts'
import { dayOf, type EpochMs } from '../../shared/time.ts'

/** What is known of a feedback when it comes. */
export type NewFeedback = {
  id: BatchId
  poster: Poster
  version: SurveyVersion
  language: Language
  receivedAt: EpochMs
  /** Masked; whether a telephone number is among the personal ones says `wantsAnswer`. */
  answers: Answers
  wantsAnswer: boolean
  suspicions: readonly Suspicion[]
}

/**
 * The case of a feedback that has just come. Without words to answer and a number to call there is nothing to do:
 * it is noted, and never due. Pure.
 */
export function openCase(feedback: NewFeedback, settings: FeedbackSettings): Case {
  const { poster, version, answers, receivedAt, suspicions, wantsAnswer } = feedback
  const topic = codeOf(answers, topicQuestion(version))
  const rating = codeOf(answers, ratingQuestion(version))
  const said = wordsIn(version, answers)
  const isToDo = said !== '' || wantsAnswer
  const days = settings.dueByTopic[topic ?? ''] ?? settings.dueDays
  return {
    rev: 1,
    state: isToDo ? 'received' : 'noted',
    poster: poster.id,
    place: poster.place,
    ...(poster.hamlet === undefined ? {} : { hamlet: poster.hamlet }),
    language: feedback.language,
    receivedAt,
    ...(topic === undefined ? {} : { topic }),
    ...(rating === undefined ? {} : { rating }),
    excerpt: beginningOf(said),
    wantsAnswer,
    ...(suspicions.length === 0 ? {} : { held: [...suspicions] }),
    ...(isToDo ? { due: workingDaysAfter(dayOf(receivedAt), days) } : {}),
    tags: [],
    steps: [],
    newest: { batch: feedback.id, rev: 1 },
  }
}

/** All that was said in free words, in the order of the form. */
export function wordsIn(version: SurveyVersion, answers: Answers): string {
  const said = version.questions.filter(({ privacy }) => privacy === 'free_text')
  return said.flatMap(({ code }) => answers[code] ?? []).join('\n')
}

/** Whether a telephone number was left, so that somebody wants to be answered. */
export function leavesNumber({ questions }: SurveyVersion, answers: Answers): boolean {
  return questions.some(({ type, code }) => type === 'phone' && code in answers)
}

/** The question that asks what a feedback is about. */
export function topicQuestion(version: SurveyVersion): Question | undefined {
  return feeding(version, 'feedback_by_topic')
}

/** The question that asks how satisfied they are with it all. */
function ratingQuestion(version: SurveyVersion): Question | undefined {
  return feeding(version, 'feedback_rating_mean') ?? feeding(version, 'service_satisfied_share')
}

function feeding({ questions }: SurveyVersion, indicator: string): Question | undefined {
  return questions.find(({ feeds }) => feeds.includes(indicator))
}

function codeOf(answers: Answers, question: Question | undefined): string | undefined {
  const answer = question && answers[question.code]
  return typeof answer === 'string' ? answer : undefined
}

const EXCERPT = 200

/** In one line, and never ending in half a character. */
export function beginningOf(said: string): string {
  const line = said.replace(/\s+/g, ' ')
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
