import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { api } from '../../../functions/field/app.ts'
import { newSecret } from '../../../functions/secrets.ts'
import { registerRecordStore } from '../../../functions/store/register-records.ts'
import { sessionStore } from '../../../functions/store/sessions.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { AreaId, TeamId } from '../../../shared/ids.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import { MINUTE } from '../../../shared/time.ts'
import { aField, type Field, LEADER, MEMBER, type Phone, PROVINCE, storedBatches } from '../../support/app.ts'
import { aBatch, aBatchId, COMMUNE } from '../../support/batches.ts'
import { aRescue, aRescueFile } from '../../support/rescue.ts'
import { someRandom } from '../../support/table.ts'

/** Who calls, with what in hand. Phones differ in whose they are; an office's session opens nothing here. */
const callers = ['nobody', 'made-up', 'office', 'leader', 'member', 'foreign', 'ended'] as const
type Caller = (typeof callers)[number]

/** What each caller is answered; a route of phones without a row fails the build. */
const phonesOnly = (status: number): Record<Caller, number> => ({
  nobody: 401,
  'made-up': 401,
  office: 401,
  leader: status,
  member: status,
  foreign: status,
  ended: 401,
})
/** For anybody who holds an invitation, with or without a phone. */
const anybody = (status: number): Record<Caller, number> => ({
  ...phonesOnly(status),
  nobody: status,
  'made-up': status,
  office: status,
  ended: status,
})
const [visit] = ownSurveys
const survey = visit?.survey ?? ''
const sentByLeader = aBatchId()
const receiptPath = (area: AreaId) => `/api/field/batches/${aBatch().survey}/${area}/${sentByLeader}`

const matrix: Record<
  string,
  { path: string; body?: (phone: Phone) => object; answers: Record<Caller, number> }[]
> = {
  'post /api/field/devices': [
    {
      path: '/api/field/devices',
      body: () => ({ secret: newSecret(someRandom(99)), nonce: 'n'.repeat(22) }),
      answers: anybody(404),
    },
    { path: '/api/field/devices', body: () => ({ nonce: 'n'.repeat(22) }), answers: anybody(400) },
  ],
  'post /api/field/invitations': [
    {
      path: '/api/field/invitations',
      body: () => ({ secret: newSecret(someRandom(98)) }),
      answers: anybody(404),
    },
    { path: '/api/field/invitations', body: () => ({ code: 'ABCDEFGHJKMN' }), answers: anybody(404) },
    { path: '/api/field/invitations', body: () => ({}), answers: anybody(400) },
  ],
  'get /api/field/team': [{ path: '/api/field/team', answers: phonesOnly(200) }],
  // A leader sees and ends the phones of the own team; `foreign` leads one of the same id elsewhere.
  'get /api/field/team/devices': [
    { path: '/api/field/team/devices', answers: { ...phonesOnly(200), member: 403 } },
  ],
  'post /api/field/team/devices/end': [
    {
      path: '/api/field/team/devices/end',
      body: () => ({ device: phones.spare.identity.device }),
      answers: { ...phonesOnly(204), member: 403, foreign: 404 },
    },
    { path: '/api/field/team/devices/end', body: () => ({}), answers: { ...phonesOnly(400), member: 403 } },
  ],
  'get /api/field/surveys/:survey/versions/:version': [
    // What a version asks is no secret: a phone whose access has ended may still finish by it.
    { path: `/api/field/surveys/${survey}/versions/1`, answers: { ...phonesOnly(200), ended: 200 } },
    { path: `/api/field/surveys/${survey}/versions/2`, answers: { ...phonesOnly(404), ended: 404 } },
    { path: '/api/field/surveys/no_such_survey/versions/1', answers: { ...phonesOnly(404), ended: 404 } },
  ],
  'post /api/field/batches': [
    { path: '/api/field/batches', body: (phone) => phone.batch(), answers: phonesOnly(201) },
    // A batch that names another team's commune is kept, never refused: it is flagged.
    {
      path: '/api/field/batches',
      body: (phone) => phone.batch({ area: AreaId.parse('99999@2025-07-01') }),
      answers: phonesOnly(201),
    },
    { path: '/api/field/batches', body: () => ({ id: 'x' }), answers: phonesOnly(400) },
  ],
  'get /api/field/batches/:survey/:area/:id': [
    // The leader's phone sent it: nobody else learns of it, the same team's member included.
    { path: receiptPath(COMMUNE), answers: { ...phonesOnly(404), leader: 200 } },
    { path: receiptPath(AreaId.parse('32059@2025-07-01')), answers: phonesOnly(404) },
    { path: '/api/field/batches/x/y/z', answers: phonesOnly(404) },
  ],
  'post /api/field/rescues': [
    // A team of another commune may have the same id.
    {
      path: '/api/field/rescues',
      body: () => aRescueFile(aRescue()),
      answers: { ...phonesOnly(200), foreign: 403 },
    },
    {
      path: '/api/field/rescues',
      body: () => aRescueFile(aRescue({ area: AreaId.parse('32059@2025-07-01') })),
      answers: { ...phonesOnly(403), foreign: 200 },
    },
    {
      path: '/api/field/rescues',
      body: () => aRescueFile(aRescue({ team: TeamId.parse('t2') })),
      answers: phonesOnly(403),
    },
    { path: '/api/field/rescues', body: () => ({}), answers: phonesOnly(422) },
  ],
}

