import type { Identity } from '../../shared/api/team.ts'
import { Problem } from '../../shared/problems.ts'
import type { Commune, Member, Team } from '../../shared/register/present.ts'
import type { EpochMs } from '../../shared/time.ts'
import type { Device } from '../store/devices.ts'
import type { FieldDeps } from './deps.ts'

/** A phone's place in the register as it is now. */
export type Whereabouts = { identity: Identity; member: Member; team: Team; commune: Commune }

/**
 * Looks up whose phone it is. Throws `no-device` when the member or team is there no longer, or the office has ended the
 * phone's access.
 */
export async function requireWhereabouts(deps: FieldDeps, device: Device): Promise<Whereabouts> {
  const { province, commune: area } = device
  const [member, team, commune, inProvince] = await Promise.all([
    deps.register.getMember(province, area, device.team, device.member),
    deps.register.getTeam(province, area, device.team),
    deps.register.getCommune(province, area),
    deps.register.getProvince(province),
  ])
  if (member === undefined || team === undefined || commune === undefined || inProvince === undefined) {
    throw new Problem('no-device', 'The member or the team is no longer in the register.')
  }
  requireAccess(device, member.phonesFrom)
  const identity = {
    device: device.id,
    member: member.id,
    memberName: member.name,
    team: team.id,
    teamName: team.name,
    area: commune.id,
    areaName: commune.name,
    provinceName: inProvince.name,
    ...(member.leader ? { leader: true } : {}),
  }
  return { identity, member, team, commune }
}

/**
 * Throws `no-device` for a phone that joined before `phonesFrom` of its member: it keeps what it has not sent, and a new
 * invitation lets it in again.
 */
export function requireAccess(device: Device, phonesFrom: EpochMs | undefined): void {
  if (phonesFrom !== undefined && device.joinedAt < phonesFrom) {
    throw new Problem('no-device', 'The office has ended the access of this phone.')
  }
}
