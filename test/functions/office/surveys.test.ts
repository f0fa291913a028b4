import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keys } from '../../../functions/store/keys.ts'
import { surveyRecordStore } from '../../../functions/store/survey-records.ts'
import { put } from '../../../functions/store/table.ts'
import type { StaffMember } from '../../../shared/api/office.ts'
import { SurveyDetail, SurveyDraft, SurveyList } from '../../../shared/api/surveys.ts'
import { SurveyVersion } from '../../../shared/form/definition.ts'
import { SurveyId } from '../../../shared/ids.ts'
import { ProblemBody } from '../../../shared/problems.ts'
import { dayOf, MINUTE } from '../../../shared/time.ts'
import { theSurvey } from '../../support/versions.ts'
import {
  caMau,
  hongDan,
  officeWorld,
  ownVisit,
  people,
  phuocLong,
  sonLa,
  visit,
  type World,
} from './world.ts'

let world: World
const open = async () => {
  world = await officeWorld()
}
const close = () => world.close()

/** A world of its own for every test, or one for tests after which it is as before. */
const anewForEach = () => {
  beforeEach(open)
  afterEach(close)
}
const onceForAll = () => {
  beforeAll(open)
  afterAll(close)
}

const ALL = '/api/office/surveys'
const OWN = `${ALL}/${ownVisit}`
const inCaMau = { level: 'province', province: caMau } as const
const title = { vi: 'Phiếu của tỉnh', en: "The province's form" }

async function get(path: string, who: StaffMember = people.officer): Promise<Response> {
  return (await world.as(who))(path)
}

async function post(path: string, body: unknown, who: StaffMember = people.officer): Promise<Response> {
  const sent = typeof body === 'string' ? body : JSON.stringify(body)
  return (await world.as(who))(path, { method: 'POST', body: sent })
}

const detail = async (answer: Response | Promise<Response>) => SurveyDetail.parse(await (await answer).json())
const draftOf = async (answer: Response | Promise<Response>) => SurveyDraft.parse(await (await answer).json())
const own = () => detail(get(OWN))

async function problem(answer: Promise<Response>): Promise<[number, string, string?]> {
  const { status, code, detail: why } = ProblemBody.parse(await (await answer).json())
  return why === undefined ? [status, code] : [status, code, why]
}

/** Reads the draft, changes it and saves it; gives its new rev. */
async function edit(
  change: (definition: SurveyVersion) => Partial<SurveyVersion>,
  path = OWN,
): Promise<number> {
  const { definition, rev } = await draftOf(get(`${path}/draft`))
  const body = { definition: { ...definition, ...change(definition) }, rev }
  return (await draftOf(post(`${path}/draft`, body))).rev
}

async function publishNext(path = OWN): Promise<SurveyDetail> {
  return detail(post(`${path}/publish`, { draftRev: await edit(() => ({ notice: { vi: 'Mới' } }), path) }))
}

const acts = async () => {
  const { entries } = await world.deps.audit.page(caMau, '2026-11', { limit: 100 })
  return entries.map(({ act, object }) => `${act} ${object}`)
}

