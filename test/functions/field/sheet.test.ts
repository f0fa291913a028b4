import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { FRESH_FOR as SURVEYS_FRESH_FOR } from '../../../functions/field/catalogue.ts'
import { FRESH_FOR, LEASE_MS } from '../../../functions/field/sheet/current-sheet.ts'
import { digest, newSecret } from '../../../functions/secrets.ts'
import { LedgerId, type SurveyResponse } from '../../../shared/api/batches.ts'
import { DEVICE_HEADER } from '../../../shared/api/devices.ts'
import { Identity, TeamBrief } from '../../../shared/api/team.ts'
import type { TeamSheet } from '../../../shared/api/team-sheet.ts'
import { AreaId, HamletId, MemberId, TeamId } from '../../../shared/ids.ts'
import type { Decision } from '../../../shared/results/received.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import {
  aField,
  cookieOf,
  type Field,
  LEADER,
  MEMBER,
  type Phone,
  PROVINCE,
  TEAM,
} from '../../support/app.ts'
import { aBatch, aResponse, aVisit, COMMUNE, VISIT } from '../../support/batches.ts'
import { aRegisterFiller } from '../../support/register.ts'

const LEDGER = LedgerId.parse('aaaaaaaa')
const OTHER = { team: TeamId.parse('t2'), member: MEMBER, hamlet: HamletId.parse('h2') }

let field: Field
let leader: Phone
let member: Phone

const fields: Field[] = []
beforeEach(async () => {
  field = await begin()
})
afterAll(async () => {
  await Promise.all(fields.map((used) => used.close()))
})

describe('what a team is told of a survey of households', () => {
  it('is which households are done and which to visit again, counted when the first one asks', async () => {
    await visits(
      member,
      ['001', met()],
      ['002', absent],
      ['003', { visit_result: 'met', consent: 'no' }],
      ['004', absent],
    )
    await visits(leader, ['004', met()], ['001', absent])
    expect(await sheetFor(member)).toMatchObject({
      survey: VISIT,
      asOf: field.clock(),
      hamlets: [{ id: 'h1', done: ['001', '004'], revisit: ['002', '003'] }],
      mine: 4,
      team: 6,
      sentBack: [],
    })
    expect(await sheetFor(leader)).toMatchObject({ mine: 2, team: 6 })
  })

  it('is told of every hamlet to a team of the whole commune', async () => {
    const other = await joinOther()
    await visits(other, ['001', met({ hamlet: 'h2' })])
    const team = await field.deps.register.getTeam(PROVINCE, COMMUNE, TEAM)
    if (team === undefined) throw new Error('No team.')
    const whole = { ...team, level: 'commune' as const, hamlets: [] }
    await aRegisterFiller(field.table, field.clock).putTeam(PROVINCE, whole)
    expect((await sheetFor(member)).hamlets).toEqual([{ id: 'h2', done: ['001'], revisit: [] }])
  })

  it('is nothing of surveys that are not of households, closed, asked elsewhere or never published', async () => {
    const survey = await field.deps.surveys.getSurvey(VISIT)
    if (survey === undefined) throw new Error('No survey.')
    expect((await briefOf(leader)).sheets?.map((sheet) => sheet.survey)).toEqual([VISIT])
    const scope = { level: 'province', province: AreaId.parse('14@2025-07-01') } as const
    for (const over of [{ state: 'closed' as const }, { scope }, { version: 0 }]) {
      await field.deps.surveys.put({ ...survey, ...over })
      field.clock.advance(SURVEYS_FRESH_FOR)
      expect((await briefOf(leader)).sheets).toEqual([])
    }
  })

  it('counts a visit that a team mate or the office brought for who made it', async () => {
    const response = member.response({ answers: aVisit('007') })
    const { batches, clock } = field.deps
    const received = { ...aBatch({ responses: [response] }), receivedAt: clock(), flags: {} }
    const { device, member: by, team, area } = leader.identity
    const sender = { device, member: by, team, area }
    await batches.put({ ...received, sender, rescuedBy: device }, 'hmac', [])
    const atOffice = { ...member.batch(), receivedAt: clock(), flags: {}, rescuedBy: 'lan@example.gov.vn' }
    await batches.put(atOffice, 'hmac', [])
    expect(await sheetFor(member)).toMatchObject({ mine: 2, team: 2 })
    expect(await sheetFor(leader)).toMatchObject({ mine: 0, team: 2 })
  })
})

