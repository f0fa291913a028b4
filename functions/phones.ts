import type { TeamDevice } from '../shared/api/devices.ts'
import type { Devices, TeamPlace } from './store/devices.ts'
import type { Register } from './store/register.ts'

/** The phones of a team with the names of their people, also of people who have left; the newest first. */
export async function teamDevices(
  { devices, register }: { devices: Pick<Devices, 'ofTeam'>; register: Pick<Register, 'membersEver'> },
  place: TeamPlace,
): Promise<TeamDevice[]> {
  const { province, commune, team } = place
  const [listed, everybody] = await Promise.all([
    devices.ofTeam(place),
    register.membersEver(province, commune, team),
  ])
  const names = new Map(everybody.map(({ id, name }) => [id, name]))
  return listed
    .map(({ tokenDigest: _, ...device }) => ({ ...device, memberName: names.get(device.member) ?? '' }))
    .sort((a, b) => b.joinedAt - a.joinedAt)
}
