import { describe, expect, it } from 'vitest'
import type { SurveyResponse } from '../../../shared/api/batches.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import { catalogue, indicatorsOf } from '../../../shared/results/catalogue.ts'
import type { Decision, Flag, ReceivedBatch } from '../../../shared/results/received.ts'
import { recount } from '../../../shared/results/recount.ts'
import { tally } from '../../../shared/results/tally.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { aRandom, aReceived, someBatches, someone } from '../../support/responses.ts'
import { anInterview } from '../../support/versions.ts'
import { visitVersions } from './visit-versions.ts'
import { batchId, responseId, START } from './worlds.ts'

const LATER = START + 30 * DAY
const absent = { visit_result: 'absent', hamlet: 'H01', hh_key: '001' }

describe('Same answer once', () => {
  it('counts a response once, however often and in however many batches it comes', () => {
    const visit = aResponse(1)
    const once = tallyOf([aBatch(1, [visit])])
    const often = tallyOf([aBatch(1, [visit]), aBatch(2, [visit, visit]), aBatch(3, [aResponse(1)])])
    expect(often.all).toEqual(once.all)
    expect(often.counts).toMatchObject({ received: 4, counted: 1, superseded: 3, held: {} })
  })

  it('counts the last revision', () => {
    const result = tallyOf([aBatch(1, [aResponse(1, { rev: 2, answers: interview(3) }), aResponse(1)])])
    expect(result.counts).toMatchObject({ counted: 1, superseded: 1 })
    expect(result.all.measures.people_vneid_l2?.numerator).toBe(3)
  })

  it('flags the same revision with other content, and the one received first stands', () => {
    const first = aBatch(2, [aResponse(1, { answers: interview(1) })])
    const second = aBatch(1, [aResponse(1, { answers: interview(4) })], { receivedAt: START + DAY })
    const result = tallyOf([second, first])
    expect(result.counts).toMatchObject({ counted: 1, held: { 'same-revision-other-content': 1 } })
    expect(result.all.measures.people_vneid_l2?.numerator).toBe(1)
  })

  it('holds a revision from outside the team of the original, which goes on counting', () => {
    const foreign = aBatch(2, [aResponse(1, { rev: 2, answers: interview(4) })], { team: 1 })
    const result = tallyOf([foreign, aBatch(1, [aResponse(1)])])
    expect(result.counts).toMatchObject({ counted: 1, held: { 'foreign-author': 1 } })
    expect(result.all.measures.people_vneid_l2?.numerator).toBe(2)
  })
})

describe('Poison never blocks', () => {
  it.each<[Flag, Partial<SurveyResponse>]>([
    ['unknown-version', { version: 9 }],
    ['unfit-answers', { answers: interview(31) }],
    ['unfit-answers', { answers: { ...interview(1), unheard_of: 'x' } }],
    ['unfit-answers', { answers: { ...absent, vneid_l2: 2 } }],
  ])('holds a response with %s, and counts the others of its batch', (flag, over) => {
    const result = tallyOf([aBatch(1, [aResponse(1, over), aResponse(2)])])
    expect(result.counts).toMatchObject({ received: 2, counted: 1, held: { [flag]: 1 } })
  })

  it('holds by the flags of the receipt, and counts what is only noted', () => {
    const flags = { [responseId(1)]: ['survey-closed' as const], [responseId(2)]: ['clock-skew' as const] }
    const result = tallyOf([aBatch(1, [aResponse(1), aResponse(2)], { flags })])
    expect(result.counts).toMatchObject({
      counted: 1,
      held: { 'survey-closed': 1 },
      noted: { 'clock-skew': 1 },
    })
  })

  it('does not miss the personal answers that rest apart', () => {
    const answers = anInterview({ support: ['class'], callback: 'yes' })
    expect(tallyOf([aBatch(1, [aResponse(1, { answers })])]).counts).toMatchObject({ counted: 1, held: {} })
  })
})

