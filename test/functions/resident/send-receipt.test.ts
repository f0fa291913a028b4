import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idInToken, receiptCode, receiptDigest, receiptToken } from '../../../functions/resident/receipt.ts'
import { FeedbackSettings } from '../../../shared/feedback/settings.ts'
import { BatchId, HamletId, PosterId } from '../../../shared/ids.ts'
import { groupedCode } from '../../../shared/invitation-code.ts'
import { DAY, MINUTE } from '../../../shared/time.ts'
import { aField, type Field, ORIGIN, PROVINCE } from '../../support/app.ts'
import { COMMUNE, FEEDBACK } from '../../support/batches.ts'
import { change, type Form, residentsAt, SATISFIED, valueIn } from '../../support/forms.ts'
import { putUp } from '../../support/posters.ts'

let field: Field
let stores: Awaited<ReturnType<Field['deps']['residents']>>
let poster = ''
let onCall: (verb: string) => void = () => {}
let brokenIf: (verb: string) => boolean = () => false
let at: ReturnType<typeof residentsAt>
beforeAll(async () => {
  field = await aField()
  stores = await field.deps.residents()
  field.table.client.middlewareStack.add((next, context) => async (args) => {
    const verb = (context.commandName ?? '').replace(/(Item)?Command$/, '')
    onCall(verb)
    if (brokenIf(verb)) throw Object.assign(new Error(), { name: 'ThrottlingException' })
    return next(args)
  })
  poster = `/g/${await putUp(field.deps, { kind: 'hamlet', hamlet: HamletId.parse('h1') })}`
  at = residentsAt(field, poster)
  const { dueDays, ...others } = await stores.feedbackSettings.get(PROVINCE)
  expect(dueDays).toBe(5)
  const settings = { ...others, dueDays: 3, dueByTopic: { scam: 1 } }
  await stores.feedbackSettings.put(PROVINCE, FeedbackSettings.parse(settings))
})
afterAll(() => field.close())

const idOf = (form: Form) => BatchId.parse(valueIn(form, '_id'))
const caseOf = async (form: Form) => (await stores.cases.get(FEEDBACK, COMMUNE, idOf(form)))?.handling
const openIds = async () =>
  (await stores.inbox.page(COMMUNE, 'open', { limit: 100 })).entries.map(({ line }) => line.id)
const saying = (comment: string) => at.fill(change(SATISFIED, 'comment', comment))
const apartOf = (form: Form) => stores.personal.of(FEEDBACK, COMMUNE, idOf(form))
const leavingPhone = (form: Form = SATISFIED) =>
  at.fill(change(change(form, 'want_contact', 'yes'), 'phone', '0912345678'))
const send = async (form: Form) => {
  const answer = await at.post(form)
  expect(answer.status).toBe(200)
  return answer.text()
}

describe('the case of a feedback', () => {
  test('says what lists need, and is due by the settings of the province', async () => {
    const form = await saying('Sóng yếu\nquá')
    await send(form)
    expect(await caseOf(form)).toEqual({
      ...{ rev: 1, state: 'received', poster: poster.slice(3, 16), place: 'Nhà văn hóa ấp 1', hamlet: 'h1' },
      ...{ language: 'vi', receivedAt: field.clock(), topic: 'vneid', rating: '4', excerpt: 'Sóng yếu quá' },
      // Saturday, 21 November, and three working days.
      ...{ wantsAnswer: false, due: '2026-11-25', tags: [], steps: [] },
      newest: { batch: idOf(form), rev: 1 },
    })
    expect(await openIds()).toContain(idOf(form))
  })

  test('is due sooner for a topic of which the province says so', async () => {
    const form = await at.fill(change(SATISFIED, 'topic', 'scam'))
    await send(form)
    expect(await caseOf(form)).toMatchObject({ topic: 'scam', due: '2026-11-23' })
  })

  test('without words or a number is noted, is never due and waits nowhere', async () => {
    const form = await at.fill(change(SATISFIED, 'comment', ' '))
    const page = await send(form)
    const noted = await caseOf(form)
    expect(noted).toMatchObject({ state: 'noted', excerpt: '' })
    expect(noted).not.toHaveProperty('due')
    expect(await openIds()).not.toContain(idOf(form))
    expect(page).not.toContain('/11/2026')
  })

  test('with a number alone waits for an answer', async () => {
    const form = await leavingPhone(change(SATISFIED, 'comment', ''))
    await send(form)
    expect(await caseOf(form)).toMatchObject({ state: 'received', wantsAnswer: true, due: '2026-11-25' })
  })

  test('is in the language of the form', async () => {
    const form = await at.fill()
    await at.post(form, { path: `${poster}?send&lang=en` })
    expect(await caseOf(form)).toMatchObject({ language: 'en' })
  })
})

