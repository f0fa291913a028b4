import { kinds } from '../../../shared/register/kinds.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Names } from './lines.ts'
import type { Reviewed } from './received.ts'

/** What the commune's register calls hamlets, teams and members, also those that have ended. */
export async function readNames(
  { records }: OfficeDeps,
  { province, commune }: Pick<Reviewed, 'province' | 'commune'>,
): Promise<Names> {
  const [hamlets, teams, members] = await Promise.all([
    records.entries(province, kinds.hamlets, commune),
    records.entries(province, kinds.teams, commune),
    records.entries(province, kinds.members, commune),
  ])
  return {
    hamlets: new Map(hamlets.map(({ record: { id, name } }) => [id, name])),
    teams: new Map(teams.map(({ record: { id, name } }) => [id, name])),
    members: new Map(members.map(({ record: { team, id, name } }) => [`${team}/${id}`, name])),
  }
}
