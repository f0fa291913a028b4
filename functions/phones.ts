import type { TeamDevice } from '../shared/api/devices.ts'
import type { Devices, ListedDevice, TeamPlace } from './store/devices.ts'
import type { Invitations } from './store/invitations.ts'
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
    .map(({ tokenDigest: _, invitation: __, ...device }) => ({
      ...device,
      memberName: names.get(device.member) ?? '',
    }))
    .sort((a, b) => b.joinedAt - a.joinedAt)
}

/**
 * Ends a phone's access, and the team's invitation that it came by: whoever holds the phone may hold that too. What the
 * phone has not sent stays on it; a new invitation lets it in again.
 */
export async function endPhone(
  { devices, invitations }: { devices: Pick<Devices, 'end'>; invitations: Pick<Invitations, 'endOfTeam'> },
  place: TeamPlace,
  phone: ListedDevice,
): Promise<void> {
  await devices.end(place, phone)
  await invitations.endOfTeam(phone.invitation)
}
