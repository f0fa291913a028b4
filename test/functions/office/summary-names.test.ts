import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { objectKeys } from '../../../functions/store/keys.ts'
import type { AuditEntry } from '../../../shared/api/audit.ts'
import type { StaffCaller } from './matrix/rows.ts'
import { caMau, finishedJob, hongDan, officeWorld, people, visit, type World } from './world.ts'

const gap = {
  ...{ team: 't1', teamName: 'Tổ CNSCĐ ấp 1', made: 57, received: 55, missing: [23, 41], doubled: 0 },
  lastReceivedAt: 1_795_000_000_000,
}
const writer = { member: 'm1', name: 'Trần Thị Sáu', device: 'd1' }
const whole = { ...gap, made: 3, received: 3, missing: [] }
const areaName = 'Xã Hồng Dân'
const inCommune = `/api/office/results/${visit}/${caMau}/communes/${hongDan}/summary`
const own = `/api/office/results/${visit}/${caMau}/summary`

let world: World
beforeEach(async () => {
  world = await officeWorld()
})
afterEach(() => world.close())

const store = (summary: object) =>
  world.deps.files.put(
    `${objectKeys.run(visit, caMau, finishedJob)}communes/${hongDan}.json`,
    JSON.stringify(summary),
    'application/json',
  )

async function looks(): Promise<AuditEntry[]> {
  const { entries } = await world.deps.audit.page(caMau, '2026-11', { limit: 100 })
  return entries.filter(({ act }) => act === 'see-members')
}

describe('Whose phones miss something, in a commune’s summary', () => {
  beforeEach(() => store({ areaName, ledgers: [{ ...gap, writer }, whole] }))

  const seen: Record<StaffCaller, 'people' | 'teams' | 'nothing'> = {
    admin: 'people',
    officer: 'people',
    coordinator: 'people',
    viewer: 'teams',
    national: 'teams',
    neighbour: 'nothing',
    foreign: 'nothing',
    foreignAdmin: 'nothing',
    auditor: 'nothing',
    foreignAuditor: 'nothing',
  }

  it.each(Object.keys(people) as StaffCaller[])('is for %s what the role may see', async (who) => {
    const answer = await (await world.as(people[who]))(inCommune)
    const body = await answer.text()
    expect(answer.status).toBe(seen[who] === 'nothing' ? 403 : 200)
    expect(body.includes(writer.name)).toBe(seen[who] === 'people')
    if (seen[who] === 'people') expect(JSON.parse(body).ledgers[0].writer).toEqual(writer)
    if (seen[who] === 'teams') expect(JSON.parse(body)).toEqual({ areaName, ledgers: [gap, whole] })
  })

  it('is in the coordinator’s own summary too', async () => {
    const answer = await (await world.as(people.coordinator))(own)
    expect(await answer.json()).toEqual({ areaName, ledgers: [{ ...gap, writer }, whole] })
  })

  it('is written down before it is shown, and only where it is', async () => {
    await (await world.as(people.viewer))(inCommune)
    expect(await looks()).toEqual([])
    await (await world.as(people.officer))(inCommune)
    expect(await looks()).toMatchObject([
      { who: people.officer.email, object: `results/${visit}`, province: caMau, commune: hongDan },
    ])
  })

  it('is not shown where that cannot be written down', async () => {
    world.deps.audit.write = () => Promise.reject(new Error('full'))
    const answer = await (await world.as(people.officer))(inCommune)
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain(writer.name)
  })
})

it.each([
  ['from before ledgers were recounted', { areaName }],
  ['of phones that miss nothing', { areaName, ledgers: [whole] }],
])('A summary %s is sent as it is, and names nobody', async (_, summary) => {
  await store(summary)
  for (const who of [people.officer, people.viewer]) {
    expect(await (await (await world.as(who))(inCommune)).json()).toEqual(summary)
  }
  expect(await looks()).toEqual([])
})
