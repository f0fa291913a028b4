import { isWithin } from '../../../shared/api/survey-scope.ts'
import { isOpen } from '../../../shared/api/survey-state.ts'
import { TeamBrief, type TeamHamlet, type TeamSurvey } from '../../../shared/api/team.ts'
import { MINUTE, SECOND } from '../../../shared/time.ts'
import { rescuePublicKey } from '../../rescue-key.ts'
import type { Survey } from '../../store/surveys.ts'
import type { FieldDeps, FieldRoute } from '../deps.ts'
import { requireDevice } from '../device-cookie.ts'
import { requireWhereabouts, type Whereabouts } from '../identity.ts'

/**
 * Ten responses share a write; nobody's visit waits longer than five minutes for company; and after an outage all phones
 * come back within two minutes, not at once.
 */
const SEALING = { responses: 10, afterMs: 5 * MINUTE, spreadMs: 120 * SECOND }

/** The one down channel: all that a phone needs to work for days without a network. */
export const team: FieldRoute = {
  method: 'get',
  path: '/api/field/team',
  summary: 'What the team needs: who it is, its hamlets, the surveys that it may fill in, what came of them.',
  access: 'device',
  answers: { 200: { description: 'The brief.', schema: TeamBrief } },
  problems: [],
  async handle(deps, c) {
    const whereabouts = await requireWhereabouts(deps, await requireDevice(deps, c))
    const [hamlets, surveys] = await Promise.all([hamletsOf(deps, whereabouts), deps.catalogue.list()])
    const offered = surveys.filter((survey) => isFor(whereabouts, survey))
    const visited = offered.filter(({ filledBy }) => filledBy === 'member')
    // A phone that only sends needs no recount: it is loaded when the first one asks.
    const { tellTeam } = await import('../sheet/tell-team.ts')
    const told = await tellTeam(deps, whereabouts, hamlets, visited)
    return c.json({
      identity: whereabouts.identity,
      hamlets,
      surveys: offered.flatMap(toTeam),
      sealing: SEALING,
      serverTime: deps.clock(),
      rescueKey: rescuePublicKey(deps.serverKey),
      ...told,
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
function isFor({ member, commune }: Whereabouts, { state, filledBy, scope }: Survey): boolean {
  if (!isOpen(state) || !isWithin(scope, { province: commune.province, commune: commune.id })) return false
  return filledBy === 'member' || (filledBy === 'leader' && member.leader)
}

function toTeam({ id, title, state, filledBy, version }: Survey): TeamSurvey[] {
  if (!isOpen(state) || filledBy === 'resident') return []
  return [{ id, title, state, filledBy, version }]
}
