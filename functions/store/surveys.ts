import * as z from 'zod/mini'
import { SurveyState } from '../../shared/api/survey-state.ts'
import { LocalText, SurveyVersion } from '../../shared/form/definition.ts'
import { SurveyId } from '../../shared/ids.ts'
import type { Clock } from '../../shared/time.ts'
import { keys, partitions, prefixes } from './keys.ts'
import { get, put, putIfAbsent, query, type Table } from './table.ts'

export const Survey = z.object({
  id: SurveyId,
  title: LocalText,
  state: SurveyState,
  filledBy: SurveyVersion.shape.filledBy,
  /** The version that phones should fill from now on. */
  version: z.int(),
})
export type Survey = z.infer<typeof Survey>

export type Surveys = ReturnType<typeof surveyStore>

/** Surveys and their published versions. */
export function surveyStore(table: Table, clock: Clock) {
  return {
    async list(): Promise<Survey[]> {
      const found: Survey[] = []
      for await (const item of query(table, partitions.surveys, { now: clock() }))
        found.push(Survey.parse(item))
      return found
    },
    async getSurvey(id: SurveyId): Promise<Survey | undefined> {
      return z.optional(Survey).parse(await get(table, keys.survey(id), clock()))
    },
    put: (survey: Survey) => put(table, keys.survey(survey.id), survey),

    async versions(id: SurveyId): Promise<SurveyVersion[]> {
      const found: SurveyVersion[] = []
      for await (const item of query(table, partitions.versions(id), {
        now: clock(),
        prefix: prefixes.versions(),
      })) {
        found.push(StoredVersion.parse(item).definition)
      }
      return found
    },
    /** A published version never changes: publishing its number again is refused with `taken`. */
    publish: (version: SurveyVersion) =>
      putIfAbsent(table, keys.version(version.survey, version.version), {
        definition: JSON.stringify(version),
      }),
  }
}

const StoredVersion = z.object({
  definition: z.pipe(
    z.pipe(
      z.string(),
      z.transform((text): unknown => JSON.parse(text)),
    ),
    SurveyVersion,
  ),
})
