import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AuditPage } from '../../../shared/api/audit.ts'
import type { SurveyResponse } from '../../../shared/api/batches.ts'
import type { StaffMember } from '../../../shared/api/office.ts'
import {
  DoubtRulesView,
  ManyReviewed,
  type ManyReviews,
  ReviewedResponse,
  ReviewLine,
  ReviewOverview,
  ReviewPage,
  type ReviewRequest,
} from '../../../shared/api/reviews.ts'
import { type AreaId, DeviceId, MemberId, SurveyId, TeamId } from '../../../shared/ids.ts'
import type { Flag, ReceivedBatch } from '../../../shared/results/received.ts'
import { recount } from '../../../shared/results/recount.ts'
import { MINUTE, SECOND } from '../../../shared/time.ts'
import { aBatchId, aResponse, failUnreadable } from '../../support/batches.ts'
import { aRegisterFiller } from '../../support/register.ts'
import { anInterview, theSurvey } from '../../support/versions.ts'
import { caMau, hongDan, officeWorld, ownVisit, people, phuocLong, visit, type World } from './world.ts'

// One world for all: every test looks at a commune of its own.
let world: World
let call: Awaited<ReturnType<World['as']>>
let communes = 0
let households = 0

beforeAll(async () => {
  world = await officeWorld()
  call = await world.as(people.officer)
})
afterAll(() => world.close())

const authorOf = (member: string, team = 't1') => ({
  team: TeamId.parse(team),
  member: MemberId.parse(member),
  device: DeviceId.parse(`d-${member}`),
})

/** An interview in the morning that took so many minutes. */
function anHonest(over: Partial<SurveyResponse> & { minutes?: number } = {}): SurveyResponse {
  const { minutes = 9, ...rest } = over
  const finishedAt = world.deps.clock()
  households += 1
  return aResponse({
    author: authorOf('m1'),
    answers: anInterview({ hh_key: String(100 + households), note: `Hộ ${households}` }),
    startedAt: finishedAt - minutes * MINUTE,
    finishedAt,
    ...rest,
  })
}

/** A commune that only this test looks at. */
async function aCommune() {
  communes += 1
  const id = `${30_000 + communes}@2025-07-01` as AreaId
  const fill = aRegisterFiller(world.table, world.deps.clock)
  await fill.putCommune({ id, province: caMau, code: id.slice(0, 5), name: `Xã ${communes}`, type: 'xa' })
  const here = `/api/office/reviews/${visit}/${caMau}/${id}`
  const post = (path: string, body: object) =>
    call(`${here}${path}`, { method: 'POST', body: JSON.stringify(body) })
  return {
    id,
    /** A batch comes, a moment after the one before. */
    async comes(responses: SurveyResponse[], flags: Flag[] = []): Promise<SurveyResponse['id']> {
      const now = world.deps.clock()
      const batch: ReceivedBatch = {
        id: aBatchId(now),
        survey: visit,
        area: id,
        sealedAt: now,
        receivedAt: now,
        sentAt: now,
        responses,
        ...(responses[0]?.author === undefined ? {} : { sender: { ...responses[0].author, area: id } }),
        flags: flags.length === 0 ? {} : Object.fromEntries(responses.map((one) => [one.id, flags])),
      }
      await world.deps.batches.put(batch, 'hmac', [])
      world.advance(1)
      return (responses[0] as SurveyResponse).id
    },
    list: async (query = '') => ReviewPage.parse(await (await call(`${here}?${query}`)).json()),
    view: async (response: string) =>
      ReviewedResponse.parse(await (await call(`${here}/${response}`)).json()),
    post: (request: ReviewRequest) => post('', request),
    async decides(request: Omit<ReviewRequest, 'rev'>): Promise<ReviewLine> {
      world.advance(1)
      const answer = await post('', { rev: 1, ...request })
      expect(answer.status).toBe(200)
      return ReviewLine.parse(await answer.json())
    },
    async decidesMany(request: ManyReviews) {
      world.advance(1)
      const answer = await post('/many', request)
      expect(answer.status).toBe(200)
      return ManyReviewed.parse(await answer.json())
    },
    /** What the results would count now. */
    async counted(): Promise<string[]> {
      const batches: ReceivedBatch[] = []
      for await (const batch of world.deps.batches.ofArea(visit, id, failUnreadable)) batches.push(batch)
      const decisions = await world.deps.decisions.ofArea(visit, id)
      const { counted } = recount([theSurvey(visit)], batches, decisions, world.deps.clock() + MINUTE)
      return counted.map(({ response }) => response.id)
    },
  }
}

