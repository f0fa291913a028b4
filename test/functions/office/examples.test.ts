import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCase } from '../../../functions/resident/open-case.ts'
import { besideBatch } from '../../../functions/store/cases.ts'
import { AuditPage } from '../../../shared/api/audit.ts'
import type { SurveyResponse } from '../../../shared/api/batches.ts'
import { Examples } from '../../../shared/api/feedback.ts'
import type { Case } from '../../../shared/feedback/case.ts'
import { FeedbackSettings } from '../../../shared/feedback/settings.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import { BatchId, HamletId, ResponseId, uuidV7 } from '../../../shared/ids.ts'
import { MINUTE } from '../../../shared/time.ts'
import { FEEDBACK } from '../../support/batches.ts'
import { aPoster } from '../../support/posters.ts'
import { theSurvey } from '../../support/versions.ts'
import { caMau, hongDan, officeWorld, people, phuocLong, type World } from './world.ts'

const version = theSurvey(FEEDBACK)
/** 08:00 in Vietnam. */
const MORNING = Date.parse('2026-11-20T01:00:00Z')
const poster = aPoster({ area: hongDan, kind: 'hamlet', hamlet: HamletId.parse('h1'), place: 'Nhà ông Sáu' })

let world: World
beforeAll(async () => {
  world = await officeWorld()
  const { survey: id, title, filledBy } = version
  await world.deps.surveys.publish(version)
  await world.deps.surveys.put({ id, title, filledBy, state: 'open', version: 1 })
})
afterAll(() => world.close())

it('gives what was written to read, the last first: no name, no number, no place of the poster, no hour', async () => {
  await put({ minute: 1, answers: { comment: 'Chờ lâu quá, gọi •••' } })
  await put({ minute: 2, answers: { comment: undefined } })
  await put({ minute: 3, answers: { comment: 'Dễ hiểu', rating: '5', topic: 'vneid' }, state: 'answered' })
  const page = await read()
  const receivedAt = Date.parse('2026-11-20T00:00:00+07:00')
  expect(page).toEqual({
    examples: [
      { receivedAt, topic: 'vneid', rating: '5', hamlet: 'h1', text: 'Dễ hiểu', state: 'answered' },
      {
        receivedAt,
        topic: 'team',
        rating: '2',
        hamlet: 'h1',
        text: 'Chờ lâu quá, gọi •••',
        state: 'received',
      },
    ],
  })
  expect(texts(await read('&topic=vneid'))).toEqual(['Dễ hiểu'])
  expect(texts(await read('&rating=2'))).toEqual(['Chờ lâu quá, gọi •••'])
  expect(texts(await read('&rating=2&topic=vneid'))).toEqual([])
  expect(await read('', phuocLong)).toEqual({ examples: [] })
})

it('leaves out what is in quarantine, cleared or erased, and reads a correction in place of the first words', async () => {
  const seen = (text: string) => ({ minute: 10, answers: { comment: text, topic: 'scam' } })
  await put({ ...seen('tạm giữ'), held: ['too-fast'] })
  await put({ ...seen('đã loại'), held: ['too-fast'], judged: 'cleared' })
  await put({ ...seen('thả ra'), held: ['too-fast'], judged: 'released' })
  await put({ ...seen('đã xóa'), erasedAt: MORNING + MINUTE })
  const fixed = await put({ minute: 30, answers: { comment: 'lời mới', topic: 'scam' }, isCorrection: true })
  await put({ ...seen('lời cũ'), newest: { batch: fixed, rev: 2 } })
  expect(texts(await read('&topic=scam')).toSorted()).toEqual(['lời mới', 'thả ra'])
})

it('goes on by key, reads a bounded number of items, and shows each example once', async () => {
  const at = 1_000
  for (let number = 0; number < 45; number++) {
    await put({ minute: at + number, answers: { comment: `lần ${number}`, topic: 'network' } })
  }
  const read1 = await read('&topic=network')
  expect(read1.examples).toHaveLength(20)
  const read2 = await read(`&topic=network&after=${read1.next}`)
  const read3 = await read(`&topic=network&after=${read2.next}`)
  expect(new Set([...texts(read1), ...texts(read2), ...texts(read3)]).size).toBe(45)
  expect(read3.next).toBeUndefined()

  // Behind 45 others nothing is found at once, and the page says where to go on.
  const { page } = world.deps.cases
  let items = 0
  world.deps.cases.page = async (...given) => {
    const read = await page(given[0], given[1], { ...given[2], limit: Math.min(given[2].limit, 5) })
    items += read.found.length
    return read
  }
  const none = await read('&topic=vneid')
  world.deps.cases.page = page
  expect(none.examples).toEqual([])
  expect(none.next).toBeDefined()
  expect(items).toBe(15)
})

it('is written down before it is read', async () => {
  await read('&rating=1')
  const asAuditor = await world.as(people.auditor)
  const log = await asAuditor(`/api/office/audit/2026-11?province=${caMau}`)
  const { entries } = AuditPage.parse(await log.json())
  expect(entries).toContainEqual(
    expect.objectContaining({
      act: 'see-feedback',
      who: people.coordinator.email,
      object: `${FEEDBACK} examples`,
      commune: hongDan,
    }),
  )
})

async function read(query = '', commune = hongDan): Promise<Examples> {
  const call = await world.as(commune === hongDan ? people.coordinator : people.neighbour)
  const answer = await call(`/api/office/feedback/${caMau}/${commune}/examples?survey=${FEEDBACK}${query}`)
  expect(answer.status).toBe(200)
  return Examples.parse(await answer.json())
}

function texts({ examples }: Examples): string[] {
  return examples.map(({ text }) => text)
}

/** Puts one feedback as residents' function does, so many minutes after the morning; gives its id. */
async function put(
  given: {
    minute: number
    answers: Record<string, Answers[string] | undefined>
    isCorrection?: true
  } & Partial<Case>,
): Promise<BatchId> {
  const { minute, answers: over, isCorrection, ...handled } = given
  const receivedAt = MORNING + minute * MINUTE
  const id = BatchId.parse(uuidV7(receivedAt, world.deps.random))
  const { comment, ...rest } = { rating: '2', topic: 'team', want_contact: 'no', comment: 'x', ...over }
  const answers = { ...rest, ...(comment === undefined ? {} : { comment }) } as Answers
  const response = {
    id: ResponseId.parse(id),
    rev: 1,
    version: 1,
    startedAt: receivedAt,
    finishedAt: receivedAt,
    answers,
  }
  const handling: Case = {
    ...openCase(
      { id, poster, version, language: 'vi', receivedAt, answers, wantsAnswer: false, suspicions: [] },
      FeedbackSettings.parse({}),
    ),
    ...handled,
  }
  const batch = { id, survey: FEEDBACK, area: hongDan, sealedAt: receivedAt, receivedAt, flags: {} }
  const beside = isCorrection === true ? {} : besideBatch(handling)
  await world.deps.batches.put({ ...batch, responses: [response as SurveyResponse] }, id, [], {}, beside)
  return id
}
