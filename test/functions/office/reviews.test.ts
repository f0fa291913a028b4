import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sheetStore } from '../../../functions/store/sheets.ts'
import { AuditPage } from '../../../shared/api/audit.ts'
import type { SurveyResponse } from '../../../shared/api/batches.ts'
import { ReviewedResponse, ReviewLine, ReviewPage, type ReviewRequest } from '../../../shared/api/reviews.ts'
import { DeviceId, HamletId, MemberId, TeamId } from '../../../shared/ids.ts'
import type { Flag, ReceivedBatch } from '../../../shared/results/received.ts'
import { recount } from '../../../shared/results/recount.ts'
import { MINUTE } from '../../../shared/time.ts'
import { aBatchId, aResponse, aVisit, failUnreadable } from '../../support/batches.ts'
import { aRegisterFiller } from '../../support/register.ts'
import { theSurvey } from '../../support/versions.ts'
import { caMau, hongDan, officeWorld, people, sonLa, visit, type World } from './world.ts'

const author = { team: TeamId.parse('t1'), member: MemberId.parse('m1'), device: DeviceId.parse('d1') }
const here = `/api/office/reviews/${visit}/${caMau}/${hongDan}`

const worlds: World[] = []
let world: World
let call: Awaited<ReturnType<World['as']>>

beforeEach(async () => {
  world = await officeWorld()
  worlds.push(world)
  const fill = aRegisterFiller(world.table, world.deps.clock)
  await fill.putHamlet(caMau, {
    id: HamletId.parse('h1'),
    commune: hongDan,
    name: 'Ấp Nội Ô',
    households: 90,
  })
  const { team, member: id } = author
  await fill.putMember(caMau, { id, team, commune: hongDan, name: 'Lý Thị Hoa', leader: false })
  call = await world.as(people.coordinator)
})
afterAll(async () => {
  await Promise.all(worlds.map((used) => used.close()))
})

describe('what came from the phones of a commune', () => {
  it('is one line for each response: its newest revision, by the names of the register', async () => {
    const response = aResponse({ author, answers: aVisit('007') })
    await comes([response])
    await comes([{ ...response, rev: 2, reason: 'ghi nhầm số người' }])
    const { lines, next } = await list()
    expect(next).toBeUndefined()
    expect(lines).toEqual([
      {
        response: response.id,
        rev: 2,
        version: 1,
        label: 'Ấp Nội Ô · 007',
        team: 't1',
        teamName: 'Tổ CNSCĐ ấp 1',
        member: 'm1',
        memberName: 'Lý Thị Hoa',
        visitedAt: response.finishedAt,
        receivedAt: world.deps.clock(),
        verdict: 'counted',
        flags: [],
        reason: 'ghi nhầm số người',
        doubts: [],
      },
    ])
  })

  it('comes in pages, the last received first, and what comes meanwhile moves nothing', async () => {
    const ids: string[] = []
    for (let n = 0; n < 60; n += 1) ids.unshift(await comes([aResponse({ author })]))
    const first = await list()
    expect(first.lines.map(({ response }) => response)).toEqual(ids.slice(0, 50))
    await comes([aResponse({ author })])
    const second = await list(`&after=${first.next}`)
    expect(second.lines.map(({ response }) => response)).toEqual(ids.slice(50))
    expect(second.next).toBeUndefined()
  })

  it('is shown in a stable order where a whole batch came at once', async () => {
    const batch = Array.from({ length: 50 }, () => aResponse({ author }))
    await comes(batch)
    await comes(Array.from({ length: 30 }, () => aResponse({ author })))
    const first = await list()
    const second = await list(`&after=${first.next}`)
    const seen = [...first.lines, ...second.lines].map(({ response }) => response)
    expect([seen.length, new Set(seen).size]).toEqual([80, 80])
  })

  it('may be narrowed to what waits for a look, or for a correction', async () => {
    const counted = await comes([aResponse({ author })])
    const held = await comes([aResponse({ author })], ['foreign-author'])
    const sentBack = await comes([aResponse({ author })])
    await decides({ response: sentBack, kind: 'send-back', reason: 'Ghi lại số người' })
    expect(responsesOf(await list('&show=held'))).toEqual([held])
    expect(responsesOf(await list('&show=sent-back'))).toEqual([sentBack])
    expect(responsesOf(await list('&show=all'))).toEqual([sentBack, held, counted])
  })

  it('says who brought it, where its own phone could not send it', async () => {
    await world.deps.batches.put(
      { ...aReceivedBatch([aResponse({ author })]), rescuedBy: people.coordinator.email },
      'hmac',
      [],
    )
    expect((await list()).lines[0]?.rescuedBy).toBe(people.coordinator.email)
  })

  it('holds the same revision with other content up until somebody has looked', async () => {
    const response = aResponse({ author, answers: aVisit('001') })
    await comes([response])
    await comes([{ ...response, answers: aVisit('002') }])
    const [line] = (await list('&show=held')).lines
    expect(line).toMatchObject({ verdict: 'counted', flags: ['same-revision-other-content'] })
    await decides({ response: response.id, kind: 'approve' })
    expect((await list('&show=held')).lines).toEqual([])
  })

  it('is passed over where a batch cannot be read', async () => {
    await comes([aResponse({ author })])
    await world.deps.batches.put({ ...aReceivedBatch([aResponse({ author })]), sealedAt: -1 }, 'hmac', [])
    expect((await list()).lines).toHaveLength(1)
  })

  it('is shown with its answers, less the personal ones, and with what they mean', async () => {
    const { phone: _, ...answers } = aVisit('007')
    const id = await comes([aResponse({ author, answers })])
    const found = ReviewedResponse.parse(await (await call(`${here}/${id}`)).json())
    expect(found.answers).toEqual(answers)
    expect(found.version).toEqual(theSurvey(visit))
    expect(found.hamlets).toEqual([{ id: 'h1', name: 'Ấp Nội Ô' }])
    expect(found.line.label).toBe('Ấp Nội Ô · 007')
  })

  it('is not looked for in a survey that another province asks, nor in one that is not asked yet', async () => {
    const survey = await world.deps.surveys.getSurvey(visit)
    if (survey === undefined) throw new Error('no survey')
    for (const over of [{ scope: { level: 'province', province: sonLa } }, { state: 'draft' }] as const) {
      await world.deps.surveys.put({ ...survey, ...over })
      expect((await call(here)).status).toBe(404)
    }
  })

  it('is written down before it is seen', async () => {
    const id = await comes([aResponse({ author })])
    await list('&show=held')
    world.advance(1)
    await call(`${here}/${id}`)
    const objects = (await actsOf('see-responses')).map(({ object, who }) => [object, who])
    expect(objects).toEqual([
      [`${visit} ${id}`, people.coordinator.email],
      [`${visit} held`, people.coordinator.email],
    ])
  })
})

