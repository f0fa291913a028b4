import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personalStore } from '../../../functions/store/personal.ts'
import { AuditPage } from '../../../shared/api/audit.ts'
import {
  FeedbackContact,
  FeedbackPage,
  FeedbackSettings,
  FeedbackView,
} from '../../../shared/api/feedback.ts'
import { CONTACT_AFTER_CLOSING } from '../../../shared/feedback/retention.ts'
import { SurveyId } from '../../../shared/ids.ts'
import { DAY } from '../../../shared/time.ts'
import { aBatchId, aResponse, FEEDBACK } from '../../support/batches.ts'
import { codeOf, type FeedbackWorld, feedbackWorld, inCaMau, type Said } from './feedback-world.ts'
import { caMau, hongDan, people, phuocLong, sonLa } from './world.ts'

let world: FeedbackWorld
beforeAll(async () => {
  world = await feedbackWorld()
})
afterAll(() => world.close())

const here = `${inCaMau}/${hongDan}`
const view = async (said: Said) => FeedbackView.parse(await (await world.coordinator(world.at(said))).json())
const page = async (query = '', call = world.coordinator) =>
  FeedbackPage.parse(await (await call(`${here}${query}`)).json())
const idsOf = async (query: string, call = world.coordinator) =>
  (await page(query, call)).lines.map(({ id }) => id)
const log = async () => {
  const call = await world.as(people.auditor)
  const answer = await call(`/api/office/audit/2026-11?province=${caMau}`)
  return AuditPage.parse(await answer.json()).entries.filter(({ act }) => act !== 'see-audit')
}

describe('one feedback', () => {
  it('is shown with its answers, its handling and whom it can be given to, but not with the telephone number', async () => {
    const said = await world.says({ contact: { phone: '0912345678' } })
    const shown = await view(said)
    expect(shown).toMatchObject({
      id: said.id,
      survey: FEEDBACK,
      area: hongDan,
      case: said.handling,
      answers: { topic: 'dvc', comment: 'Nộp hồ sơ ba lần chưa được.' },
      hasContact: true,
    })
    expect(shown.version?.survey).toBe(FEEDBACK)
    expect(JSON.stringify(shown)).not.toContain('0912345678')
    const colleagues = [people.admin, people.officer, people.coordinator].map(({ email }) => email)
    expect(shown.people.map(({ email }) => email).sort()).toEqual(colleagues.sort())
  })

  it('shows the telephone number only when asked, after that was written down', async () => {
    const said = await world.says({ contact: { phone: '0912345678', comment: 'Số tôi 0912345678' } })
    const answer = await world.post(`${world.at(said)}/contact`, {})
    const { answers } = FeedbackContact.parse(await answer.json())
    expect(answers).toEqual({ phone: '0912345678', comment: 'Số tôi 0912345678' })
    expect((await log())[0]).toMatchObject({
      act: 'see-contact',
      who: people.coordinator.email,
      commune: hongDan,
      object: `${FEEDBACK} ${said.id}`,
    })
  })

  it('is read by its correction, where its resident has put it right', async () => {
    const said = await world.says({ contact: { phone: '0912345678' } })
    const batch = aBatchId()
    const answers = { rating: '3', topic: 'scam', comment: 'Xin sửa lại.' }
    const response = { ...said.batch.responses[0], rev: 2, answers }
    const corrected = { ...said.batch, id: batch, responses: [aResponse(response)] }
    await world.deps.batches.put(corrected, 'hmac', [])
    const next = { ...said.handling, newest: { batch, rev: 2 } }
    await world.deps.cases.change({ batch: said.batch, handling: said.handling }, next)
    expect(await view(said)).toMatchObject({ answers, hasContact: false })
  })

  it('shows nothing any more of one that was taken back', async () => {
    const said = await world.says({ contact: { phone: '0912345678' } })
    const next = { ...said.handling, erasedAt: world.deps.clock() }
    await world.deps.cases.change({ batch: said.batch, handling: said.handling }, next)
    expect(await view(said)).toMatchObject({ answers: {}, hasContact: false })
    const contact = await world.post(`${world.at(said)}/contact`, {})
    expect(await contact.json()).toEqual({ answers: {} })
    expect(await codeOf(await world.step(said, { kind: 'take' }))).toBe('unfit-step')
  })

  it('is nowhere else: not in another commune, survey or province, whatever the address says', async () => {
    const said = await world.says()
    const officer = await world.as(people.officer)
    const swapped = [
      world.at({ ...said, area: phuocLong }),
      world.at({ ...said, survey: SurveyId.parse('hh_digital_visit') }),
      world.at({ ...said, id: aBatchId() }),
    ]
    for (const path of swapped) {
      expect((await officer(path)).status).toBe(404)
      expect((await world.post(path, { kind: 'take', rev: 1 }, officer)).status).toBe(404)
      expect((await world.post(`${path}/contact`, {}, officer)).status).toBe(404)
    }
    const neighbour = await world.as(people.neighbour)
    expect((await neighbour(world.at(said))).status).toBe(403)
    expect((await neighbour(world.at({ ...said, area: phuocLong }))).status).toBe(404)
    const foreign = await world.as(people.foreign)
    expect((await foreign(world.at(said).replace(caMau, sonLa))).status).toBe(404)
    expect((await world.caseOf(said)).rev).toBe(1)
  })
})

