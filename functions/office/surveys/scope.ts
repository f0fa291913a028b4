import type { Context } from 'hono'
import { type Action, type Area, can } from '../../../shared/access.ts'
import type { StaffMember } from '../../../shared/api/office.ts'
import type { SurveyScope } from '../../../shared/api/survey-scope.ts'
import { SurveyId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { pathPart } from '../../http/path.ts'
import type { Survey } from '../../store/surveys.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Desk } from '../desk.ts'

/** Where a survey is changed: in its province; a national one only in the nation as a whole. */
export function ownerOf(scope: SurveyScope): Area {
  return scope.level === 'nation' ? {} : { province: scope.province }
}

/** May this person see the survey? National ones everybody who sees any; what is not yet open, who prepares it. */
export function maySee(actor: StaffMember, survey: Survey): boolean {
  const { action, area } = seeing(actor, survey)
  return can(actor, action, area)
}

/** Goes on where the person may see the survey; otherwise throws `out-of-scope`. */
export function requireSight(desk: Desk, survey: Survey): Promise<void> {
  const { action, area } = seeing(desk.actor, survey)
  return desk.require(action, area)
}

/**
 * The survey of the path, which the person may see or edit. Throws `out-of-scope` for one of another province, as for
 * everything else of another province, and `not-found` where there is none.
 */
export async function requireSurvey(
  deps: OfficeDeps,
  c: Context,
  desk: Desk,
  action: 'see-surveys' | 'edit-surveys',
): Promise<Survey> {
  const id = pathPart(c, 'survey', SurveyId)
  await desk.require(action, homeOf(desk.actor)) // who may nowhere does not learn which surveys there are
  const survey = await deps.surveys.getSurvey(id)
  if (survey === undefined) throw new Problem('not-found')
  if (action === 'see-surveys') await requireSight(desk, survey)
  else await desk.require(action, ownerOf(survey.scope))
  return survey
}

/**
 * Goes on where the register has every commune of the scope in its province today; throws `unfit-record`. One that the
 * scope had `before` may stay though it has ended: what was collected there may still be on its way.
 */
export async function requireCommunes(
  { register }: OfficeDeps,
  scope: SurveyScope,
  before?: SurveyScope,
): Promise<void> {
  if (scope.level !== 'communes') return
  const known = new Set((await register.communes(scope.province)).map(({ id }) => id))
  if (before?.level === 'communes') for (const commune of before.communes) known.add(commune)
  const unknown = scope.communes.find((commune) => !known.has(commune))
  if (unknown !== undefined)
    throw new Problem('unfit-record', `${unknown} is no commune of ${scope.province}.`)
}

/** The area that a person's role is given for, as far as surveys go: a province or the nation. */
export function homeOf({ province }: StaffMember): Area {
  return province === undefined ? {} : { province }
}

function seeing(actor: StaffMember, { scope, state }: Survey): { action: Action; area: Area } {
  if (state === 'draft') return { action: 'edit-surveys', area: ownerOf(scope) }
  return { action: 'see-surveys', area: scope.level === 'nation' ? homeOf(actor) : ownerOf(scope) }
}
