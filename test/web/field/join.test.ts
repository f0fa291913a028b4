import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { AreaId, DeviceId, MemberId, TeamId } from '../../../shared/ids.ts'
import { DAY, MINUTE } from '../../../shared/time.ts'
import type { FieldApi } from '../../../web/field/api.ts'
import { teamOf } from '../../../web/field/fill/begin.ts'
import { finishDraft } from '../../../web/field/fill/finish.ts'
import { getBegun, join, rejoin, takenBy } from '../../../web/field/joining/join.ts'
import type { Phone } from '../../../web/field/phone.ts'
import { refresh } from '../../../web/field/refresh.ts'
import { aPhone } from './a-phone.ts'
import { aBrief, aDraft, MORNING } from './build.ts'

const SECRET = '0123456789ABCDEFGHJKMNPQRS'
const LINK = { secret: SECRET }
const OTHER_LINK = { secret: SECRET.replace('0', 'Z') }
const CODE = { code: '0123456789AB' }
const { identity } = aBrief()

const visit = ownSurveys.find(({ survey }) => survey === 'hh_digital_visit')
const report = ownSurveys.find(({ survey }) => survey === 'team_monthly_report')

let phone: Phone
let told: string[]
let api: FieldApi

beforeEach(async () => {
  ;({ phone, told, api } = await aPhone())
})

describe('accepting an invitation', () => {
  it('has the nonce on the disk before it asks, and asks with the same one after a lost reply', async () => {
    const asked: string[] = []
    const onDisk: (string | undefined)[] = []
    api.join = async ({ nonce }) => {
      asked.push(nonce)
      onDisk.push((await phone.store.get('invitations'))?.[0]?.nonce)
      return asked.length === 1 ? { ok: false, status: 0 } : { ok: true, value: identity }
    }
    expect(await join(phone, LINK)).toEqual({ refused: 'noAnswer' })
    expect(await join(phone, LINK)).toEqual({ identity, elsewhere: false })
    expect(asked[1]).toBe(asked[0])
    expect(onDisk).toEqual(asked)
    expect(told).toEqual(['joined'])
  })

  it('takes a new nonce for another invitation, and comes back to the first with the old one', async () => {
    const asked = asksFor(identity)
    await join(phone, LINK)
    await join(phone, OTHER_LINK)
    await join(phone, CODE)
    await join(phone, LINK)
    expect(new Set(asked.slice(0, 3)).size).toBe(3)
    expect(asked[3]).toBe(asked[0])
  })

  it('takes another nonce for another name of the same team', async () => {
    const asked = asksFor(identity)
    await join(phone, LINK, { member: MemberId.parse('M1'), isTeams: true })
    await join(phone, LINK, { member: MemberId.parse('M2'), isTeams: true })
    expect(new Set(asked).size).toBe(2)
  })

  it('takes one place when two tabs press at once', async () => {
    const asked = asksFor(identity)
    await Promise.all([join(phone, LINK), join(phone, LINK)])
    expect(asked.length).toBe(2)
    expect(asked[1]).toBe(asked[0])
  })

  it('names the member who was picked', async () => {
    const named: unknown[] = []
    api.join = async ({ member, code }) => {
      named.push(member, code)
      return { ok: true, value: identity }
    }
    await join(phone, CODE, { member: MemberId.parse('M7'), isTeams: true })
    expect(named).toEqual(['M7', '0123456789AB'])
    expect(await phone.store.get('invitations')).toMatchObject([
      { isTeams: true, member: 'M7', device: 'D1' },
    ])
  })

  it('asks for a lost cookie with the same nonce within a day, and never afterwards', async () => {
    const asked = asksFor(identity)
    await rejoin(phone)
    expect(asked).toEqual([])
    await join(phone, LINK)
    let now = MORNING
    const later = { ...phone, clock: () => now }
    now += DAY - 1
    await rejoin(later)
    now += 1
    await rejoin(later)
    expect(asked).toEqual([asked[0], asked[0]])
    expect(told).toEqual(['joined', 'joined'])
  })

  it.each([
    [400, 'unknown'],
    [401, 'over'],
    [404, 'unknown'],
    [410, 'over'],
    [422, 'over'],
    [429, 'tooMany'],
    [503, 'noAnswer'],
  ])('%i is told as %s', async (status, refused) => {
    api.join = async () => ({ ok: false, status })
    expect(await join(phone, LINK)).toEqual({ refused })
    expect(await phone.facts.get('identity')).toBeUndefined()
    expect(await phone.store.get('people')).toBeUndefined()
  })

  it('costs no second place when the link is opened again', async () => {
    asksFor(identity)
    await join(phone, LINK)
    expect(await takenBy(phone, SECRET)).toBe('D1')
    expect(await takenBy(phone, OTHER_LINK.secret)).toBeUndefined()
    expect(await takenBy({ ...phone, runner: signedOut(phone) }, SECRET)).toBeUndefined()
  })

  it('can be gone on with after a lost reply, though its last place is taken now', async () => {
    api.join = async () => ({ ok: false, status: 0 })
    expect(await getBegun(phone, LINK)).toBeUndefined()
    await join(phone, LINK, { member: MemberId.parse('M1') })
    expect(await getBegun(phone, LINK)).toMatchObject({ member: 'M1' })
    asksFor(identity)
    await join(phone, LINK, { member: MemberId.parse('M1') })
    expect(await getBegun(phone, LINK)).toBeUndefined()
  })
})