describe('Decisions', () => {
  it('count a released response with only its fitting answers', () => {
    const unfit = aBatch(1, [aResponse(1, { answers: { ...interview(2), smartphones: 99 } })])
    const result = tallyOf([unfit], [aDecision('release')])
    expect(result.counts).toMatchObject({ counted: 1, held: {} })
    expect(result.all.questions.smartphones).toEqual({ asked: 1, answered: 0, numbers: 0 })
    expect(result.all.measures.people_vneid_l2).toEqual({ n: 1, numerator: 2 })
    expect(result.all.measures.households_with_smartphone).toEqual({ n: 0, numerator: 0 })
  })

  it('cannot release what no version judges', () => {
    const result = tallyOf([aBatch(1, [aResponse(1, { version: 9 })])], [aDecision('release')])
    expect(result.counts.held).toEqual({ 'unknown-version': 1 })
  })

  it.each(['exclude', 'withdraw'] as const)('%s the response, older revisions too', (kind) => {
    const batch = aBatch(1, [aResponse(1), aResponse(1, { rev: 2 })])
    const result = tallyOf([batch], [aDecision(kind, { rev: 2 })])
    expect(result.counts).toMatchObject({ counted: 0, excluded: 1, superseded: 1 })
  })

  it('that set a held revision aside leave the original counting', () => {
    const foreign = aBatch(2, [aResponse(1, { rev: 2 })], { team: 1 })
    const result = tallyOf([aBatch(1, [aResponse(1)]), foreign], [aDecision('exclude', { rev: 2 })])
    expect(result.counts).toMatchObject({ counted: 1, excluded: 1, held: {} })
  })

  it('hold by the newest id, whatever the order in which they are read', () => {
    const decisions = [aDecision('approve', { id: '02' }), aDecision('exclude', { id: '01' })]
    expect(tallyOf([aBatch(1, [aResponse(1)])], decisions).counts.counted).toBe(1)
    expect(tallyOf([aBatch(1, [aResponse(1)])], decisions.toReversed()).counts.counted).toBe(1)
  })
})

describe('A withdrawal', () => {
  const taken = { withdrawn: true, answers: {}, reason: 'Ghi nhầm hộ' } as const

  it('takes the response out, needs no answers, and is told from what an officer excluded', () => {
    const result = tallyOf([aBatch(1, [aResponse(1), aResponse(2)]), aBatch(2, [withdrawal(1, 2)])])
    expect(result.counts).toEqual({
      ...{ batches: 2, received: 3, counted: 1, superseded: 1 },
      ...{ excluded: 1, withdrawn: 1, held: {}, noted: {} },
    })
  })

  it('ends at a later revision, which counts', () => {
    const batch = aBatch(1, [aResponse(1), withdrawal(1, 2), aResponse(1, { rev: 3 })])
    expect(tallyOf([batch]).counts).toMatchObject({ counted: 1, superseded: 2, excluded: 0 })
  })

  it('by another team is held, and the original goes on counting', () => {
    const result = tallyOf([aBatch(1, [aResponse(1)]), aBatch(2, [withdrawal(1, 2)], { team: 1 })])
    expect(result.counts).toMatchObject({ counted: 1, excluded: 0, held: { 'foreign-author': 1 } })
    expect(result.counts).not.toHaveProperty('withdrawn')
  })

  it('that was held stands once it is released', () => {
    const late = aBatch(2, [withdrawal(1, 2)], { flags: { [responseId(1)]: ['survey-closed'] } })
    expect(tallyOf([aBatch(1, [aResponse(1)]), late]).counts).toMatchObject({ counted: 1 })
    const released = tallyOf([aBatch(1, [aResponse(1)]), late], [aDecision('release', { rev: 2 })])
    expect(released.counts).toMatchObject({ counted: 0, superseded: 1, excluded: 1, withdrawn: 1 })
  })

  it('is not held by the answers of an earlier revision in its batch', () => {
    const unfit = aResponse(1, { answers: interview(31) })
    const batch = aBatch(1, [unfit, withdrawal(1, 2)], { flags: { [unfit.id]: ['unfit-answers'] } })
    expect(tallyOf([batch]).counts).toMatchObject({ counted: 0, superseded: 1, withdrawn: 1, held: {} })
  })

  function withdrawal(n: number, rev: number): SurveyResponse {
    return aResponse(n, { rev, ...taken })
  }
})

describe('Redaction', () => {
  it('drops every revision of an erased response, those that come later too', () => {
    const batch = aBatch(1, [aResponse(1, { answers: {} }), aResponse(1, { rev: 3 })])
    const result = tallyOf([batch], [aDecision('tombstone'), aDecision('release', { id: '99', rev: 3 })])
    expect(result.counts).toMatchObject({ received: 2, counted: 0, excluded: 2 })
  })
})