describe('what is kept apart', () => {
  const CARD = 'Số căn cước 096 085 001 234, gọi 0987654321'

  test('numbers are masked before they are stored, and the words as they were stand beside the telephone number', async () => {
    const form = await leavingPhone(change(SATISFIED, 'comment', CARD))
    await send(form)
    const feedback = await stores.cases.get(FEEDBACK, COMMUNE, idOf(form))
    const clear = JSON.stringify([feedback, await stores.inbox.page(COMMUNE, 'open', { limit: 100 })])
    expect(clear).toContain('Số căn cước •••')
    expect(clear).not.toMatch(/096 085|001 234|0987654321|0912345678/)
    expect(await apartOf(form)).toEqual({ [`${idOf(form)}#1`]: { phone: '0912345678', comment: CARD } })
  })

  test('nothing where no number was taken out and none was left', async () => {
    const form = await saying('Cảm ơn')
    await send(form)
    expect(await apartOf(form)).toEqual({})
  })

  test('it is kept for as long as a case may lie open', async () => {
    const form = await leavingPhone()
    await send(form)
    const sent = field.clock()
    field.clock.now = sent + 399 * DAY
    expect(Object.keys(await apartOf(form))).toHaveLength(1)
    field.clock.now = sent + 400 * DAY
    expect(await apartOf(form)).toEqual({})
    field.clock.now = sent
  })

  test('consent, or its refusal, is kept with the version of the notice and the time', async () => {
    const form = await leavingPhone()
    await send(form)
    const batch = await stores.cases.getBatch(FEEDBACK, COMMUNE, idOf(form))
    const given = { question: 'want_contact', answer: 'yes', notice: 1, at: field.clock() }
    expect(batch?.responses[0]?.consent).toEqual([given])
  })
})

describe('the receipt', () => {
  test('is a link that names the feedback, and eight characters that the commune finds it by', async () => {
    const form = await at.fill()
    const page = await send(form)
    const { serverKey } = field.deps
    const [, token = ''] = new RegExp(`href="${ORIGIN}${poster}/([\\w-]+)"`).exec(page) ?? []
    expect(idInToken(serverKey, PosterId.parse(poster.slice(3, 16)), token)).toBe(idOf(form))
    const code = receiptCode(serverKey, idOf(form))
    expect(page).toContain(groupedCode(code))
    expect(await stores.receipts.get(receiptDigest(serverKey, '32244', code.toLowerCase()))).toEqual({
      ...{ survey: FEEDBACK, area: COMMUNE, id: idOf(form), poster: poster.slice(3, 16) },
    })
    expect(await stores.receipts.get(receiptDigest(serverKey, '32245', code))).toBeUndefined()
  })

  test('has other characters where another feedback has these, and the same ones when it is shown again', async () => {
    const [first, form] = [await at.fill(), await at.fill()]
    const { serverKey } = field.deps
    const taken = receiptDigest(serverKey, '32244', receiptCode(serverKey, idOf(form)))
    const other = {
      survey: FEEDBACK,
      area: COMMUNE,
      id: idOf(first),
      poster: PosterId.parse(poster.slice(3, 16)),
    }
    await stores.receipts.create(taken, other)
    const page = await send(form)
    expect(page).toContain(groupedCode(receiptCode(serverKey, idOf(form), 1)))
    expect(await stores.receipts.get(taken)).toEqual(other)
    expect(await send(form)).toBe(page)
  })
})

