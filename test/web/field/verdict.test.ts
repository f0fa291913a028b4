import { describe, expect, it } from 'vitest'
import { BatchId } from '../../../shared/ids.ts'
import { Problem, type ProblemCode, problemBody } from '../../../shared/problems.ts'
import { backoff, SPREAD, spread } from '../../../web/field/outbox/backoff.ts'
import { judge, judgeReceipt, type Reply } from '../../../web/field/outbox/verdict.ts'
import { aRandom } from '../../support/responses.ts'

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
const waits = (retryAfter?: number) => ({ is: 'back-off', retryAfter, isDoubtful: false })
const doubts = (retryAfter?: number) => ({ is: 'back-off', retryAfter, isDoubtful: true })

describe('Poison never blocks: what a reply means', () => {
  it.each<[string, Reply | 'no-answer', unknown]>([
    ['201 with the receipt', reply(201, receipt(id)), { is: 'stored' }],
    ['200, stored before', reply(200, receipt(id)), { is: 'stored' }],
    ['a receipt for another batch', reply(201, receipt(other)), doubts()],
    ["a captive portal's 200", reply(200, undefined), doubts()],
    ['a 200 of some JSON', reply(200, { ok: true }), doubts()],
    ['no answer', 'no-answer', doubts()],
    ['409', ours('batch-conflict'), { is: 'reseal' }],
    ['400', ours('malformed-request'), { is: 'set-aside', status: 400, code: 'malformed-request' }],
    ['413', ours('too-large'), { is: 'set-aside', status: 413, code: 'too-large' }],
    ['415', ours('wrong-media-type'), { is: 'set-aside', status: 415, code: 'wrong-media-type' }],
    ['401', ours('no-device'), { is: 'signed-out' }],
    ["a proxy's 503", reply(503, undefined, '9'), doubts(9_000)],
    ["a proxy's 401", reply(401, undefined), doubts()],
    ["a proxy's 400", reply(400, undefined), doubts()],
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

describe('what a reply to the question for a receipt means', () => {
  it.each<[string, Reply | 'no-answer', unknown]>([
    ['the receipt', reply(200, receipt(id)), { is: 'stored' }],
    ['the receipt of another batch', reply(200, receipt(other)), doubts()],
    ['404', ours('not-found'), { is: 'missing' }],
    ["a proxy's 404", reply(404, undefined), doubts()],
    ['another 404 of ours', ours('invitation-unknown'), waits()],
    ['401', ours('no-device'), { is: 'signed-out' }],
    ['400, which says nothing of the batch', ours('malformed-request'), doubts()],
    ['409, the same', ours('batch-conflict'), doubts()],
    ['429 with a time', { ...ours('too-many-requests'), retryAfter: '120' }, waits(120_000)],
    ['500', ours('internal'), { is: 'stumbled' }],
    ['no answer', 'no-answer', doubts()],
  ])('%s', (_, answer, verdict) => {
    expect(judgeReceipt(answer, fresh)).toEqual(verdict)
  })
})

describe('phones that come back to the network together', () => {
  const phones = 10_000
  const random = aRandom(20_261_122)
  const draw = () => random.below(2 ** 30) / 2 ** 30

  it.each([0, 30_000])('spread evenly over two minutes after a Retry-After of %i ms', (atLeast) => {
    const perSecond = new Map<number, number>()
    for (let n = 0; n < phones; n += 1) {
      const waited = spread(atLeast, SPREAD, draw) - atLeast
      expect(waited).toBeGreaterThanOrEqual(0)
      expect(waited).toBeLessThan(120_000)
      const second = Math.floor(waited / 1000)
      perSecond.set(second, (perSecond.get(second) ?? 0) + 1)
    }
    // 83 on average; five standard deviations above and below.
    expect(perSecond.size).toBe(120)
    expect(Math.max(...perSecond.values())).toBeLessThan(130)
    expect(Math.min(...perSecond.values())).toBeGreaterThan(38)
  })

  it.each([
    ['a time of its own', 10_000, 9_999],
    ['none at all', 0, 0],
    ['nonsense', -5, 0],
    ['a week', 604_800_000, 899_999],
  ])('obey the server that names %s', (_, spreadMs, longest) => {
    expect(spread(0, spreadMs, () => 0.9999999)).toBe(longest)
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