const idsOf = (lines: readonly { response: string }[]) => lines.map(({ response }) => response)

describe('what is doubtful', () => {
  it('counts, is listed with what it is compared with, and is over once somebody has decided', async () => {
    const commune = await aCommune()
    const honest = await commune.comes([anHonest()])
    const quick = await commune.comes([anHonest({ minutes: 0.5 })])
    const before = await commune.list('show=doubtful')
    expect(idsOf(before.lines)).toEqual([quick])
    expect(before.lines[0]).toMatchObject({
      verdict: 'counted',
      doubts: [{ code: 'too-fast', severity: 'strong', seconds: 30, questions: 21 }],
    })
    expect(before.counts).toEqual({ held: 0, doubtful: 1, 'sent-back': 0, all: 2 })
    expect(await commune.counted()).toEqual([honest, quick])

    await commune.decides({ response: quick, kind: 'approve' })
    const after = await commune.list('show=doubtful')
    expect([after.lines, after.counts.doubtful]).toEqual([[], 0])
    const [line] = (await commune.list()).lines
    expect(line?.doubts).toHaveLength(1)
  })

  it('is compared with nothing that was excluded or taken back', async () => {
    const commune = await aCommune()
    const answers = anInterview({ hh_key: '700' })
    const one = await commune.comes([anHonest({ answers })])
    const other = anHonest({ answers, author: authorOf('m2') })
    await commune.comes([other])
    expect((await commune.list('show=doubtful')).found).toBe(2)
    await commune.decides({ response: one, kind: 'exclude', reason: 'Ghi trùng.' })
    expect((await commune.list('show=doubtful')).found).toBe(0)
    await commune.decides({ response: one, kind: 'reopen' })
    expect((await commune.list('show=doubtful')).found).toBe(2)
    await commune.comes([{ ...other, rev: 2, withdrawn: true, answers: {} }])
    expect((await commune.list('show=doubtful')).found).toBe(0)
  })

  it('is found by doubt, team and member, with what there is to choose from', async () => {
    const commune = await aCommune()
    const quick = await commune.comes([anHonest({ minutes: 0.5 })])
    const many = await commune.comes([
      anHonest({ answers: anInterview({ hh_key: '801', smartphones: 9 }), author: authorOf('m2', 't2') }),
    ])
    await commune.comes([anHonest({ author: authorOf('m3', 't2') })])
    const found = async (query: string) => idsOf((await commune.list(`show=doubtful${query}`)).lines)
    expect(await found('')).toEqual([many, quick])
    expect(await found('&doubt=too-fast')).toEqual([quick])
    expect(await found('&team=t2')).toEqual([many])
    expect(await found('&team=t2&member=m3')).toEqual([])
    expect(await found('&doubt=twin')).toEqual([])
    const { choices } = await commune.list('show=doubtful')
    expect(choices.doubts).toEqual([
      { code: 'implausible', count: 1 },
      { code: 'too-fast', count: 1 },
    ])
    expect(choices.teams.map(({ id, members }) => [id, idsOfMembers(members)])).toEqual([
      ['t2', ['m2']],
      ['t1', ['m1']],
    ])
    expect((await commune.list()).choices.teams[0]).toMatchObject({ id: 't2' })
  })

  it('names the responses that it is compared with', async () => {
    const commune = await aCommune()
    const answers = anInterview({ hh_key: '900' })
    const one = await commune.comes([anHonest({ answers })])
    const other = await commune.comes([anHonest({ answers, author: authorOf('m2') })])
    const view = await commune.view(one)
    expect(view.line.doubts.map(({ code }) => code)).toEqual(['same-household-day', 'twin'])
    expect(view.others).toMatchObject([{ response: other, memberName: '' }])
  })

  it('waits where it is held, and is not shown twice', async () => {
    const commune = await aCommune()
    const held = await commune.comes([anHonest({ minutes: 0.5 })], ['foreign-author'])
    const { counts, lines } = await commune.list('show=held')
    expect(counts).toEqual({ held: 1, doubtful: 0, 'sent-back': 0, all: 1 })
    expect(lines).toMatchObject([{ response: held, doubts: [{ code: 'too-fast' }] }])
  })
})

