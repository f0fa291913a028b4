import { afterAll, beforeAll, expect, test } from 'vitest'
import { FRESH_FOR } from '../../../functions/field/catalogue.ts'
import { KNOWN_FOR } from '../../../functions/field/phone-access.ts'
import { registerRecordStore } from '../../../functions/store/register-records.ts'
import { TeamBrief } from '../../../shared/api/team.ts'
import { SurveyVersion } from '../../../shared/form/definition.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { SurveyId } from '../../../shared/ids.ts'
import { memberSince } from '../../../shared/register/since.ts'
import { dayOf, MINUTE } from '../../../shared/time.ts'
import { aField, type Field, LEADER, MEMBER, type Phone, PROVINCE, TEAM } from '../../support/app.ts'
import { COMMUNE, VISIT } from '../../support/batches.ts'
import { aRegisterFiller } from '../../support/register.ts'

let field: Field
beforeAll(async () => {
  field = await aField()
})
afterAll(() => field.close())

const REPORT = SurveyId.parse('team_monthly_report')
const briefOf = async (phone: Phone) => TeamBrief.parse(await (await phone.get('/api/field/team')).json())
const surveysOf = async (phone: Phone) => (await briefOf(phone)).surveys.map(({ id }) => id)

test('the brief of a hamlet team: its own hamlets, when to seal, what time it is', async () => {
  const phone = await field.join()
  const brief = await briefOf(phone)
  expect(brief).toMatchObject({
    identity: phone.identity,
    hamlets: [{ id: 'h1', name: 'Ấp 1', households: 210 }],
    sealing: { responses: 10, afterMs: 5 * MINUTE, spreadMs: 2 * MINUTE },
    serverTime: field.clock(),
  })
})

test("a commune's team works in every hamlet", async () => {
  const phone = await field.join()
  const team = await field.deps.register.getTeam(PROVINCE, COMMUNE, TEAM)
  if (team === undefined) throw new Error('No team.')
  await aRegisterFiller(field.table, field.clock).putTeam(PROVINCE, {
    ...team,
    level: 'commune',
    hamlets: [],
  })
  expect((await briefOf(phone)).hamlets.map(({ id }) => id)).toEqual(['h1', 'h2'])
  await aRegisterFiller(field.table, field.clock).putTeam(PROVINCE, team)
})

test("members see the members' surveys, the leader the team's report too, nobody the residents'", async () => {
  expect(await surveysOf(await field.join({ member: MEMBER }))).toEqual([VISIT])
  expect((await surveysOf(await field.join({ member: LEADER }))).sort()).toEqual([VISIT, REPORT])
})

test('a survey that is closed is offered no longer, within seconds', async () => {
  const phone = await field.join({ member: MEMBER })
  const survey = await field.deps.surveys.getSurvey(VISIT)
  if (survey === undefined) throw new Error('No survey.')
  await field.deps.surveys.put({ ...survey, state: 'closed' })
  field.clock.advance(FRESH_FOR)
  expect(await surveysOf(phone)).toEqual([])
  await field.deps.surveys.put({ ...survey, state: 'closing' })
  field.clock.advance(FRESH_FOR)
  expect(await surveysOf(phone)).toEqual([VISIT])
})

test('a version is given whole and may be kept for good, by this phone alone', async () => {
  const phone = await field.join()
  const answer = await phone.get(`/api/field/surveys/${VISIT}/versions/1`)
  expect(answer.headers.get('Cache-Control')).toBe('private, max-age=31536000, immutable')
  expect(SurveyVersion.parse(await answer.json())).toEqual(ownSurveys.find(({ survey }) => survey === VISIT))
})

test.each([
  'hh_digital_visit/versions/2',
  'hh_digital_visit/versions/1.5',
  'no_such/versions/1',
  'Ð/versions/1',
])('there is no %s', async (path) => {
  const phone = await field.join()
  expect((await phone.get(`/api/field/surveys/${path}`)).status).toBe(404)
})

test('a version published later is found though its survey was remembered', async () => {
  const phone = await field.join()
  const own = ownSurveys.find(({ survey }) => survey === VISIT)
  if (own === undefined) throw new Error('No survey.')
  field.clock.advance(FRESH_FOR)
  expect((await phone.get(`/api/field/surveys/${VISIT}/versions/2`)).status).toBe(404)
  await field.deps.surveys.publish({ ...own, version: 2 })
  field.clock.advance(FRESH_FOR)
  expect((await phone.get(`/api/field/surveys/${VISIT}/versions/2`)).status).toBe(200)
})

test('a phone whose member left the register is out', async () => {
  const { DeleteItemCommand } = await import('@aws-sdk/client-dynamodb')
  const { marshall } = await import('@aws-sdk/util-dynamodb')
  const { keys } = await import('../../../functions/store/keys.ts')
  const phone = await field.join({ member: MEMBER })
  const Key = marshall(keys.member(PROVINCE, COMMUNE, TEAM, MEMBER))
  await field.table.client.send(new DeleteItemCommand({ TableName: field.table.name, Key }))
  expect((await phone.get('/api/field/team')).status).toBe(401)
})

test('who has left still sends what was collected before, unless the office has ended the phones', async () => {
  const phone = await field.join({ member: LEADER })
  const records = registerRecordStore(field.table, field.clock)
  const leader = await field.deps.register.getMember(PROVINCE, COMMUNE, TEAM, LEADER)
  if (leader === undefined) throw new Error('No leader.')
  const left = { ...memberSince(leader), until: dayOf(field.clock()) }
  await records.putEntry(PROVINCE, 'members', left, 1)
  expect((await phone.get('/api/field/team')).status).toBe(401)
  expect((await phone.send(phone.batch())).status).toBe(201)
  await records.putEntry(PROVINCE, 'members', { ...left, phonesFrom: field.clock() + 1 }, 2)
  // A process goes by what it knows for some seconds, and not longer.
  field.clock.advance(KNOWN_FOR)
  expect((await phone.send(phone.batch())).status).toBe(401)
})
