import type { Context } from 'hono'
import type { Answers } from '../../shared/form/answers.ts'
import type { Language, SurveyVersion } from '../../shared/form/definition.ts'
import type { ReceivedBatch } from '../../shared/results/received.ts'
import type { Typed } from '../../web/resident/controls.ts'
import type { ResidentDeps } from './deps.ts'
import { getHanging, type Hanging } from './hanging.ts'
import type { Opened } from './status-opened.ts'

/** What stands of a feedback, for its resident to put right. */
export type Subject = {
  hanging: Hanging
  /** In which it was filled in, and is put right. */
  version: SurveyVersion
  language: Language
  /** As they rest with the results, and what is kept apart of them. */
  answers: Answers
  apart: Answers
}

/** What stands of it; nothing where its survey is gone. */
export async function getSubject(
  deps: ResidentDeps,
  c: Context,
  { feedback, language }: Opened,
): Promise<Subject | undefined> {
  const { batch, handling } = feedback
  const hanging = await getHanging(deps, c, { scan: false })
  const newest = await deps.cases.getBatch(batch.survey, batch.area, handling.newest.batch)
  const response = responseIn(newest) ?? responseIn(batch)
  if (hanging === undefined || response === undefined) return undefined
  const versions = await deps.catalogue.versionsOf(hanging.survey, [response.version])
  const version = versions.get(response.version) ?? hanging.current
  const parts = await deps.personal.of(batch.survey, batch.area, handling.newest.batch)
  return {
    hanging: { ...hanging, versions },
    version,
    language: version.languages.includes(language) ? language : 'vi',
    answers: response.answers,
    apart: Object.assign({}, ...Object.values(parts)),
  }
}

/** Answers as a form has them. */
export function typedOf(answers: Answers): Typed {
  const entries = Object.entries(answers).map(([code, answer]): [string, string[]] => [
    code,
    [answer].flat().map(String),
  ])
  return Object.fromEntries(entries)
}

/**
 * Codes of personal questions that were answered. The answer is not shown again, for a receipt may be in other hands; where
 * nothing is typed it stands.
 */
export function standingIn({ version, apart }: Subject): ReadonlySet<string> {
  const personal = version.questions.filter(({ privacy, code }) => privacy === 'basic' && code in apart)
  return new Set(personal.map(({ code }) => code))
}

/** What was typed, and where nothing was, the personal answer that stands. */
export function withStanding(subject: Subject, typed: Typed): Typed {
  const kept = [...standingIn(subject)].filter((code) =>
    (typed[code] ?? []).every((text) => text.trim() === ''),
  )
  const standing = typedOf(subject.apart)
  return { ...typed, ...Object.fromEntries(kept.map((code) => [code, standing[code] ?? []])) }
}

function responseIn(batch: ReceivedBatch | undefined) {
  return batch?.responses[0]
}