describe('what one phone has numbered and what of it came', () => {
  it("is told to its member, and of all the team's phones to the leader, with names", async () => {
    await sends(member, [1, 2, 4], { id: LEDGER, made: 5 })
    await sends(leader, [1], { id: LEDGER, made: 1 })
    const own = {
      member: MEMBER,
      memberName: 'Trần Văn Bình',
      device: member.identity.device,
      ledger: LEDGER,
    }
    const count = { made: 5, received: 3, missing: [3, 5], lastReceivedAt: field.clock() }
    expect((await sheetFor(member)).ledgers).toEqual([{ ...own, ...count }])
    const all = (await sheetFor(leader)).ledgers
    expect(all.map(({ memberName }) => memberName)).toEqual(['Nguyễn Thị Lan', 'Trần Văn Bình'])
    expect(all[1]).toEqual({ ...own, ...count })
  })

  it('is of a member no more than any real phone needs, the last heard of', async () => {
    for (let n = 0; n < 25; n += 1) {
      field.clock.advance(1)
      await sends(member, [1], { id: LedgerId.parse(String(n).padStart(8, '0')), made: 1 })
    }
    const { ledgers } = await sheetFor(member)
    expect(ledgers.map(({ ledger }) => Number(ledger)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 5),
    )
  })
})

describe('what one phone claims of members whom nobody knows', () => {
  it('is told of no more than a team can have', async () => {
    for (let batch = 0; batch < 7; batch += 1) {
      const responses = Array.from({ length: 50 }, (_, n) => {
        const author = { ...authorOf(member), member: MemberId.parse(`x${batch * 50 + n}`) }
        return member.response({ author, seq: 1 })
      })
      await member.send(member.batch({ responses, ledger: { id: LEDGER, made: 1 } }))
    }
    expect((await sheetFor(leader)).ledgers).toHaveLength(300)
  })
})

describe('a visit that the office sent back', () => {
  it('comes to who made it, as it was received, with the words of the office', async () => {
    const response = member.response({ answers: aVisit('009') })
    await member.send(member.batch({ responses: [response] }))
    await decides(response, 'send-back', { reason: 'Xem lại số người.' })
    const { phone: _, ...answers } = aVisit('009') // personal
    const { id, rev, version, startedAt } = response
    const sent = { response: id, rev, version, startedAt, answers, reason: 'Xem lại số người.' }
    expect((await sheetFor(member)).sentBack).toEqual([{ ...sent, at: field.clock() }])
    expect((await sheetFor(leader)).sentBack).toEqual([])
  })

  it('is there no more once a correction or withdrawal came, or the office thought again', async () => {
    const responses = ['001', '002', '003', '004'].map((code) => member.response({ answers: aVisit(code) }))
    await member.send(member.batch({ responses }))
    for (const response of responses) await decides(response, 'send-back')
    expect((await sheetFor(member)).sentBack).toHaveLength(4)
    const [first, second, third, fourth] = responses
    if (!first || !second || !third || !fourth) throw new Error('No responses.')
    await member.send(member.batch({ responses: [{ ...first, rev: 2, reason: 'đã sửa' }] }))
    const withdrawn = { ...second, rev: 2, withdrawn: true as const, answers: {}, reason: 'ghi nhầm' }
    await member.send(member.batch({ responses: [withdrawn] }))
    await decides(third, 'approve')
    field.clock.advance(FRESH_FOR)
    const sheet = await sheetFor(member)
    expect(sheet.sentBack.map(({ response }) => response)).toEqual([fourth.id])
    expect(sheet.hamlets).toEqual([{ id: 'h1', done: ['001', '003', '004'], revisit: [] }])
  })
})