describe('Every visit and the latest visit', () => {
  const visits = [
    aResponse(1, { answers: interview(1), finishedAt: START }),
    aResponse(2, { answers: interview(3), finishedAt: START + HOUR }),
    aResponse(3, { answers: absent, finishedAt: START + 2 * HOUR }),
  ]

  it('a later "nobody home" never hides answers', () => {
    const { measures } = tallyOf([aBatch(1, visits)]).all
    expect(measures.people_vneid_l2).toEqual({ n: 1, numerator: 3 })
  })

  it('counts visits, households ever and latest visits each as its indicator says', () => {
    const { measures } = tallyOf([aBatch(1, visits)]).all
    expect(measures.visits_total).toEqual({
      n: 3,
      numerator: 3,
      options: { absent: 1, met: 2, moved: 0, refused: 0 },
    })
    expect(measures.households_visited).toEqual({ n: 1, numerator: 1 })
    expect(measures.people_guided_turns).toEqual({ n: 3, numerator: 4 })
  })

  it('knows a household by its hamlet and its code', () => {
    const elsewhere = aResponse(4, { answers: anInterview({ hamlet: 'H02' }) })
    const { measures } = tallyOf([aBatch(1, [...visits, elsewhere])]).all
    expect(measures.households_visited?.numerator).toBe(2)
  })
})

describe('Time', () => {
  it('takes the time between finishing and sending from a phone whose clock is wrong', () => {
    const receivedAt = START + 2 * DAY
    const wrong = aBatch(1, [aResponse(1, { finishedAt: START + 300 * DAY })], {
      receivedAt,
      sentAt: START + 300 * DAY + 5 * HOUR,
    })
    expect(recountOf([wrong]).counted[0]?.visitedAt).toBe(receivedAt - 5 * HOUR)
  })

  it('never puts a visit after its receipt', () => {
    const late = aBatch(1, [aResponse(1, { finishedAt: START + 9 * DAY })], {
      receivedAt: START + DAY,
      sentAt: START + DAY,
    })
    expect(recountOf([late]).counted[0]?.visitedAt).toBe(START + DAY)
  })

  it('breaks ties by the receipt, then by batch id', () => {
    const tied = (n: number, level: number, receivedAt: number) =>
      aBatch(n, [aResponse(n, { answers: interview(level) })], { receivedAt, sentAt: receivedAt })
    const [low, high] = [1, 2].sort((a, b) => (batchId(a) < batchId(b) ? -1 : 1)) as [number, number]
    expect(latestLevel([tied(low, 1, START + DAY), tied(high, 3, START + HOUR)])).toBe(1)
    expect(latestLevel([tied(high, 3, START + HOUR), tied(low, 1, START + HOUR)])).toBe(3)
  })

  it('breaks ties by the receipt of the revision that counts, not of an earlier one', () => {
    const at = (hours: number) => ({ receivedAt: START + hours * HOUR, sentAt: START + hours * HOUR })
    const corrected = aResponse(1, { rev: 2, answers: interview(3) })
    const batches = [
      aBatch(1, [aResponse(1)], at(1)),
      aBatch(2, [aResponse(2, { answers: interview(1) })], at(2)),
      aBatch(3, [corrected], at(3)),
    ]
    expect(latestLevel(batches)).toBe(3)
  })

  it('is that of the first revision, however late the visit is corrected', () => {
    const at = (days: number) => ({ receivedAt: START + days * DAY, sentAt: START + days * DAY })
    const visit = (n: number, days: number, level: number, rev = 1) =>
      aResponse(n, { rev, finishedAt: START + days * DAY - HOUR, answers: interview(level) })
    const batches = [
      aBatch(1, [visit(1, 1, 1)], at(1)),
      aBatch(2, [visit(2, 5, 2)], at(5)),
      aBatch(3, [visit(1, 20, 3, 2)], at(20)),
    ]
    expect(recountOf(batches).counted.map(({ visitedAt }) => visitedAt)).toEqual([
      START + DAY - HOUR,
      START + 5 * DAY - HOUR,
    ])
    expect(latestLevel(batches)).toBe(2)
  })

  it('has days of Asia/Ho_Chi_Minh', () => {
    const night = Date.UTC(2026, 10, 21, 17, 30)
    const batch = aBatch(1, [aResponse(1, { finishedAt: night })], {
      receivedAt: night + MINUTE,
      sentAt: night + MINUTE,
    })
    expect(Object.keys(tallyOf([batch]).days)).toEqual(['2026-11-22'])
  })

  it('counts only what was received and decided until asOf', () => {
    const batches = [aBatch(1, [aResponse(1)]), aBatch(2, [aResponse(2)], { receivedAt: START + 2 * DAY })]
    const decisions = [aDecision('exclude', { at: START + 2 * DAY })]
    const early = tally(visitVersions, batches, decisions, START + DAY, catalogue)
    expect(early.counts).toMatchObject({ batches: 1, received: 1, counted: 1 })
  })
})

