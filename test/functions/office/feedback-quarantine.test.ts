import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AuditPage } from '../../../shared/api/audit.ts'
import {
  FeedbackPage,
  type JudgeQuarantine,
  MAX_JUDGED,
  QuarantineJudged,
} from '../../../shared/api/feedback.ts'
import type { Case } from '../../../shared/feedback/case.ts'
import { readDecisions } from '../../../shared/results/verdict.ts'
import { HOUR, MINUTE } from '../../../shared/time.ts'
import { FEEDBACK } from '../../support/batches.ts'
import { type FeedbackWorld, feedbackWorld, inCaMau, type Said } from './feedback-world.ts'
import { caMau, hongDan, people, phuocLong } from './world.ts'

let world: FeedbackWorld
beforeAll(async () => {
  world = await feedbackWorld()
})
afterAll(() => world.close())

const here = `${inCaMau}/${hongDan}`
const held = ['too-fast' as const]
const judges = async (judgement: JudgeQuarantine['judgement'], chosen: JudgeQuarantine['chosen']) =>
  QuarantineJudged.parse(await (await world.post(`${here}/quarantine`, { judgement, chosen })).json())
const named = (...said: Said[]) => ({ cases: said.map(({ survey, id }) => ({ survey, id })) })
const listed = async (show: string) => {
  const answer = await world.coordinator(`${here}?show=${show}`)
  return FeedbackPage.parse(await answer.json()).lines.map(({ id }) => id)
}
const decisionsOn = async ({ id }: Said) => {
  const all = await world.deps.decisions.ofArea(FEEDBACK, hongDan)
  return all.filter(({ response }) => String(response) === id).map(({ kind, by }) => [kind, by])
}

describe('one person judges what waits in quarantine', () => {
  it('releases: it counts again, and waits for an answer with a day from now', async () => {
    const said = await world.says({ held, handling: { receivedAt: Date.parse('2026-11-02T03:00:00Z') } })
    expect(await listed('quarantine')).toEqual([said.id])
    expect(await listed('open')).toEqual([])
    expect(await judges('release', named(said))).toEqual({ judged: 1, isMore: false })
    expect(await world.caseOf(said)).toMatchObject({
      state: 'received',
      judged: 'released',
      due: '2026-11-27',
    })
    expect(await decisionsOn(said)).toEqual([['release', people.coordinator.email]])
    const auditor = await world.as(people.auditor)
    const log = await (await auditor(`/api/office/audit/2026-11?province=${caMau}&act=judge-feedback`)).json()
    const { entries } = AuditPage.parse(log)
    expect(entries).toMatchObject([{ who: people.coordinator.email, commune: hongDan }])
    expect(entries[0]?.object).toContain(`release 1: ${FEEDBACK} ${said.id}`)
    expect(await listed('quarantine')).toEqual([])
    expect(await listed('open')).toEqual([said.id])
  })

  it('releases what has nothing to answer: it counts, and nobody is asked for anything', async () => {
    const said = await world.says({ held, handling: { state: 'noted', excerpt: '' } })
    await judges('release', named(said))
    expect(await world.caseOf(said)).toMatchObject({ state: 'noted', judged: 'released' })
    expect(await listed('open')).not.toContain(said.id)
    expect(await listed('quarantine')).toEqual([])
  })

  it('clears: it never counts, and a mistake can be mended', async () => {
    const said = await world.says({ held, contact: { phone: '0912345678' } })
    expect(await judges('clear', named(said))).toEqual({ judged: 1, isMore: false })
    expect(await judges('clear', named(said))).toEqual({ judged: 0, isMore: false })
    expect(await decisionsOn(said)).toHaveLength(1)
    expect(await listed('quarantine')).toEqual([])
    expect(await judges('release', named(said))).toEqual({ judged: 1, isMore: false })
    expect((await decisionsOn(said)).map(([kind]) => kind)).toEqual(['exclude', 'release'])
    const decisions = await world.deps.decisions.ofArea(FEEDBACK, hongDan)
    expect(readDecisions(decisions, world.deps.clock() + HOUR).newest.get(`${said.id}#1`)?.kind).toBe(
      'release',
    )
    expect(await listed('open')).toContain(said.id)
  })

  it('leaves alone what is not in quarantine, not there, or not in this commune', async () => {
    const open = await world.says()
    const elsewhere = await world.says({ held, area: phuocLong })
    expect(await judges('clear', named(open, elsewhere))).toEqual({ judged: 0, isMore: false })
    expect(await world.caseOf(open)).toMatchObject({ rev: 1 })
    expect(await world.caseOf(elsewhere)).toMatchObject({ rev: 1 })
  })

  it('changes no result of a frozen survey, but its handling', async () => {
    const said = await world.says({ held })
    const survey = await world.deps.surveys.getSurvey(FEEDBACK)
    if (survey === undefined) throw new Error('no survey')
    await world.deps.surveys.put({ ...survey, state: 'frozen' })
    expect(await judges('release', named(said))).toEqual({ judged: 1, isMore: false })
    await world.deps.surveys.put(survey)
    expect(await decisionsOn(said)).toEqual([])
    expect(await listed('open')).toContain(said.id)
  })
})

