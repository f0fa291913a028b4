import type { AreaId, MemberId, TeamId } from '../../shared/ids.ts'
import { CommuneRecord, ProvinceRecord } from '../../shared/register/areas.ts'
import {
  type Commune,
  communeOn,
  type Hamlet,
  hamletOn,
  type Member,
  memberOn,
  type Province,
  provinceOn,
  type Team,
  teamOn,
} from '../../shared/register/present.ts'
import { HamletRecord, MemberRecord, TeamRecord } from '../../shared/register/records.ts'
import { type Clock, type Day, dayOf, type EpochMs } from '../../shared/time.ts'
import { keys, partitions, prefixes } from './keys.ts'
import { get, type Item, query, type Table } from './table.ts'

export type Register = ReturnType<typeof registerStore>

/**
 * Provinces, communes, hamlets, teams and members as they are today: what has ended or not begun is not among them. One
 * province is one partition (docs/data-model.md). What they were and will be, and all changes: `register-records.ts`.
 */
export function registerStore(table: Table, clock: Clock) {
  const list = async <T>(
    pk: string,
    prefix: string | undefined,
    view: (item: Item, day: Day) => T | undefined,
  ) => {
    const found: T[] = []
    const now = clock()
    const day = dayOf(now)
    for await (const item of query(table, pk, { now, ...(prefix === undefined ? {} : { prefix }) })) {
      const present = view(item, day)
      if (present !== undefined) found.push(present)
    }
    return found
  }
  const one = async <T>(key: Parameters<typeof get>[1], view: (item: Item, day: Day) => T | undefined) => {
    const now = clock()
    const item = await get(table, key, now)
    return item === undefined ? undefined : view(item, dayOf(now))
  }

  return {
    provinces: (): Promise<Province[]> => list(partitions.provinces, undefined, asProvince),
    communes: (province: AreaId): Promise<Commune[]> =>
      list(partitions.register(province), prefixes.communes(), asCommune),
    hamlets: (province: AreaId, commune: AreaId): Promise<Hamlet[]> =>
      list(partitions.register(province), prefixes.entries('hamlets', commune), asHamlet),
    teams: (province: AreaId, commune: AreaId): Promise<Team[]> =>
      list(partitions.register(province), prefixes.entries('teams', commune), asTeam),

    /** Everybody whom a team ever had, with their days. */
    membersEver: (province: AreaId, commune: AreaId, team: TeamId): Promise<MemberRecord[]> =>
      list(partitions.register(province), prefixes.membersOf(commune, team), (item) =>
        MemberRecord.parse(item),
      ),

    getProvince: (id: AreaId): Promise<Province | undefined> => one(keys.province(id), asProvince),
    getCommune: (province: AreaId, id: AreaId): Promise<Commune | undefined> =>
      one(keys.commune(province, id), asCommune),
    getTeam: (province: AreaId, commune: AreaId, id: TeamId): Promise<Team | undefined> =>
      one(keys.team(province, commune, id), asTeam),
    getMember: (province: AreaId, commune: AreaId, team: TeamId, id: MemberId): Promise<Member | undefined> =>
      one(keys.member(province, commune, team, id), asMember),
    /**
     * Since when phones of a member may have joined; nothing where none was ever ended. Also of a member who has left:
     * what was collected until then may still arrive.
     */
    getPhonesFrom: (
      province: AreaId,
      commune: AreaId,
      team: TeamId,
      id: MemberId,
    ): Promise<EpochMs | undefined> =>
      one(keys.member(province, commune, team, id), (item) => MemberRecord.parse(item).phonesFrom),
  }
}

const asProvince = (item: Item, day: Day) => provinceOn(ProvinceRecord.parse(item), day)
const asCommune = (item: Item, day: Day) => communeOn(CommuneRecord.parse(item), day)
const asHamlet = (item: Item, day: Day) => hamletOn(HamletRecord.parse(item), day)
const asTeam = (item: Item, day: Day) => teamOn(TeamRecord.parse(item), day)
const asMember = (item: Item, day: Day) => memberOn(MemberRecord.parse(item), day)
