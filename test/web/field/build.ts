import type { TeamBrief } from '../../../shared/api/team.ts'
import {
  AreaId,
  DeviceId,
  HamletId,
  MemberId,
  ResponseId,
  SurveyId,
  TeamId,
  uuidV7,
} from '../../../shared/ids.ts'
import type { NewResponse } from '../../../web/field/db/finished.ts'
import type { Draft, FinishedResponse } from '../../../web/field/db/records.ts'
import { byteLength } from '../../../web/field/outbox/size.ts'

export const MORNING = Date.UTC(2026, 10, 21, 1, 0, 0)

/** Random bytes that count up, so that ids are new each time and the same in each run. */
export function countingBytes(): (length: number) => Uint8Array {
  let count = 0
  return (length) => {
    count += 1
    return Uint8Array.from({ length }, (_, index) => (index < 4 ? (count >> (8 * (3 - index))) & 255 : 7))
  }
}

const ids = countingBytes()
export const aResponseId = (now = MORNING) => ResponseId.parse(uuidV7(now, ids))

export function aNewResponse(
  overrides: Partial<NewResponse> & { finishedAt?: number; note?: string } = {},
): NewResponse {
  const { finishedAt = MORNING, note, ...others } = overrides
  const id = others.id ?? aResponseId(finishedAt)
  return {
    id,
    survey: SurveyId.parse('hh_digital_visit'),
    area: AreaId.parse('25969@2025-07-01'),
    label: 'Thôn Đông · 001',
    response: {
      id,
      rev: 1,
      version: 1,
      author: { team: TeamId.parse('T1'), member: MemberId.parse('M1'), device: DeviceId.parse('D1') },
      startedAt: finishedAt - 60_000,
      finishedAt,
      answers: { hh_key: '001', visit_result: 'absent', ...(note === undefined ? {} : { note }) },
    },
    ...others,
  }
}

export function aFinishedResponse(overrides: Parameters<typeof aNewResponse>[0] = {}): FinishedResponse {
  const visit = aNewResponse(overrides)
  return { ...visit, bytes: byteLength(visit.response) }
}

export function aDraft(overrides: Partial<Draft> = {}): Draft {
  const { identity, hamlets } = aBrief()
  return {
    id: aResponseId(),
    team: { identity, hamlets },
    survey: SurveyId.parse('hh_digital_visit'),
    version: 1,
    section: 'visit',
    answers: { hh_key: '001' },
    startedAt: MORNING,
    savedAt: MORNING,
    ...overrides,
  }
}

export function aBrief(overrides: Partial<TeamBrief> = {}): TeamBrief {
  return {
    identity: {
      device: DeviceId.parse('D1'),
      member: MemberId.parse('M1'),
      memberName: 'Lò Thị Hoa',
      team: TeamId.parse('T1'),
      teamName: 'Tổ công nghệ số thôn Đông',
      area: AreaId.parse('25969@2025-07-01'),
      areaName: 'Xã Bình Minh',
      provinceName: 'Cà Mau',
    },
    hamlets: [
      { id: HamletId.parse('H1'), name: 'Thôn Đông', households: 120 },
      { id: HamletId.parse('H2'), name: 'Thôn Đoài', households: 80 },
    ],
    surveys: [],
    sealing: { responses: 10, afterMs: 300_000 },
    serverTime: MORNING,
    ...overrides,
  }
}