describe('the life of a survey', () => {
  anewForEach()

  it('begins as a copy, is edited, published, closed, reopened, closed and frozen', async () => {
    const wanted = { id: 'ca_mau_new', title, scope: inCaMau, from: { survey: visit, version: 1 } }
    const made = await post(ALL, wanted)
    expect(made.status).toBe(201)
    const path = `${ALL}/ca_mau_new`
    expect(await detail(made)).toMatchObject({
      ...{ id: 'ca_mau_new', title, state: 'draft', version: 0, scope: inCaMau, rev: 1, mayEdit: true },
      ...{ versions: [], draft: { rev: 1, editedBy: people.officer.email } },
    })
    const { definition, rev } = await draftOf(get(`${path}/draft`))
    expect(definition).toEqual({ ...theSurvey(visit), survey: 'ca_mau_new', version: 1, title })

    const better = { ...definition, title: { vi: 'Phiếu tốt hơn' } }
    const saved = await draftOf(post(`${path}/draft`, { definition: better, rev }))
    const opened = await detail(post(`${path}/publish`, { draftRev: saved.rev }))
    expect(opened).toMatchObject({ state: 'open', version: 1, title: better.title })
    expect(opened.versions).toEqual([
      { version: 1, publishedAt: world.deps.clock(), publishedBy: people.officer.email },
    ])
    expect(opened).not.toHaveProperty('draft')
    expect(SurveyVersion.parse(await (await get(`${path}/versions/1`)).json())).toEqual(better)

    let now = opened
    for (const to of [
      'closing',
      'open',
      'closing',
      'closed',
      'open',
      'closing',
      'closed',
      'frozen',
    ] as const) {
      now = await detail(post(`${path}/state`, { to, rev: now.rev }))
      expect(now.state).toBe(to)
    }
    expect(await acts()).toEqual([
      'change-survey surveys/ca_mau_new/state/frozen',
      ...['closed', 'closing', 'open', 'closed', 'closing', 'open', 'closing'].map(
        (to) => `change-survey surveys/ca_mau_new/state/${to}`,
      ),
      'publish-survey surveys/ca_mau_new/versions/1',
      'edit-survey surveys/ca_mau_new/draft',
      'create-survey surveys/ca_mau_new',
    ])
  })

  it('a frozen one changes in nothing', async () => {
    const survey = await world.deps.surveys.getSurvey(ownVisit)
    if (survey !== undefined) await world.deps.surveys.put({ ...survey, state: 'frozen' })
    expect(await problem(post(OWN, { title, scope: inCaMau, rev: 1 }))).toEqual([409, 'wrong-state'])
    const draft = await draftOf(get(`${OWN}/draft`))
    expect(await problem(post(`${OWN}/draft`, draft))).toEqual([409, 'wrong-state'])
  })
})

describe('a state that does not follow', () => {
  onceForAll()

  it.each([
    ['open', ['draft', 'open', 'closed', 'frozen']],
    ['closing', ['draft', 'closing', 'frozen']],
    ['closed', ['draft', 'closed', 'closing']],
    ['frozen', ['draft', 'open', 'closing', 'closed', 'frozen']],
    ['draft', ['open', 'closing', 'closed', 'frozen']],
  ] as const)('from %s it does not go to %j', async (state, others) => {
    const survey = await world.deps.surveys.getSurvey(ownVisit)
    if (survey !== undefined) await world.deps.surveys.put({ ...survey, state })
    for (const to of others) {
      expect(await problem(post(`${OWN}/state`, { to, rev: 1 }))).toEqual([409, 'wrong-state'])
    }
    expect(await acts()).toEqual([])
  })

  it.each(['closing', 'closed', 'frozen'] as const)(
    'a survey that is %s takes no further version',
    async (state) => {
      const draftRev = await edit(() => ({ notice: { vi: 'Mới' } }))
      const survey = await world.deps.surveys.getSurvey(ownVisit)
      if (survey !== undefined) await world.deps.surveys.put({ ...survey, state })
      expect(await problem(post(`${OWN}/publish`, { draftRev }))).toEqual([409, 'wrong-state'])
      expect(await world.deps.surveys.versions(ownVisit)).toHaveLength(1)
    },
  )
})

