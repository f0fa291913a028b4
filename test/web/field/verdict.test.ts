import { describe, expect, it } from 'vitest'
import { BatchId } from '../../../shared/ids.ts'
import { Problem, type ProblemCode, problemBody } from '../../../shared/problems.ts'
import { backoff } from '../../../web/field/outbox/backoff.ts'
import { judge, type Reply } from '../../../web/field/outbox/verdict.ts'

const id = BatchId.parse('0199a3b0-0000-7000-8000-000000000001')
const other = BatchId.parse('0199a3b0-0000-7000-8000-000000000002')
const fresh = { id, resealed: false }
const receipt = (of: BatchId) => ({ id: of, receivedAt: 1, responses: 2, flagged: 0 })

const reply = (status: number, body: unknown, retryAfter: string | null = null): Reply => ({
  status,
  body,
  retryAfter,
})
const ours = (code: ProblemCode) => {
  const problem = new Problem(code)
  return reply(problem.status, problemBody(problem, 'request-1'))
}
const waits = (retryAfter?: number) => ({ is: 'back-off', retryAfter })

describe('Poison never blocks: what a reply means', () => {
  it.each<[string, Reply | 'no-answer', unknown]>([
    ['201 with the receipt', reply(201, receipt(id)), { is: 'stored' }],
    ['200, stored before', reply(200, receipt(id)), { is: 'stored' }],
    ['a receipt for another batch', reply(201, receipt(other)), waits()],
    ["a captive portal's 200", reply(200, undefined), waits()],
    ['a 200 of some JSON', reply(200, { ok: true }), waits()],
    ['no answer', 'no-answer', waits()],
    ['409', ours('batch-conflict'), { is: 'reseal' }],
    ['400', ours('malformed-request'), { is: 'set-aside', status: 400, code: 'malformed-request' }],
    ['413', ours('too-large'), { is: 'set-aside', status: 413, code: 'too-large' }],
    ['415', ours('wrong-media-type'), { is: 'set-aside', status: 415, code: 'wrong-media-type' }],
    ['401', ours('no-device'), { is: 'signed-out' }],
    ["a proxy's 401", reply(401, undefined), waits()],
    ["a proxy's 400", reply(400, undefined), waits()],
    ['503 with a time', { ...ours('store-busy'), retryAfter: '30' }, waits(30_000)],
    ['429 with a time', { ...ours('too-many-requests'), retryAfter: '120' }, waits(120_000)],
    ['a time of a week', { ...ours('store-busy'), retryAfter: '604800' }, waits(3_600_000)],
    ['a time that is no number', { ...ours('store-busy'), retryAfter: 'soon' }, waits()],
    ['500', ours('internal'), { is: 'stumbled' }],
    ["a gateway's 502", reply(502, undefined), { is: 'stumbled' }],
  ])('%s', (_, answer, verdict) => {
    expect(judge(answer, fresh)).toEqual(verdict)
  })

  it('sets a batch aside that conflicts under its new id as well', () => {
    const again = judge(ours('batch-conflict'), { id, resealed: true })
    expect(again).toEqual({ is: 'set-aside', status: 409, code: 'batch-conflict' })
  })

  it('understands the problem codes of a newer server', () => {
    const body = { ...problemBody(new Problem('malformed-request'), 'r'), code: 'never-heard-of' }
    expect(judge(reply(400, body), fresh)).toMatchObject({ is: 'set-aside', code: 'never-heard-of' })
  })
})

describe('the wait after a failure', () => {
  it('doubles up to a quarter of an hour, with full jitter', () => {
    const longest = [1, 2, 3, 20].map((failures) => backoff({ failures, atLeast: 0 }, () => 0.999999))
    const shortest = [1, 2, 3, 20].map((failures) => backoff({ failures, atLeast: 0 }, () => 0))
    expect(longest).toEqual([4_999, 8_999, 16_999, 900_999])
    expect(shortest).toEqual([1_000, 1_000, 1_000, 1_000])
  })

  it('is never shorter than the server asked for', () => {
    expect(backoff({ failures: 1, atLeast: 30_000 }, () => 0)).toBeGreaterThanOrEqual(30_000)
  })
})
