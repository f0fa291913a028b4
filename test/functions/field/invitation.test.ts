import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digest, newSecret } from '../../../functions/secrets.ts'
import { keys } from '../../../functions/store/keys.ts'
import { registerRecordStore } from '../../../functions/store/register-records.ts'
import { put } from '../../../functions/store/table.ts'
import { Identity, InvitationView } from '../../../shared/api/team.ts'
import { MemberId } from '../../../shared/ids.ts'
import { ProblemBody } from '../../../shared/problems.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import { DAY, dayOf, HOUR } from '../../../shared/time.ts'
import { aField, cookieOf, type Field, LEADER, MEMBER, PROVINCE, TEAM } from '../../support/app.ts'
import { COMMUNE } from '../../support/batches.ts'
import { aRegisterFiller } from '../../support/register.ts'
import { someRandom } from '../../support/table.ts'

let field: Field
const LEFT = MemberId.parse('m9')
const COLLEAGUE = MemberId.parse('m3')
beforeAll(async () => {
  field = await aField()
  const fill = aRegisterFiller(field.table, () => field.clock() - 2 * DAY)
  const people = { team: TEAM, commune: COMMUNE, leader: false }
  await fill.putMember(PROVINCE, { id: LEFT, name: 'Người Đã Nghỉ', ...people })
  await fill.putMember(PROVINCE, { id: COLLEAGUE, name: 'Lê Thị Cúc', ...people })
  const records = registerRecordStore(field.table, field.clock)
  const left = (await records.entries(PROVINCE, kinds.members, COMMUNE)).find(
    ({ record }) => record.id === LEFT,
  )
  if (left === undefined) throw new Error('Nobody left.')
  const ended = { ...left.record, until: dayOf(field.clock() - DAY) }
  await records.putEntry(PROVINCE, 'members', ended, left.rev)
})
afterAll(() => field.close())

const random = someRandom(31)
const aNonce = () => newSecret(random)
const codeOf = async (answer: Response) => ProblemBody.parse(await answer.json()).code
const look = (secret: string) => field.post('/api/field/invitations', { secret })
const joinAs = (secret: string, member: MemberId | undefined, nonce = aNonce()) =>
  field.post('/api/field/devices', { secret, nonce, ...(member === undefined ? {} : { member }) })
const memberOf = async (answer: Response) => Identity.parse(await answer.json()).member

describe('looking at an invitation', () => {
  test('shows the place and the one member whom it is for', async () => {
    const answer = await look(await field.invite({ member: MEMBER }))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Set-Cookie')).toBeNull()
    expect(InvitationView.parse(await answer.json())).toEqual({
      teamName: 'Tổ công nghệ số cộng đồng ấp 1',
      areaName: 'Hưng Mỹ',
      provinceName: 'Cà Mau',
      members: [{ id: MEMBER, name: 'Trần Văn Bình' }],
    })
  })

  test('shows who is in the team now but its leader, by name, where it is for the team', async () => {
    const { members } = InvitationView.parse(await (await look(await field.invite({ member: 'any' }))).json())
    expect(members).toEqual([
      { id: COLLEAGUE, name: 'Lê Thị Cúc' },
      { id: MEMBER, name: 'Trần Văn Bình' },
    ])
  })

  test('takes no place, however often', async () => {
    const secret = await field.invite({ uses: 1 })
    for (let count = 0; count < 5; count += 1) expect((await look(secret)).status).toBe(200)
    expect((await joinAs(secret, undefined)).status).toBe(201)
  })

  test('says no more than that it is over, once it has expired or nobody may come back to it', async () => {
    const [short, full] = [await field.invite({ lives: HOUR }), await field.invite({ uses: 1 })]
    expect((await joinAs(full, undefined)).status).toBe(201)
    // The phone that joined may have lost the reply, and look again.
    expect((await look(full)).status).toBe(200)
    field.clock.advance(HOUR)
    expect(await codeOf(await look(short))).toBe('invitation-over')
    field.clock.advance(DAY)
    expect(await codeOf(await look(full))).toBe('invitation-over')
  })

  test('says that it is over where its member has left, and nothing of what nobody made', async () => {
    expect(await codeOf(await look(await field.invite({ member: LEFT })))).toBe('invitation-over')
    expect(await codeOf(await look(newSecret(random)))).toBe('invitation-unknown')
  })
})

