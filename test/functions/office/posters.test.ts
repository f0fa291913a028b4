import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fieldApp } from '../../../functions/field/app.ts'
import { fieldStores } from '../../../functions/field/deps.ts'
import { posterIdIn } from '../../../functions/poster-code.ts'
import { PosterList, PosterView } from '../../../shared/api/posters.ts'
import { AreaId, HamletId, PosterId } from '../../../shared/ids.ts'
import { ProblemBody } from '../../../shared/problems.ts'
import { DAY, dayOf } from '../../../shared/time.ts'
import { FEEDBACK } from '../../support/batches.ts'
import { readPdf } from '../../support/pdf.ts'
import { aPoster } from '../../support/posters.ts'
import { aRegisterFiller } from '../../support/register.ts'
import { theSurvey } from '../../support/versions.ts'
import { caMau, hongDan, officeWorld, people, phuocLong, sonLa, visit, type World } from './world.ts'

const at = (commune = hongDan) => `/api/office/posters/${caMau}/${commune}`
const ap = (number: number) => HamletId.parse(`ap-${number}`)

let world: World
beforeAll(async () => {
  world = await officeWorld()
  const { surveys, clock } = world.deps
  await surveys.put({ ...feedback, scope: { level: 'nation' } })
  await surveys.publish(theSurvey(FEEDBACK))
  const fill = aRegisterFiller(world.table, clock)
  for (const number of [10, 1, 2]) {
    const hamlet = { id: ap(number), commune: hongDan, name: `Ấp ${number}`, households: 90 }
    await fill.putHamlet(caMau, hamlet)
  }
})
afterAll(() => world.close())

const feedback = {
  id: FEEDBACK,
  title: theSurvey(FEEDBACK).title,
  state: 'open',
  filledBy: 'resident',
  version: 1,
} as const

const post = async (path: string, body: object, who = people.coordinator) =>
  (await world.as(who))(path, { method: 'POST', body: JSON.stringify(body) })
const make = (body: object, commune = hongDan, who = people.coordinator) => post(at(commune), body, who)
const list = async (commune = hongDan, who = people.officer) =>
  PosterList.parse(await (await (await world.as(who))(at(commune))).json())
const made = async (answer: Promise<Response>) => {
  expect((await answer).status).toBe(201)
  return PosterList.parse(await (await answer).json()).posters
}
const problemOf = async (answer: Promise<Response>) => {
  const { status, code } = ProblemBody.parse(await (await answer).json())
  return [status, code]
}
const aDesk = { kind: 'desk', place: 'Bộ phận một cửa' }
const hamlets = [1, 2, 10].map((number) => ({ kind: 'hamlet', hamlet: ap(number), place: `Ấp ${number}` }))

describe('posters that were made', () => {
  test('stand in the list with what is on their paper, and count what comes', async () => {
    const [desk] = await made(make({ survey: FEEDBACK, places: [aDesk], until: '2026-12-31' }))
    if (desk === undefined) throw new Error('No poster.')
    const { deps } = world
    expect(desk).toMatchObject({
      ...aDesk,
      survey: FEEDBACK,
      area: hongDan,
      province: caMau,
      from: '2026-11-21',
      until: '2026-12-31',
      madeBy: people.coordinator.email,
      scans: 0,
      answers: 0,
    })
    expect(desk.id.slice(0, 5)).toBe('31843')
    expect(desk.word).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/)
    const [origin, code = ''] = desk.link.split('/g/')
    expect([origin, posterIdIn(deps.serverKey, code)]).toEqual([deps.origin, desk.id])

    await world.deps.posters.create(aPoster({ area: phuocLong, province: caMau }))
    expect((await list()).posters).toEqual([desk])
  })

  test('are as many as there are hamlets, listed by name where they were made together', async () => {
    const before = (await list()).posters.length
    const posters = await made(make({ survey: FEEDBACK, places: [...hamlets].reverse() }))
    expect(posters.map(({ place }) => place)).toEqual(['Ấp 10', 'Ấp 2', 'Ấp 1'])
    expect(new Set(posters.map(({ id }) => id)).size).toBe(3)
    const listed = await list()
    expect(listed.posters).toHaveLength(before + 3)
    expect(listed.posters.slice(0, 3).map(({ hamlet }) => hamlet)).toEqual([ap(1), ap(2), ap(10)])
    expect(listed.hamlets).toEqual([1, 2, 10].map((number) => ({ id: ap(number), name: `Ấp ${number}` })))
  })

  test('never take the id of another', async () => {
    const [first] = await made(make({ survey: FEEDBACK, places: [aDesk] }))
    const { random } = world.deps
    let asked = 0
    world.deps.random = (length) => {
      if (length !== 8) return random(length)
      asked += 1
      return asked === 1 ? new Uint8Array(8) : random(8)
    }
    await world.deps.posters.create(
      aPoster({ id: PosterId.parse('3184300000000'), area: hongDan, province: caMau }),
    )
    const [second] = await made(make({ survey: FEEDBACK, places: [aDesk] }))
    world.deps.random = random
    expect(asked).toBe(2)
    expect(second?.id).not.toBe('3184300000000')
    expect(second?.id).not.toBe(first?.id)
  })
})

