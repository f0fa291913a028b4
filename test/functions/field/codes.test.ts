import { createHook } from 'node:async_hooks'
import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mintCode } from '../../../functions/office/cards/mint-code.ts'
import { digest, isSameHash, newCode, newSecret, slowHash } from '../../../functions/secrets.ts'
import { InvitationCode } from '../../../shared/api/team.ts'
import { ProblemBody } from '../../../shared/problems.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { aField, cookieOf, type Field } from '../../support/app.ts'
import { someRandom } from '../../support/table.ts'

let field: Field
beforeAll(async () => {
  field = await aField()
})
afterAll(() => field.close())

const random = someRandom(7)
const aNonce = () => newSecret(random)
const codeOf = async (answer: Response) => ProblemBody.parse(await answer.json()).code
const joinBy = (code: string, nonce = aNonce(), headers = {}) =>
  field.post('/api/field/devices', { code, nonce }, headers)
const lookBy = (code: string, headers = {}) => field.post('/api/field/invitations', { code }, headers)
/** Another secret behind the same look-up. */
const wrong = (code: string, last = '0') => `${code.slice(0, 11)}${code.endsWith(last) ? 'Z' : last}`
/** Callers behind addresses of their own: only what is counted by look-up is common to them. */
const from = (address: number) => ({ 'CloudFront-Viewer-Address': `203.0.113.${address}:443` })

describe('twelve typed characters', () => {
  test('let a phone in as the link does, and as the very same phone', async () => {
    const { code, secret } = await field.inviteByCode({ uses: 1 })
    const nonce = aNonce()
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
    const typed = await joinBy(code, nonce)
    expect(typed.status).toBe(201)
    const scanned = await field.accept(secret, nonce)
    expect(cookieOf(scanned)).toBe(cookieOf(typed))
    expect(await scanned.json()).toEqual(await typed.json())
    expect(await codeOf(await joinBy(code))).toBe('invitation-over')
  })

  test('are wrong with any other secret, and wrong as what nobody was given', async () => {
    const { code } = await field.inviteByCode()
    field.clock.advance(10 * MINUTE)
    expect(await codeOf(await joinBy(wrong(code)))).toBe('invitation-unknown')
    expect(await codeOf(await lookBy(wrong(code)))).toBe('invitation-unknown')
    expect(await codeOf(await joinBy(`0000${code.slice(4)}`))).toBe('invitation-unknown')
    expect((await joinBy(code)).status).toBe(201)
  })

  test('are taken as the page tidied them: nothing is guessed', async () => {
    const { code } = await field.inviteByCode()
    for (const typed of [
      code.toLowerCase(),
      `${code.slice(0, 4)}-${code.slice(4)}`,
      code.slice(1),
      `${code}0`,
    ]) {
      if (typed !== code) expect((await joinBy(typed)).status).toBe(400)
    }
  })

  test('are either a link or typed, never both or neither', async () => {
    const { code, secret } = await field.inviteByCode()
    for (const body of [{ code, secret }, {}]) {
      expect((await field.post('/api/field/devices', { ...body, nonce: aNonce() })).status).toBe(400)
      expect((await field.post('/api/field/invitations', body)).status).toBe(400)
    }
  })

  test('expire with their invitation', async () => {
    const { code } = await field.inviteByCode({ lives: HOUR })
    field.clock.advance(HOUR)
    expect((await joinBy(code)).status).not.toBe(201)
  })
})

