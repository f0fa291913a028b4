import { AreaId, HamletId, type MemberId, TeamId } from '../../../../shared/ids.ts'
import { UNKNOWN_FIRST_DAY } from '../../../../shared/register/areas.ts'
import type { HamletRecord, MemberRecord, TeamRecord } from '../../../../shared/register/records.ts'
import { noRecords, type PlaceRecords } from '../../../../shared/results/register/records.ts'
import { Day } from '../../../../shared/time.ts'

/** Teams of a kind and level that began on one day, spread evenly over communes; each of hamlets has a hamlet of its own. */
export type TeamPlan = {
  kind: TeamRecord['kind']
  level: TeamRecord['level']
  from: string
  communes: readonly AreaId[]
  /** How many members each has. */
  sizes: readonly number[]
  /** Households of all their hamlets together. */
  households?: number
  /** Members of each of their subgroups. */
  subgroup?: number
}

/** So many communes of before the reform, made up: none of these names or codes says anything of a real one. */
export function communesOf(province: number, count: number): AreaId[] {
  return Array.from({ length: count }, (_, i) =>
    AreaId.parse(`${String(province * 1_000 + i).padStart(5, '0')}@${UNKNOWN_FIRST_DAY}`),
  )
}

/** A register that holds what the plans say and nothing that is known of any person. The same for the same plans. */
export function aGeneratedRegister(communes: readonly AreaId[], plans: readonly TeamPlan[]) {
  const hamlets: HamletRecord[] = []
  const teams: TeamRecord[] = []
  const members: MemberRecord[] = []
  for (const [p, plan] of plans.entries()) {
    const households = spread(plan.households ?? 0, plan.sizes.length)
    for (const [i, size] of plan.sizes.entries()) {
      const name = `${p}-${i}`
      const commune = plan.communes[i % plan.communes.length] ?? AreaId.parse('00000@0001-01-01')
      const from = Day.parse(plan.from)
      const hamlet = HamletId.parse(`h${name}`)
      const isOfHamlet = plan.level === 'hamlet'
      if (isOfHamlet) {
        const counted = plan.households === undefined ? [] : [{ from, count: households[i] ?? 0 }]
        hamlets.push({ id: hamlet, commune, name: `Ấp ${name}`, households: counted, from })
      }
      const team = TeamId.parse(`t${name}`)
      teams.push({
        ...{ id: team, commune, name: `Tổ ${name}`, level: plan.level, kind: plan.kind, from },
        hamlets: isOfHamlet ? [hamlet] : [],
      })
      for (let m = 0; m < size; m += 1) {
        members.push({
          ...{ id: `m${name}-${m}` as MemberId, team, commune, name: 'Thành viên', leader: m === 0, from },
          ...(plan.subgroup === undefined ? {} : { subgroup: `Nhóm ${groupOf(m, size, plan.subgroup)}` }),
        })
      }
    }
  }
  const from = UNKNOWN_FIRST_DAY
  const records: PlaceRecords = {
    ...noRecords,
    communes: communes.map((id) => ({
      id,
      until: Day.parse('2025-07-01'),
      names: [{ from, name: 'Xã', type: 'xa' }],
    })),
    hamlets,
    teams,
    members,
  }
  return { records, hamlets, teams, members }
}

/** `total` as so many whole numbers that differ by at most one. */
export function spread(total: number, parts: number): number[] {
  return Array.from(
    { length: parts },
    (_, i) => Math.floor(((i + 1) * total) / parts) - Math.floor((i * total) / parts),
  )
}

/** `total` as so many whole numbers, as many as possible of them `most`, and the others `least` but for one between. */
export function extremes(total: number, parts: number, least: number, most: number): number[] {
  let over = total - parts * least
  return Array.from({ length: parts }, () => {
    const more = Math.max(0, Math.min(over, most - least))
    over -= more
    return least + more
  })
}

// The last subgroup takes who would be too few for one of their own.
function groupOf(member: number, size: number, subgroup: number): number {
  return Math.min(Math.floor(member / subgroup), Math.floor(size / subgroup) - 1) + 1
}
