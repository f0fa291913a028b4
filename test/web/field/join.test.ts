import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { AreaId, DeviceId, TeamId } from '../../../shared/ids.ts'
import { DAY } from '../../../shared/time.ts'
import type { FieldApi } from '../../../web/field/api.ts'
import { draftStore } from '../../../web/field/db/drafts.ts'
import { factStore } from '../../../web/field/db/facts.ts'
import { finishedStore } from '../../../web/field/db/finished.ts'
import { openDatabase } from '../../../web/field/db/open.ts'
import { teamOf } from '../../../web/field/fill/begin.ts'
import { finishDraft } from '../../../web/field/fill/finish.ts'
import { isTaken, join, rejoin } from '../../../web/field/join.ts'
import { changes, type Phone } from '../../../web/field/phone.ts'
import { refresh } from '../../../web/field/refresh.ts'
import { aBrief, aDraft, countingBytes, MORNING } from './build.ts'

const SECRET = '0123456789ABCDEFGHJKMNPQRS'
const { identity } = aBrief()

const visit = ownSurveys.find(({ survey }) => survey === 'hh_digital_visit')
const report = ownSurveys.find(({ survey }) => survey === 'team_monthly_report')

let count = 0
let phone: Phone
let told: string[]
let api: FieldApi

beforeEach(async () => {
  count += 1
  told = []
  const nothing = async () => ({ ok: false, status: 0 }) as const
  api = { join: nothing, ask: nothing, brief: nothing, version: nothing, request: async () => 'no-answer' }
  const db = await openDatabase(`join-${count}`, () => {})
  phone = {
    facts: factStore(db),
    drafts: draftStore(db),
    finished: finishedStore(db),
    runner: {
      state: () => ({ at: 'idle' }),
      tell: ({ type }) => told.push(type),
      sendNow: async () => {},
    },
    api,
    clock: () => MORNING,
    randomBytes: countingBytes(),
    changes: changes(),
    askPersistence: async () => true,
  }
})

describe('accepting an invitation', () => {
  it('has the nonce on the disk before it asks, and asks with the same one after a lost reply', async () => {
    const asked: string[] = []
    const onDisk: (string | undefined)[] = []
    api.join = async ({ nonce }) => {
      asked.push(nonce)
      onDisk.push((await phone.facts.get('invitation'))?.nonce)
      return asked.length === 1 ? { ok: false, status: 0 } : { ok: true, value: identity }
    }
    expect(await join(phone, SECRET)).toEqual({ refused: 'noAnswer' })
    expect(await join(phone, SECRET)).toEqual({ identity })
    expect(asked[1]).toBe(asked[0])
    expect(onDisk).toEqual(asked)
    expect(told).toEqual(['joined'])
  })

  it('takes a new nonce for another invitation', async () => {
    const asked: string[] = []
    api.join = async ({ nonce }) => {
      asked.push(nonce)
      return { ok: true, value: identity }
    }
    await join(phone, SECRET)
    await join(phone, SECRET.replace('0', 'Z'))
    expect(new Set(asked).size).toBe(2)
  })

  it('asks for a lost cookie with the same nonce within a day, and never afterwards', async () => {
    const asked: string[] = []
    api.join = async ({ nonce }) => {
      asked.push(nonce)
      return { ok: true, value: identity }
    }
    await rejoin(phone)
    expect(asked).toEqual([])
    await join(phone, SECRET)
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
    [404, 'unknown'],
    [410, 'over'],
    [503, 'noAnswer'],
  ])('%i is told as %s', async (status, refused) => {
    api.join = async () => ({ ok: false, status })
    expect(await join(phone, SECRET)).toEqual({ refused })
    expect(await phone.facts.get('identity')).toBeUndefined()
  })

  it('costs no second place when the link is opened again', async () => {
    api.join = async () => ({ ok: true, value: identity })
    await join(phone, SECRET)
    const invitation = await phone.facts.get('invitation')
    expect(isTaken(invitation, SECRET, phone)).toBe(true)
    expect(isTaken(invitation, SECRET.replace('0', 'Z'), phone)).toBe(false)
    expect(isTaken(invitation, SECRET, { ...phone, runner: signedOut(phone) })).toBe(false)
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

function signedOut({ runner }: Phone): Phone['runner'] {
  return { ...runner, state: () => ({ at: 'signed-out' }) }
}
