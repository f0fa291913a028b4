import { AreaId } from '../../../../shared/ids.ts'
import {
  HamletRecord as Hamlet,
  type HamletRecord,
  MemberRecord,
  TeamRecord,
} from '../../../../shared/register/records.ts'
import { Day } from '../../../../shared/time.ts'

export const KHANH_AN = AreaId.parse('32059@2025-07-01')
export const TODAY = Day.parse('2026-11-22')

export function aHamlet(changes: Partial<Record<keyof HamletRecord, unknown>> = {}): HamletRecord {
  return Hamlet.parse({
    id: 'h-1',
    commune: KHANH_AN,
    name: 'Ấp 1',
    households: [],
    from: '2025-07-01',
    ...changes,
  })
}

export function aTeam(changes: Partial<Record<keyof TeamRecord, unknown>> = {}): TeamRecord {
  return TeamRecord.parse({
    id: 't-1',
    commune: KHANH_AN,
    name: 'Tổ CNSCĐ ấp 1',
    level: 'hamlet',
    kind: 'community',
    hamlets: ['h-1'],
    from: '2025-07-01',
    ...changes,
  })
}

export function aMember(changes: Partial<Record<keyof MemberRecord, unknown>> = {}): MemberRecord {
  return MemberRecord.parse({
    id: 'm-1',
    team: 't-1',
    commune: KHANH_AN,
    name: 'Nguyễn Văn Bé',
    leader: false,
    from: '2025-07-01',
    ...changes,
  })
}