describe('bringing down what the team needs', () => {
  const offers = [visit, report].flatMap((version) =>
    version === undefined
      ? []
      : [
          {
            id: version.survey,
            title: version.title,
            state: 'open',
            filledBy: 'member',
            version: 1,
          } as const,
        ],
  )

  beforeEach(async () => {
    await phone.facts.put('identity', identity)
    api.brief = async () => ({ ok: true, value: aBrief({ surveys: offers }) })
  })

  it('offers only surveys whose version has come', async () => {
    api.version = async (survey) =>
      visit !== undefined && survey === visit.survey ? { ok: true, value: visit } : { ok: false, status: 0 }
    await refresh(phone)
    expect((await phone.facts.get('brief'))?.surveys.map(({ id }) => id)).toEqual(['hh_digital_visit'])
  })

  it('keeps by how much the clock is off', async () => {
    await refresh({ ...phone, clock: () => MORNING + 25 * MINUTE })
    expect(await phone.store.get('clockAhead')).toBe(25 * MINUTE)
    await refresh({ ...phone, clock: () => MORNING - DAY })
    expect(await phone.store.get('clockAhead')).toBe(-DAY)
  })

  it('keeps the last brief when there is no network', async () => {
    await phone.facts.put('brief', aBrief())
    api.brief = async () => ({ ok: false, status: 0 })
    await refresh(phone)
    expect(await phone.facts.get('brief')).toEqual(aBrief())
  })

  it('says that the access has ended at a 401, and forgets nothing', async () => {
    await phone.facts.put('brief', aBrief())
    api.brief = async () => ({ ok: false, status: 401 })
    await refresh(phone)
    expect(told).toEqual(['access-ended'])
    expect(await phone.facts.get('brief')).toEqual(aBrief())
  })

  it.each([
    ['answer', { ok: true, value: aBrief() }],
    ['refusal', { ok: false, status: 401 }],
  ] as const)('passes over the %s about the phone that it was before it joined anew', async (_, late) => {
    const anew = { ...identity, device: DeviceId.parse('D9') }
    asksFor(anew)
    api.brief = async () => {
      await join(phone, LINK)
      return late
    }
    await refresh(phone)
    expect(told).toEqual(['joined'])
    expect(await phone.facts.get('identity')).toEqual(anew)
    expect(await phone.facts.get('brief')).toBeUndefined()
  })
})

describe('"Gửi" on the last screen', () => {
  it('sends only the answers of the journey, signed by who filled it in', async () => {
    if (visit === undefined) throw new Error('The household visit is gone.')
    const answers = { hamlet: 'H1', hh_key: '007', visit_result: 'absent', consent: 'yes', smartphones: 3 }
    const draft = aDraft({ answers })
    await phone.drafts.save(draft)
    expect(await finishDraft(phone, draft, visit, aBrief())).toBe('saved')
    const { finished } = await phone.finished.contents()
    expect(finished).toMatchObject([
      {
        label: 'Thôn Đông · 007',
        response: { author: { team: 'T1', member: 'M1', device: 'D1' }, rev: 1, version: 1, seq: 1 },
      },
    ])
    expect(finished[0]?.response.answers).toEqual({ hamlet: 'H1', hh_key: '007', visit_result: 'absent' })
    expect(told).toEqual(['woken'])
  })

  it('signs a form for the team that began it, though the phone has joined another one since', async () => {
    if (visit === undefined) throw new Error('The household visit is gone.')
    const elsewhere = { ...identity, team: TeamId.parse('T9'), area: AreaId.parse('26000@2025-07-01') }
    const draft = aDraft({ answers: { hamlet: 'H1', hh_key: '007', visit_result: 'absent' } })
    await finishDraft(phone, draft, visit, teamOf(draft, aBrief({ identity: elsewhere, hamlets: [] })))
    expect((await phone.finished.contents()).finished).toMatchObject([
      { area: identity.area, label: 'Thôn Đông · 007', response: { author: { team: 'T1' } } },
    ])
  })

  it('is signed with the new device after a new invitation to the same team', () => {
    const anew = aBrief({ identity: { ...identity, device: DeviceId.parse('D2') } })
    expect(teamOf(aDraft(), anew)).toBe(anew)
    expect(teamOf(aDraft(), undefined).identity.device).toBe('D1')
  })

  it('says that it is not saved when the phone is full, and keeps the draft', async () => {
    if (visit === undefined) throw new Error('The household visit is gone.')
    const draft = aDraft({ answers: { hamlet: 'H1', hh_key: '007', visit_result: 'absent' } })
    await phone.drafts.save(draft)
    const full = { ...phone.finished, finish: () => Promise.reject(new Error('QuotaExceededError')) }
    expect(await finishDraft({ ...phone, finished: full }, draft, visit, aBrief())).toBe('notSaved')
    expect(await phone.drafts.get(draft.id)).toEqual(draft)
    expect(told).toEqual([])
  })
})

/** The server lets everybody in as this one; gives the nonces that it was asked with. */
function asksFor(who: typeof identity): string[] {
  const asked: string[] = []
  api.join = async ({ nonce }) => {
    asked.push(nonce)
    return { ok: true, value: who }
  }
  return asked
}

function signedOut({ runner }: Phone): Phone['runner'] {
  return { ...runner, state: () => ({ at: 'signed-out' }) }
}
