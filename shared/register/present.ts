import type * as z from 'zod/mini'
import type { AreaId, HamletId } from '../ids.ts'
import type { Day } from '../time.ts'
import { type CommuneRecord, CommuneType, namedOn, type ProvinceRecord, type ProvinceType } from './areas.ts'
import { countOn, type HamletRecord, type MemberRecord, type TeamRecord } from './records.ts'
import { isActive } from './validity.ts'

/** A province as it is on one day. `type` and `name` may change by decree; the id does not. */
export type Province = { id: AreaId; code: string; name: string; type: z.infer<typeof ProvinceType> }

/** A commune as it is on one day. */
export type Commune = {
  id: AreaId
  province: AreaId
  code: string
  name: string
  type: z.infer<typeof CommuneType>
}

/** A hamlet as it is on one day. */
export type Hamlet = { id: HamletId; commune: AreaId; name: string; households: number }

/** A team as it is on one day. */
export type Team = Pick<TeamRecord, 'id' | 'commune' | 'name' | 'level' | 'kind' | 'hamlets'>

/** A member as he or she is on one day. */
export type Member = Pick<MemberRecord, 'id' | 'team' | 'commune' | 'name' | 'leader' | 'phonesFrom'>

/** Nothing on a day on which there is no such province; the same for everything below. */
export function provinceOn(record: ProvinceRecord, day: Day): Province | undefined {
  const named = namedOn(record, day)
  return named && { id: record.id, code: record.code, name: named.name, type: named.type }
}

export function communeOn(record: CommuneRecord, day: Day): Commune | undefined {
  const named = namedOn(record, day)
  const type = CommuneType.safeParse(named?.type)
  if (named === undefined || !type.success) return undefined
  return { id: record.id, province: record.province, code: record.code, name: named.name, type: type.data }
}

export function hamletOn(record: HamletRecord, day: Day): Hamlet | undefined {
  if (!isActive(record, day)) return undefined
  const { id, commune, name, households } = record
  return { id, commune, name, households: countOn(households, day) }
}

export function teamOn(record: TeamRecord, day: Day): Team | undefined {
  if (!isActive(record, day)) return undefined
  const { id, commune, name, level, kind, hamlets } = record
  return { id, commune, name, level, kind, hamlets }
}

export function memberOn(record: MemberRecord, day: Day): Member | undefined {
  if (!isActive(record, day)) return undefined
  const { id, team, commune, name, leader, phonesFrom } = record
  return { id, team, commune, name, leader, ...(phonesFrom === undefined ? {} : { phonesFrom }) }
}
