import { gzipSync } from 'node:zlib'
import { GetItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FRESH_FOR } from '../../../functions/field/catalogue.ts'
import { posterLink } from '../../../functions/field/links.ts'
import { openTable } from '../../../functions/store/table.ts'
import { HamletId, SurveyId } from '../../../shared/ids.ts'
import { MINUTE } from '../../../shared/time.ts'
import { aField, type Field, ORIGIN, storedBatches } from '../../support/app.ts'
import { COMMUNE, FEEDBACK, VISIT } from '../../support/batches.ts'
import { change, type Form, residentsAt, SATISFIED, valueIn } from '../../support/forms.ts'
import { putUp } from '../../support/posters.ts'

let field: Field
let residents: ReturnType<typeof residentsAt>
let [poster, down, visit, desk] = ['', '', '', '']
beforeAll(async () => {
  field = await aField()
  const oneStop = SurveyId.parse('one_stop_satisfaction')
  const up = async (over: Parameters<typeof putUp>[1]) => `/g/${await putUp(field.deps, over)}`
  poster = await up({ kind: 'hamlet', hamlet: HamletId.parse('h1') })
  down = await up({ revokedAt: field.clock() })
  visit = await up({ survey: VISIT })
  desk = await up({ survey: oneStop, kind: 'desk' })
  residents = residentsAt(field, poster)
})
afterAll(() => field.close())

const open = (path = poster, headers = {}) => residents.open(path, headers)
const post = (form: Form, path = poster) => residents.post(form, { path })
const fill = (answers: Form, path = poster) => residents.fill(answers, { path })
const everything = () => storedBatches(field, FEEDBACK)
const idOf = (form: Form) => valueIn(form, '_id')
const storedOf = async (form: Form) => (await everything()).find(({ id }) => id === idOf(form))

