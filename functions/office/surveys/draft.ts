import * as z from 'zod/mini'
import { SurveyDraft } from '../../../shared/api/surveys.ts'
import { SurveyVersion } from '../../../shared/form/definition.ts'
import { isTooDeep } from '../../../shared/form/depth.ts'
import { mayChange } from '../../../shared/form/lifecycle.ts'
import { Problem } from '../../../shared/problems.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import type { Survey } from '../../store/surveys.ts'
import type { OfficeDeps } from '../deps.ts'
import { forStaff } from '../staff-route.ts'
import { firstDraft, liveDraft } from './draft-of.ts'
import { settle } from './release.ts'
import { ownerOf, requireSurvey } from './scope.ts'

const PATH = '/api/office/surveys/:survey/draft'

export const surveyDraft = forStaff({
  method: 'get',
  path: PATH,
  summary: 'The version in the making',
  answers: { 200: { description: 'The draft', schema: SurveyDraft } },
  problems: ['out-of-scope', 'not-found'],
  async handle(deps, c, desk) {
    const survey = await requireSurvey(deps, c, desk, 'edit-surveys')
    const draft = await liveDraft(deps, survey)
    const definition = draft?.definition ?? (await firstDraft(deps, survey))
    return c.json({ definition, rev: draft?.rev ?? 0 } satisfies SurveyDraft)
  },
})

/** Saves the draft over the one that was read. What `parseVersion` refuses may stand in it, to be mended later. */
export const saveDraft = forStaff({
  method: 'post',
  path: PATH,
  summary: 'Save the version in the making',
  body: SurveyDraft,
  answers: { 200: { description: 'The draft with its new revision', schema: SurveyDraft } },
  problems: ['out-of-scope', 'not-found', 'wrong-state', 'unfit-survey', 'changed-meanwhile'],
  async handle(deps, c, desk) {
    const bytes = await readBytes(c, MAX_BYTES)
    const survey = await settle(deps, await requireSurvey(deps, c, desk, 'edit-surveys'))
    const { definition, rev } = readDraft(bytes)
    if (!mayChange(survey.state)) throw new Problem('wrong-state')
    requireNext(survey, definition)
    const over = await requireRevision(deps, survey, rev)

    await desk.record({
      act: 'edit-survey',
      object: `surveys/${survey.id}/draft`,
      area: ownerOf(survey.scope),
      before: over.definition,
      after: definition,
    })
    const saved = await deps.surveyRecords.putDraft(definition, over.rev, desk.actor.email)
    if (saved === undefined) throw new Problem('changed-meanwhile')
    return c.json({ definition, rev: saved } satisfies SurveyDraft)
  },
})

/** Of the request, and of what is stored: an item of the table holds 400 KB. */
const MAX_BYTES = 256 * 1024

// The shape recurses, so it looks at nothing that is deep.
const Body = z.object({
  definition: z.unknown().check(z.refine((value) => !isTooDeep(value), 'Nested too deep.')),
  rev: z.int(),
})

function readDraft(bytes: Uint8Array): SurveyDraft {
  const { definition: sent, rev } = parseJson(Body, bytes)
  const parsed = SurveyVersion.safeParse(sent)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Problem('malformed-request', `At definition.${issue?.path.join('.')}: ${issue?.message}`)
  }
  // Numbers may be longer than they were written: 1e20.
  if (Buffer.byteLength(JSON.stringify(parsed.data)) > MAX_BYTES) throw new Problem('too-large')
  return { definition: parsed.data, rev }
}

function requireNext(survey: Survey, definition: SurveyVersion): void {
  if (definition.survey !== survey.id) throw new Problem('unfit-survey', `survey: must be ${survey.id}`)
  if (definition.version <= survey.version) throw new Problem('changed-meanwhile')
  if (definition.version === survey.version + 1) return
  throw new Problem('unfit-survey', `version: must be ${survey.version + 1}`)
}

/** The draft that is written over: who read none must find none, or one that has been published since. */
async function requireRevision({ surveyRecords }: OfficeDeps, survey: Survey, rev: number) {
  const stored = await surveyRecords.getDraft(survey.id)
  const isLive = stored !== undefined && stored.definition.version > survey.version
  if ((isLive ? stored.rev : 0) !== rev) throw new Problem('changed-meanwhile')
  return { definition: stored?.definition, rev: stored?.rev ?? 0 }
}
