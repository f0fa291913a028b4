import * as z from 'zod/mini'
import { LocalText, SurveyVersion } from '../form/definition.ts'
import { AreaId, SurveyId } from '../ids.ts'
import { EpochMs } from '../time.ts'
import { SurveyState } from './survey-state.ts'

/** Where a survey is filled in: everywhere, in one province, or in some communes of one. */
export const SurveyScope = z.discriminatedUnion('level', [
  z.object({ level: z.literal('nation') }),
  z.object({ level: z.literal('province'), province: AreaId }),
  z.object({
    level: z.literal('communes'),
    province: AreaId,
    communes: z.array(AreaId).check(z.minLength(1), z.maxLength(300)),
  }),
])
export type SurveyScope = z.infer<typeof SurveyScope>

/** Is a survey of that scope filled in there? A province alone asks whether it is anywhere in it. */
export function isWithin(scope: SurveyScope, area: { province: AreaId; commune?: AreaId }): boolean {
  if (scope.level === 'nation') return true
  if (scope.province !== area.province) return false
  return scope.level === 'province' || area.commune === undefined || scope.communes.includes(area.commune)
}

/** How long raw answers may rest after the survey is frozen, in days. */
const RetentionDays = z.int().check(z.minimum(1), z.maximum(3_650))

/** A survey as the office lists it. `version` 0: nothing is published yet. */
export const SurveyView = z.object({
  id: SurveyId,
  title: LocalText,
  state: SurveyState,
  filledBy: SurveyVersion.shape.filledBy,
  scope: SurveyScope,
  version: z.int(),
  retentionDays: z.exactOptional(RetentionDays),
  rev: z.int(),
  /** The person may change it: it belongs to the own province. */
  mayEdit: z.boolean(),
  /** A version in the making. */
  draft: z.exactOptional(z.object({ rev: z.int(), editedAt: EpochMs, editedBy: z.string() })),
})
export type SurveyView = z.infer<typeof SurveyView>

/** `GET /api/office/surveys` */
export const SurveyList = z.object({ surveys: z.array(SurveyView) })
export type SurveyList = z.infer<typeof SurveyList>

/** `GET /api/office/surveys/:survey`: with its versions, newest first. */
export const SurveyDetail = z.extend(SurveyView, {
  versions: z.array(
    z.object({
      version: z.int(),
      publishedAt: z.exactOptional(EpochMs),
      publishedBy: z.exactOptional(z.string()),
    }),
  ),
})
export type SurveyDetail = z.infer<typeof SurveyDetail>

/** `POST /api/office/surveys`: a new survey whose draft is a copy of a published version of another. Answers 201. */
export const NewSurvey = z.object({
  id: SurveyId,
  title: LocalText,
  scope: SurveyScope,
  from: z.object({ survey: SurveyId, version: z.int() }),
})
export type NewSurvey = z.infer<typeof NewSurvey>

/** `POST /api/office/surveys/:survey`: what is said of the survey as a whole. */
export const SurveySettings = z.object({
  title: LocalText,
  scope: SurveyScope,
  retentionDays: z.exactOptional(RetentionDays),
  rev: z.int(),
})
export type SurveySettings = z.infer<typeof SurveySettings>

/** `POST /api/office/surveys/:survey/state` */
export const StateChange = z.object({ to: SurveyState, rev: z.int() })
export type StateChange = z.infer<typeof StateChange>

/**
 * `GET` and `POST /api/office/surveys/:survey/draft`: the version in the making. It may have mistakes that
 * `parseVersion` names; only without any can it be published. `rev` 0: none was saved since the last publishing, and
 * the definition is a copy of the newest version.
 */
export const SurveyDraft = z.object({ definition: SurveyVersion, rev: z.int() })
export type SurveyDraft = z.infer<typeof SurveyDraft>

/** `POST /api/office/surveys/:survey/publish`: makes the draft the next version; a survey that was a draft opens. */
export const PublishRequest = z.object({ draftRev: z.int() })
export type PublishRequest = z.infer<typeof PublishRequest>
