import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { phoneKind } from '../../../functions/field/phone-kind.ts'
import { newSecret } from '../../../functions/secrets.ts'
import { TeamDevices } from '../../../shared/api/devices.ts'
import { Identity } from '../../../shared/api/team.ts'
import { DeviceId } from '../../../shared/ids.ts'
import { ProblemBody } from '../../../shared/problems.ts'
import { MINUTE } from '../../../shared/time.ts'
import {
  aField,
  cookieOf,
  type Field,
  LEADER,
  MEMBER,
  type Phone,
  PROVINCE,
  storedBatches,
  TEAM,
} from '../../support/app.ts'
import { COMMUNE } from '../../support/batches.ts'
import { someRandom } from '../../support/table.ts'

let field: Field
beforeAll(async () => {
  field = await aField()
})
afterAll(() => field.close())

const random = someRandom(41)
const codeOf = async (answer: Response) => ProblemBody.parse(await answer.json()).code

describe('several people on one phone', () => {
  let lan: Phone
  let binh: Phone
  beforeAll(async () => {
    ;[lan, binh] = [await field.join({ member: LEADER }), await field.join({ member: MEMBER })]
  })
  const ask = (cookies: string[], device?: string) =>
    field.app.request('/api/field/team', {
      headers: { Cookie: cookies.join('; '), ...(device === undefined ? {} : { 'X-Device': device }) },
    })
  const whoIs = async (answer: Response) =>
    ((await answer.json()) as { identity: { member: string } }).identity.member
  const tokenOf = (phone: Phone) => phone.cookie.split('=')[1] ?? ''
  const underOldName = (phone: Phone) => `__Host-device=${tokenOf(phone)}`

  test('each has a cookie, and the header says whose request it is', async () => {
    const both = [lan.cookie, binh.cookie]
    const asLan = await ask(both, lan.identity.device)
    expect(cookieOf(asLan)).toBe(lan.cookie)
    expect(await whoIs(asLan)).toBe(LEADER)
    const asBinh = await ask(both, binh.identity.device)
    expect(cookieOf(asBinh)).toBe(binh.cookie)
    expect(await whoIs(asBinh)).toBe(MEMBER)
  })

  test('what one sends is stored as that one’s', async () => {
    const batch = binh.batch()
    const headers = { Cookie: `${lan.cookie}; ${binh.cookie}`, 'X-Device': binh.identity.device }
    expect((await field.post('/api/field/batches', batch, headers)).status).toBe(201)
    const stored = (await storedBatches(field, batch.survey)).find(({ id }) => id === batch.id)
    expect(stored?.sender?.device).toBe(binh.identity.device)
  })

  test.each<[string, (a: Phone, b: Phone) => string[]]>([
    ['no cookie', () => []],
    ['another person’s cookie', (_, b) => [b.cookie]],
    ['another person’s cookie under the old name', (_, b) => [underOldName(b)]],
    [
      'another person’s token under the own name',
      (a, b) => [`__Host-device-${a.identity.device}=${tokenOf(b)}`],
    ],
    ['a made-up token', (a) => [`__Host-device-${a.identity.device}=${'A'.repeat(43)}`]],
  ])('a header with %s is nobody', async (_, cookies) => {
    expect((await ask(cookies(lan, binh), lan.identity.device)).status).toBe(401)
  })

  test('a header that is no device is nobody, whatever cookies come along', async () => {
    for (const header of ['', '../x', 'a b', 'm'.repeat(41)]) {
      expect((await ask([lan.cookie, underOldName(lan)], header)).status).toBe(401)
    }
  })

  test('the cookie of before counts for its own device, and for a page that sends no header', async () => {
    const named = await ask([underOldName(lan), binh.cookie], lan.identity.device)
    expect(await whoIs(named)).toBe(LEADER)
    const unnamed = await ask([underOldName(lan), binh.cookie])
    expect(cookieOf(unnamed)).toBe(underOldName(lan))
    expect(await whoIs(unnamed)).toBe(LEADER)
  })

  test('a page that sends no header is let in anew under the cookie that it sends', async () => {
    const lost = await field.join({ member: MEMBER })
    const secret = await field.invite({ member: MEMBER })
    const joining = (headers: Record<string, string>) =>
      field.post('/api/field/devices', { secret, nonce: 'n'.repeat(26) }, headers)
    const answer = await joining({ Cookie: underOldName(lost) })
    const { device } = Identity.parse(await answer.clone().json())
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
    expect(cookies).toHaveLength(2)
    const brief = await ask(cookies)
    expect(Identity.parse((await brief.json()).identity).device).toBe(device)
    // One of the pages that send it holds several people, and puts nobody out.
    const beside = await joining({ Cookie: underOldName(lost), 'X-Device': lost.identity.device })
    expect(beside.headers.getSetCookie().map((cookie) => cookie.split('=')[0])).toEqual([
      `__Host-device-${device}`,
    ])
  })

  test('a page that sends no header speaks for the only person there is, and for none of two', async () => {
    expect(await whoIs(await ask(['session=x', binh.cookie]))).toBe(MEMBER)
    expect((await ask([lan.cookie, binh.cookie])).status).toBe(401)
  })
})