describe('a decision', () => {
  it('counts what was held', async () => {
    const held = await comes([aResponse({ author })], ['foreign-author'])
    expect(await counted()).toBe(0)
    const line = await decides({ response: held, kind: 'release' })
    expect(line).toMatchObject({
      verdict: 'counted',
      decision: { kind: 'release', by: people.coordinator.email },
    })
    expect(await counted()).toBe(1)
  })

  it('excludes what counted, with the reason, and takes it back in again', async () => {
    const id = await comes([aResponse({ author })])
    expect(
      await decides({ response: id, kind: 'exclude', reason: '  Hộ này\u200b ghi hai lần ' }),
    ).toMatchObject({
      verdict: 'excluded',
      decision: { kind: 'exclude', reason: 'Hộ này ghi hai lần' },
    })
    expect(await counted()).toBe(0)
    expect(await decides({ response: id, kind: 'approve' })).toMatchObject({ verdict: 'counted' })
    expect(await counted()).toBe(1)
  })

  it('holds though the clock of the server that took the one before was ahead', async () => {
    const id = await comes([aResponse({ author })])
    world.advance(MINUTE)
    await decides({ response: id, kind: 'exclude', reason: 'nhầm' })
    world.advance(-MINUTE)
    expect(await decides({ response: id, kind: 'approve' })).toMatchObject({ verdict: 'counted' })
    expect((await list()).lines[0]).toMatchObject({ verdict: 'counted', decision: { kind: 'approve' } })
  })

  it('of sending back changes no count, and is over when the correction comes', async () => {
    const response = aResponse({ author })
    await comes([response])
    await decides({ response: response.id, kind: 'send-back', reason: 'Thiếu số người' })
    expect(await counted()).toBe(1)
    await comes([{ ...response, rev: 2 }])
    expect((await list('&show=sent-back')).lines).toEqual([])
    expect(await counted()).toBe(1)
  })

  it("has the team's phones told anew, whatever was counted for them before", async () => {
    const sheets = sheetStore(world.table, world.deps.clock)
    const id = await comes([aResponse({ author })])
    await sheets.write(visit, hongDan, world.deps.clock(), {
      hamlets: [],
      teams: [],
      ledgers: [],
      sentBack: [],
    })
    await decides({ response: id, kind: 'send-back', reason: 'Ghi nhầm hộ.' })
    expect((await sheets.get(visit, hongDan))?.isForgotten).toBe(true)
  })

  it('is refused where a newer revision has come', async () => {
    const response = aResponse({ author })
    await comes([response])
    await comes([{ ...response, rev: 2 }])
    await refuses({ response: response.id, rev: 1, kind: 'approve' }, 409, 'changed-meanwhile')
    await refuses({ response: response.id, rev: 3, kind: 'approve' }, 409, 'changed-meanwhile')
  })

  it('of release is refused where nothing is held any more', async () => {
    const held = await comes([aResponse({ author })], ['foreign-author'])
    await decides({ response: held, kind: 'release' })
    await refuses({ response: held, rev: 1, kind: 'release' }, 409, 'changed-meanwhile')
  })

  it.each(['send-back', 'exclude'] as const)('to %s needs a reason', async (kind) => {
    const response = await comes([aResponse({ author })])
    await refuses({ response, rev: 1, kind }, 400, 'malformed-request')
    await refuses({ response, rev: 1, kind, reason: ' \u200b ' }, 400, 'malformed-request')
  })

  it('is refused once the survey is frozen', async () => {
    const response = await comes([aResponse({ author })])
    const survey = await world.deps.surveys.getSurvey(visit)
    if (survey === undefined) throw new Error('no survey')
    await world.deps.surveys.put({ ...survey, state: 'frozen' })
    await refuses({ response, rev: 1, kind: 'approve' }, 409, 'survey-frozen')
  })

  it('is written down before it is taken, and not taken where that fails', async () => {
    const id = await comes([aResponse({ author })])
    await decides({ response: id, kind: 'exclude', reason: 'nhầm' })
    expect((await actsOf('review'))[0]).toMatchObject({
      object: `${visit} ${id}#1 exclude`,
      commune: hongDan,
      after: expect.any(String),
    })
    world.deps.audit.write = () => Promise.reject(new Error('no log'))
    expect((await post({ response: id, rev: 1, kind: 'approve' })).status).toBe(500)
    expect(await counted()).toBe(0)
  })
})