describe('Calculations over hidden questions', () => {
  it('count a hidden number 0 and leave out an asked but empty one', () => {
    const noShop = aResponse(1, { answers: anInterview({ hh_key: '001' }) })
    const shop = { business: 'yes', sell_account: 'yes' }
    const untold = aResponse(2, { answers: anInterview({ hh_key: '002', ...shop }) })
    const told = aResponse(3, { answers: anInterview({ hh_key: '003', ...shop, sell_products: 7 }) })
    const { measures } = tallyOf([aBatch(1, [noShop, untold, told])]).all
    expect(measures.products_on_ecommerce).toEqual({ n: 2, numerator: 7 })
  })
})

describe('Everything else is a recount', () => {
  it('makes each group exactly the tally of its own responses', () => {
    const batches = someBatches({ seed: 9, responses: 600 })
    const { hamlets, teams } = tallyOf(batches)
    const only = (keep: (response: SurveyResponse) => boolean) =>
      tallyOf(batches.map((batch) => ({ ...batch, responses: batch.responses.filter(keep) }))).all
    for (const [id, group] of Object.entries(hamlets))
      expect(only(({ answers }) => answers.hamlet === id)).toEqual(group)
    for (const [id, group] of Object.entries(teams))
      expect(only(({ author }) => author?.team === id)).toEqual(group)
    expect([Object.keys(hamlets).length, Object.keys(teams).length]).toEqual([6, 4])
  })

  it('gives the same bytes for 20,000 responses, however the batches are shuffled', () => {
    const batches = someBatches({ seed: 7, responses: 20_000 })
    const random = aRandom(8)
    const shuffled = batches
      .map((batch) => ({ batch, at: random.below(1e9) }))
      .sort((a, b) => a.at - b.at)
      .map(({ batch }) => batch)
    expect(shuffled).not.toEqual(batches)
    const specs = indicatorsOf(batches[0]?.survey as ReceivedBatch['survey'])
    const count = (given: ReceivedBatch[]) => JSON.stringify(tally(visitVersions, given, [], LATER, specs))
    expect(count(shuffled)).toBe(count(batches))
  })
})

function interview(vneidLevel2: number): Answers {
  const answers = anInterview({ vneid_l2: vneidLevel2, members_14plus: 4 })
  if (vneidLevel2 < 4) return answers
  const { vneid_l1: _, ...all } = answers
  return all
}

function aResponse(n: number, over: Partial<SurveyResponse> = {}): SurveyResponse {
  return {
    id: responseId(n),
    rev: 1,
    version: 1,
    startedAt: START,
    finishedAt: START + 10 * MINUTE,
    answers: interview(2),
    ...over,
  }
}

function aBatch(
  n: number,
  responses: SurveyResponse[],
  { team = 0, ...over }: Partial<ReceivedBatch> & { team?: number } = {},
): ReceivedBatch {
  const { area } = aReceived({ responses })
  const at = { receivedAt: START + 3 * HOUR, sentAt: START + 3 * HOUR }
  return aReceived({ id: batchId(n), ...at, sender: { ...someone(team), area }, responses, ...over })
}

function aDecision(kind: Decision['kind'], over: Partial<Decision> = {}): Decision {
  return { id: '50', response: responseId(1), rev: 1, kind, by: 's1', at: START + DAY, ...over }
}

function tallyOf(batches: ReceivedBatch[], decisions: Decision[] = []) {
  return tally(visitVersions, batches, decisions, LATER, catalogue)
}

function recountOf(batches: ReceivedBatch[]) {
  return recount(visitVersions, batches, [], LATER)
}

function latestLevel(batches: ReceivedBatch[]): number | undefined {
  return tallyOf(batches).all.measures.people_vneid_l2?.numerator
}
