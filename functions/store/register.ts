import * as z from 'zod/mini'
import { AreaId, HamletId, MemberId, TeamId } from '../../shared/ids.ts'
import type { Clock } from '../../shared/time.ts'
import { keys, partitions, prefixes } from './keys.ts'
import { get, put, query, type Table } from './table.ts'

/** `type` and `name` may change by decree; the id does not. */
export const Province = z.object({
  id: AreaId,
  code: z.string(),
  name: z.string(),
  type: z.enum(['tinh', 'thanh_pho']),
})
export type Province = z.infer<typeof Province>

export const Commune = z.object({
  id: AreaId,
  province: AreaId,
  code: z.string(),
  name: z.string(),
  type: z.enum(['phuong', 'xa', 'dac_khu']),
})
export type Commune = z.infer<typeof Commune>

export const Hamlet = z.object({
  id: HamletId,
  commune: AreaId,
  name: z.string(),
  households: z.int(),
})
export type Hamlet = z.infer<typeof Hamlet>

export const Team = z.object({
  id: TeamId,
  commune: AreaId,
  name: z.string(),
  level: z.enum(['commune', 'hamlet']),
  hamlets: z.array(HamletId),
})
export type Team = z.infer<typeof Team>

export const Member = z.object({
  id: MemberId,
  team: TeamId,
  commune: AreaId,
  name: z.string(),
  leader: z.boolean(),
})
export type Member = z.infer<typeof Member>

export type Register = ReturnType<typeof registerStore>

/** Provinces, communes, hamlets, teams and members. One province is one partition (docs/data-model.md). */
export function registerStore(table: Table, clock: Clock) {
  const list = async <T>(pk: string, prefix: string | undefined, parse: (item: unknown) => T) => {
    const found: T[] = []
    const options = { now: clock(), ...(prefix === undefined ? {} : { prefix }) }
    for await (const item of query(table, pk, options)) found.push(parse(item))
    return found
  }

  return {
    provinces: () => list(partitions.provinces, undefined, (item) => Province.parse(item)),
    communes: (province: AreaId) =>
      list(partitions.register(province), prefixes.communes(), (item) => Commune.parse(item)),
    hamlets: (province: AreaId, commune: AreaId) =>
      list(partitions.register(province), prefixes.hamlets(commune), (item) => Hamlet.parse(item)),
    teams: (province: AreaId, commune: AreaId) =>
      list(partitions.register(province), prefixes.teams(commune), (item) => Team.parse(item)),

    async getCommune(province: AreaId, id: AreaId): Promise<Commune | undefined> {
      return z.optional(Commune).parse(await get(table, keys.commune(province, id), clock()))
    },
    async getTeam(province: AreaId, commune: AreaId, id: TeamId): Promise<Team | undefined> {
      return z.optional(Team).parse(await get(table, keys.team(province, commune, id), clock()))
    },
    async getMember(
      province: AreaId,
      commune: AreaId,
      team: TeamId,
      id: MemberId,
    ): Promise<Member | undefined> {
      return z.optional(Member).parse(await get(table, keys.member(province, commune, team, id), clock()))
    },
    async getProvince(id: AreaId): Promise<Province | undefined> {
      return z.optional(Province).parse(await get(table, keys.province(id), clock()))
    },

    putProvince: (province: Province) => put(table, keys.province(province.id), province),
    putCommune: (commune: Commune) => put(table, keys.commune(commune.province, commune.id), commune),
    putHamlet: (province: AreaId, hamlet: Hamlet) =>
      put(table, keys.hamlet(province, hamlet.commune, hamlet.id), hamlet),
    putTeam: (province: AreaId, team: Team) => put(table, keys.team(province, team.commune, team.id), team),
    putMember: (province: AreaId, member: Member) =>
      put(table, keys.member(province, member.commune, member.team, member.id), member),
  }
}
