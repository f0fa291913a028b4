import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fieldApp } from '../../../functions/field/app.ts'
import { fieldStores } from '../../../functions/field/deps.ts'
import { newSecret } from '../../../functions/secrets.ts'
import { ShownInvitation } from '../../../shared/api/cards.ts'
import { TeamDevices } from '../../../shared/api/devices.ts'
import type { StaffMember } from '../../../shared/api/office.ts'
import { Identity, InvitationView } from '../../../shared/api/team.ts'
import { MemberId, TeamId } from '../../../shared/ids.ts'
import { tidyCode } from '../../../shared/invitation-code.ts'
import { ProblemBody } from '../../../shared/problems.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import { DAY, MINUTE } from '../../../shared/time.ts'
import { cookieOf } from '../../support/app.ts'
import { cardsOn, type PaperCard } from '../../support/cards.ts'
import { type PdfPage, readPdf } from '../../support/pdf.ts'
import { aRegisterFiller } from '../../support/register.ts'
import { caMau, hongDan, officeWorld, people, phuocLong, type World } from './world.ts'

const ap1 = TeamId.parse('ap-1')
const ap10 = TeamId.parse('ap-10')
const ap2 = TeamId.parse('ap-2')

/** Every Vietnamese letter with every tone, in names that people could bear, and the breves of the Ê Đê. */
// biome-ignore format: names read better in lines
const names = [
  'Nguyễn Thị Lan', 'TRẦN THỊ ÁNH TUYẾT', 'Đặng Đỗ Đức Đạt', 'Lò Thị Ưởng', 'Y Blŏk Êban', 'H’Bluĕ Niê Kdăm',
  'À Á Ả Ã Ạ à á ả ã ạ', 'Ằ Ắ Ẳ Ẵ Ặ ằ ắ ẳ ẵ ặ', 'Ầ Ấ Ẩ Ẫ Ậ ầ ấ ẩ ẫ ậ', 'È É Ẻ Ẽ Ẹ è é ẻ ẽ ẹ', 'Ề Ế Ể Ễ Ệ ề ế ể ễ ệ',
  'Ì Í Ỉ Ĩ Ị ì í ỉ ĩ ị', 'Ò Ó Ỏ Õ Ọ ò ó ỏ õ ọ', 'Ồ Ố Ổ Ỗ Ộ ồ ố ổ ỗ ộ', 'Ờ Ớ Ở Ỡ Ợ ờ ớ ở ỡ ợ', 'Ù Ú Ủ Ũ Ụ ù ú ủ ũ ụ',
  'Ừ Ứ Ử Ữ Ự ừ ứ ử ữ ự', 'Ỳ Ý Ỷ Ỹ Ỵ ỳ ý ỷ ỹ ỵ', 'Ă Â Đ Ê Ô Ơ Ư ă â đ ê ô ơ ư', 'Tôn Nữ Quỳnh Trâm Anh Thư Hoàng Phương Khánh',
  'Lê Văn Út', 'Nguyễn Thị Lan', 'Hoà', 'Hòa', 'Thạch Sà Rươl',
]

const path = `/api/office/register/${caMau}/invitations`

let world: World
let field: ReturnType<typeof fieldApp>
beforeAll(async () => {
  world = await officeWorld()
  const { origin, clock, random, log, records } = world.deps
  const stores = fieldStores(world.table, clock, random)
  field = fieldApp({ origin, clock, random, log, serverKey: 'k'.repeat(43), ...stores })
  await records.putSettings(caMau, {
    teamShort: 'Tổ CĐSCĐ',
    teamLong: 'Tổ chuyển đổi số cộng đồng',
    cutDay: 14,
    isPublic: false,
  })
  const fill = aRegisterFiller(world.table, clock)
  for (const [id, name] of [
    [ap10, 'Tổ ấp 10'],
    [ap2, 'Tổ ấp 2'],
    [ap1, 'Tổ ấp 1'],
  ] as const) {
    await fill.putTeam(caMau, {
      id,
      commune: hongDan,
      name,
      level: 'commune',
      kind: 'community',
      hamlets: [],
    })
  }
  for (const [place, name] of names.entries()) {
    const team = place < 12 ? ap10 : place < 20 ? ap2 : ap1
    const id = MemberId.parse(`m${place}`)
    await fill.putMember(caMau, { id, team, commune: hongDan, name, leader: place % 12 === 0 })
  }
})
afterAll(() => world.close())

