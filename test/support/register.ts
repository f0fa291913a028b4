import { registerRecordStore } from '../../functions/store/register-records.ts'
import type { Table } from '../../functions/store/table.ts'
import type { AreaId } from '../../shared/ids.ts'
import { kinds, type RegisterRecord } from '../../shared/register/kinds.ts'
import type { Commune, Hamlet, Member, Province, Team } from '../../shared/register/present.ts'
import {
  communeSince,
  hamletSince,
  memberSince,
  provinceSince,
  teamSince,
} from '../../shared/register/since.ts'
import type { Clock } from '../../shared/time.ts'

/** Fills a register with what has been so since the reform, whatever stood there before. */
export function aRegisterFiller(table: Table, clock: Clock) {
  const records = registerRecordStore(table, clock)
  const put = async <Name extends keyof typeof kinds>(
    province: AreaId,
    name: Name,
    record: RegisterRecord,
  ) => {
    const before = await records.getEntry(province, kinds[name] as never, record as never)
    await records.putEntry(province, name, record, (before as { rev: number } | undefined)?.rev ?? 0)
  }
  return {
    putProvince: (province: Province) => records.putProvince(provinceSince(province), 0),
    putCommune: (commune: Commune) => records.putCommune(communeSince(commune), 0),
    putHamlet: (province: AreaId, hamlet: Hamlet) => put(province, 'hamlets', hamletSince(hamlet)),
    putTeam: (province: AreaId, team: Team) => put(province, 'teams', teamSince(team)),
    putMember: (province: AreaId, member: Member) => put(province, 'members', memberSince(member)),
  }
}