describe('an invitation for a team', () => {
  test('lets each phone in as the member that was picked', async () => {
    const secret = await field.invite({ member: 'any', uses: 2 })
    expect(await memberOf(await joinAs(secret, MEMBER))).toBe(MEMBER)
    expect(await memberOf(await joinAs(secret, COLLEAGUE))).toBe(COLLEAGUE)
    expect(await codeOf(await joinAs(secret, MEMBER))).toBe('invitation-over')
  })

  test.each([
    ['nobody', undefined],
    ['a stranger', MemberId.parse('m77')],
    ['somebody who has left', LEFT],
    ['the leader, who sees and ends the others’ phones', LEADER],
  ])('takes no place for %s', async (_, member) => {
    const secret = await field.invite({ member: 'any', uses: 1 })
    const answer = await joinAs(secret, member)
    expect(answer.status).toBe(422)
    expect(await codeOf(answer)).toBe('unknown-member')
    expect((await joinAs(secret, MEMBER)).status).toBe(201)
  })

  test('a nonce that comes again keeps its first name, and takes no other place', async () => {
    const [secret, nonce] = [await field.invite({ member: 'any', uses: 2 }), aNonce()]
    const first = await joinAs(secret, MEMBER, nonce)
    for (const picked of [COLLEAGUE, MEMBER, undefined]) {
      const again = await joinAs(secret, picked, nonce)
      expect(cookieOf(again)).toBe(cookieOf(first))
      expect(await memberOf(again)).toBe(MEMBER)
    }
    expect((await joinAs(secret, COLLEAGUE)).status).toBe(201)
  })

  test('one nonce with two names at once becomes one of them', async () => {
    const [secret, nonce] = [await field.invite({ member: 'any', uses: 4 }), aNonce()]
    const answers = await Promise.all(
      [COLLEAGUE, MEMBER, COLLEAGUE, MEMBER].map((m) => joinAs(secret, m, nonce)),
    )
    expect(new Set(answers.map(cookieOf)).size).toBe(1)
    expect(new Set(await Promise.all(answers.map(memberOf))).size).toBe(1)
    for (let count = 0; count < 3; count += 1) expect((await joinAs(secret, MEMBER)).status).toBe(201)
    expect((await joinAs(secret, MEMBER)).status).toBe(410)
  })

  test('an invitation for one member lets nobody else in', async () => {
    const secret = await field.invite({ member: MEMBER })
    expect(await codeOf(await joinAs(secret, LEADER))).toBe('unknown-member')
    expect(await memberOf(await joinAs(secret, MEMBER))).toBe(MEMBER)
  })
})

test('a place that was taken before it held a name is still its phone’s', async () => {
  const [secret, nonce] = [newSecret(random), aNonce()]
  const now = field.clock()
  await put(field.table, keys.invitation(digest(secret)), {
    province: PROVINCE,
    commune: COMMUNE,
    team: TEAM,
    member: MEMBER,
    uses: 2,
    taken: 1,
    endsAt: now + 7 * DAY,
    claims: { [digest(nonce)]: now - HOUR },
  })
  expect((await look(secret)).status).toBe(200)
  expect(await memberOf(await joinAs(secret, undefined, nonce))).toBe(MEMBER)
  expect((await joinAs(secret, undefined)).status).toBe(201)
  expect((await joinAs(secret, undefined)).status).toBe(410)
  // A day later that nonce is a new phone, which finds no place.
  field.clock.advance(DAY)
  expect((await joinAs(secret, undefined, nonce)).status).toBe(410)
})