describe('another team', () => {
  it('learns nothing of it, nor does a leader of what only its writer needs', async () => {
    const other = await joinOther()
    const response = other.response({ answers: aVisit('051', { hamlet: OTHER.hamlet }), seq: 3 })
    await other.send(other.batch({ responses: [response], ledger: { id: LEDGER, made: 4 } }))
    await decides(response, 'send-back', { reason: 'Gọi lại hộ.' })
    await visits(member, ['001', met()])
    for (const phone of [member, leader]) {
      const text = JSON.stringify(await briefOf(phone))
      for (const secret of ['051', response.id, 'Gọi lại', other.identity.device]) {
        expect(text).not.toContain(secret)
      }
      expect(await sheetFor(phone)).toMatchObject({ team: 1, hamlets: [{ id: 'h1' }] })
    }
    expect(await sheetFor(other)).toMatchObject({
      hamlets: [{ id: 'h2', done: ['051'] }],
      mine: 1,
      team: 1,
      ledgers: [{ member: OTHER.member }],
      sentBack: [{ response: response.id }],
    })
  })

  it('is also one of another commune that bears the same id, whatever it sends here', async () => {
    const elsewhere = AreaId.parse('25969@2025-07-01')
    const response = aResponse({ author: authorOf(member), answers: aVisit('077') })
    await field.deps.batches.put(
      {
        ...aBatch({ responses: [response], ledger: { id: LEDGER, made: 9 } }),
        receivedAt: field.clock(),
        flags: { [response.id]: ['foreign-area'] },
        sender: { ...authorOf(member), area: elsewhere },
      },
      'hmac',
      [],
    )
    await decides(response, 'send-back')
    expect(await sheetFor(member)).toMatchObject({ mine: 0, team: 0, ledgers: [], sentBack: [], hamlets: [] })
    await decides(response, 'release')
    field.clock.advance(FRESH_FOR)
    // Somebody let it count: the household is done, and the visit is nobody's of this commune.
    expect(await sheetFor(member)).toMatchObject({ mine: 0, team: 0, hamlets: [{ done: ['077'] }] })
    expect((await briefOf(leader)).figures).toBeUndefined()
  })
})

