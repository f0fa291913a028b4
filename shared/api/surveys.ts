import * as z from 'zod/mini'
import { LocalText, SurveyVersion } from '../form/definition.ts'
import { SurveyId } from '../ids.ts'
import { tidyText } from '../text.ts'
import { EpochMs } from '../time.ts'
import { SurveyScope } from './survey-scope.ts'
import { SurveyState } from './survey-state.ts'

export { SurveyScope }

const Tidy = z.pipe(z.string(), z.transform(tidyText))

/** What a survey is called: in Vietnamese always. */
const Title = z.object({
  vi: z.pipe(Tidy, z.string().check(z.minLength(1), z.maxLength(200))),
  en: z.exactOptional(z.pipe(Tidy, z.string().check(z.maxLength(200)))),
})

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

/**
 * `POST /api/office/surveys`: a new survey whose draft is a copy of a published version of another. Answers 201 with its
 * `SurveyDetail`, as every change of a survey does.
 */
export const NewSurvey = z.object({
  id: SurveyId,
  title: Title,
  scope: SurveyScope,
  from: z.object({ survey: SurveyId, version: z.int() }),
})
export type NewSurvey = z.infer<typeof NewSurvey>

/**
 * `POST /api/office/surveys/:survey`: what is said of the survey as a whole. The scope stays in its province; a frozen
 * survey changes no more. Answers `SurveyDetail`.
 */
export const SurveySettings = z.object({
  title: Title,
  scope: SurveyScope,
  retentionDays: z.exactOptional(RetentionDays),
  rev: z.int(),
})
export type SurveySettings = z.infer<typeof SurveySettings>

/** `POST /api/office/surveys/:survey/state`: to one of `allowedTransitions`. Answers `SurveyDetail`. */
export const StateChange = z.object({ to: SurveyState, rev: z.int() })
export type StateChange = z.infer<typeof StateChange>

/**
 * `GET` and `POST /api/office/surveys/:survey/draft`: the version in the making. It may have mistakes that
 * `parseVersion` names; only without any can it be published. `rev` 0: none was saved since the last publishing, and
 * the definition is a copy of the newest version under the next number. Saving names the rev that was read and answers
 * the draft with its new one, which is not always one more.
 */
export const SurveyDraft = z.object({ definition: SurveyVersion, rev: z.int() })
export type SurveyDraft = z.infer<typeof SurveyDraft>

/**
 * `POST /api/office/surveys/:survey/publish`: makes the draft the next version; a survey that was a draft opens. Pressed
 * again it changes nothing and finishes what was cut off. Answers `SurveyDetail`.
 */
export const PublishRequest = z.object({ draftRev: z.int() })
export type PublishRequest = z.infer<typeof PublishRequest>