function aReceivedBatch(responses: SurveyResponse[], flags: Flag[] = []): ReceivedBatch {
  return {
    id: aBatchId(world.deps.clock()),
    survey: visit,
    area: hongDan,
    sealedAt: world.deps.clock(),
    receivedAt: world.deps.clock(),
    responses,
    sender: { ...author, area: hongDan },
    flags: flags.length === 0 ? {} : Object.fromEntries(responses.map(({ id }) => [id, flags])),
  }
}

/** A batch comes, a moment after everything else; the id of its first response. */
async function comes(responses: SurveyResponse[], flags: Flag[] = []): Promise<SurveyResponse['id']> {
  world.advance(1)
  await world.deps.batches.put(aReceivedBatch(responses, flags), 'hmac', [])
  const [first] = responses
  if (first === undefined) throw new Error('nothing comes')
  return first.id
}

async function list(query = ''): Promise<ReviewPage> {
  return ReviewPage.parse(await (await call(`${here}?${query}`)).json())
}

const responsesOf = ({ lines }: ReviewPage) => lines.map(({ response }) => response)

const post = (request: ReviewRequest) => call(here, { method: 'POST', body: JSON.stringify(request) })

async function decides(request: Omit<ReviewRequest, 'rev'>): Promise<ReviewLine> {
  world.advance(1)
  const answer = await post({ rev: 1, ...request })
  expect(answer.status).toBe(200)
  return ReviewLine.parse(await answer.json())
}

async function refuses(request: ReviewRequest, status: number, code: string): Promise<void> {
  const answer = await post(request)
  expect([answer.status, (await answer.json()).code]).toEqual([status, code])
}

async function counted(): Promise<number> {
  const batches: ReceivedBatch[] = []
  for await (const batch of world.deps.batches.ofArea(visit, hongDan, failUnreadable)) batches.push(batch)
  const decisions = await world.deps.decisions.ofArea(visit, hongDan)
  return recount([theSurvey(visit)], batches, decisions, world.deps.clock() + MINUTE).counts.counted
}

async function actsOf(act: string) {
  const asAuditor = await world.as(people.auditor)
  const answer = await asAuditor(`/api/office/audit/2026-11?province=${caMau}&act=${act}`)
  return AuditPage.parse(await answer.json()).entries
}