let field: Field
let phones: Record<'leader' | 'member' | 'foreign' | 'ended' | 'spare', Phone>
let office: string

beforeAll(async () => {
  field = await aField()
  phones = {
    ended: await field.join(),
    spare: await field.join({ member: MEMBER }),
    member: await field.join({ member: MEMBER }),
    foreign: await field.join({ commune: AreaId.parse('32059@2025-07-01') }),
    leader: await field.join(),
  }
  field.clock.advance(MINUTE)
  await endPhonesOfLeader()
  phones.leader = await field.join()
  await phones.leader.send(phones.leader.batch({ id: sentByLeader }))
  const random = someRandom(5)
  office = `__Host-session=${await sessionStore(field.table, field.clock, random).open('lan@example.gov.vn')}`
})
afterAll(() => field.close())

describe('every route of phones answers only phones that belong to a team now', () => {
  it('has a row for every route', () => {
    expect(Object.keys(matrix).sort()).toEqual(api.map(({ method, path }) => `${method} ${path}`).sort())
  })

  for (const [route, rows] of Object.entries(matrix)) {
    for (const row of rows) {
      it.each(callers)(`${route} at ${row.path} for %s`, async (caller) => {
        const phone = caller in phones ? phones[caller as keyof typeof phones] : phones.member
        const cookie = cookieOf(caller)
        const answer = await field.app.request(row.path, {
          method: route.split(' ')[0]?.toUpperCase() ?? '',
          headers: cookie === undefined ? {} : { Cookie: cookie },
          ...(row.body === undefined ? {} : { body: JSON.stringify(row.body(phone)) }),
        })
        expect(answer.status).toBe(row.answers[caller])
      })
    }
  }

  it('stores what a phone sends under the sender that its cookie proves, whoever the batch says wrote it', async () => {
    const before = (await storedBatches(field, aBatch().survey)).length
    const claimed = phones.leader.response()
    expect((await phones.member.send(phones.member.batch({ responses: [claimed] }))).status).toBe(201)
    const after = await storedBatches(field, aBatch().survey, COMMUNE)
    expect(after.length).toBe(before + 1)
    expect(after.map(({ sender }) => sender?.device)).toContain(phones.member.identity.device)
  })
})

/** What the office does with a lost phone: no phone of the member that joined before now has access. */
async function endPhonesOfLeader(): Promise<void> {
  const records = registerRecordStore(field.table, field.clock)
  const found = await records.entries(PROVINCE, kinds.members, COMMUNE)
  const leader = found.find(({ record }) => record.id === LEADER)
  if (leader === undefined) throw new Error('no leader')
  const ended = { ...leader.record, phonesFrom: field.clock() }
  await records.putEntry(PROVINCE, 'members', ended, leader.rev)
}

function cookieOf(caller: Caller): string | undefined {
  switch (caller) {
    case 'nobody':
      return undefined
    case 'made-up':
      return `__Host-device=${'A'.repeat(43)}`
    case 'office':
      return office
    default:
      return phones[caller].cookie
  }
}