describe('counting anew', () => {
  it('happens once in half an hour', async () => {
    await visits(member, ['001', met()])
    const first = await sheetFor(member)
    await visits(member, ['002', met()])
    field.clock.advance(FRESH_FOR - 1)
    expect(await sheetFor(leader)).toMatchObject({ asOf: first.asOf, team: 1 })
    field.clock.advance(1)
    expect(await sheetFor(leader)).toMatchObject({ asOf: field.clock(), team: 2 })
  })

  it('happens when something was decided, even while it was being counted', async () => {
    const response = member.response({ answers: aVisit('001') })
    await member.send(member.batch({ responses: [response] }))
    expect((await sheetFor(member)).hamlets).toEqual([{ id: 'h1', done: ['001'], revisit: [] }])
    const { decisions, sheets } = field.deps
    const ofArea = decisions.ofArea
    decisions.ofArea = async (survey, area) => {
      const read = await ofArea(survey, area)
      decisions.ofArea = ofArea
      await decides(response, 'exclude') // too late for what has been read
      await sheets.forget(survey, area)
      return read
    }
    field.clock.advance(FRESH_FOR)
    expect((await sheetFor(member)).hamlets).toHaveLength(1)
    field.clock.advance(1)
    expect((await sheetFor(member)).hamlets).toEqual([])
  })

  it('is one request’s turn: the others get what there was, until the turn has run out', async () => {
    await visits(member, ['001', met()])
    const { asOf } = await sheetFor(member)
    field.clock.advance(FRESH_FOR)
    expect(await field.deps.sheets.lease(VISIT, COMMUNE, field.clock(), LEASE_MS)).toBe(true) // and dies
    expect((await sheetFor(member)).asOf).toBe(asOf)
    field.clock.advance(LEASE_MS - 1)
    expect((await sheetFor(member)).asOf).toBe(asOf)
    field.clock.advance(1)
    expect((await sheetFor(member)).asOf).toBe(field.clock())
  })

  it('is done once though many ask at once, also for the very first time', async () => {
    await visits(member, ['001', met()])
    const { batches } = field.deps
    const ofArea = batches.ofArea
    let readings = 0
    batches.ofArea = (...asked) => {
      readings += 1
      return ofArea(...asked)
    }
    const briefs = await Promise.all(Array.from({ length: 12 }, () => briefOf(member)))
    expect(readings).toBe(1)
    expect(briefs.filter(({ sheets = [] }) => sheets.length === 1).length).toBeGreaterThan(0)
    expect((await sheetFor(member)).team).toBe(1)
  })

  it('never fails the brief: what there was is told, and the failure logged', async () => {
    await visits(member, ['001', met()])
    const { batches } = field.deps
    const ofArea = batches.ofArea
    batches.ofArea = () => {
      throw new Error('no table')
    }
    expect(await briefOf(member)).toMatchObject({ sheets: [], hamlets: [{ id: 'h1' }] })
    batches.ofArea = ofArea
    field.clock.advance(LEASE_MS)
    const { asOf } = await sheetFor(member)
    batches.ofArea = () => {
      throw new Error('no table')
    }
    field.clock.advance(FRESH_FOR)
    expect((await sheetFor(member)).asOf).toBe(asOf)
    expect(field.logged.filter(({ event }) => event === 'sheet-not-counted')).toHaveLength(2)
    expect(field.logged.at(-2)).toMatchObject({ survey: VISIT, area: COMMUNE, error: 'Error: no table' })
  })

  it('gives up where there is more than a request has time to read', async () => {
    await visits(member, ['001', met()])
    const { batches } = field.deps
    const ofArea = batches.ofArea
    batches.ofArea = async function* slowly(...asked) {
      for await (const batch of ofArea(...asked)) {
        field.clock.advance(5_000)
        yield batch
      }
    }
    expect((await briefOf(member)).sheets).toEqual([])
    expect(field.logged).toContainEqual(expect.objectContaining({ event: 'sheet-not-counted' }))
  })

  it('goes on without a batch that cannot be read, and says so', async () => {
    await visits(member, ['001', met()])
    const broken = { ...aBatch(), sealedAt: -1, receivedAt: field.clock(), flags: {} }
    await field.deps.batches.put(broken, 'hmac', [])
    expect((await sheetFor(member)).team).toBe(1)
    expect(field.logged).toContainEqual(expect.objectContaining({ event: 'sheet-without', unreadable: 1 }))
  })
})

describe("a leader's figures", () => {
  it("are the sums of the team's visits of three months, 0 where a month has none", async () => {
    const late = field.clock() - 40 * DAY // in October
    const earlier = { finishedAt: late, startedAt: late - 10 * MINUTE }
    await member.send(
      member.batch({ responses: [member.response({ ...earlier, answers: aVisit('001') })] }),
      { 'Sent-At': String(field.clock()) },
    )
    await visits(
      member,
      ['001', met({ guided_people: 3 })],
      ['001', met()],
      ['002', absent],
      ['003', met({ guided: ['none'], guided_people: undefined })],
    )
    const { figures } = await briefOf(leader)
    expect(figures).toEqual({
      '2026-09': figuresOf(0, 0, 0),
      '2026-10': figuresOf(1, 1, 2),
      '2026-11': figuresOf(2, 1, 5),
    })
    expect((await briefOf(member)).figures).toBeUndefined()
  })

  it('are not there for a team that has made no visit', async () => {
    const other = await joinOther()
    await visits(other, ['001', met({ hamlet: 'h2' })])
    expect((await briefOf(leader)).figures).toBeUndefined()
    expect((await briefOf(leader)).sheets).toHaveLength(1)
  })
})

