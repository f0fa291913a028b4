import type { AnswerValue } from '../form/answers.ts'
import type { Question, SurveyVersion } from '../form/definition.ts'
import { compile } from '../form/evaluate.ts'
import { type Journey, journey, scopeOf } from '../form/journey.ts'
import type { ResponseId } from '../ids.ts'
import { canonical } from '../results/canonical.ts'
import { authorOf, type Received, writerOf } from '../results/verdict.ts'
import { type Day, dayOf, type EpochMs, SECOND, visitTime } from '../time.ts'

/** A response as the rules look at it. */
export type Subject = {
  id: ResponseId
  version: SurveyVersion
  way: Journey
  /** Everything that came as an answer, asked or not. */
  given: Readonly<Record<string, AnswerValue>>
  /** The questions that somebody had to read: notes are not among them. */
  asked: readonly Question[]
  isFirst: boolean
  /** From the first question to the last by the phone's clock; nothing where that was turned back meanwhile. */
  seconds: number | undefined
  /** When it was finished, by the server's clock. */
  at: EpochMs
  day: Day
  /** `<team>/<member>`; nothing of a resident's. */
  member: string | undefined
  phone: string | undefined
  /** Names the household within the commune; nothing where the survey is not about households. */
  household: string | undefined
  /** Met and consenting. */
  isInterview: boolean
  /** How many answers it has besides those that name the household, and all of them as one text. */
  answers: number
  content: string
}

/** Makes responses of one survey ready to be looked at; each version's expressions are compiled once. Pure. */
export function subjectReader(): (entry: Received, version: SurveyVersion) => Subject {
  const tests = new Map<SurveyVersion, (way: Journey) => boolean>()
  return (entry, version) => {
    const { response, batch } = entry
    const { id, rev, startedAt, finishedAt, answers: given } = response
    const { sentAt, receivedAt } = batch
    const way = journey(version, given)
    const isInterview = tests.get(version) ?? interviewTest(version)
    tests.set(version, isInterview)
    const at = visitTime({ finishedAt, sentAt, receivedAt })
    const key = version.unit.kind === 'response' ? [] : version.unit.key
    const rest = Object.entries(way.answers).filter(([code]) => !key.includes(code))
    const writer = writerOf(entry)
    const member = authorOf(entry) ?? writer
    return {
      id,
      version,
      way,
      given,
      asked: way.asked.filter(({ type }) => type !== 'note'),
      isFirst: rev === 1,
      seconds: finishedAt < startedAt ? undefined : Math.round((finishedAt - startedAt) / SECOND),
      at,
      day: dayOf(at),
      member: member === undefined ? undefined : `${member.team}/${member.member}`,
      phone: writer?.device,
      household: householdOf(version, way),
      isInterview: isInterview(way),
      answers: rest.length,
      content: canonical(Object.fromEntries(rest)),
    }
  }
}

function interviewTest(version: SurveyVersion): (way: Journey) => boolean {
  if (version.unit.kind !== 'household') return () => false
  const holds = compile(version.unit.interviewed)
  return (way) => holds(scopeOf(version, way)) === true
}

function householdOf({ unit }: SurveyVersion, { answers }: Journey): string | undefined {
  if (unit.kind !== 'household') return undefined
  const key = unit.key.map((code) => answers[code])
  return key.includes(undefined) ? undefined : key.join('\n')
}