describe('what anybody looks at or does', () => {
  it('is written down: lists, single ones, what is late', async () => {
    const said = await world.says()
    world.advance(1)
    await page('?show=mine')
    world.advance(1)
    await page(`?show=all&survey=${FEEDBACK}`)
    world.advance(1)
    await view(said)
    await (await world.as(people.officer))(`${inCaMau}/late`)
    const last = (await log()).slice(0, 4).map(({ act, who, object, commune }) => [act, who, object, commune])
    const { coordinator, officer } = people
    expect(last).toEqual([
      ['see-feedback', officer.email, 'late', undefined],
      ['see-feedback', coordinator.email, `${FEEDBACK} ${said.id}`, hongDan],
      ['see-feedback', coordinator.email, `${FEEDBACK} all`, hongDan],
      ['see-feedback', coordinator.email, 'mine', hongDan],
    ])
  })

  it('is not done where it cannot be written down', async () => {
    const said = await world.says({ contact: { phone: '0912345678' } })
    const { audit } = world.deps
    world.deps.audit = { ...audit, write: () => Promise.reject(new Error('no log')) }
    const answers = [
      await world.coordinator(here),
      await world.coordinator(world.at(said)),
      await world.post(`${world.at(said)}/contact`, {}),
      await world.step(said, { kind: 'reply', text: 'Xong.' }),
    ]
    world.deps.audit = audit
    expect(answers.map(({ status }) => status)).toEqual([500, 500, 500, 500])
    expect((await world.caseOf(said)).rev).toBe(1)
  })
})

