import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditStore } from '../../../../functions/store/audit.ts'
import { surveyRecordStore } from '../../../../functions/store/survey-records.ts'
import { surveyStore } from '../../../../functions/store/surveys.ts'
import { readSurveysCommand } from '../../../../infra/local/commands/surveys/given.ts'
import { runSurveysCommand } from '../../../../infra/local/commands/surveys/run.ts'
import { StartProblem } from '../../../../infra/local/start-problem.ts'
import { ownSurveys } from '../../../../shared/form/surveys/index.ts'
import { aClock, aTable, someRandom } from '../../../support/table.ts'
import { aDefinition, yesNo } from '../../../support/versions.ts'

const ids = ownSurveys.map(({ survey }) => survey).sort()
const question = { code: 'a', type: 'single', options: yesNo }

let engine: Awaited<ReturnType<typeof aTable>>
let stores: Parameters<typeof runSurveysCommand>[1]
beforeEach(async () => {
  engine = await aTable()
  const clock = aClock()
  stores = {
    surveys: surveyStore(engine.table, clock),
    surveyRecords: surveyRecordStore(engine.table, clock),
    audit: auditStore(engine.table, clock, someRandom()),
    clock,
  }
})
afterEach(() => engine.close())

const run = (...words: string[]) =>
  Promise.resolve(words)
    .then(readSurveysCommand)
    .then((command) => runSurveysCommand(command, stores))
const acts = async () => (await stores.audit.page(undefined, '2026-11', { limit: 100 })).entries
const get = async (id: string) => (await stores.surveys.list()).find((survey) => survey.id === id)

async function whyNot(...words: string[]): Promise<string> {
  const problem: unknown = await run(...words).catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(StartProblem)
  return problem instanceof StartProblem ? problem.words.en : ''
}

function aFile(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tung-nha-')), 'survey.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

describe('npm run surveys -- publish-own', () => {
  it("publishes the project's own surveys for the nation, opens them and writes it down", async () => {
    expect(await run('publish-own')).toContain('Published hh_digital_visit, version 1.')
    const surveys = await stores.surveys.list()
    expect(surveys.map(({ id }) => id)).toEqual(ids)
    for (const survey of surveys) {
      expect(survey).toMatchObject({ state: 'open', version: 1, scope: { level: 'nation' } })
    }
    expect(await stores.surveys.versions(ownSurveys[0]?.survey as never)).toEqual([ownSurveys[0]])
    const written = await acts()
    expect(written).toHaveLength(8)
    for (const entry of written) expect(entry).toMatchObject({ who: 'operator', role: 'operator' })
    expect(written.map(({ act, object }) => `${act} ${object}`)).toContain(
      'publish-survey surveys/hh_digital_visit/versions/1',
    )
  })

  it('may be repeated: nothing changes, and what was closed stays so', async () => {
    await run('publish-own')
    await run('move', 'resident_feedback', 'closing')
    const before = await stores.surveys.list()
    expect(await run('publish-own')).toContain('resident_feedback, version 1 was published before (closing)')
    expect(await stores.surveys.list()).toEqual(before)
    expect(await acts()).toHaveLength(9)
  })

  it('finishes what was cut off between its writes', async () => {
    const cutOff = {
      ...stores,
      surveyRecords: { ...stores.surveyRecords, moveTo: () => Promise.reject(new Error('cut')) },
    }
    await expect(runSurveysCommand({ verb: 'publish-own' }, cutOff)).rejects.toThrow('cut')
    expect(await get('hh_digital_visit')).toMatchObject({ state: 'draft', version: 0 })
    await run('publish-own')
    expect(await get('hh_digital_visit')).toMatchObject({ state: 'open', version: 1 })
  })
})

describe('npm run surveys -- publish', () => {
  it('publishes a definition, and then the next version of it', async () => {
    const first = aDefinition([question])
    expect(await run('publish', aFile(first))).toContain('Published small, version 1.')
    expect(await run('publish', aFile(first))).toContain('was published before')
    const next = { ...first, version: 2, title: { vi: 'Phiếu mới' } }
    expect(await run('publish', aFile(next))).toContain('Published small, version 2.')
    expect(await get('small')).toMatchObject({ version: 2, title: { vi: 'Phiếu mới' }, state: 'open' })
  })

  it.each([
    ['no JSON', '{', 'cannot be read'],
    ['too much', ' '.repeat(256 * 1024 + 1), 'cannot be read'],
    ['mistakes', aDefinition([question, question]), '- questions: the code a stands twice'],
    ['a version that is not the next', aDefinition([question], { version: 3 }), '"version": 1'],
  ])('refuses %s', async (_, content, why) => {
    expect(await whyNot('publish', aFile(content))).toContain(why)
    expect(await stores.surveys.list()).toEqual([])
    expect(await acts()).toEqual([])
  })

  it('leaves the id of the register’s results to them', async () => {
    const file = aFile(aDefinition([question], { survey: 'register' }))
    expect(await whyNot('publish', file)).toContain('belongs to the register')
    expect(await acts()).toEqual([])
  })

  it('refuses other words for a version that is published, and another type for a question', async () => {
    await run('publish', aFile(aDefinition([question])))
    expect(await whyNot('publish', aFile(aDefinition([question], { title: { vi: 'Khác' } })))).toContain(
      '"version": 2',
    )
    const retyped = aDefinition([{ code: 'a', type: 'integer' }], { version: 2 })
    expect(await whyNot('publish', aFile(retyped))).toContain(
      'questions (a): was published with another type',
    )
    await run('move', 'small', 'closing')
    expect(await whyNot('publish', aFile(aDefinition([question], { version: 2 })))).toContain('is closing')
  })
})

it.each([
  [[], 'Say what to do'],
  [['publish'], 'Name the file'],
  [['publish', '--table'], 'Name the file'],
  [['publish', 'no-such-file.json'], 'cannot be read'],
  [['publish-own', '--bogus'], 'these options only: --table'],
  [['move', 'hh_digital_visit', 'away'], 'one of draft, open, closing, closed, frozen'],
  [['move', 'hh_digital_visit', 'closing'], 'There is no survey'],
])('says what is wrong with %j', async (words, why) => {
  expect(await whyNot(...words)).toContain(why)
})

it('moves a survey only along its life', async () => {
  await run('publish-own')
  expect(await whyNot('move', 'hh_digital_visit', 'frozen')).toContain('only be moved to closing')
  for (const state of ['closing', 'closed', 'frozen']) await run('move', 'hh_digital_visit', state)
  expect(await get('hh_digital_visit')).toMatchObject({ state: 'frozen' })
  expect(await whyNot('move', 'hh_digital_visit', 'open')).toContain('cannot be moved any more')
})
