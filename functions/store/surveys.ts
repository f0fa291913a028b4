import * as z from 'zod/mini'
import { SurveyScope } from '../../shared/api/survey-scope.ts'
import { SurveyState } from '../../shared/api/survey-state.ts'
import { LocalText, SurveyVersion } from '../../shared/form/definition.ts'
import { SurveyId } from '../../shared/ids.ts'
import type { Clock, EpochMs } from '../../shared/time.ts'
import { keys, partitions, prefixes } from './keys.ts'
import { get, type Item, put, putIfAbsent, query, type Table } from './table.ts'

/** Surveys that were stored before there were scopes are filled in everywhere. */
export const Survey = z.object({
  id: SurveyId,
  title: LocalText,
  state: SurveyState,
  filledBy: SurveyVersion.shape.filledBy,
  /** The version that phones should fill from now on; 0 while none is published. */
  version: z.int(),
  scope: z._default(SurveyScope, { level: 'nation' }),
  /** The published version that its first draft is a copy of. */
  from: z.exactOptional(z.object({ survey: SurveyId, version: z.int() })),
  /** How long raw answers may rest after the survey is frozen, in days. */
  retentionDays: z.exactOptional(z.int()),
  /** The number of its last change: who changes it must name it. */
  rev: z._default(z.int(), 1),
})
export type Survey = z.infer<typeof Survey>

/** A survey as whoever fills a store for the first time writes it. */
type Written = Omit<Survey, 'scope' | 'rev'> & Partial<Pick<Survey, 'scope' | 'rev'>>

/** When a version was published, and by whom: an e-mail, or `operator`. Not known of the oldest. */
export type Publishing = { publishedAt: EpochMs; publishedBy: string }

export type Surveys = ReturnType<typeof surveyStore>

/** Surveys and their published versions. What an office changes of them: `survey-records.ts`. */
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
    /** Writes a survey over whatever stood there. */
    put: (survey: Written) => put(table, keys.survey(survey.id), survey),

    async versions(id: SurveyId): Promise<SurveyVersion[]> {
      const found: SurveyVersion[] = []
      for await (const item of query(table, partitions.versions(id), {
        now: clock(),
        prefix: prefixes.versions(),
      })) {
        found.push(definitionIn(item))
      }
      return found
    },
    /** A published version never changes: publishing its number again is refused with `taken`. */
    publish: (version: SurveyVersion, by?: Publishing) =>
      putIfAbsent(table, keys.version(version.survey, version.version), {
        ...by,
        definition: JSON.stringify(version),
      }),
  }
}

/** The definition that an item of a version or of a draft holds. */
export function definitionIn(item: Item): SurveyVersion {
  return Stored.parse(item).definition
}

const Stored = z.object({
  definition: z.pipe(
    z.pipe(
      z.string(),
      z.transform((text): unknown => JSON.parse(text)),
    ),
    SurveyVersion,
  ),
})