describe('the phones of a team', () => {
  let leader: Phone
  let lost: Phone
  beforeEach(async () => {
    field.clock.advance(MINUTE)
    lost = await field.join({ member: MEMBER })
    field.clock.advance(MINUTE)
    leader = await field.join({ member: LEADER })
  })
  const list = async () =>
    TeamDevices.parse(await (await leader.get('/api/field/team/devices')).json()).devices
  const end = (device: DeviceId, by = leader) =>
    field.post('/api/field/team/devices/end', { device }, { Cookie: by.cookie })

  test('are listed for their leader, the newest first, with nothing that would let anybody in', async () => {
    const answer = await leader.get('/api/field/team/devices')
    const text = await answer.clone().text()
    const { devices } = TeamDevices.parse(await answer.json())
    expect(devices.slice(0, 2)).toEqual([
      expect.objectContaining({ id: leader.identity.device, member: LEADER, memberName: 'Nguyễn Thị Lan' }),
      {
        id: lost.identity.device,
        member: MEMBER,
        memberName: 'Trần Văn Bình',
        kind: '',
        joinedAt: field.clock() - MINUTE,
      },
    ])
    expect(text).not.toContain('igest')
    expect(Object.keys(devices[0] ?? {}).sort()).toEqual(['id', 'joinedAt', 'kind', 'member', 'memberName'])
  })

  test('say what they are, as they did when they joined', async () => {
    const agent = 'Mozilla/5.0 (Linux; Android 9; SM-A105F Build/PPR1) AppleWebKit/537.36 Chrome/69.0 Mobile'
    const proof = { secret: await field.invite({ member: MEMBER }), nonce: newSecret(random) }
    await field.post('/api/field/devices', { ...proof, agent })
    // A reply that was lost: asking again from another browser changes nothing.
    await field.post('/api/field/devices', { ...proof, agent: 'curl/8' })
    expect((await list()).filter(({ kind }) => kind !== '').map(({ kind }) => kind)).toEqual([
      'Android 9 · SM-A105F',
    ])
  })

  test('one that is ended is out at once, keeps its place in the list, and no other is', async () => {
    const sibling = await field.join({ member: MEMBER })
    expect((await end(lost.identity.device)).status).toBe(204)
    expect(await codeOf(await lost.get('/api/field/team'))).toBe('no-device')
    expect(await codeOf(await lost.send(lost.batch()))).toBe('no-device')
    expect((await sibling.send(sibling.batch())).status).toBe(201)
    const { endedAt, joinedAt } = (await list()).find(({ id }) => id === lost.identity.device) ?? {}
    expect([endedAt, joinedAt]).toEqual([field.clock(), field.clock() - MINUTE])

    const at = field.clock()
    field.clock.advance(MINUTE)
    expect((await end(lost.identity.device)).status).toBe(204)
    expect((await list()).find(({ id }) => id === lost.identity.device)?.endedAt).toBe(at)
  })

  test('one that was ended comes in by a new invitation only', async () => {
    const [secret, nonce] = [await field.invite({ member: MEMBER, uses: 3 }), newSecret(random)]
    const joined = await field.accept(secret, nonce)
    const { device } = (await joined.json()) as { device: DeviceId }
    expect((await end(device)).status).toBe(204)
    const again = await field.accept(secret, nonce)
    expect(await codeOf(again.clone())).toBe('no-device')
    expect(again.headers.get('Set-Cookie')).toBeNull()
    expect((await field.accept(await field.invite({ member: MEMBER }), nonce)).status).toBe(201)
  })

  test('the team’s link ends with the phone that came by it', async () => {
    const secret = await field.invite({ member: 'any', uses: 9 })
    const join = () => field.post('/api/field/devices', { secret, nonce: newSecret(random), member: MEMBER })
    const { device } = (await (await join()).json()) as { device: DeviceId }
    expect((await join()).status).toBe(201)
    expect((await end(device)).status).toBe(204)
    expect(await codeOf(await join())).toBe('invitation-over')
  })

  test('a member may neither see nor end them, and the try is written down', async () => {
    const written: unknown[] = []
    const { audit } = field.deps
    const { write } = audit
    audit.write = async (entry) => {
      written.push(entry)
      await write(entry)
    }
    expect(await codeOf(await lost.get('/api/field/team/devices'))).toBe('out-of-scope')
    expect(await codeOf(await end(leader.identity.device, lost))).toBe('out-of-scope')
    audit.write = write
    const by = { who: lost.identity.device, role: 'member', device: lost.identity.device }
    const place = { province: PROVINCE, commune: COMMUNE }
    const at = `${PROVINCE}/${COMMUNE}/${TEAM}`
    expect(written).toEqual([
      { act: 'refused', ...by, ...place, object: `see-phones ${at}` },
      { act: 'refused', ...by, ...place, object: `end-phones ${at}` },
    ])
    expect((await leader.get('/api/field/team')).status).toBe(200)
  })

  test('seeing and ending are written down first: what cannot be is not done', async () => {
    const { audit } = field.deps
    const { write } = audit
    audit.write = () => Promise.reject(new Error('no audit'))
    expect((await leader.get('/api/field/team/devices')).status).toBe(500)
    expect((await end(lost.identity.device)).status).toBe(500)
    const written: unknown[] = []
    audit.write = async (entry) => {
      written.push(entry)
      await write(entry)
    }
    expect((await lost.get('/api/field/team')).status).toBe(200)
    expect((await end(lost.identity.device)).status).toBe(204)
    audit.write = write
    expect(written).toEqual([
      {
        act: 'end-phones',
        who: leader.identity.device,
        role: 'team_leader',
        device: leader.identity.device,
        province: PROVINCE,
        commune: COMMUNE,
        object: `phones/${COMMUNE}/${TEAM}/${lost.identity.device}`,
      },
    ])
  })

  test('nobody’s phone cannot be ended', async () => {
    expect(await codeOf(await end(DeviceId.parse('0'.repeat(24))))).toBe('not-found')
  })
})

test.each([
  ['Mozilla/5.0 (Linux; Android 9; SM-A105F) AppleWebKit/537.36 Chrome/80', 'Android 9 · SM-A105F'],
  [
    'Mozilla/5.0 (Linux; Android 8.1.0; vivo 1811 Build/OPM1.171019.026; wv) Chrome/69',
    'Android 8.1 · vivo 1811',
  ],
  ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131', 'Android 10'],
  ['Mozilla/5.0 (Android 13; Mobile; rv:109.0) Gecko/109.0 Firefox/118.0', 'Android 13'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 13_4_1 like Mac OS X) AppleWebKit/605.1.15', 'iPhone · iOS 13.4'],
  ['Mozilla/5.0 (iPad; CPU OS 12 like Mac OS X)', 'iPad · iOS 12.0'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64)', 'Linux'],
  ['curl/8', ''],
  ['', ''],
  ['(Linux; Android 9; <b>\u202eX\u0000"é</b>)', 'Android 9 · bX/b'],
  [`(Linux; Android 9; ${'M'.repeat(500)})`, `Android 9 · ${'M'.repeat(48)}`],
])('%j is %j', (agent, kind) => {
  expect(phoneKind(agent)).toBe(kind)
})