describe('guessing', () => {
  test('ten wrong secrets a day, from wherever, and the look-up is locked; its link is not', async () => {
    const { code, secret } = await field.inviteByCode({ uses: 5 })
    for (let count = 0; count < 10; count += 1) {
      const ask =
        count % 2 === 0 ? joinBy(wrong(code), aNonce(), from(count)) : lookBy(wrong(code), from(count))
      expect(await codeOf(await ask)).toBe('invitation-unknown')
    }
    expect(await codeOf(await joinBy(code, aNonce(), from(99)))).toBe('too-many-requests')
    expect(await codeOf(await lookBy(code, from(98)))).toBe('too-many-requests')
    expect((await field.accept(secret, aNonce())).status).toBe(201)

    field.clock.advance(DAY)
    expect((await joinBy(code, aNonce(), from(97))).status).toBe(201)
  })

  test('right ones are not counted: a whole team may type one code', async () => {
    const { code } = await field.inviteByCode({ uses: 12 })
    for (let count = 0; count < 12; count += 1) expect((await joinBy(code)).status).toBe(201)
  })

  test('thirty wrong ones from one address, links and codes together, are refused for a while', async () => {
    field.clock.advance(10 * MINUTE)
    const { code } = await field.inviteByCode()
    const guesses = someRandom(3)
    for (let count = 0; count < 30; count += 1) {
      const { lookup, secret } = newCode(guesses)
      const ask = count % 10 > 0 ? field.accept(newSecret(guesses), aNonce()) : joinBy(lookup + secret)
      expect(await codeOf(await ask)).toBe('invitation-unknown')
    }
    expect((await joinBy(code)).status).toBe(429)
    expect((await lookBy(code)).status).toBe(429)
    expect((await joinBy(code, aNonce(), from(1))).status).toBe(201)
  })

  test('a look-up that nobody has costs the same slow hash as one with another secret', async () => {
    field.clock.advance(DAY)
    const { code } = await field.inviteByCode()
    const hashes = async (typed: string) => {
      let count = 0
      const hook = createHook({
        init(_id, type) {
          if (type === 'SCRYPTREQUEST') count += 1
        },
      }).enable()
      expect(await codeOf(await joinBy(typed))).toBe('invitation-unknown')
      hook.disable()
      return count
    }
    expect(await hashes(wrong(code))).toBe(1)
    expect(await hashes(`ZZZZ${code.slice(4)}`)).toBe(1)
  })
})

describe('what is stored of a code', () => {
  test('neither its characters nor a fast hash of its secret', async () => {
    const { code } = await field.inviteByCode()
    const { Items } = await field.table.client.send(new ScanCommand({ TableName: field.table.name }))
    const everything = JSON.stringify(Items)
    const secret = code.slice(4)
    for (const plain of [code, secret, digest(secret), digest(code)]) expect(everything).not.toContain(plain)
    const stored = await field.deps.codes.get(digest(code.slice(0, 4)))
    expect(await slowHash(field.deps.serverKey, secret, stored?.salt ?? '')).toBe(stored?.hash)
  })

  test('two codes are never found by the same characters, until the first has expired', async () => {
    const { codes, clock } = field.deps
    const [one, other] = ['one', 'other'].map((invitation) => ({ salt: 's', hash: 'h', invitation }))
    if (one === undefined || other === undefined) throw new Error('No codes.')
    const lookup = digest('SAME')
    expect(await codes.create(lookup, one, clock() + HOUR)).toBe('put')
    expect(await codes.create(lookup, other, clock() + HOUR)).toBe('taken')
    expect(await codes.get(lookup)).toEqual(one)
    field.clock.advance(HOUR)
    expect(await codes.create(lookup, other, clock() + HOUR)).toBe('put')
    expect(await codes.get(lookup)).toEqual(other)
  })

  test('a taken look-up makes another be minted', async () => {
    const asked: string[] = []
    const create = async (lookup: string) => {
      asked.push(lookup)
      return asked.length < 3 ? ('taken' as const) : ('put' as const)
    }
    const code = await mintCode(
      { codes: { create }, random, serverKey: 'k' },
      { secretDigest: 'x', expiresAt: DAY },
    )
    expect(new Set(asked).size).toBe(3)
    expect(asked.at(-1)).toBe(digest(code.slice(0, 4)))
    const never = { create: async () => 'taken' as const }
    const minting = mintCode({ codes: never, random, serverKey: 'k' }, { secretDigest: 'x', expiresAt: DAY })
    await expect(minting).rejects.toThrow('No look-up is free')
  })

  test('every character comes up, none that reads like another', () => {
    let byte = 0
    const inTurn = (length: number) => Uint8Array.from({ length }, () => byte++ % 256)
    const all = Array.from({ length: 32 }, () => newCode(inTurn))
    const text = all.map(({ lookup, secret }) => lookup + secret)
    for (const code of text) expect(InvitationCode.safeParse(code).success).toBe(true)
    expect([...new Set(text.join(''))].sort().join('')).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ')
  })

  test('hashes are the same or not', () => {
    expect([isSameHash('abc', 'abc'), isSameHash('abc', 'abd'), isSameHash('abc', 'ab')]).toEqual([
      true,
      false,
      false,
    ])
  })
})