describe('the form', () => {
  test('loads nothing but its own script, and neither reads nor sets a cookie', async () => {
    const answer = await open(poster, { Cookie: '__Host-device=x' })
    expect(answer.status).toBe(200)
    const policy = answer.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha256-[\w+/=]+'; /,
    )
    expect(policy).toContain("form-action 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(answer.headers.get('Set-Cookie')).toBeNull()
    const loaded = (await answer.text()).match(/<script[^>]*>|<link rel="stylesheet[^>]*>|src=[^ >]*/g)
    expect(new Set(loaded)).toEqual(new Set(['<script src="/r/form-1.js" defer>']))
  })

  test.each(['poster', 'desk'])(
    'a page at the %s is at most 14 KB in all, headers included',
    async (where) => {
      const path = where === 'desk' ? desk : poster
      const answer = await open(path, { 'Accept-Encoding': 'gzip' })
      expect(answer.headers.get('Content-Encoding')).toBe('gzip')
      const head = [...answer.headers].join('\r\n').length
      expect(head + (await answer.arrayBuffer()).byteLength).toBeLessThan(14 * 1024)
    },
  )

  test('says where it hangs, in the language that was asked for', async () => {
    expect(await (await open()).text()).toContain('Nhà văn hóa ấp 1, xã Hưng Mỹ')
    const english = await (await open(`${poster}?lang=en`)).text()
    expect(english).toContain('<html lang="en">')
    expect(english).toContain('Nhà văn hóa ấp 1, Hưng Mỹ commune')
    expect(english).toContain('How satisfied are you?')
    expect(await (await open(`${desk}?lang=en`)).text()).toContain('<html lang="vi">')
  })

  test.each([
    ['forged', () => `${poster.slice(0, -1)}${poster.endsWith('Z') ? 'Y' : 'Z'}`],
    ['of members', () => visit],
    ['garbled', () => '/g/%00'],
  ])('%s is a plain page that says what to do', async (_, path) => {
    const answer = await open(path())
    expect(answer.status).toBe(404)
    expect(await answer.text()).toMatch(/Không tìm thấy phiếu này.*Mã trên tờ dán/s)
  })

  test('a poster that was taken down says that it is over', async () => {
    const answer = await open(down)
    expect(answer.status).toBe(410)
    expect(await answer.text()).toContain('Đợt lấy ý kiến này đã kết thúc')
  })

  test('going back shows it with the same id, while a new scan gets another', async () => {
    const answer = await open()
    expect(answer.headers.get('Cache-Control')).toBe('private, no-cache')
    expect(answer.headers.get('ETag')).toBeNull()
    // A browser forgets the page of an address to which a form was sent.
    expect(await answer.text()).toContain('<form method="post" action="?send&amp;lang=vi"')
    expect(idOf(await fill([]))).not.toBe(idOf(await fill([])))
  })

  test("a poster's address is short", () => {
    expect(posterLink(ORIGIN, 'NVH1')).toBe(`${ORIGIN}/g/NVH1`)
  })
})

describe('feedback', () => {
  test('is a batch of one, without sender, under the commune of the poster', async () => {
    const form = await fill(SATISFIED)
    const answer = await post(form)
    expect(answer.status).toBe(200)
    const id = idOf(form)
    const stored = await storedOf(form)
    expect(stored).toMatchObject({ area: COMMUNE, receivedAt: field.clock(), flags: {} })
    expect(stored).not.toHaveProperty('sender')
    expect(stored?.responses).toEqual([
      {
        ...{ id, rev: 1, version: 1, startedAt: field.clock() - MINUTE, finishedAt: field.clock() },
        ...{ place: 'Nhà văn hóa ấp 1', hamlet: 'h1' },
        answers: { rating: '4', topic: 'vneid', comment: 'Rất tốt', want_contact: 'no' },
        consent: [{ question: 'want_contact', answer: 'no', notice: 1, at: field.clock() }],
      },
    ])
    expect(await answer.text()).toContain('Cảm ơn ông/bà!')
  })

  test('a doubled POST is one feedback and the same thanks', async () => {
    const form = await fill(SATISFIED)
    const before = (await everything()).length
    const [first, second] = await Promise.all([post(form), post(form)])
    field.clock.advance(MINUTE)
    const third = await post(form)
    const pages = await Promise.all([first.text(), second.text(), third.text()])
    expect(new Set(pages).size).toBe(1)
    expect(pages[0]).toContain('Cảm ơn ông/bà!')
    expect(await everything()).toHaveLength(before + 1)
  })

  test('the same form sent again with other answers is not taken for thanks: a new one is offered', async () => {
    const form = await fill(SATISFIED)
    await post(form)
    const answer = await post(change(form, 'rating', '1'))
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Mở phiếu mới')
  })

  test('the telephone number rests apart, and only with those who want an answer', async () => {
    const wanting = change(change(SATISFIED, 'want_contact', 'yes'), 'phone', '+84 912.345.678')
    expect((await post(await fill(wanting))).status).toBe(200)
    const declining = change(SATISFIED, 'phone', '0987654321')
    expect((await post(await fill(declining))).status).toBe(200)
    const stored = JSON.stringify(await everything())
    expect(stored).not.toMatch(/0912345678|0987654321/)
    expect((await everything()).flatMap(({ flags }) => Object.values(flags))).toEqual([])
  })

  test('a hidden answer never reaches a batch', async () => {
    const form = await fill([
      ...SATISFIED,
      ['reason', 'slow'],
      ['reason', 'other'],
      ['nonsense', 'x'],
      ['__proto__', 'y'],
    ])
    await post(form)
    const last = (await storedOf(form))?.responses[0]?.answers
    expect(Object.keys(last ?? {})).toEqual(['rating', 'topic', 'comment', 'want_contact'])
  })

  test('hidden fields that somebody changed cost nobody his feedback', async () => {
    const before = (await everything()).length
    const answer = await post([['_id', 'x'], ['_version', '9'], ['_opened', '99999999999999'], ...SATISFIED])
    expect(answer.status).toBe(200)
    expect(await everything()).toHaveLength(before + 1)
  })

  test('a survey that has ended says so; a form that was open by then is kept with a flag', async () => {
    const form = await fill(SATISFIED)
    const survey = await field.deps.surveys.getSurvey(FEEDBACK)
    if (survey === undefined) throw new Error('No survey.')
    await field.deps.surveys.put({ ...survey, state: 'closed' })
    field.clock.advance(FRESH_FOR)
    expect((await open()).status).toBe(410)
    expect((await post(form)).status).toBe(200)
    expect(Object.values((await storedOf(form))?.flags ?? {})).toEqual([['survey-closed', 'suspect']])
    await field.deps.surveys.put(survey)
    field.clock.advance(FRESH_FOR)
  })
})

describe('a form that does not fit', () => {
  const WRONG: Form = [
    ['rating', '2'],
    ['comment', 'Sóng <yếu> & "chập chờn"\r\ncả ngày'],
    ['reason', 'slow'],
    ['reason', 'error'],
    ['want_contact', 'yes'],
    ['phone', '12'],
  ]
  let page = ''
  let form: Form = []
  beforeEach(async () => {
    form = await fill(WRONG)
    const answer = await post(form)
    expect(answer.status).toBe(422)
    page = await answer.text()
  })

  test('comes back with what is wrong beside each question and at the top', () => {
    expect(page).toContain('Còn 2 chỗ cần xem lại')
    expect(page).toMatch(/id="q-topic".*id="e-topic">Xin trả lời câu này\./s)
    expect(page).toMatch(/id="e-phone">Số điện thoại có 10 chữ số/)
    expect(page).toMatch(/<input id="i-phone"[^>]*aria-describedby="h-phone e-phone" aria-invalid="true"/)
  })

  test('everything typed is kept, and nothing of it is taken for markup', () => {
    expect(page).toMatch(/name="rating" value="2" checked/)
    expect(page).toMatch(/name="reason" value="slow" checked/)
    expect(page).toMatch(/name="reason" value="error" checked/)
    expect(page).toMatch(/name="phone" value="12"/)
    expect(page).toContain('\nSóng &lt;yếu&gt; &amp; &quot;chập chờn&quot;\r\ncả ngày</textarea>')
    expect(page).not.toContain('<yếu>')
  })

  test('keeps its id, so that sending it right is still one feedback', async () => {
    const id = idOf(form)
    expect(page).toContain(`value="${id}"`)
    const right: Form = [...change(form, 'phone', '0912345678'), ['topic', 'network']]
    expect((await post(right)).status).toBe(200)
    expect((await everything()).filter((batch) => batch.id === id)).toHaveLength(1)
  })
})

test('a busy store: the page comes back with everything kept, and sending again is one feedback', async () => {
  const form = await fill(SATISFIED)
  const engine = openTable({ name: field.table.name, endpoint: field.endpoint }).client
  const store = mockClient(field.table.client)
  store.on(GetItemCommand).callsFake((input) => engine.send(new GetItemCommand(input)))
  store.on(UpdateItemCommand).callsFake((input) => engine.send(new UpdateItemCommand(input)))
  store.on(QueryCommand).callsFake((input) => engine.send(new QueryCommand(input)))
  store.on(PutItemCommand).rejects(Object.assign(new Error(), { name: 'ThrottlingException' }))
  const answer = await post(form)
  store.restore()
  engine.destroy()
  expect(answer.status).toBe(503)
  const page = await answer.text()
  expect(page).toMatch(/Hệ thống đang bận.*Phiếu chưa gửi được/s)
  expect(page).toContain('Rất tốt</textarea>')
  expect((await post(form)).status).toBe(200)
})

test('a store that is too busy to show the form: a page that says when to come back', async () => {
  const store = mockClient(field.table.client)
  store.on(UpdateItemCommand).rejects(Object.assign(new Error(), { name: 'ThrottlingException' }))
  const answer = await open(`${poster}?lang=en`)
  store.restore()
  expect(answer.status).toBe(503)
  expect(answer.headers.get('Retry-After')).toBe('30')
  expect(await answer.text()).toContain('The system is busy')
})

describe('bad input', () => {
  const raw = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    field.app.request(poster, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    })

  test('JSON is not a form', async () => {
    expect((await raw('{}', { 'Content-Type': 'application/json' })).status).toBe(415)
  })
  test('65 KB are too much, also when they come packed', async () => {
    expect((await raw('a'.repeat(65 * 1024))).status).toBe(413)
    const packed = new Uint8Array(gzipSync('a'.repeat(1024 * 1024)))
    expect((await raw(packed, { 'Content-Encoding': 'gzip' })).status).toBe(413)
  })
  test.each([
    '',
    '&&==&',
    'rating=%',
    'rating=%ff%fe',
    'rating[]=1',
    '%00=%00',
    `comment=${'x'.repeat(2000)}`,
  ])('"%s" comes back as a form with what is missing', async (body) => {
    expect((await raw(body)).status).toBe(422)
  })
  test('21,000 fields of one name are a form like any other', async () => {
    expect((await raw('a=&'.repeat(21_000))).status).toBe(422)
  })
  test('NUL is dropped from what is stored', async () => {
    const form = await fill([...change(SATISFIED, 'comment', 'a\u0000b\ufffd')])
    expect((await post(form)).status).toBe(200)
    expect((await storedOf(form))?.responses[0]?.answers.comment).toBe('ab\ufffd')
  })
  test('another site may not send it', async () => {
    expect((await raw('', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  })
})