describe('while somebody judges', () => {
  /** Lets `next` be the case just before the judgement changes it. */
  const meanwhile = (next: (handling: Case) => Partial<Case>) => {
    const { cases } = world.deps
    const { change } = cases
    cases.change = async (feedback, judged) => {
      cases.change = change
      await change(feedback, { ...feedback.handling, ...next(feedback.handling) })
      return change(feedback, judged)
    }
  }
  const newestOn = async ({ id }: Said, rev: number) => {
    const all = await world.deps.decisions.ofArea(FEEDBACK, hongDan)
    return readDecisions(all, world.deps.clock() + HOUR).newest.get(`${id}#${rev}`)?.kind
  }

  it('its resident puts it right: what is judged is what stands', async () => {
    const said = await world.says({ held })
    meanwhile(({ newest }) => ({ newest: { ...newest, rev: 2 } }))
    expect(await judges('release', named(said))).toEqual({ judged: 1, isMore: false })
    expect(await newestOn(said, 2)).toBe('release')
    expect(await judges('clear', named(said))).toEqual({ judged: 1, isMore: false })
    expect([await newestOn(said, 1), await newestOn(said, 2)]).toEqual(['exclude', 'exclude'])
  })

  it('another one is faster: results go by the word that stands in the case', async () => {
    const said = await world.says({ held })
    meanwhile(() => ({ judged: 'cleared' }))
    expect(await judges('release', named(said))).toEqual({ judged: 0, isMore: false })
    expect(await world.caseOf(said)).toMatchObject({ judged: 'cleared' })
    expect(await newestOn(said, 1)).toBe('exclude')
  })
})

it('clears a flood by repeated requests, and nothing that came after the click', async () => {
  const until = world.deps.clock()
  const flood: Said[] = []
  for (let n = 0; n < MAX_JUDGED + 5; n += 1) {
    flood.push(await world.says({ held, handling: { receivedAt: until - n * MINUTE } }))
  }
  const after = await world.says({ held, handling: { receivedAt: until + 1 } })
  const answers: QuarantineJudged[] = []
  for (let n = 0; n < 3; n += 1) answers.push(await judges('clear', { until }))
  expect(answers).toEqual([
    { judged: MAX_JUDGED, isMore: true },
    { judged: 5, isMore: false },
    { judged: 0, isMore: false },
  ])
  expect(await listed('quarantine')).toEqual([after.id])
  const decisions = await world.deps.decisions.ofArea(FEEDBACK, hongDan)
  const excluded = new Set(decisions.filter(({ kind }) => kind === 'exclude').map(({ response }) => response))
  expect(flood.every(({ batch }) => excluded.has(batch.responses[0]?.id as never))).toBe(true)
})