describe('no poster is made', () => {
  const desks = { survey: FEEDBACK, places: [aDesk] }
  test('of a survey that is not open to residents there', async () => {
    const refused = [422, 'survey-not-for-residents']
    expect(await problemOf(make({ ...desks, survey: visit }))).toEqual(refused)
    expect(await problemOf(make({ ...desks, survey: 'no_survey' }))).toEqual(refused)
    const { surveys } = world.deps
    await surveys.put({ ...feedback, state: 'closed' })
    expect(await problemOf(make(desks))).toEqual(refused)
    await surveys.put({ ...feedback, scope: { level: 'communes', province: caMau, communes: [phuocLong] } })
    expect(await problemOf(make(desks))).toEqual(refused)
    await surveys.put({ ...feedback, scope: { level: 'province', province: sonLa } })
    expect(await problemOf(make(desks))).toEqual(refused)
    await surveys.put({ ...feedback, scope: { level: 'nation' } })
  })

  test('for a hamlet of another commune, or one that is no more', async () => {
    const [, , place] = hamlets
    expect(await problemOf(make({ survey: FEEDBACK, places: [place] }, phuocLong, people.officer))).toEqual([
      422,
      'unfit-record',
    ])
    const nowhere = { ...place, hamlet: ap(9) }
    const before = await list()
    expect(await problemOf(make({ survey: FEEDBACK, places: [place, nowhere] }))).toEqual([
      422,
      'unfit-record',
    ])
    expect(await list()).toEqual(before)
  })

  test('that would be over before it hangs, or that says not where it hangs', async () => {
    const malformed = [400, 'malformed-request']
    expect(await problemOf(make({ ...desks, until: '2026-11-20' }))).toEqual(malformed)
    expect(await problemOf(make({ ...desks, places: [{ ...aDesk, place: ' \u200b ' }] }))).toEqual(malformed)
    expect(await problemOf(make({ ...desks, places: [{ ...aDesk, kind: 'hamlet' }] }))).toEqual(malformed)
    expect(await problemOf(make({ ...desks, places: Array(121).fill(aDesk) }))).toEqual(malformed)
    await made(make({ ...desks, until: '2026-11-21' }))
  })

  test('before it is written down', async () => {
    const before = await list()
    const { audit } = world.deps
    const { write } = audit
    audit.write = () => Promise.reject(new Error('no audit'))
    expect((await make(desks)).status).toBe(500)
    const [poster] = before.posters
    expect((await post(`${at()}/revoke`, { poster: poster?.id })).status).toBe(500)
    audit.write = write
    expect(await list()).toEqual(before)

    await made(make(desks))
    const { entries } = await audit.page(caMau, '2026-11', { limit: 1 })
    expect(entries).toMatchObject([
      { act: 'change-posters', object: `1 posters of ${FEEDBACK} in ${hongDan}`, commune: hongDan },
    ])
  })
})