describe('a new survey', () => {
  anewForEach()

  const wanted = { id: 'ca_mau_new', title, scope: inCaMau, from: { survey: visit, version: 1 } }

  it('is made once when two make it at the same time', async () => {
    const answers = await Promise.all([
      post(ALL, wanted),
      post(ALL, { ...wanted, title: { vi: 'Khác' } }, people.admin),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    const made = answers.find(({ status }) => status === 201)
    const { definition } = await draftOf(get(`${ALL}/ca_mau_new/draft`))
    expect(definition.title).toEqual((await detail(made as Response)).title)
  })

  it('has its draft also when it was cut off before the draft was saved', async () => {
    await put(world.table, keys.survey(SurveyId.parse('ca_mau_new')), {
      ...{ ...wanted, filledBy: 'member', state: 'draft', version: 0, rev: 1 },
    })
    const draft = await draftOf(get(`${ALL}/ca_mau_new/draft`))
    expect(draft).toEqual({
      rev: 0,
      definition: { ...theSurvey(visit), survey: 'ca_mau_new', version: 1, title },
    })
    expect((await publishNext(`${ALL}/ca_mau_new`)).version).toBe(1)
  })
})

describe('a new survey that does not fit', () => {
  onceForAll()

  const wanted = { id: 'ca_mau_new', title, scope: inCaMau, from: { survey: visit, version: 1 } }

  it.each([
    ['an id that is taken', { id: ownVisit }, 409, 'survey-id-taken'],
    ["the id of the register's results", { id: 'register' }, 409, 'survey-id-taken'],
    ["another survey's id of the nation", { id: visit }, 409, 'survey-id-taken'],
    ['a base that is not there', { from: { survey: 'no_such', version: 1 } }, 404, 'not-found'],
    ['a version that is not published', { from: { survey: visit, version: 2 } }, 404, 'not-found'],
    [
      'a commune of nowhere',
      { scope: { ...inCaMau, level: 'communes', communes: ['31843@2020-01-01'] } },
      422,
      'unfit-record',
    ],
    ['no commune', { scope: { ...inCaMau, level: 'communes', communes: [] } }, 400, 'malformed-request'],
    ['the nation', { scope: { level: 'nation' } }, 403, 'out-of-scope'],
    ['another province', { scope: { level: 'province', province: sonLa } }, 403, 'out-of-scope'],
    ['no title', { title: { vi: '  ' } }, 400, 'malformed-request'],
    ['an id of another alphabet', { id: 'cà_mau' }, 400, 'malformed-request'],
  ])('is refused with %s', async (_, over, status, code) => {
    expect(await problem(post(ALL, { ...wanted, ...over }))).toEqual(expect.arrayContaining([status, code]))
    expect(await world.deps.surveys.list()).toHaveLength(2)
  })
})

describe('who sees what', () => {
  anewForEach()

  it('lists the national surveys and those of the own province; drafts for those who edit', async () => {
    await post(ALL, { id: 'ca_mau_new', title, scope: inCaMau, from: { survey: visit, version: 1 } })
    await edit(() => ({ notice: { vi: 'Mới' } }))
    const list = async (who: StaffMember) => SurveyList.parse(await (await get(ALL, who)).json()).surveys
    const ids = async (who: StaffMember) => (await list(who)).map(({ id }) => id)
    expect(await ids(people.officer)).toEqual(['ca_mau_new', ownVisit, visit])
    expect(await ids(people.viewer)).toEqual([ownVisit, visit])
    expect(await ids(people.national)).toEqual([ownVisit, visit])
    expect(await ids(people.foreign)).toEqual([visit])
    const marks = (await list(people.officer)).map(({ mayEdit, draft }) => [mayEdit, draft?.rev])
    expect(marks).toEqual([
      [true, 1],
      [true, 1],
      [false, undefined],
    ])
    for (const { draft, mayEdit } of await list(people.viewer))
      expect([draft, mayEdit]).toEqual([undefined, false])
  })

  it.each(['', '/versions/1', '/draft'])('a survey of another province is out of scope: %s', async (part) => {
    expect(await problem(get(OWN + part, people.foreign))).toEqual([403, 'out-of-scope'])
    const { entries } = await world.deps.audit.page(sonLa, '2026-11', { limit: 9 })
    expect(entries).toMatchObject([{ act: 'refused', who: people.foreign.email }])
  })

  it('one that is still a draft is for who prepares it alone', async () => {
    await post(ALL, { id: 'ca_mau_new', title, scope: inCaMau, from: { survey: visit, version: 1 } })
    expect((await get(`${ALL}/ca_mau_new`)).status).toBe(200)
    expect((await get(`${ALL}/ca_mau_new`, people.viewer)).status).toBe(403)
    expect((await get(`${ALL}/ca_mau_new`, people.national)).status).toBe(403)
    const copy = { id: 'son_la_new', title, scope: { level: 'province', province: sonLa } }
    const from = { survey: 'ca_mau_new', version: 1 }
    expect((await post(ALL, { ...copy, from }, people.foreign)).status).toBe(403)
  })

  it('surveys of before there were scopes and drafts are the nation’s', async () => {
    expect(await detail(get(`${ALL}/${visit}`))).toMatchObject({
      ...{ scope: { level: 'nation' }, rev: 1, mayEdit: false },
      versions: [{ version: 1 }],
    })
  })
})

describe('settings', () => {
  anewForEach()

  const settings = { title, scope: inCaMau, retentionDays: 400 }

  it('keep a commune that ended, for what is still on its way from there', async () => {
    const scope = { level: 'communes', province: caMau, communes: [hongDan] } as const
    await post(OWN, { title, scope, rev: 1 })
    const found = await world.deps.records.getCommune(caMau, hongDan)
    if (found === undefined) throw new Error('no commune')
    const ended = { ...found.record, until: dayOf(world.deps.clock()) }
    await world.deps.records.putCommune(ended, found.rev)
    expect(await detail(post(OWN, { title: { vi: 'Mới' }, scope, rev: 2 }))).toMatchObject({ scope, rev: 3 })
    expect((await post(OWN, { title, scope: inCaMau, rev: 3 })).status).toBe(200)
    expect(await problem(post(OWN, { title, scope, rev: 4 }))).toContain('unfit-record')
  })

  it('store a title as NFC, and not without any letter', async () => {
    const decomposed = { vi: ` ${'Phiếu Ðội'.normalize('NFD')}\u0000 ` }
    expect(await detail(post(OWN, { title: decomposed, scope: inCaMau, rev: 1 }))).toMatchObject({
      title: { vi: 'Phiếu Đội' },
    })
    expect(await problem(post(OWN, { title: { vi: ' ' }, scope: inCaMau, rev: 2 }))).toContain(
      'malformed-request',
    )
  })

  it('change title, scope and retention, and nothing else', async () => {
    const before = await own()
    const scope = { level: 'communes', province: caMau, communes: [hongDan] } as const
    const after = await detail(post(OWN, { ...settings, scope, rev: 1 }))
    expect(after).toEqual({ ...before, title, scope, retentionDays: 400, rev: 2 })
    expect(await own()).toEqual(after)
    const { retentionDays: _, ...without } = settings
    expect(await detail(post(OWN, { ...without, rev: 2 }))).toEqual({ ...before, title, rev: 3 })
    expect(await acts()).toEqual([
      `change-survey surveys/${ownVisit}`,
      `change-survey surveys/${ownVisit}/scope-narrowed`,
    ])
  })

  it('name in the log what takes communes away, and not what adds some', async () => {
    const communes = (...of: string[]) => ({ level: 'communes', province: caMau, communes: of })
    const steps = [
      communes(hongDan, phuocLong),
      communes(phuocLong, hongDan),
      communes(phuocLong),
      communes(hongDan, phuocLong),
    ]
    for (const [index, scope] of steps.entries()) {
      expect((await post(OWN, { title, scope, rev: index + 1 })).status).toBe(200)
    }
    expect((await acts()).map((act) => act.endsWith('narrowed'))).toEqual([false, true, false, true])
  })

  it('are written once when two change them at the same time, and the state too', async () => {
    const answers = await Promise.all([
      post(OWN, { ...settings, rev: 1 }),
      post(OWN, { ...settings, retentionDays: 5, rev: 1 }, people.admin),
      post(`${OWN}/state`, { to: 'closing', rev: 1 }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await own()).rev).toBe(2)
  })
})

describe('settings that do not fit', () => {
  onceForAll()

  const settings = { title, scope: inCaMau, retentionDays: 400 }

  it.each([
    ['the nation', { scope: { level: 'nation' } }, 403],
    ['another province', { scope: { level: 'province', province: sonLa } }, 403],
    [
      'a commune of nowhere',
      { scope: { level: 'communes', province: caMau, communes: ['31843@2020-01-01'] } },
      422,
    ],
    ['eleven years', { retentionDays: 4_000 }, 400],
    ['an old revision', { rev: 7 }, 409],
  ])('are refused with %s', async (_, over, status) => {
    expect((await post(OWN, { ...settings, rev: 1, ...over })).status).toBe(status)
    expect((await own()).rev).toBe(1)
  })
})

describe('a draft', () => {
  anewForEach()

  it('begins as a copy of the newest version under the next number', async () => {
    const { definition, rev } = await draftOf(get(`${OWN}/draft`))
    expect(rev).toBe(0)
    expect(definition).toMatchObject({ survey: ownVisit, version: 2, questions: theSurvey(visit).questions })
  })

  it.each([0, 1])('of two who edit revision %i at once keeps the first; the second is told', async (rev) => {
    if (rev > 0) await edit(() => ({ notice: { vi: 'Mới' } }))
    const read = await draftOf(get(`${OWN}/draft`))
    expect(read.rev).toBe(rev)
    // Both have looked at what is stored before either of them writes.
    const { putDraft } = world.deps.surveyRecords
    const waiting: (() => void)[] = []
    Object.assign(world.deps.surveyRecords, {
      putDraft: async (...draft: Parameters<typeof putDraft>) => {
        await new Promise<void>((go) => {
          waiting.push(go)
          if (waiting.length >= 2) for (const each of waiting) each()
        })
        return putDraft(...draft)
      },
    })
    const answers = await Promise.all([
      post(`${OWN}/draft`, { ...read, definition: { ...read.definition, title: { vi: 'Một' } } }),
      post(
        `${OWN}/draft`,
        { ...read, definition: { ...read.definition, title: { vi: 'Hai' } } },
        people.admin,
      ),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const first = await draftOf(answers.find(({ status }) => status === 200) as Response)
    expect(await draftOf(get(`${OWN}/draft`))).toEqual(first)
    expect(await problem(post(`${OWN}/draft`, { ...first, rev }))).toEqual([409, 'changed-meanwhile'])
    expect((await post(`${OWN}/draft`, first)).status).toBe(200)
  })

  it('may have mistakes while it is made, but is not published with them', async () => {
    const draftRev = await edit(({ questions }) => ({ questions: [...questions, ...questions.slice(-1)] }))
    expect(await problem(post(`${OWN}/publish`, { draftRev }))).toEqual([
      ...[422, 'unfit-survey', 'questions: the code note stands twice'],
    ])
    expect(await own()).toMatchObject({ version: 1, versions: [{ version: 1 }], draft: { rev: draftRev } })
  })

  it('with a pattern that one answer keeps busy is saved but not published', async () => {
    const draftRev = await edit(({ questions }) => ({
      questions: questions.map((question) =>
        question.type === 'phone' ? { ...question, pattern: '(\\d+)+x' } : question,
      ),
    }))
    const [status, code, why] = await problem(post(`${OWN}/publish`, { draftRev }))
    expect([status, code]).toEqual([422, 'unfit-survey'])
    expect(why).toContain('could take too long')
  })

  it('with a question of another type than it was published with is not published', async () => {
    const draftRev = await edit(({ questions }) => ({
      questions: questions.map(
        (question) =>
          (question.code === 'guided_people'
            ? { ...question, type: 'decimal' as const }
            : question) as typeof question,
      ),
    }))
    expect(await problem(post(`${OWN}/publish`, { draftRev }))).toEqual([
      ...[422, 'unfit-survey', 'questions (guided_people): was published with another type'],
    ])
  })
})

describe('a draft that does not fit', () => {
  onceForAll()

  it.each([
    ['another survey', { survey: visit }, 422, 'unfit-survey'],
    ['a version that is published', { version: 1 }, 409, 'changed-meanwhile'],
    ['a version after the next', { version: 3 }, 422, 'unfit-survey'],
    ['another shape', { questions: [{ code: 'a', type: 'photo' }] }, 400, 'malformed-request'],
    ['no question', { questions: [] }, 400, 'malformed-request'],
    [
      '501 questions',
      { questions: Array(501).fill(theSurvey(visit).questions[0]) },
      400,
      'malformed-request',
    ],
    ['256 KB', { notice: { vi: 'x'.repeat(256 * 1024) } }, 413, 'too-large'],
  ])('is refused with %s', async (_, over, status, code) => {
    const definition = { ...theSurvey(visit), survey: ownVisit, version: 2, ...over }
    const [saidStatus, saidCode] = await problem(post(`${OWN}/draft`, { definition, rev: 0 }))
    expect([saidStatus, saidCode]).toEqual([status, code])
    expect((await draftOf(get(`${OWN}/draft`))).rev).toBe(0)
  })

  it('of numbers that grow when they are stored is refused, and not broken', async () => {
    const numbers = Array(40_000).fill('1e20').join(',')
    const { definition } = await draftOf(get(`${OWN}/draft`))
    const checks = `[{"code":"c","severity":"error","message":{"vi":""},"test":["+",${numbers}]}]`
    const body = `{"rev":0,"definition":${JSON.stringify({ ...definition, checks: 0 }).replace('"checks":0', `"checks":${checks}`)}}`
    expect(await problem(post(`${OWN}/draft`, body))).toEqual([413, 'too-large'])
  })

  it.each([
    [
      'deep conditions',
      (deep: string) => `"checks":[{"code":"c","severity":"error","message":{"vi":""},"test":${deep}}]`,
    ],
    ['deep nonsense', (deep: string) => `"x":${deep}`],
  ])('with %s is refused before anything looks into them', async (_, part) => {
    const { definition } = await draftOf(get(`${OWN}/draft`))
    const deep = `${'["not",'.repeat(30_000)}true${']'.repeat(30_000)}`
    const body = `{"rev":0,"definition":{${JSON.stringify(definition).slice(1, -1)},${part(deep)}}}`
    const [status, code] = await problem(post(`${OWN}/draft`, body))
    expect([status, code]).toEqual([400, 'malformed-request'])
  })
})

describe('publishing', () => {
  anewForEach()

  it('two at the same time make one version', async () => {
    const draftRev = await edit(() => ({ notice: { vi: 'Mới' } }))
    const answers = await Promise.all([
      post(`${OWN}/publish`, { draftRev }),
      post(`${OWN}/publish`, { draftRev }, people.admin),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await own()).toMatchObject({ version: 2, rev: 2, versions: [{ version: 2 }, { version: 1 }] })
  })

  it('the same draft again changes nothing', async () => {
    const draftRev = await edit(() => ({ notice: { vi: 'Mới' } }))
    const first = await detail(post(`${OWN}/publish`, { draftRev }))
    expect(await detail(post(`${OWN}/publish`, { draftRev }))).toEqual(first)
    expect((await draftOf(get(`${OWN}/draft`))).rev).toBe(0)
  })

  it('takes only the draft that was looked at', async () => {
    const draftRev = await edit(() => ({ notice: { vi: 'Một' } }))
    await edit(() => ({ notice: { vi: 'Hai' } }))
    expect(await problem(post(`${OWN}/publish`, { draftRev }))).toEqual([409, 'changed-meanwhile'])
    expect(await problem(post(`${OWN}/publish`, { draftRev: 0 }))).toEqual([409, 'changed-meanwhile'])
    expect((await own()).version).toBe(1)
  })

  it('a later draft of the same revision number does not exist: the numbers go on', async () => {
    const published = await edit(() => ({ notice: { vi: 'Mới' } }))
    await post(`${OWN}/publish`, { draftRev: published })
    const later = await edit(() => ({ notice: { vi: 'Sau' } }))
    expect(later).toBeGreaterThan(published)
    expect((await draftOf(get(`${OWN}/draft`))).definition.version).toBe(3)
    expect(await problem(post(`${OWN}/publish`, { draftRev: published }))).toEqual([409, 'changed-meanwhile'])
    expect(await own()).toMatchObject({ version: 2 })
  })

  it('refuses what is saved between its first look at the draft and its last write', async () => {
    const draftRev = await edit(() => ({ notice: { vi: 'Mới' } }))
    const draft = await draftOf(get(`${OWN}/draft`))
    const { publish } = world.deps.surveys
    let saved: Response | undefined
    Object.assign(world.deps.surveys, {
      publish: async (...version: Parameters<typeof publish>) => {
        saved = await post(`${OWN}/draft`, {
          ...draft,
          definition: { ...draft.definition, title: { vi: 'Muộn' } },
        })
        return publish(...version)
      },
    })
    expect((await post(`${OWN}/publish`, { draftRev })).status).toBe(200)
    expect(saved?.status).toBe(409)
    expect((await own()).version).toBe(2)
  })

  it('is not done with a version of that number that somebody else published', async () => {
    const draftRev = await edit(() => ({ notice: { vi: 'Mới' } }))
    await world.deps.surveys.publish({
      ...theSurvey(visit),
      survey: ownVisit,
      version: 2,
      title: { vi: 'Khác' },
    })
    expect(await problem(post(`${OWN}/publish`, { draftRev }))).toEqual([409, 'changed-meanwhile'])
    expect(await own()).toMatchObject({ version: 2, title: { vi: 'Khác' } })
  })

  it('keeps a saving that comes meanwhile from being lost: it is refused', async () => {
    const draftRev = await edit(() => ({ notice: { vi: 'Mới' } }))
    const draft = await draftOf(get(`${OWN}/draft`))
    expect(await world.deps.surveyRecords.sealDraft(ownVisit, draftRev)).toBe('sealed')
    expect(await problem(post(`${OWN}/draft`, draft))).toEqual([409, 'changed-meanwhile'])
    // Whoever published died: after a minute the draft is there again.
    world.advance(MINUTE)
    expect((await post(`${OWN}/draft`, draft)).status).toBe(200)
    expect(await world.deps.surveyRecords.sealDraft(ownVisit, draftRev)).toBe('stale')
  })

  it.each(['publish', 'save'])(
    'cut off after the version was put, it is finished by who next tries to %s',
    async (next) => {
      const draftRev = await edit(() => ({ title: { vi: 'Mới' } }))
      const draft = await draftOf(get(`${OWN}/draft`))
      const cut = {
        ...surveyRecordStore(world.table, world.deps.clock),
        moveTo: () => Promise.reject(new Error('cut')),
      }
      Object.assign(world.deps.surveyRecords, { moveTo: cut.moveTo })
      expect((await post(`${OWN}/publish`, { draftRev })).status).toBe(500)
      Object.assign(world.deps.surveyRecords, surveyRecordStore(world.table, world.deps.clock))
      expect(await own()).toMatchObject({ version: 1, draft: { rev: draftRev } })

      if (next === 'publish') expect((await post(`${OWN}/publish`, { draftRev })).status).toBe(200)
      else expect(await problem(post(`${OWN}/draft`, draft))).toEqual([409, 'changed-meanwhile'])
      expect(await own()).toMatchObject({
        version: 2,
        title: { vi: 'Mới' },
        versions: [{ version: 2 }, { version: 1 }],
      })
      expect(await own()).not.toHaveProperty('draft')
    },
  )

  it('writes down what is to be done first: what cannot be written is not done', async () => {
    const draftRev = await edit(() => ({ notice: { vi: 'Mới' } }))
    Object.assign(world.deps.audit, { write: () => Promise.reject(new Error('no log')) })
    for (const [path, body] of [
      [`${OWN}/publish`, { draftRev }],
      [`${OWN}/state`, { to: 'closing', rev: 1 }],
      [OWN, { title, scope: inCaMau, rev: 1 }],
      [`${OWN}/draft`, await draftOf(get(`${OWN}/draft`))],
      [ALL, { id: 'ca_mau_new', title, scope: inCaMau, from: { survey: visit, version: 1 } }],
    ] as const) {
      expect((await post(path, body)).status).toBe(500)
    }
    expect(await own()).toMatchObject({ version: 1, rev: 1, state: 'open', draft: { rev: draftRev } })
    expect(await world.deps.surveys.list()).toHaveLength(2)
  })
})

describe('a survey within its scope', () => {
  anewForEach()

  it('is in the list of `me` only for people of its area', async () => {
    const ids = async (who: StaffMember) => {
      const me = (await (await get('/api/office/me', who)).json()) as { surveys: { id: string }[] }
      return me.surveys.map(({ id }) => id)
    }
    const communes = { level: 'communes', province: caMau, communes: [hongDan] }
    await post(OWN, { title, scope: communes, rev: 1 })
    for (const who of [people.officer, people.viewer, people.coordinator, people.national]) {
      expect(await ids(who)).toEqual([ownVisit, visit])
    }
    for (const who of [people.foreign, people.neighbour]) expect(await ids(who)).toEqual([visit])
  })

  it('is recounted only in its province', async () => {
    const inSonLa = { survey: ownVisit, province: sonLa }
    expect(await problem(post('/api/office/results', inSonLa, people.foreign))).toEqual([404, 'not-found'])
    expect((await post('/api/office/results', { survey: ownVisit, province: caMau })).status).toBe(202)
    expect(world.started).toHaveLength(1)
  })
})
