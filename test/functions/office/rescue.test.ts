import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AuditPage } from '../../../shared/api/audit.ts'
import type { SurveyResponse } from '../../../shared/api/batches.ts'
import { RescueReceipt } from '../../../shared/api/rescue.ts'
import { type AreaId, DeviceId, MemberId, TeamId } from '../../../shared/ids.ts'
import type { RescueContent } from '../../../shared/rescue/content.ts'
import { aBatch, aResponse, aVisit, failUnreadable } from '../../support/batches.ts'
import { aRegisterFiller } from '../../support/register.ts'
import { aRescue, aRescueFile } from '../../support/rescue.ts'
import { caMau, hongDan, officeWorld, people, phuocLong, visit, type World } from './world.ts'

const author = {
  team: TeamId.parse('t1'),
  member: MemberId.parse('m1'),
  device: DeviceId.parse('d1'),
}

let world: World
beforeAll(async () => {
  world = await officeWorld()
  const fill = aRegisterFiller(world.table, world.deps.clock)
  const { team, member: id } = author
  await fill.putMember(caMau, { id, team, commune: hongDan, name: 'Lý Thị Hoa', leader: false })
})
afterAll(() => world.close())

describe('a rescue file that a coordinator hands in', () => {
  it('is received without a sender, under the name of who handed it in', async () => {
    const batch = aBatchHere()
    expect(await handIn([batch])).toMatchObject({ stored: 1, responses: 1, refused: [] })
    const [stored] = await storedHere(batch.id)
    expect(stored).toMatchObject({ rescuedBy: people.coordinator.email, flags: {} })
    expect(stored).not.toHaveProperty('sender')
    expect(stored?.responses[0]?.author).toEqual(author)
    expect(stored?.responses[0]?.answers).not.toHaveProperty('phone') // personal
  })

  it('changes nothing when it comes again', async () => {
    const batch = aBatchHere()
    await handIn([batch])
    expect(await handIn([batch])).toMatchObject({ stored: 0, storedBefore: 1, responsesBefore: 1 })
    expect(await storedHere(batch.id)).toHaveLength(1)
  })

  it('is judged by the team and the commune that it claims', async () => {
    const elsewhere = aBatchHere([], { area: phuocLong })
    const ofAnother = aBatchHere([aResponse({ author: { ...author, team: TeamId.parse('t2') } })])
    const nobodys = aBatchHere([without(aResponse())])
    await handIn([elsewhere, ofAnother, nobodys])
    expect(flagsIn(await storedHere(elsewhere.id, phuocLong))).toEqual(['foreign-area'])
    expect(flagsIn(await storedHere(ofAnother.id))).toEqual(['foreign-author'])
    expect(flagsIn(await storedHere(nobodys.id))).toEqual(['foreign-author'])
  })

  it('waits to be looked at where the register has no such member: anybody can make a file', async () => {
    const batch = aBatchHere()
    await handIn([batch], { member: MemberId.parse('m9') })
    expect(flagsIn(await storedHere(batch.id))).toEqual(['foreign-author'])
  })

  it('is refused where it is from another commune, and that is written down', async () => {
    const answer = await post(aRescueFile(aContent([aBatchHere()], { area: phuocLong })))
    expect(answer.status).toBe(403)
    expect(await newestAct()).toMatchObject({
      act: 'refused',
      object: `edit-register ${caMau}/${phuocLong}`,
    })
  })

  it('is written down before it is opened up: whose it says it is, and what is in it', async () => {
    await handIn([aBatchHere()])
    expect(await newestAct()).toMatchObject({
      act: 'rescue',
      who: people.coordinator.email,
      object: 't1/m1/d1',
      commune: hongDan,
      after: expect.any(String),
    })
  })

  it('stores nothing that could not be written down', async () => {
    const unwritten = await officeWorld({
      audit: { write: () => Promise.reject(new Error('no log')) },
    })
    const batch = aBatchHere()
    const call = await unwritten.as(people.coordinator)
    const body = JSON.stringify(aRescueFile(aContent([batch])))
    expect((await call(`/api/office/rescues/${caMau}`, { method: 'POST', body })).status).toBe(500)
    const stored = unwritten.deps.batches.ofArea(visit, hongDan, failUnreadable)
    expect((await stored.next()).done).toBe(true)
    await unwritten.close()
  })
})

function aBatchHere(responses: SurveyResponse[] = [], over: { area?: AreaId } = {}) {
  const own = aResponse({ author, answers: aVisit() })
  return aBatch({ area: hongDan, responses: responses.length > 0 ? responses : [own], ...over })
}

function without({ author: _, ...response }: SurveyResponse): SurveyResponse {
  return response
}

function aContent(batches: ReturnType<typeof aBatch>[], over: Partial<RescueContent> = {}): RescueContent {
  const bodies = batches.map((batch) => ({ id: batch.id, body: JSON.stringify(batch) }))
  return aRescue({ area: hongDan, batches: bodies, ...over })
}

async function handIn(batches: ReturnType<typeof aBatch>[], over: Partial<RescueContent> = {}) {
  const answer = await post(aRescueFile(aContent(batches, over)))
  expect(answer.status).toBe(200)
  return RescueReceipt.parse(await answer.json())
}

async function post(file: object): Promise<Response> {
  const call = await world.as(people.coordinator)
  return call(`/api/office/rescues/${caMau}`, { method: 'POST', body: JSON.stringify(file) })
}

async function storedHere(id: string, area: AreaId = hongDan) {
  const found = []
  for await (const batch of world.deps.batches.ofArea(visit, area, failUnreadable)) found.push(batch)
  return found.filter((batch) => batch.id === id)
}

function flagsIn(batches: { flags: Record<string, string[]> }[]): string[] {
  return batches.flatMap(({ flags }) => Object.values(flags).flat())
}

async function newestAct() {
  const call = await world.as(people.auditor)
  const answer = await call(`/api/office/audit/2026-11?province=${caMau}`)
  return AuditPage.parse(await answer.json()).entries.find(({ act }) => act !== 'see-audit')
}
