import { kinds } from '../../../shared/register/kinds.ts'
import type { Commune } from '../../../shared/register/present.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Crew } from './invitees.ts'

/** Every team and member that a commune ever had, with their days. */
export async function crewOf({ records }: Pick<OfficeDeps, 'records'>, commune: Commune): Promise<Crew> {
  const { province, id } = commune
  const [teams, members] = await Promise.all([
    records.entries(province, kinds.teams, id),
    records.entries(province, kinds.members, id),
  ])
  return { teams: teams.map(({ record }) => record), members: members.map(({ record }) => record) }
}
