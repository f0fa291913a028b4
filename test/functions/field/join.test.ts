import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invitationLink } from '../../../functions/field/links.ts'
import { digest, newSecret } from '../../../functions/secrets.ts'
import { Identity, InvitationSecret } from '../../../shared/api/team.ts'
import { ProblemBody } from '../../../shared/problems.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { aField, cookieOf, type Field, MEMBER, PROVINCE, TEAM } from '../../support/app.ts'
import { COMMUNE } from '../../support/batches.ts'
import { someRandom } from '../../support/table.ts'

let field: Field
beforeAll(async () => {
  field = await aField()
})
afterAll(() => field.close())

const random = someRandom(99)
const aNonce = () => newSecret(random)
const codeOf = async (answer: Response) => ProblemBody.parse(await answer.json()).code

describe('joining', () => {
  test('gives the identity, and the secret only in a cookie that scripts cannot read', async () => {
    const answer = await field.accept(await field.invite({ member: MEMBER }), aNonce())
    expect(answer.status).toBe(201)
    expect(Identity.parse(await answer.clone().json())).toMatchObject({
      memberName: 'Trần Văn Bình',
      areaName: 'Hưng Mỹ',
      provinceName: 'Cà Mau',
    })
    const cookie = answer.headers.get('Set-Cookie') ?? ''
    expect(cookie).toMatch(/^__Host-device-[0-9a-f]{24}=[\w-]{43}; /)
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/', `Max-Age=${400 * 24 * 3600}`]) {
      expect(cookie.split('; ')).toContain(part)
    }
    expect(await answer.text()).not.toContain(cookieOf(answer).split('=')[1])
  })

  test('a lost reply burns no place: the same nonce within 24 hours gets the same cookie', async () => {
    const [secret, nonce] = [await field.invite({ uses: 1 }), aNonce()]
    const first = await field.accept(secret, nonce)
    field.clock.advance(DAY - 1)
    const again = await field.accept(secret, nonce)
    expect(again.status).toBe(201)
    expect(cookieOf(again)).toBe(cookieOf(first))
    expect(await again.json()).toEqual(await first.json())
    expect(await codeOf(await field.accept(secret, aNonce()))).toBe('invitation-over')
  })

  test('the same nonce twice at once takes one place', async () => {
    const [secret, nonce] = [await field.invite({ uses: 2 }), aNonce()]
    const answers = await Promise.all([1, 2, 3, 4].map(() => field.accept(secret, nonce)))
    expect(new Set(answers.map(cookieOf)).size).toBe(1)
    expect((await field.accept(secret, aNonce())).status).toBe(201)
    expect((await field.accept(secret, aNonce())).status).toBe(410)
  })

  test('a nonce older than 24 hours is a new phone: it needs a place and gets another cookie', async () => {
    const [secret, nonce] = [await field.invite({ uses: 2 }), aNonce()]
    const first = await field.accept(secret, nonce)
    field.clock.advance(DAY)
    const second = await field.accept(secret, nonce)
    expect(second.status).toBe(201)
    expect(cookieOf(second)).not.toBe(cookieOf(first))
    field.clock.advance(DAY)
    expect(await codeOf(await field.accept(secret, nonce))).toBe('invitation-over')
  })

  test('an invitation lets in as many phones as it has places, however they crowd', async () => {
    const secret = await field.invite({ uses: 3 })
    const answers = await Promise.all(Array.from({ length: 8 }, () => field.accept(secret, aNonce())))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3)
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(5)
    expect(new Set(answers.filter(({ status }) => status === 201).map(cookieOf)).size).toBe(3)
  })

  test('an expired invitation lets nobody new in, but repeats the reply that was lost', async () => {
    const [secret, nonce] = [await field.invite({ uses: 5, lives: HOUR }), aNonce()]
    const first = await field.accept(secret, nonce)
    field.clock.advance(HOUR)
    expect(await codeOf(await field.accept(secret, aNonce()))).toBe('invitation-over')
    expect(cookieOf(await field.accept(secret, nonce))).toBe(cookieOf(first))
  })

  test('an unknown secret is 404, and after thirty from one address 429 for a while', async () => {
    const attempt = () => field.accept(newSecret(random), aNonce())
    field.clock.advance(10 * MINUTE)
    for (let count = 0; count < 30; count++) expect(await codeOf(await attempt())).toBe('invitation-unknown')
    const refused = await attempt()
    expect(refused.status).toBe(429)
    expect(refused.headers.get('Retry-After')).toBe('30')
    field.clock.advance(10 * MINUTE)
    expect(await codeOf(await attempt())).toBe('invitation-unknown')
  })

  test('a link lets in whatever others behind the same address have tried', async () => {
    field.clock.advance(10 * MINUTE)
    for (let count = 0; count < 30; count++) await field.accept(newSecret(random), aNonce())
    expect((await field.accept(newSecret(random), aNonce())).status).toBe(429)
    const secret = await field.invite({ member: MEMBER })
    expect((await field.post('/api/field/invitations', { secret })).status).toBe(200)
    expect((await field.accept(secret, aNonce())).status).toBe(201)
  })
})

