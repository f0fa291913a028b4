import type { Batch, SurveyResponse } from '../../shared/api/batches.ts'
import type { Answers } from '../../shared/form/answers.ts'
import {
  AreaId,
  BatchId,
  DeviceId,
  HamletId,
  MemberId,
  ResponseId,
  SurveyId,
  TeamId,
  uuidV7,
} from '../../shared/ids.ts'
import { MINUTE } from '../../shared/time.ts'
import { someRandom } from './table.ts'

export const VISIT = SurveyId.parse('hh_digital_visit')
export const FEEDBACK = SurveyId.parse('resident_feedback')

export const COMMUNE = AreaId.parse('32244@2025-07-01')
export const HAMLET = HamletId.parse('h1')

/** Nobody home: the shortest complete visit. */
function anAbsence(household = '001'): Answers {
  return { hamlet: HAMLET, hh_key: household, visit_result: 'absent' }
}

/** A household that was met, agreed, and left a telephone number. */
export function aVisit(household = '001', over: Answers = {}): Answers {
  return {
    hamlet: HAMLET,
    hh_key: household,
    visit_result: 'met',
    consent: 'yes',
    members_14plus: 4,
    smartphones: 3,
    internet: 'fixed',
    vneid_l2: 4,
    dvc: 'self',
    epay: 'no',
    shop_buy: 'no',
    business: 'no',
    safety: ['otp'],
    guided: ['vneid'],
    guided_people: 2,
    support: ['class'],
    callback: 'yes',
    phone: '0912345678',
    ...over,
  }
}

const random = someRandom(7)

export function aResponseId(now = Date.UTC(2026, 10, 21, 2)): ResponseId {
  return ResponseId.parse(uuidV7(now, random))
}

export function aBatchId(now = Date.UTC(2026, 10, 21, 2)): BatchId {
  return BatchId.parse(uuidV7(now, random))
}

export function aResponse(over: Partial<SurveyResponse> = {}): SurveyResponse {
  const startedAt = Date.UTC(2026, 10, 21, 2)
  return {
    id: aResponseId(startedAt),
    rev: 1,
    version: 1,
    author: { team: TeamId.parse('t1'), member: MemberId.parse('m1'), device: DeviceId.parse('d1') },
    seq: 1,
    startedAt,
    finishedAt: startedAt + 10 * MINUTE,
    answers: anAbsence(),
    ...over,
  }
}

export function aBatch(over: Partial<Batch> = {}): Batch {
  return {
    id: aBatchId(),
    survey: VISIT,
    area: COMMUNE,
    sealedAt: Date.UTC(2026, 10, 21, 2, 30),
    responses: [aResponse()],
    ...over,
  }
}

/** For who reads batches back: each of them must be readable. */
export function failUnreadable(id: string, why: unknown): never {
  throw new Error(`The batch ${id} cannot be read.`, { cause: why })
}