describe('handling', () => {
  it('goes from taking to the reply, each step written down before it', async () => {
    const said = await world.says({ contact: { phone: '0912345678' } })
    const taken = FeedbackView.parse(await (await world.step(said, { kind: 'take' })).json())
    expect(taken.case).toMatchObject({ rev: 2, state: 'handling', assignee: people.coordinator.email })
    expect(await idsOf('?show=mine')).toContain(said.id)
    const tagged = await world.step(said, { kind: 'tag', tags: ['mạng'] })
    expect(FeedbackView.parse(await tagged.json()).case.tags).toEqual(['mạng'])
    expect(await idsOf('?tag=m%E1%BA%A1ng')).toEqual([said.id])

    const replied = await world.step(said, { kind: 'reply', text: '  Đã hướng dẫn\u200b bà con.  ' })
    const { case: handling } = FeedbackView.parse(await replied.json())
    expect(handling).toMatchObject({ rev: 4, state: 'answered', closedAt: world.deps.clock() })
    expect(handling.steps.map(({ kind, by, text }) => [kind, by, text])).toEqual([
      ['take', people.coordinator.email, undefined],
      ['tag', people.coordinator.email, undefined],
      ['reply', people.coordinator.email, 'Đã hướng dẫn bà con.'],
    ])
    expect(await idsOf('?show=open')).not.toContain(said.id)
    const deeds = (await log()).filter(({ act }) => act === 'answer-feedback').slice(0, 3)
    expect(deeds.map(({ object }) => object)).toEqual(
      ['reply', 'tag', 'take'].map((kind) => `${FEEDBACK} ${said.id} ${kind}`),
    )
  })

  it('lets the telephone number go 90 days after the answer', async () => {
    const said = await world.says({ contact: { phone: '0912345678' } })
    expect((await world.step(said, { kind: 'close', text: 'Trùng góp ý trước.' })).status).toBe(200)
    const answeredAt = world.deps.clock()
    const kept = async (at: number) =>
      Object.values(await personalStore(world.table, () => at).of(FEEDBACK, hongDan, said.id))
    expect(await kept(answeredAt + CONTACT_AFTER_CLOSING - DAY)).toEqual([{ phone: '0912345678' }])
    expect(await kept(answeredAt + CONTACT_AFTER_CLOSING + 1_000)).toEqual([])
  })

  it('refuses what somebody else was faster with, and loses nothing of it', async () => {
    const said = await world.says()
    const officer = await world.as(people.officer)
    const step = (kind: string, call: typeof officer) =>
      world.post(world.at(said), { kind, rev: 1, text: kind }, call)
    const both = await Promise.all([step('reply', officer), step('close', world.coordinator)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = both.find(({ status }) => status === 409)
    expect(refused && (await codeOf(refused))).toBe('changed-meanwhile')
    expect((await world.caseOf(said)).steps).toHaveLength(1)
    expect(await idsOf('')).not.toContain(said.id)
    expect(await codeOf(await step('take', officer))).toBe('changed-meanwhile')
  })

  it('refuses what its state does not allow, and writes nothing where nothing changes', async () => {
    const said = await world.says()
    await world.step(said, { kind: 'take' })
    const before = (await log()).length
    expect((await world.step(said, { kind: 'take' })).status).toBe(200)
    expect((await world.caseOf(said)).rev).toBe(2)
    expect((await log()).length).toBe(before)
    await world.step(said, { kind: 'close', text: 'Không liên hệ được.' })
    expect(await codeOf(await world.step(said, { kind: 'take' }))).toBe('unfit-step')
    expect(await codeOf(await world.step(said, { kind: 'reply', text: ' \u200b ' }))).toBe(
      'malformed-request',
    )
  })

  it('gives it only to somebody who may answer there', async () => {
    const said = await world.says()
    for (const who of [people.neighbour, people.viewer, people.foreign, people.auditor]) {
      expect(await codeOf(await world.step(said, { kind: 'assign', to: who.email }))).toBe('unknown-assignee')
    }
    const given = await world.step(said, { kind: 'assign', to: people.officer.email.toUpperCase() })
    expect(FeedbackView.parse(await given.json()).case).toMatchObject({
      state: 'received',
      assignee: people.officer.email,
    })
    expect(await idsOf('?show=mine', await world.as(people.officer))).toEqual([said.id])
  })

  it('goes on when the survey is frozen: only its results are final', async () => {
    const said = await world.says()
    const survey = await world.deps.surveys.getSurvey(FEEDBACK)
    if (survey === undefined) throw new Error('no survey')
    await world.deps.surveys.put({ ...survey, state: 'frozen' })
    expect((await world.step(said, { kind: 'reply', text: 'Đã xử lý.' })).status).toBe(200)
    await world.deps.surveys.put(survey)
  })

  it('leaves the day of a late one to the province, which has to see to it', async () => {
    const late = await world.says({ handling: { due: '2026-11-20' as never } })
    const step = { kind: 'due', to: '2026-12-01' }
    expect(await idsOf('?show=late')).toEqual([late.id])
    expect((await world.step(late, step)).status).toBe(403)
    const inTime = await world.says()
    expect((await world.step(inTime, step)).status).toBe(200)
    const moved = await world.step(late, step, await world.as(people.officer))
    expect(FeedbackView.parse(await moved.json()).case.due).toBe('2026-12-01')
    expect(await idsOf('?show=late')).toEqual([])
    const waiting = await idsOf('')
    expect(waiting.filter((id) => id === late.id)).toHaveLength(1)
  })
})

describe('the lists of a commune', () => {
  it('are narrowed by survey, topic, tag and state, and say what topics are called', async () => {
    const scam = await world.says({ handling: { topic: 'scam', tags: ['gấp'] } })
    expect(await idsOf(`?survey=${FEEDBACK}&topic=scam`)).toEqual([scam.id])
    expect(await idsOf('?tag=g%E1%BA%A5p&state=received')).toEqual([scam.id])
    expect(await idsOf('?tag=g%E1%BA%A5p&state=handling')).toEqual([])
    const { topics } = await page()
    expect(topics).toContainEqual({
      survey: FEEDBACK,
      code: 'scam',
      label: expect.objectContaining({ vi: expect.any(String) }),
    })
  })

  it('have everything of a survey, the last first, but what was taken back', async () => {
    const [kept, erased] = [await world.says(), await world.says({ handling: { erasedAt: 1 } })]
    const all = await idsOf(`?show=all&survey=${FEEDBACK}`)
    expect(all).toEqual([...all].sort().reverse())
    expect([all.includes(kept.id), all.includes(erased.id)]).toEqual([true, false])
    const states = (await page(`?show=all&survey=${FEEDBACK}&state=answered`)).lines.map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set(['answered']))
  })

  it('are of no survey that residents of the province are not asked', async () => {
    const theirs = SurveyId.parse('son_la_feedback')
    const scope = { level: 'province', province: sonLa } as const
    const given = { title: { vi: 'Góp ý' }, filledBy: 'resident', state: 'open', version: 1 } as const
    await world.deps.surveys.put({ ...given, id: theirs, scope })
    for (const survey of [theirs, 'hh_digital_visit', 'no_survey']) {
      expect((await world.coordinator(`${here}?show=all&survey=${survey}`)).status).toBe(404)
    }
  })

  it('hold nothing of another commune', async () => {
    const elsewhere = await world.says({ area: phuocLong })
    expect(await idsOf('')).not.toContain(elsewhere.id)
    const neighbour = await world.as(people.neighbour)
    const theirs = FeedbackPage.parse(await (await neighbour(`${inCaMau}/${phuocLong}`)).json())
    expect(theirs.lines.map(({ id }) => id)).toEqual([elsewhere.id])
  })
})

describe('how a province handles feedback', () => {
  const path = `${inCaMau}/settings`
  const settings = {
    rev: 0,
    dueDays: 3,
    dueByTopic: { scam: 1 },
    templates: [{ title: ' Đã chuyển ', text: { vi: 'Đã chuyển công an xã.' } }],
  }

  it('is the same for all its communes, and changed over the revision that was read', async () => {
    const officer = await world.as(people.officer)
    expect(FeedbackSettings.parse(await (await world.coordinator(path)).json())).toMatchObject({
      dueDays: 5,
      rev: 0,
    })
    const sent = { ...settings, tags: ['khẩn', 'khẩn ', ' '] }
    const saved = await world.post(path, sent, officer)
    const after = {
      ...sent,
      rev: 1,
      tags: ['khẩn'],
      templates: [{ ...settings.templates[0], title: 'Đã chuyển' }],
    }
    expect(await saved.json()).toEqual(after)
    expect(await (await world.coordinator(path)).json()).toEqual(after)
    expect(await codeOf(await world.post(path, sent, officer))).toBe('changed-meanwhile')
    expect((await log())[0]).toMatchObject({ act: 'change-settings', object: 'feedback' })
  })

  it('takes no template without words, and no more than fits', async () => {
    const officer = await world.as(people.officer)
    const blank = { ...settings, rev: 1, tags: [], templates: [{ title: 'a', text: { vi: '\u200b' } }] }
    expect(await codeOf(await world.post(path, blank, officer))).toBe('malformed-request')
    const long = { title: 'a', text: { vi: 'ẫ'.repeat(2_000), en: 'ẫ'.repeat(2_000) } }
    const large = { ...blank, templates: Array.from({ length: 50 }, () => long) }
    expect((await world.post(path, large, officer)).status).toBe(413)
  })
})