describe('a joining that cannot be written down', () => {
  test('adds no phone; asked again, it is written down and the phone is in', async () => {
    const { audit } = field.deps
    const { write } = audit
    const written: unknown[] = []
    const [secret, nonce] = [await field.invite({ member: MEMBER }), aNonce()]
    audit.write = () => Promise.reject(new Error('no audit'))
    expect((await field.accept(secret, nonce)).status).toBe(500)
    audit.write = async (entry) => {
      written.push(entry)
      await write(entry)
    }
    const joined = await field.accept(secret, nonce)
    const { device } = Identity.parse(await joined.json())
    expect((await field.accept(secret, nonce)).status).toBe(201)
    audit.write = write
    const place = { province: PROVINCE, commune: COMMUNE, object: `${TEAM}/${MEMBER}` }
    expect(written).toEqual([{ act: 'join', who: device, role: 'member', device, ...place }])
    const headers = { Cookie: cookieOf(joined) }
    expect((await field.app.request('/api/field/team', { headers })).status).toBe(200)
  })
})

describe('secrets', () => {
  test('neither token nor nonce nor invitation is stored in the clear', async () => {
    const [secret, nonce] = [await field.invite(), aNonce()]
    const token = cookieOf(await field.accept(secret, nonce)).split('=')[1] ?? ''
    const { ScanCommand } = await import('@aws-sdk/client-dynamodb')
    const { Items } = await field.table.client.send(new ScanCommand({ TableName: field.table.name }))
    const everything = JSON.stringify(Items)
    for (const plain of [secret, nonce, token]) expect(everything).not.toContain(plain)
    expect(everything).toContain(digest(token))
  })

  test('an invitation secret has 128 bits in 26 letters, and stands in the fragment of its link', () => {
    const secret = newSecret(() => new Uint8Array(16).fill(255))
    expect(InvitationSecret.safeParse(secret).success).toBe(true)
    expect(secret).toBe('7ZZZZZZZZZZZZZZZZZZZZZZZZZ')
    expect(new URL(invitationLink('https://a.vn', secret)).hash).toBe(`#moi=${secret}`)
  })
})

describe('a phone that has joined', () => {
  test('is known by its cookie alone, which every sync renews', async () => {
    const phone = await field.join()
    const answer = await phone.get('/api/field/team')
    expect(answer.status).toBe(200)
    expect(cookieOf(answer)).toBe(phone.cookie)
  })

  test.each(['/api/field/team', '/api/field/surveys/hh_digital_visit/versions/1'])(
    'no device, no %s',
    async (path) => {
      expect((await field.app.request(path)).status).toBe(401)
      expect((await field.app.request(path, { headers: { Cookie: '__Host-device=guess' } })).status).toBe(401)
    },
  )

  test('no device, no batch', async () => {
    const answer = await field.app.request('/api/field/batches', { method: 'POST', body: '{}' })
    expect(await codeOf(answer)).toBe('no-device')
  })

  test('on this machine, over plain http, the cookie goes without its prefix', async () => {
    const local = await aField({ origin: 'http://127.0.0.1:8080' })
    const answer = await local.accept(await local.invite(), aNonce())
    const cookie = answer.headers.get('Set-Cookie') ?? ''
    await local.close()
    expect(cookie).toMatch(/^device-[0-9a-f]{24}=/)
    expect(cookie).not.toContain('Secure')
  })
})

describe('writes that another site started', () => {
  const post = (headers: Record<string, string>) =>
    field.app.request('/api/field/batches', { method: 'POST', body: '{}', headers })

  test.each([
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
  ])('%j is refused', async (headers) => {
    expect(await codeOf(await post(headers))).toBe('foreign-origin')
  })

  test.each([
    { 'Sec-Fetch-Site': 'same-origin' },
    { 'Sec-Fetch-Site': 'none' },
    { Origin: 'https://khaosat.example.gov.vn' },
    {},
  ])('%j passes on to the next question, who it is', async (headers) => {
    expect(await codeOf(await post(headers))).toBe('no-device')
  })
})
