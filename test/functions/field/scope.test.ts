import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FRESH_FOR } from '../../../functions/field/catalogue.ts'
import { surveyRecordStore } from '../../../functions/store/survey-records.ts'
import type { SurveyScope } from '../../../shared/api/survey-scope.ts'
import { TeamBrief } from '../../../shared/api/team.ts'
import { AreaId, type SurveyId } from '../../../shared/ids.ts'
import { recount } from '../../../shared/results/recount.ts'
import { MINUTE } from '../../../shared/time.ts'
import { aField, type Field, type Phone, PROVINCE, storedBatches } from '../../support/app.ts'
import { COMMUNE, FEEDBACK, VISIT } from '../../support/batches.ts'
import { putUp } from '../../support/posters.ts'
import { theSurvey } from '../../support/versions.ts'

const SON_LA = AreaId.parse('14@2025-07-01')
const NEIGHBOUR = AreaId.parse('25969@2025-07-01')

const here: [string, SurveyScope][] = [
  ['the nation', { level: 'nation' }],
  ['the province', { level: 'province', province: PROVINCE }],
  ['this commune', { level: 'communes', province: PROVINCE, communes: [NEIGHBOUR, COMMUNE] }],
]
const elsewhere: [string, SurveyScope][] = [
  ['another province', { level: 'province', province: SON_LA }],
  ['another commune', { level: 'communes', province: PROVINCE, communes: [NEIGHBOUR] }],
]

let field: Field
let phone: Phone
let poster: string
beforeAll(async () => {
  field = await aField()
  phone = await field.join()
  poster = `/g/${await putUp(field.deps)}`
})
afterAll(() => field.close())

async function setScope(id: SurveyId, scope: SurveyScope): Promise<void> {
  const survey = await field.deps.surveys.getSurvey(id)
  if (survey === undefined) throw new Error('No survey.')
  await field.deps.surveys.put({ ...survey, scope })
  field.clock.advance(FRESH_FOR)
}

const offered = async () => {
  const brief = TeamBrief.parse(await (await phone.get('/api/field/team')).json())
  return brief.surveys.map(({ id }) => id).includes(VISIT)
}

async function flagsOfOne(area = COMMUNE): Promise<string[]> {
  const batch = phone.batch({ area })
  expect((await phone.send(batch)).status).toBe(201)
  const stored = (await storedBatches(field, VISIT, area)).find(({ id }) => id === batch.id)
  return Object.values(stored?.flags ?? {}).flat()
}

describe('a survey is asked only within its scope', () => {
  test.each(here)('of %s: phones get it, and what they send counts', async (_, scope) => {
    await setScope(VISIT, scope)
    expect(await offered()).toBe(true)
    expect(await flagsOfOne()).toEqual([])
  })

  test.each(elsewhere)('of %s: phones do not, and what comes all the same is held', async (_, scope) => {
    await setScope(VISIT, scope)
    expect(await offered()).toBe(false)
    expect(await flagsOfOne()).toEqual(['outside-scope'])
    const { counts } = recount([theSurvey(VISIT)], await storedBatches(field, VISIT), [], field.clock())
    expect(counts.held).toMatchObject({ 'outside-scope': expect.any(Number) })
  })

  test('a batch for another commune is judged by that one', async () => {
    await setScope(VISIT, { level: 'communes', province: PROVINCE, communes: [COMMUNE] })
    expect(await flagsOfOne(NEIGHBOUR)).toEqual(['outside-scope', 'foreign-area'])
  })

  test.each(here)('of %s: the poster here asks it', async (_, scope) => {
    await setScope(FEEDBACK, scope)
    expect((await field.app.request(poster)).status).toBe(200)
  })

  test.each(elsewhere)('of %s: the poster here says that it is over', async (_, scope) => {
    await setScope(FEEDBACK, scope)
    const answer = await field.app.request(poster)
    expect(answer.status).toBe(410)
    expect(await answer.text()).not.toContain('<form')
  })

  test('a form that was open when the scope changed is kept, and held', async () => {
    await setScope(FEEDBACK, { level: 'nation' })
    const page = await (await field.app.request(poster)).text()
    const hidden = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)]
    const form = new URLSearchParams(hidden.map(([, name = '', value = '']) => [name, value]))
    for (const [name, value] of [
      ['rating', '4'],
      ['topic', 'vneid'],
      ['want_contact', 'no'],
    ] as const)
      form.set(name, value)
    await setScope(FEEDBACK, { level: 'province', province: SON_LA })
    expect((await field.app.request(poster, { method: 'POST', body: form })).status).toBe(200)
    const [stored] = await storedBatches(field, FEEDBACK)
    expect(Object.values(stored?.flags ?? {})).toEqual([['outside-scope', 'suspect']])
  })
})

test('what a phone fills by version 1 counts while version 2 is published, and after', async () => {
  await setScope(VISIT, { level: 'nation' })
  const before = phone.batch()
  await phone.send(before)
  const records = surveyRecordStore(field.table, field.clock)
  const second = { ...theSurvey(VISIT), version: 2, title: { vi: 'Bản hai' } }
  await field.deps.surveys.publish(second, { publishedAt: field.clock(), publishedBy: 'operator' })
  const between = phone.batch() // the version is there, the survey does not point to it yet
  await phone.send(between)
  const survey = await field.deps.surveys.getSurvey(VISIT)
  if (survey === undefined) throw new Error('No survey.')
  await records.moveTo(survey, second)
  field.clock.advance(FRESH_FOR)
  const after = phone.batch()
  const newer = phone.batch({ responses: [phone.response({ version: 2 })] })
  for (const batch of [after, newer]) expect((await phone.send(batch)).status).toBe(201)

  field.clock.advance(MINUTE)
  const brief = TeamBrief.parse(await (await phone.get('/api/field/team')).json())
  expect(brief.surveys.find(({ id }) => id === VISIT)).toMatchObject({ version: 2, title: { vi: 'Bản hai' } })
  const versions = await field.deps.surveys.versions(VISIT)
  const { judged } = recount(versions, await storedBatches(field, VISIT), [], field.clock())
  for (const { id } of [before, between, after, newer]) {
    expect(judged.find(({ batch }) => batch.id === id)?.verdict).toEqual({ is: 'counted' })
  }
})