describe('a form that comes again', () => {
  test('is counted once by its poster, and costs no write', async () => {
    const form = await leavingPhone()
    const page = await send(form)
    const seen = watch()
    field.clock.advance(MINUTE)
    expect(await send(form)).toBe(page)
    expect((await at.post(change(form, 'rating', '1'))).status).toBe(409)
    expect(seen.filter((verb) => verb !== 'Get' && verb !== 'Query')).toEqual([])
  })

  test('at once with other answers: one stands, and the inbox shows that one', async () => {
    const form = await saying('Ý thứ nhất')
    const other = change(form, 'comment', 'Ý thứ hai, khác hẳn')
    const answers = await Promise.all([at.post(form), at.post(other)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const { entries } = await stores.inbox.page(COMMUNE, 'open', { limit: 100 })
    const shown = entries.filter(({ line }) => line.id === idOf(form)).map(({ line }) => line.excerpt)
    expect(shown).toEqual([(await caseOf(form))?.excerpt])
  })
})

test('whatever breaks off while it is stored, sending again makes it whole, once', async () => {
  const writes = ['Update', 'Put']
  for (let good = 0; ; good += 1) {
    const words = `Xin gọi lại tôi, cảm ơn nhiều ${'abcdefghij'.charAt(good).repeat(3)}`
    const form = await leavingPhone(change(SATISFIED, 'comment', words))
    let left = good
    brokenIf = (verb) => writes.includes(verb) && left-- <= 0
    const { status } = await at.post(form)
    brokenIf = () => false
    if (status === 200) {
      expect(good).toBe(8)
      break
    }
    expect(status).toBe(503)
    const found = await caseOf(form)
    expect(found).toBeUndefined()
    await send(form)
    expect(await caseOf(form)).toMatchObject({ state: 'received', wantsAnswer: true })
    expect(Object.keys(await apartOf(form))).toHaveLength(1)
    expect((await openIds()).filter((id) => id === idOf(form))).toHaveLength(1)
  }
})

test('who changes the form after it broke off is heard as well, with nothing of the first left to see', async () => {
  const form = await leavingPhone(change(SATISFIED, 'comment', 'Xin gọi tôi'))
  let left = 6
  brokenIf = (verb) => ['Update', 'Put'].includes(verb) && left-- <= 0
  expect((await at.post(form)).status).toBe(503)
  brokenIf = () => false
  expect(Object.keys(await apartOf(form))).toHaveLength(1)

  const changed = change(change(form, 'phone', '0987654321'), 'comment', 'Xin gọi số khác')
  const page = await send(changed)
  expect(await send(changed)).toBe(page)
  const { found } = await stores.cases.page(FEEDBACK, COMMUNE, { limit: 100 })
  const stored = found.filter(({ handling }) => handling.excerpt.startsWith('Xin gọi số khác'))
  expect(stored).toHaveLength(1)
  const { id } = stored[0]?.batch ?? { id: idOf(form) }
  expect(Object.values(await stores.personal.of(FEEDBACK, COMMUNE, id))).toEqual([{ phone: '0987654321' }])
  expect(await apartOf(form)).toEqual({})
  const token = receiptToken(field.deps.serverKey, PosterId.parse(poster.slice(3, 16)), id)
  expect(page).toContain(token)
})

/** Which verbs the table is asked for from now on. */
function watch(): string[] {
  const seen: string[] = []
  onCall = (verb) => seen.push(verb)
  return seen
}