const codeOf = async (answer: Response) => ProblemBody.parse(await answer.json()).code
async function post(body: unknown, who: StaffMember = people.coordinator): Promise<Response> {
  return (await world.as(who))(path, { method: 'POST', body: JSON.stringify(body) })
}
async function printed(body: unknown): Promise<PaperCard[]> {
  const answer = await post(body)
  expect(answer.status).toBe(200)
  return cardsOn(await readPdf(new Uint8Array(await answer.arrayBuffer())))
}
const secretIn = (link: string) => new URL(link).hash.replace('#moi=', '')
const joinByLink = (link: string, more: { nonce?: string; member?: string }) => {
  const body = JSON.stringify({ secret: secretIn(link), nonce: newSecret(world.deps.random), ...more })
  return field.request('/api/field/devices', { method: 'POST', body })
}
const join = (link: string, nonce = newSecret(world.deps.random)) => joinByLink(link, { nonce })
const look = (link: string) =>
  field.request('/api/field/invitations', {
    method: 'POST',
    body: JSON.stringify({ secret: secretIn(link) }),
  })

describe('the cards of a commune', () => {
  let answer: Response
  let pages: PdfPage[]
  let cards: PaperCard[]
  beforeAll(async () => {
    answer = await post({ commune: hongDan })
    pages = await readPdf(new Uint8Array(await answer.clone().arrayBuffer()))
    cards = cardsOn(pages)
  })

  test('come as a file that nothing keeps on its way', () => {
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe('application/pdf')
    expect(answer.headers.get('Content-Disposition')).toBe(
      'attachment; filename="the-moi_31843_2026-11-21.pdf"',
    )
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
  })

  test('say whose they are, by every letter of Vietnamese, eight on a sheet', () => {
    expect(pages).toHaveLength(4)
    expect(cards).toHaveLength(names.length)
    for (const name of names) expect(cards.some(({ text }) => text.includes(name))).toBe(true)
    for (const { text } of cards) {
      expect(text).toContain('Tổ chuyển đổi số cộng đồng · Xã Hồng Dân')
      expect(text).toContain('Thẻ này chỉ dùng cho một điện thoại. Đừng chụp gửi cho người khác.')
      expect(text).toContain('Dùng đến hết ngày 05/12/2026')
    }
    expect(cards.filter(({ text }) => text.includes('Tổ trưởng · '))).toHaveLength(3)
  })

  test('are sorted by team and name, as Vietnamese counts and sorts', () => {
    const teams = cards.map(({ text }) => /Tổ ấp \d+/.exec(text)?.[0])
    expect(teams).toEqual([
      ...Array(5).fill('Tổ ấp 1'),
      ...Array(8).fill('Tổ ấp 2'),
      ...Array(12).fill('Tổ ấp 10'),
    ])
    const ofAp1 = ['Hoà', 'Hòa', 'Lê Văn Út', 'Nguyễn Thị Lan', 'Thạch Sà Rươl']
    const sorted = ofAp1.sort(new Intl.Collator('vi').compare)
    expect(cards.slice(0, 5).map(({ text }) => sorted.find((name) => text.includes(` ${name} `)))).toEqual(
      sorted,
    )
  })

  test('let in one phone each, as the member that the card names', async () => {
    expect(new Set(cards.map(({ link }) => link)).size).toBe(names.length)
    const joined = new Set<string>()
    for (const { link, text } of cards) {
      expect(link).toMatch(/^https:\/\/khaosat\.example\.gov\.vn\/t\/#moi=[0-9A-Z]{26}$/)
      const first = await join(link)
      expect(first.status).toBe(201)
      const { member, memberName, teamName } = Identity.parse(await first.json())
      expect(text).toContain(memberName)
      expect(text).toContain(teamName)
      joined.add(member)
      expect(await codeOf(await join(link))).toBe('invitation-over')
    }
    expect(joined.size).toBe(names.length)
  })
})

describe('who is invited', () => {
  test('only members of the chosen teams, only the chosen members', async () => {
    expect(await printed({ commune: hongDan, teams: [ap1] })).toHaveLength(5)
    expect(await printed({ commune: hongDan, members: ['m0', 'm20'] })).toHaveLength(2)
    expect(await printed({ commune: hongDan, teams: [ap1, ap2], members: ['m0', 'm20'] })).toHaveLength(1)
  })

  test('nobody of a commune without members, nobody of an unknown id', async () => {
    expect(await codeOf(await post({ commune: phuocLong }, people.officer))).toBe('nobody-to-invite')
    expect(await codeOf(await post({ commune: hongDan, members: ['m0', 'm99'] }))).toBe('not-found')
    expect(await codeOf(await post({ commune: hongDan, teams: ['ap-9'] }))).toBe('not-found')
  })
})

describe('what stands on a card besides its QR code', () => {
  const joinTyped = (printedCode: string, member?: string) =>
    field.request('/api/field/devices', {
      method: 'POST',
      body: JSON.stringify({
        code: tidyCode(printedCode),
        nonce: newSecret(world.deps.random),
        ...(member === undefined ? {} : { member }),
      }),
    })

  test('are twelve characters, typed by whoever cannot scan: one phone for both', async () => {
    const cards = await printed({ commune: hongDan, teams: [ap1] })
    expect(new Set(cards.map(({ typed }) => typed)).size).toBe(5)
    const [card] = cards
    const joined = await joinTyped(card?.typed.toLowerCase() ?? '')
    expect(joined.status).toBe(201)
    expect(card?.text).toContain(Identity.parse(await joined.json()).memberName)
    expect(await codeOf(await join(card?.link ?? ''))).toBe('invitation-over')
  })

  test('a team’s card lets in its members and two phones more, each by the own name', async () => {
    const cards = await printed({ commune: hongDan, each: 'team', teams: [ap1, ap2] })
    expect(cards.map(({ text }) => /Tổ ấp \d+/.exec(text)?.[0])).toEqual(['Tổ ấp 1', 'Tổ ấp 2'])
    const [card] = cards
    expect(card?.text).toContain('Thẻ chung của tổ · 7 điện thoại')
    const typed = card?.typed ?? ''
    expect(await codeOf(await joinTyped(typed))).toBe('unknown-member')
    expect(await codeOf(await joinTyped(typed, 'm0'))).toBe('unknown-member')
    for (let count = 0; count < 7; count += 1) expect((await joinTyped(typed, 'm21')).status).toBe(201)
    expect(await codeOf(await joinTyped(typed, 'm22'))).toBe('invitation-over')
  })

  test('cards of teams are for as many phones as was asked', async () => {
    const [card] = await printed({ commune: hongDan, each: 'team', teams: [ap1], uses: 1 })
    expect(card?.text).toContain('· 1 điện thoại')
    expect((await joinTyped(card?.typed ?? '', 'm21')).status).toBe(201)
    expect((await joinTyped(card?.typed ?? '', 'm21')).status).toBe(410)
    for (const body of [{ each: 'team', members: ['m0'] }, { uses: 3 }, { each: 'team', uses: 101 }]) {
      expect((await post({ commune: hongDan, ...body })).status).toBe(400)
    }
  })
})

describe('an invitation that is shown', () => {
  const show = async (body: unknown, who: StaffMember = people.coordinator) => {
    const to = `/api/office/register/${caMau}/invitations/shown`
    return (await world.as(who))(to, { method: 'POST', body: JSON.stringify(body) })
  }

  test('is a new one each time, for a team: link and characters lead to the same', async () => {
    const answer = await show({ commune: hongDan, team: ap1 })
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const shown = ShownInvitation.parse(await answer.json())
    expect(shown).toMatchObject({
      uses: 7,
      lastDay: '2026-12-05',
      address: 'https://khaosat.example.gov.vn/t/',
    })
    const look = async (proof: object) => {
      const view = await field.request('/api/field/invitations', {
        method: 'POST',
        body: JSON.stringify(proof),
      })
      return InvitationView.parse(await view.json())
    }
    const bySecret = await look({ secret: new URL(shown.link).hash.replace('#moi=', '') })
    expect(bySecret.members).toHaveLength(4) // all but the leader
    expect(await look({ code: shown.code })).toEqual(bySecret)

    const again = ShownInvitation.parse(await (await show({ commune: hongDan, team: ap1 })).json())
    expect(again.link).not.toBe(shown.link)
    expect(again.code).not.toBe(shown.code)
  })

  test('is for one member and one phone where one is named', async () => {
    const shown = ShownInvitation.parse(
      await (await show({ commune: hongDan, team: ap1, member: 'm21' })).json(),
    )
    expect(shown.uses).toBe(1)
    expect(Identity.parse(await (await join(shown.link)).json()).member).toBe('m21')
    expect(await codeOf(await join(shown.link))).toBe('invitation-over')
  })

  test('is for nobody who is not there', async () => {
    expect(await codeOf(await show({ commune: hongDan, team: 'ap-9' }))).toBe('not-found')
    expect(await codeOf(await show({ commune: hongDan, team: ap1, member: 'm99' }))).toBe('not-found')
    // A member of another team.
    expect(await codeOf(await show({ commune: hongDan, team: ap1, member: 'm0' }))).toBe('nobody-to-invite')
    expect((await show({ commune: hongDan, team: ap1, member: 'm21', uses: 3 })).status).toBe(400)
  })

  test('is written down before it is made', async () => {
    const { audit } = world.deps
    const { write } = audit
    audit.write = () => Promise.reject(new Error('no audit'))
    expect((await show({ commune: hongDan, team: ap1 })).status).toBe(500)
    audit.write = write
    await show({ commune: hongDan, team: ap1, uses: 3 })
    await show({ commune: hongDan, team: ap1, member: 'm21' })
    const { entries } = await audit.page(caMau, '2026-11', { limit: 1_000 })
    const objects = entries.filter(({ act }) => act === 'invite').map(({ object }) => object)
    expect(objects.slice(0, 2)).toEqual([`members/${hongDan}/ap-1/m21`, `teams/${hongDan}/ap-1`])
  })
})

describe('the phones of a team', () => {
  const at = `/api/office/register/${caMau}/communes/${hongDan}/teams/${ap2}/phones`
  const ask = async (path = at, who: StaffMember = people.coordinator) => (await world.as(who))(path)
  const end = async (device: string, path = at) =>
    (await world.as(people.coordinator))(`${path}/end`, { method: 'POST', body: JSON.stringify({ device }) })
  const joined = async (member: string) => {
    const [card] = await printed({ commune: hongDan, members: [member] })
    const answer = await join(card?.link ?? '')
    const { device } = Identity.parse(await answer.json())
    const brief = () => field.request('/api/field/team', { headers: { Cookie: cookieOf(answer) } })
    return { device, brief }
  }

  test('are listed with whose they are, and one of them can be ended', async () => {
    const [lost, other] = [await joined('m12'), await joined('m13')]
    const listed = TeamDevices.parse(await (await ask()).json()).devices
    expect(listed.find(({ id }) => id === lost.device)).toMatchObject({
      member: 'm12',
      memberName: names[12],
    })
    expect(await (await ask()).text()).not.toContain('igest')

    expect((await end(lost.device)).status).toBe(204)
    expect(await codeOf(await lost.brief())).toBe('no-device')
    expect((await other.brief()).status).toBe(200)
    const ended = TeamDevices.parse(await (await ask()).json()).devices.filter(({ endedAt }) => endedAt)
    expect(ended.map(({ id }) => id)).toEqual([lost.device])
  })

  test('of another team are not among them and cannot be ended there', async () => {
    const foreign = await joined('m20')
    const { devices } = TeamDevices.parse(await (await ask()).json())
    expect(devices.map(({ id }) => id)).not.toContain(foreign.device)
    expect(await codeOf(await end(foreign.device))).toBe('not-found')
    expect((await foreign.brief()).status).toBe(200)
    expect(await codeOf(await ask(at.replace(ap2, 'ap-9')))).toBe('not-found')
  })

  test('are looked at and ended only once it is written down', async () => {
    const { device, brief } = await joined('m12')
    const { audit } = world.deps
    const { write } = audit
    audit.write = () => Promise.reject(new Error('no audit'))
    expect((await ask()).status).toBe(500)
    expect((await end(device)).status).toBe(500)
    audit.write = write
    expect((await brief()).status).toBe(200)
    await ask()
    await end(device)
    const { entries } = await audit.page(caMau, '2026-11', { limit: 1_000 })
    const [ending] = entries.filter(({ act }) => act === 'end-phones')
    expect(ending).toMatchObject({ object: `phones/${hongDan}/ap-2/${device}`, commune: hongDan })
    expect(ending?.before).toMatch(/^[0-9a-f]{64}$/)
    const [seen] = entries.filter(({ act }) => act === 'see-members')
    expect(seen).toMatchObject({ object: `phones/${hongDan}/ap-2`, who: people.coordinator.email })
  })
})

describe('what is written down', () => {
  test('one entry before any invitation is made: how many, where, and a digest of who', async () => {
    const { deps } = world
    const order: string[] = []
    const { write } = deps.audit
    const { invitations } = deps
    const { create } = invitations
    deps.audit.write = async (entry) => {
      order.push(`${entry.act} ${entry.object}`)
      expect(entry).toMatchObject({ who: people.coordinator.email, province: caMau, commune: hongDan })
      expect(entry.after).toMatch(/^[0-9a-f]{64}$/)
      await write(entry)
    }
    deps.invitations = {
      ...invitations,
      create: async (invitation) => {
        order.push('invitation')
        await create(invitation)
      },
    }
    await printed({ commune: hongDan, teams: [ap1] })
    expect(order).toEqual([`invite 5 members of ${hongDan}`, ...Array(5).fill('invitation')])

    order.length = 0
    deps.audit.write = () => Promise.reject(new Error('no audit'))
    expect((await post({ commune: hongDan, teams: [ap1] })).status).toBe(500)
    expect(order).toEqual([])
    deps.audit.write = write
    deps.invitations = invitations
  })

  test('a phone that joins, once, however often it asks', async () => {
    const [card] = await printed({ commune: hongDan, members: ['m0'] })
    const nonce = newSecret(world.deps.random)
    const device = Identity.parse(await (await join(card?.link ?? '', nonce)).json()).device
    expect((await join(card?.link ?? '', nonce)).status).toBe(201)
    const { entries } = await world.deps.audit.page(caMau, '2026-11', { limit: 1_000 })
    expect(entries.filter(({ who }) => who === device)).toEqual([
      expect.objectContaining({
        act: 'join',
        role: 'team_leader',
        device,
        commune: hongDan,
        object: `${ap10}/m0`,
      }),
    ])
  })
})

describe('ending the phones of a member', () => {
  const end = async (body: unknown, who: StaffMember = people.coordinator) => {
    const to = `/api/office/register/${caMau}/phones/end`
    return (await world.as(who))(to, { method: 'POST', body: JSON.stringify(body) })
  }
  const lan = { commune: hongDan, team: ap10, member: 'm0' }
  const joined = async (member: string) => {
    const [card] = await printed({ commune: hongDan, members: [member] })
    const nonce = newSecret(world.deps.random)
    const cookie = cookieOf(await join(card?.link ?? '', nonce))
    return {
      repeat: () => join(card?.link ?? '', nonce),
      brief: () => field.request('/api/field/team', { headers: { Cookie: cookie } }),
      send: () =>
        field.request('/api/field/batches', { method: 'POST', headers: { Cookie: cookie }, body: '{}' }),
    }
  }

  test('locks out those that joined before, of this member only, until a new invitation', async () => {
    const [lost, other] = [await joined('m0'), await joined('m1')]
    expect((await lost.brief()).status).toBe(200)
    world.advance(1)
    expect((await end(lan)).status).toBe(204)
    expect(await codeOf(await lost.brief())).toBe('no-device')
    expect(await codeOf(await lost.send())).toBe('no-device')
    expect(await codeOf(await lost.repeat())).toBe('no-device')
    expect((await other.brief()).status).toBe(200)
    expect(await codeOf(await other.send())).toBe('malformed-request')
    expect((await (await joined('m0')).brief()).status).toBe(200)
  })

  test('ends cards that were printed before and never used', async () => {
    const [unused] = await printed({ commune: hongDan, members: ['m2'] })
    world.advance(1)
    expect((await end({ ...lan, member: 'm2' })).status).toBe(204)
    expect(await codeOf(await join(unused?.link ?? ''))).toBe('invitation-over')
    expect(await codeOf(await look(unused?.link ?? ''))).toBe('invitation-over')
    expect((await (await joined('m2')).brief()).status).toBe(200)
  })

  test('takes the member out of the team’s invitations that were made before', async () => {
    const card = async () => (await printed({ commune: hongDan, each: 'team', teams: [ap10] }))[0]?.link ?? ''
    const names = async (link: string) =>
      InvitationView.parse(await (await look(link)).json()).members.map(({ id }) => id)
    const before = await card()
    expect(await names(before)).toContain('m3')
    world.advance(1)
    expect((await end({ ...lan, member: 'm3' })).status).toBe(204)
    const left = await names(before)
    expect(left).not.toContain('m3')
    expect(left).toContain('m4')
    expect(await codeOf(await joinByLink(before, { member: 'm3' }))).toBe('invitation-over')
    expect(await names(await card())).toContain('m3')
  })

  test('ends the team’s invitation that such a phone came by: no other name can be taken with it', async () => {
    const card = async () => (await printed({ commune: hongDan, each: 'team', teams: [ap10] }))[0]?.link ?? ''
    const [stolen, other] = [await card(), await card()]
    expect((await joinByLink(stolen, { member: 'm3' })).status).toBe(201)
    expect((await joinByLink(other, { member: 'm4' })).status).toBe(201)
    world.advance(1)
    expect((await end({ ...lan, member: 'm3' })).status).toBe(204)
    expect(await codeOf(await joinByLink(stolen, { member: 'm1' }))).toBe('invitation-over')
    expect((await joinByLink(other, { member: 'm1' })).status).toBe(201)
  })

  test('is written down with the member before and after', async () => {
    expect((await end(lan)).status).toBe(204)
    const { entries } = await world.deps.audit.page(caMau, '2026-11', { limit: 1_000 })
    const [newest] = entries.filter(({ act }) => act === 'end-phones')
    expect(newest).toMatchObject({ object: `members/${hongDan}/${ap10}/m0`, commune: hongDan })
    expect(newest?.before).not.toBe(newest?.after)
  })

  test('gets past one change that came first, and says so when another does', async () => {
    const { records } = world.deps
    const { putEntry } = records
    let stale = 1
    records.putEntry = async (...entry) => (stale-- > 0 ? 'stale' : putEntry(...entry))
    expect((await end(lan)).status).toBe(204)
    stale = 2
    expect(await codeOf(await end(lan))).toBe('changed-meanwhile')
    records.putEntry = putEntry
  })

  test('keeps the name and the days of the member', async () => {
    const { records, clock } = world.deps
    const of = async () =>
      (await records.entries(caMau, kinds.members, hongDan)).find(({ record }) => record.id === 'm1')
    const before = await of()
    expect((await end({ ...lan, member: 'm1' })).status).toBe(204)
    expect((await of())?.record).toEqual({ ...before?.record, phonesFrom: clock() })
  })
})

test('a card works until its day ends in Vietnam, and no longer', async () => {
  // It is 10:32 there on 21 November; the card says 5 December.
  const [used, late] = await printed({ commune: hongDan, members: ['m0', 'm1'] })
  world.advance(15 * DAY - (10 * 60 + 32) * MINUTE - 100)
  expect((await join(used?.link ?? '')).status).toBe(201)
  world.advance(100)
  expect(await codeOf(await join(late?.link ?? ''))).toBe('invitation-over')
})