const idsOfMembers = (members: readonly { id: string }[]) => members.map(({ id }) => id)

describe('a decision that is replaced', () => {
  it('stays in the history: who, when and why, the newest first', async () => {
    const commune = await aCommune()
    const id = await commune.comes([anHonest()])
    const excluded = await commune.decides({ response: id, kind: 'exclude', reason: 'Ghi trùng.' })
    expect(await commune.counted()).toEqual([])
    await commune.decides({ response: id, kind: 'approve' })
    expect(await commune.counted()).toEqual([id])
    const { history, line } = await commune.view(id)
    expect(history).toEqual([
      { kind: 'approve', at: line.decision?.at, by: people.officer.email, rev: 1 },
      { ...excluded.decision, rev: 1 },
    ])
    const stored = await world.deps.decisions.ofArea(visit, commune.id)
    expect(stored.map(({ kind }) => kind)).toEqual(['exclude', 'approve'])
  })

  it('may be taken back, and everything is as if nobody had decided', async () => {
    const commune = await aCommune()
    const held = await commune.comes([anHonest()], ['foreign-author'])
    await commune.decides({ response: held, kind: 'release' })
    expect(await commune.counted()).toEqual([held])
    expect(await commune.decides({ response: held, kind: 'reopen' })).toMatchObject({ verdict: 'held' })
    expect(await commune.counted()).toEqual([])
    expect((await commune.list('show=held')).found).toBe(1)
    const nothing = await commune.post({ response: held, rev: 1, kind: 'reopen' })
    expect([nothing.status, (await nothing.json()).code]).toEqual([409, 'changed-meanwhile'])
    expect((await commune.view(held)).history.map(({ kind }) => kind)).toEqual(['reopen', 'release'])
  })

  it('is not replaced by somebody who has not seen it', async () => {
    const commune = await aCommune()
    const id = await commune.comes([anHonest()])
    const { decision } = await commune.decides({
      response: id,
      kind: 'exclude',
      reason: 'Ghi trùng.',
      seen: 0,
    })
    const blind = await commune.post({ response: id, rev: 1, kind: 'approve', seen: 0 })
    expect([blind.status, (await blind.json()).code]).toEqual([409, 'changed-meanwhile'])
    expect(await commune.counted()).toEqual([])
    const seen = decision?.at ?? 0
    expect(await commune.decides({ response: id, kind: 'approve', seen })).toMatchObject({
      verdict: 'counted',
    })
  })
})