async function begin(): Promise<Field> {
  const started = await aField()
  fields.push(started)
  leader = await started.join({ member: LEADER })
  member = await started.join({ member: MEMBER })
  return started
}

const absent = { visit_result: 'absent' }
const met = (over: Record<string, unknown> = {}) => ({ ...aVisit('001'), ...over })

function answersOf(code: string, given: Record<string, unknown>): SurveyResponse['answers'] {
  const answers = { hamlet: 'h1', ...given, hh_key: code }
  return JSON.parse(JSON.stringify(answers)) // without what is undefined
}

async function visits(phone: Phone, ...made: [code: string, answers: Record<string, unknown>][]) {
  const at = field.clock() - HOUR
  const responses = made.map(([code, given]) =>
    phone.response({ answers: answersOf(code, given), startedAt: at, finishedAt: at }),
  )
  expect((await phone.send(phone.batch({ responses }))).status).toBe(201)
}

async function sends(phone: Phone, seqs: number[], ledger: { id: LedgerId; made: number }) {
  const responses = seqs.map((seq) => phone.response({ seq }))
  expect((await phone.send(phone.batch({ responses, ledger }))).status).toBe(201)
}

let decided = 0
async function decides({ id, rev }: SurveyResponse, kind: Decision['kind'], over: Partial<Decision> = {}) {
  decided += 1
  const decision = { id: String(decided).padStart(4, '0'), response: id, rev, kind, by: 's1' }
  await field.deps.decisions.put(VISIT, COMMUNE, { ...decision, at: field.clock(), ...over })
}

const briefOf = async (phone: Phone) => TeamBrief.parse(await (await phone.get('/api/field/team')).json())

async function sheetFor(phone: Phone): Promise<TeamSheet> {
  const [sheet] = (await briefOf(phone)).sheets ?? []
  if (sheet === undefined) throw new Error('No sheet.')
  return sheet
}

function authorOf({ identity: { team, member, device } }: Phone) {
  return { team, member, device }
}

function figuresOf(visited: number, guided: number, turns: number) {
  return {
    'agg.households_visited': visited,
    'agg.households_guided': guided,
    'agg.people_guided_turns': turns,
  }
}

/** The phone of a second team, which works in the second hamlet; its leader bears the id of a member of the first. */
async function joinOther(): Promise<Phone> {
  const { team, member: id, hamlet } = OTHER
  const fill = aRegisterFiller(field.table, field.clock)
  const place = { commune: COMMUNE, level: 'hamlet' as const, kind: 'community' as const }
  await fill.putTeam(PROVINCE, { id: team, name: 'Tổ ấp 2', hamlets: [hamlet], ...place })
  await fill.putMember(PROVINCE, { id, team, commune: COMMUNE, name: 'Lê Văn Ba', leader: true })
  const secret = newSecret(field.deps.random)
  await field.deps.invitations.create({
    secretDigest: digest(secret),
    province: PROVINCE,
    commune: COMMUNE,
    team,
    member: id,
    uses: 1,
    expiresAt: field.clock() + DAY,
  })
  const answer = await field.accept(secret, newSecret(field.deps.random))
  const identity = Identity.parse(await answer.json())
  const headers = { Cookie: cookieOf(answer), [DEVICE_HEADER]: identity.device }
  const author = { team, member: id, device: identity.device }
  const response = (over: Partial<SurveyResponse> = {}) => aResponse({ author, ...over })
  return {
    cookie: headers.Cookie,
    identity,
    get: async (path) => field.app.request(path, { headers }),
    send: async (body) =>
      field.app.request('/api/field/batches', {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    response,
    batch: (over = {}) => aBatch({ responses: [response()], ...over }),
  }
}
