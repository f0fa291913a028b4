import type { AreaId } from '../../../../shared/ids.ts'
import { kinds } from '../../../../shared/register/kinds.ts'
import type { HamletRecord, MemberRecord, TeamRecord } from '../../../../shared/register/records.ts'
import { isActive } from '../../../../shared/register/validity.ts'
import type { Day } from '../../../../shared/time.ts'
import { type Load, useLoad } from '../../load.ts'
import { byName } from '../../results/sort.ts'
import { useMay, useRegister } from '../desk.ts'

/** What of a commune other entries name, sorted by name; members only for whom may see names of people. */
export type Directory = {
  hamlets: readonly HamletRecord[]
  teams: readonly TeamRecord[]
  members: readonly MemberRecord[] | undefined
}

/** A commune's hamlets, teams and members, all of them, to choose from and to count. */
export function useDirectory(
  commune: AreaId,
  withMembers: boolean,
): { load: Load<Directory>; reload: () => void } {
  const { api } = useRegister()
  const seesMembers = useMay()('see-members', commune) && withMembers
  return useLoad(`${commune} ${seesMembers}`, async () => {
    const [hamlets, teams, members] = await Promise.all([
      api.all(kinds.hamlets, { commune }),
      api.all(kinds.teams, { commune }),
      seesMembers ? api.all(kinds.members, { commune }) : undefined,
    ])
    return { hamlets: sorted(hamlets), teams: sorted(teams), members: members && sorted(members) }
  })
}

/** Those that stand in the register on a day. */
export function present<R extends { from: Day; until?: Day }>(records: readonly R[], day: Day): R[] {
  return records.filter((record) => isActive(record, day))
}

/** A team's members on a day, the leader first. */
export function crewOf(members: readonly MemberRecord[], team: string, day: Day): MemberRecord[] {
  return present(members, day)
    .filter((member) => member.team === team)
    .sort(byRank)
}

/** The leader first, the others by name. */
export function byRank(a: { leader: boolean; name: string }, b: { leader: boolean; name: string }): number {
  return Number(b.leader) - Number(a.leader) || byName(a.name, b.name)
}

/** The teams that look after a hamlet on a day: its own, and those of the whole commune. */
export function inCharge(teams: readonly TeamRecord[], hamlet: string, day: Day): TeamRecord[] {
  return present(teams, day).filter(
    ({ level, hamlets }) => level === 'commune' || hamlets.some((each) => each === hamlet),
  )
}

function sorted<R extends { name: string }>(records: readonly R[]): R[] {
  return [...records].sort((a, b) => byName(a.name, b.name))
}
