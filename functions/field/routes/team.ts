import { isWithin } from '../../../shared/api/survey-scope.ts'
import { isOpen } from '../../../shared/api/survey-state.ts'
import { TeamBrief, type TeamHamlet, type TeamSurvey } from '../../../shared/api/team.ts'
import { MINUTE } from '../../../shared/time.ts'
import { rescuePublicKey } from '../../rescue-key.ts'
import type { Survey } from '../../store/surveys.ts'
import type { FieldDeps, FieldRoute } from '../deps.ts'
import { requireDevice } from '../device-cookie.ts'
import { requireWhereabouts, type Whereabouts } from '../identity.ts'

/** Ten responses share a write; nobody's visit waits longer than five minutes for company. */
const SEALING = { responses: 10, afterMs: 5 * MINUTE }

/** The one down channel: all that a phone needs to work for days without a network. */
export const team: FieldRoute = {
  method: 'get',
  path: '/api/field/team',
  summary: 'What the team needs: who it is, its hamlets, the surveys that it may fill in.',
  access: 'device',
  answers: { 200: { description: 'The brief.', schema: TeamBrief } },
  problems: [],
  async handle(deps, c) {
    const whereabouts = await requireWhereabouts(deps, await requireDevice(deps, c))
    const [hamlets, surveys] = await Promise.all([hamletsOf(deps, whereabouts), deps.catalogue.list()])
    return c.json({
      identity: whereabouts.identity,
      hamlets,
      surveys: surveys.flatMap((survey) => surveyFor(whereabouts, survey)),
      sealing: SEALING,
      serverTime: deps.clock(),
      rescueKey: rescuePublicKey(deps.serverKey),
    } satisfies TeamBrief)
  },
}

async function hamletsOf(deps: FieldDeps, { team, commune }: Whereabouts): Promise<TeamHamlet[]> {
  const all = await deps.register.hamlets(commune.province, commune.id)
  return all
    .filter((hamlet) => team.level === 'commune' || team.hamlets.includes(hamlet.id))
    .map(({ id, name, households }) => ({ id, name, households }))
}

// The team's monthly report is its leader's to file.
function surveyFor({ member, commune }: Whereabouts, survey: Survey): TeamSurvey[] {
  const { id, title, state, filledBy, version, scope } = survey
  if (!isOpen(state) || !isWithin(scope, { province: commune.province, commune: commune.id })) return []
  if (filledBy === 'resident' || (filledBy === 'leader' && !member.leader)) return []
  return [{ id, title, state, filledBy, version }]
}