describe('many decisions at once', () => {
  it('are each an event and an entry of the log, and what has changed is left as it is', async () => {
    const commune = await aCommune()
    const ids = [await commune.comes([anHonest()]), await commune.comes([anHonest()])]
    const changed = anHonest()
    await commune.comes([changed])
    await commune.comes([{ ...changed, rev: 2 }])
    const gone = anHonest().id
    const request: ManyReviews = {
      kind: 'exclude',
      reason: 'Ghi thử.',
      responses: [...ids, changed.id, gone].map((response) => ({ response, rev: 1, seen: 0 })),
    }
    const { done, refused } = await commune.decidesMany(request)
    expect(idsOf(done).sort()).toEqual(ids.sort())
    expect(done).toMatchObject(ids.map(() => ({ verdict: 'excluded', decision: { reason: 'Ghi thử.' } })))
    expect(refused).toEqual([
      { response: changed.id, code: 'changed-meanwhile' },
      { response: gone, code: 'not-found' },
    ])
    expect(await commune.counted()).toEqual([changed.id])
    const objects = (await actsOf('review', commune.id)).map(({ object }) => object)
    expect(objects.sort()).toEqual(ids.map((id) => `${visit} ${id}#1 exclude`).sort())

    // Once more: they have been decided on since.
    const again = await commune.decidesMany(request)
    expect(again.done).toEqual([])
    expect(again.refused.map(({ code }) => code).sort()).toEqual([
      'changed-meanwhile',
      'changed-meanwhile',
      'changed-meanwhile',
      'not-found',
    ])
  })

  it('say which were not done where the store is busy in between', async () => {
    const commune = await aCommune()
    const ids = [await commune.comes([anHonest()]), await commune.comes([anHonest()])]
    const { put } = world.deps.decisions
    world.deps.decisions.put = (survey, area, decision) =>
      decision.response === ids[0]
        ? Promise.reject(Object.assign(new Error('slow'), { name: 'ThrottlingException' }))
        : put(survey, area, decision)
    const responses = ids.map((response) => ({ response: response as SurveyResponse['id'], rev: 1 }))
    const { done, refused } = await commune.decidesMany({ kind: 'approve', responses })
    world.deps.decisions.put = put
    expect([idsOf(done), refused]).toEqual([[ids[1]], [{ response: ids[0], code: 'store-busy' }]])
  })

  it('let teams count anew what was decided before something broke', async () => {
    const commune = await aCommune()
    const ids = [await commune.comes([anHonest()]), await commune.comes([anHonest()])]
    const { decisions, sheets } = world.deps
    const { put } = decisions
    const { forget } = sheets
    const forgotten: string[] = []
    decisions.put = (survey, area, decision) =>
      decision.response === ids[1] ? Promise.reject(new Error('broken')) : put(survey, area, decision)
    sheets.forget = async (_, area) => void forgotten.push(area)
    const responses = ids.map((response) => ({ response, rev: 1 }))
    const answer = await call(`/api/office/reviews/${visit}/${caMau}/${commune.id}/many`, {
      method: 'POST',
      body: JSON.stringify({ kind: 'approve', responses }),
    })
    Object.assign(decisions, { put })
    Object.assign(sheets, { forget })
    expect([answer.status, forgotten]).toEqual([500, [commune.id]])
  })

  it('are at most a hundred, each response once', async () => {
    const commune = await aCommune()
    const id = await commune.comes([anHonest()])
    const of = (count: number) =>
      call(`/api/office/reviews/${visit}/${caMau}/${commune.id}/many`, {
        method: 'POST',
        body: JSON.stringify({
          kind: 'approve',
          responses: Array.from({ length: count }, () => ({ response: id, rev: 1 })),
        }),
      })
    expect((await of(101)).status).toBe(400)
    expect((await of(0)).status).toBe(400)
    expect((await of(100)).status).toBe(200)
    expect((await commune.view(id)).history).toHaveLength(1)
  })
})

describe('what waits in the communes of a province', () => {
  it('is counted a few communes at a time, in order, and none twice', async () => {
    const commune = await aCommune()
    await commune.comes([anHonest({ minutes: 0.5 })])
    const fill = aRegisterFiller(world.table, world.deps.clock)
    for (let n = 0; n < 14; n += 1) {
      const code = String(29_000 + n)
      const id = `${code}@2025-07-01` as AreaId
      await fill.putCommune({ id, province: caMau, code, name: `Xã ${code}`, type: 'xa' })
    }
    const all: ReviewOverview['communes'] = []
    const pages: number[] = []
    for (let after: string | undefined = ''; after !== undefined; ) {
      const answer = await call(`/api/office/reviews/${visit}/${caMau}?after=${after}`)
      const page = ReviewOverview.parse(await answer.json())
      all.push(...page.communes)
      pages.push(page.communes.length)
      after = page.next
    }
    expect(pages[0]).toBe(12)
    const known = (await world.deps.register.communes(caMau)).map(({ id }) => id)
    expect(all.map(({ id }) => id)).toEqual(known.sort())
    const ours = all.find(({ id }) => id === commune.id)
    expect(ours?.counts).toEqual({ held: 0, doubtful: 1, 'sent-back': 0, all: 1 })
  })

  it('stops where it takes long, and goes on there', async () => {
    const { ofArea } = world.deps.batches
    world.deps.batches.ofArea = (...of) => {
      world.advance(3 * SECOND)
      return ofArea(...of)
    }
    const answer = await call(`/api/office/reviews/${visit}/${caMau}`)
    world.deps.batches.ofArea = ofArea
    const { communes: found, next } = ReviewOverview.parse(await answer.json())
    expect(found).toHaveLength(2)
    expect(next).toBe(found[1]?.id)
  })

  it('is only of where the survey is asked', async () => {
    const survey = await world.deps.surveys.getSurvey(ownVisit)
    if (survey === undefined) throw new Error('no survey')
    await world.deps.surveys.put({
      ...survey,
      id: SurveyId.parse('phuoc_long_visit'),
      scope: { level: 'communes', province: caMau, communes: [phuocLong] },
    })
    const answer = await call(`/api/office/reviews/phuoc_long_visit/${caMau}`)
    const { communes: found } = ReviewOverview.parse(await answer.json())
    expect(found.map(({ id }) => id)).toEqual([phuocLong])
  })
})