describe('a poster that hangs', () => {
  test('is opened by its code, also as it is typed from the paper, and counts that', async () => {
    const [poster] = await made(make({ survey: FEEDBACK, places: [aDesk] }))
    const { origin, clock, random, log, serverKey } = world.deps
    const stores = fieldStores(world.table, clock, random)
    const field = fieldApp({ origin, clock, random, log, serverKey, ...stores })
    const code = new URL(poster?.link ?? '').pathname.replace('/g/', '')
    const typed = code.toLowerCase().replace(/(.{5})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
    for (const way of [code, typed]) {
      const page = await field.request(`/g/${way}`)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('Bộ phận một cửa')
    }
    const { posters } = await list()
    expect(posters.find(({ id }) => id === poster?.id)).toEqual({ ...poster, scans: 2 })

    await post(`${at()}/revoke`, { poster: poster?.id })
    expect((await field.request(`/g/${code}`)).status).toBe(410)
  })
})

describe('a poster that is taken down', () => {
  test('stays in the list behind those that hang, with the time of the first time', async () => {
    const [one, other] = await made(
      make({ survey: FEEDBACK, places: [aDesk, { ...aDesk, place: 'Quầy 2' }] }),
    )
    const revoke = async () =>
      PosterView.parse(await (await post(`${at()}/revoke`, { poster: one?.id })).json())
    const revoked = await revoke()
    expect(revoked).toEqual({ ...one, revokedAt: expect.any(Number) })
    world.advance(DAY)
    expect(await revoke()).toEqual(revoked)
    const { posters } = await list()
    expect(posters[0]).toEqual(other)
    expect(posters.find(({ id }) => id === one?.id)).toEqual(revoked)
    const firstDown = posters.findIndex(({ revokedAt }) => revokedAt !== undefined)
    expect(posters.slice(firstDown).map(({ id }) => id)).toContain(one?.id)
    expect(
      posters
        .slice(0, firstDown)
        .every(({ until }) => until === undefined || until >= dayOf(world.deps.clock())),
    ).toBe(true)
  })

  test('is one of the own commune', async () => {
    const [poster] = await made(make({ survey: FEEDBACK, places: [aDesk] }, phuocLong, people.neighbour))
    expect(await problemOf(post(`${at()}/revoke`, { poster: poster?.id }))).toEqual([404, 'not-found'])
    expect(await problemOf(post(`${at()}/revoke`, { poster: '3186700000000' }))).toEqual([404, 'not-found'])
    // By the address of a province in which the person may, with a commune that lies elsewhere.
    const elsewhere = `/api/office/posters/${sonLa}/${phuocLong}/revoke`
    expect(await problemOf(post(elsewhere, { poster: poster?.id }, people.foreign))).toEqual([
      404,
      'not-found',
    ])
    expect(await list(phuocLong)).toMatchObject({ posters: [poster] })
  })
})

test('the posters of a commune that ended are not those of the one that has its code now', async () => {
  const former = AreaId.parse('31843@2020-01-01')
  const old = aPoster({ id: PosterId.parse('31843000000ZZ'), area: former, province: caMau })
  await world.deps.posters.create(old)
  expect((await list()).posters.map(({ id }) => id)).not.toContain(old.id)
  for (const [path, body] of [
    ['revoke', { poster: old.id }],
    ['print', { posters: [old.id], size: 'A4' }],
  ] as const) {
    expect(await problemOf(post(`${at()}/${path}`, body))).toEqual([404, 'not-found'])
  }
})

describe('printed sheets', () => {
  const print = (posters: (string | undefined)[], size = 'A6') => post(`${at()}/print`, { posters, size })

  test('are a file, with the posters in the order that was asked', async () => {
    const posters = await made(make({ survey: FEEDBACK, places: hamlets, until: '2026-12-31' }))
    const ids = posters.map(({ id }) => id).reverse()
    const answer = await print(ids)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe('application/pdf')
    expect(answer.headers.get('Content-Disposition')).toMatch(/"ma-gop-y_31843_A6_2026-11-2\d\.pdf"/)
    const [sheet] = await readPdf(new Uint8Array(await answer.arrayBuffer()), { dpi: 20 })
    const words = sheet?.words.map(({ text }) => text.normalize('NFC')) ?? []
    expect(words.filter((text) => /^Ấp \d+$/.test(text))).toEqual(['Ấp 10', 'Ấp 2', 'Ấp 1'])
    for (const { word } of posters) expect(words).toContain(word)
    expect(words.join(' ')).toContain('Nhận góp ý đến hết ngày 31/12/2026.')
    expect(words.join(' ')).toContain('Góp ý với xã Hồng Dân')
    expect(words.join(' ')).toContain('Resident feedback')
  })

  test('are of posters that hang', async () => {
    const [poster] = await made(make({ survey: FEEDBACK, places: [aDesk], until: dayOf(world.deps.clock()) }))
    const missing = [404, 'not-found']
    expect((await print([poster?.id])).status).toBe(200)
    expect(await problemOf(print([poster?.id, '3184300000001']))).toEqual(missing)
    world.advance(DAY)
    expect(await problemOf(print([poster?.id]))).toEqual(missing)
    const [other] = await made(make({ survey: FEEDBACK, places: [aDesk] }))
    await post(`${at()}/revoke`, { poster: other?.id })
    expect(await problemOf(print([other?.id]))).toEqual(missing)
  })
})