describe('the rules of a survey', () => {
  const at = `/api/office/surveys/${ownVisit}/doubts`
  const read = async (who: StaffMember = people.officer) =>
    DoubtRulesView.parse(await (await (await world.as(who))(at)).json())
  const save = (body: object) => call(at, { method: 'POST', body: JSON.stringify(body) })

  it('are changed by who edits the survey, written down, and looked by from then on', async () => {
    expect((await read(people.viewer)).mayEdit).toBe(false)
    const before = await read()
    expect([before.mayEdit, before.rules]).toEqual([true, { rev: 0, changes: {} }])
    const changes = { 'too-fast': { off: true }, rush: { threshold: 7 }, odd: { off: true } }
    const saved = DoubtRulesView.parse(await (await save({ rev: 0, changes })).json())
    expect(saved.rules).toEqual({ rev: 1, changes: { 'too-fast': { off: true }, rush: { threshold: 7 } } })
    expect(saved.standing.find(({ id }) => id === 'rush')?.threshold).toEqual({ is: 7, least: 5, most: 120 })
    expect(await read()).toEqual(saved)
    expect(await actsOf('change-rules')).toMatchObject([
      { object: `surveys/${ownVisit}/doubts`, who: people.officer.email, after: expect.any(String) },
    ])

    const quick = anHonest({ minutes: 0.5 })
    const batch = {
      id: aBatchId(world.deps.clock()),
      survey: ownVisit,
      area: hongDan,
      sealedAt: world.deps.clock(),
      receivedAt: world.deps.clock(),
      responses: [quick],
      sender: { ...authorOf('m1'), area: hongDan },
      flags: {},
    }
    await world.deps.batches.put(batch, 'hmac', [])
    const list = async () =>
      ReviewPage.parse(await (await call(`/api/office/reviews/${ownVisit}/${caMau}/${hongDan}`)).json())
    expect((await list()).counts.doubtful).toBe(0)
    await save({ rev: 1, changes: {} })
    expect((await list()).counts.doubtful).toBe(1)
  })

  it('are not changed over what somebody else has changed, nor of a frozen survey', async () => {
    const { rev } = (await read()).rules
    const before = (await actsOf('change-rules')).length
    expect((await save({ rev: rev + 1, changes: {} })).status).toBe(409)
    expect(await actsOf('change-rules')).toHaveLength(before)
    const survey = await world.deps.surveys.getSurvey(ownVisit)
    if (survey === undefined) throw new Error('no survey')
    await world.deps.surveys.put({ ...survey, state: 'frozen' })
    const refused = await save({ rev, changes: {} })
    expect([refused.status, (await refused.json()).code]).toEqual([409, 'wrong-state'])
    expect((await read()).mayEdit).toBe(false)
    await world.deps.surveys.put({ ...survey, state: 'open' })
  })
})

async function actsOf(act: string, commune?: AreaId) {
  const asAuditor = await world.as(people.auditor)
  const answer = await asAuditor(`/api/office/audit/2026-11?province=${caMau}&act=${act}`)
  const { entries } = AuditPage.parse(await answer.json())
  return commune === undefined ? entries : entries.filter((entry) => entry.commune === commune)
}
