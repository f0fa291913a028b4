import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resultsHandler } from '../../../functions/results/handler.ts'
import { ResponseId } from '../../../shared/ids.ts'
import type { ReceivedBatch } from '../../../shared/results/received.ts'
import { CommuneSummary, ProvinceSummary } from '../../../shared/results/summary.ts'
import { dayOf, MINUTE, visitTime } from '../../../shared/time.ts'
import { aBatchId, aResponse, aVisit } from '../../support/batches.ts'
import { aReceived, someBatches } from '../../support/responses.ts'
import { csvObjects, parseCsv, type SheetValue, unzip, workbookOf } from './readers.ts'
import { baDinh, hongDan, resultsWorld, survey, type World } from './world.ts'

const unclean = '\ud800 \u0000'
const tricky = ['=1+1', '-5', '+84', '@SUM(A1)', '＝2', '00004', 'a,"b"\nc', '_x0041_', unclean, ' Đặng ']
const secret = '0912345678'
/** A household of which one phone sent the same revision twice, with other answers. */
const doubled = 'T77'

let world: World
let batches: ReceivedBatch[]
let job: Awaited<ReturnType<World['recount']>>

beforeAll(async () => {
  world = await resultsWorld()
  const first = aResponse({ answers: aVisit(doubled) })
  const second = { ...first, answers: aVisit(doubled, { note: 'khác' }) }
  batches = [
    ...someBatches({ seed: 1, responses: 300, area: hongDan }),
    ...someBatches({ seed: 2, responses: 120, area: baDinh }),
    aReceived({
      id: aBatchId(),
      area: baDinh,
      receivedAt: world.clock() - MINUTE,
      responses: tricky.map((note, i) => aResponse({ answers: aVisit(`T0${i}`, { note, phone: secret }) })),
    }),
    aReceived({
      id: aBatchId(),
      area: baDinh,
      receivedAt: world.clock() - MINUTE,
      responses: [aResponse({ version: 99, answers: aVisit('T99') })],
    }),
    aReceived({ id: aBatchId(), area: baDinh, receivedAt: world.clock() - 2 * MINUTE, responses: [first] }),
    aReceived({ id: aBatchId(), area: baDinh, receivedAt: world.clock() - MINUTE, responses: [second] }),
  ]
  await world.store(...batches)
  job = await world.recount()
})
afterAll(() => world.close())

const inTime = () => batches.filter(({ receivedAt }) => receivedAt <= world.clock())
const received = () => inTime().flatMap(({ responses }) => responses)

/** What stands, counted here by another way than the product's: the highest revision of every response. */
function standing() {
  const best = new Map<string, ReceivedBatch['responses'][number]>()
  for (const response of received()) {
    if (response.version !== 1 || response.answers.note === unclean) continue // held, see below
    const other = best.get(response.id)
    if (other === undefined || other.rev < response.rev) best.set(response.id, response)
  }
  return [...best.values()]
}

async function sheet(name: string, at: string): Promise<SheetValue[][]> {
  const found = (await workbookOf(await world.bytes(job, name))).get(at)
  if (found === undefined) throw new Error(`no sheet ${at}`)
  return found
}

const csv = async () => csvObjects(await world.text(job, 'responses.csv'))

describe('responses.csv', () => {
  it('starts with the mark that makes Excel read Vietnamese, and is RFC 4180 throughout', async () => {
    const bytes = await world.bytes(job, 'responses.csv')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const records = parseCsv(bytes.toString())
    expect(new Set(records.map((record) => record.length)).size).toBe(1)
  })

  it('has a row for every response received, with what became of it', async () => {
    const rows = await csv()
    expect(rows).toHaveLength(received().length)
    const counted = rows.filter(({ status }) => status === 'counted')
    expect(new Set(counted.map((row) => `${row.response_id} ${row.rev}`))).toEqual(
      new Set(standing().map(({ id, rev }) => `${id} ${rev}`)),
    )
    const unknown = rows.filter(({ version }) => version === '99')
    expect(unknown).toMatchObject([{ status: 'held', hh_key: 'T99', visit_result: 'met' }])
    expect(unknown[0]).toMatchObject({ status_text: 'Chờ xem lại: không có phiên bản phiếu này' })
    expect(rows.find(({ hh_key }) => hh_key === 'T08')).toMatchObject({
      status_text: 'Chờ xem lại: câu trả lời không khớp với phiếu',
    })
  })

  it('names why a response is held, also where only the recount could see it', async () => {
    const held = (await csv()).filter(({ status }) => status === 'held')
    expect(held.map(({ flags }) => flags)).not.toContain('')
    expect(held.find(({ version }) => version === '99')).toMatchObject({ flags: 'unknown-version' })
    expect(held.find(({ rev, hh_key }) => hh_key === doubled && rev === '1')).toMatchObject({
      flags: 'same-revision-other-content',
    })
  })

  it('guards text that a spreadsheet would run, and nothing else', async () => {
    const rows = (await csv()).filter(({ hh_key }) => /^T0/.test(hh_key ?? ''))
    const notes = Object.fromEntries(rows.map(({ hh_key, note }) => [hh_key, note]))
    expect(notes).toEqual({
      T00: "'=1+1",
      T01: "'-5",
      T02: "'+84",
      T03: "'@SUM(A1)",
      T04: "'＝2",
      T05: '00004',
      T06: 'a,"b"\nc',
      T07: '_x0041_',
      T08: '\ufffd \ufffd',
      T09: ' Đặng ',
    })
  })

  it('names places as the register does, keeps the zeros of codes, and gives days of Asia/Ho_Chi_Minh', async () => {
    const rows = await csv()
    const [batch] = batches
    const [response] = batch?.responses ?? []
    if (batch === undefined || response === undefined) throw new Error('no response')
    const at = visitTime({
      finishedAt: response.finishedAt,
      sentAt: batch.sentAt,
      receivedAt: batch.receivedAt,
    })
    const row = rows.find((one) => one.response_id === response.id)
    expect(row).toMatchObject({
      area_code: '31843',
      area_name: 'Xã Hồng Dân',
      visit_day: dayOf(at),
      version: '1',
    })
    expect(row?.hamlet_name).toMatch(/^Ấp \d+$/)
    expect(row?.team_name).toMatch(/^Tổ công nghệ số cộng đồng số/)
    expect(Date.parse(row?.visited_at ?? '')).toBe(Math.floor(at / 1000) * 1000)
    expect(rows.some(({ area_code }) => area_code === '00004')).toBe(true)
  })

  it('gives several choices joined and as one column an option', async () => {
    for (const row of await csv()) {
      if (row.safety === '') expect(row['safety/otp']).toBe('')
      else expect(row['safety/otp']).toBe(row.safety?.split(' ').includes('otp') ? '1' : '0')
    }
  })
})

describe('responses.xlsx', () => {
  it('says the same as the CSV, in the same order', async () => {
    const [, ...rows] = await sheet('responses.xlsx', 'Phiếu')
    const records = await csv()
    expect(rows.map(([id]) => id)).toEqual(records.map(({ response_id }) => response_id))
  })

  it('keeps codes as text, numbers as numbers and days as days', async () => {
    const [head = [], ...rows] = await sheet('responses.xlsx', 'Phiếu')
    const column = (code: string) => head.findIndex((text) => String(text).endsWith(`[${code}]`))
    const kinds = (code: string) =>
      new Set(
        rows
          .map((row) => row[column(code)])
          .filter(isThere)
          .map(kindOf),
      )
    expect(kinds('area_code')).toEqual(new Set(['string']))
    expect(kinds('hh_key')).toEqual(new Set(['string']))
    expect(kinds('smartphones')).toEqual(new Set(['number']))
    expect(kinds('safety/otp')).toEqual(new Set(['number']))
    expect(kinds('visit_day')).toEqual(new Set(['date']))
    expect(kinds('visited_at')).toEqual(new Set(['date']))

    const [first] = await csv()
    const day = rows[0]?.[column('visit_day')]
    expect(day instanceof Date && day.toISOString().slice(0, 10)).toBe(first?.visit_day)
    const notes = rows
      .filter((row) => /^T0/.test(String(row[column('hh_key')])))
      .map((row) => row[column('note')])
    for (const text of ['=1+1', '-5', '+84', '@SUM(A1)', '00004', 'a,"b"\nc', '_x0041_'])
      expect(notes).toContain(text)
  })

  it('heads its columns in Vietnamese, each head once', async () => {
    const [head = []] = await sheet('responses.xlsx', 'Phiếu')
    expect(new Set(head).size).toBe(head.length)
    expect(head).toContain('Kết quả lần đến [visit_result]')
  })
})

describe('every file', () => {
  it.each(['summary.xlsx', 'responses.xlsx', 'codebook.xlsx'])('has no formula in %s', async (name) => {
    const parts = unzip(await world.bytes(job, name))
    const sheets = [...parts].filter(([part]) => part.startsWith('xl/worksheets/'))
    expect(sheets.length).toBeGreaterThan(0)
    for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >/]/)
  })

  it('holds no personal answer', async () => {
    const { files } = await world.manifest(job)
    for (const { name } of files) {
      const bytes = await world.bytes(job, name)
      const text = name.endsWith('.xlsx') ? [...unzip(bytes).values()].join() : bytes.toString()
      expect(text).not.toContain(secret)
    }
    expect(Object.keys((await csv())[0] ?? {})).not.toContain('phone')
  })

  it('is listed in the manifest with its bytes and digest, and the manifest counts what the store holds', async () => {
    const manifest = await world.manifest(job)
    for (const { name, bytes, sha256 } of manifest.files) {
      const body = await world.bytes(job, name)
      expect({ name, bytes: body.length }).toEqual({ name, bytes })
      expect(createHash('sha256').update(body).digest('hex')).toBe(sha256)
    }
    const stored = await world.files.list(world.folder(job))
    expect(new Set(stored.map(({ key }) => key.slice(world.folder(job).length)))).toEqual(
      new Set([...manifest.files.map(({ name }) => name), 'manifest.json']),
    )
    expect(new Set(manifest.areas.flatMap((area) => area.batches))).toEqual(
      new Set(inTime().map(({ id }) => id)),
    )
    const { counts } = manifest
    const held = Object.values(counts.held).reduce((sum, n) => sum + n, 0)
    expect(counts).toMatchObject({
      batches: inTime().length,
      received: received().length,
      counted: standing().length,
    })
    expect(counts.counted + counts.superseded + counts.excluded + held).toBe(counts.received)
    expect(await world.job(job)).toMatchObject({
      state: 'done',
      counted: counts.counted,
      progress: { done: 2, of: 2 },
    })
  })
})

describe('summary.xlsx and summary.json', () => {
  it('agree with a count made here', async () => {
    const summary = ProvinceSummary.parse(JSON.parse(await world.text(job, 'summary.json')))
    const met = standing().filter(({ answers }) => answers.visit_result === 'met').length
    expect(summary.all.questions.visit_result).toMatchObject({
      answered: standing().length,
      options: { met },
    })
    const questions = await sheet('summary.xlsx', 'Câu hỏi')
    expect(questions.find((row) => row[0] === 'visit_result' && row[2] === 'met')?.slice(4, 7)).toEqual([
      met,
      standing().length,
      standing().length,
    ])
    const indicators = await sheet('summary.xlsx', 'Chỉ tiêu')
    expect(indicators.find(([code]) => code === 'visits_total')?.[4]).toBe(standing().length)
    expect(indicators.find(([code]) => code === 'visits_total/met')?.[4]).toBe(met)
    const overview = await sheet('summary.xlsx', 'Tổng quan')
    expect(overview.find(([label]) => label === 'Được tính')?.[1]).toBe(standing().length)
  })

  it.each([
    ['Theo xã', ['Mã xã', 'Tên xã'], 2],
    ['Theo thôn', ['Mã xã', 'Tên xã', 'Mã thôn', 'Tên thôn'], 12],
    ['Theo tổ', ['Mã xã', 'Tên xã', 'Mã tổ', 'Tên tổ'], 8],
    ['Theo ngày', ['Ngày'], undefined],
  ])('break down %s to the same sum, each value with what it was made of', async (name, names, groups) => {
    const [head = [], ...rows] = (await sheet('summary.xlsx', name)).slice(2)
    expect(head).toEqual([
      ...names,
      ...['Mã chỉ tiêu', 'Chỉ tiêu', 'Đơn vị', 'Giá trị', 'Tử số', 'Mẫu số', 'Số quan sát'],
    ])
    const at = (title: string) => head.indexOf(title)
    const of = (code: string) => rows.filter((row) => row[at('Mã chỉ tiêu')] === code)
    expect(sum(of('responses').map((row) => row[at('Giá trị')]))).toBe(standing().length)
    expect(of('responses')).toHaveLength(groups ?? of('visits_total').length)
    expect(sum(of('visits_total').map((row) => row[at('Số quan sát')]))).toBe(standing().length)
    for (const row of of('households_guided_share')) {
      const [value, part, whole] = ['Giá trị', 'Tử số', 'Mẫu số'].map((title) => row[at(title)])
      expect(value).toBeCloseTo((100 * Number(part)) / Number(whole))
    }
    const kinds = names.map((title) => new Set(rows.map((row) => kindOf(row[at(title)] ?? ''))))
    expect(kinds).toEqual(names.map((title) => new Set([title === 'Ngày' ? 'date' : 'string'])))
    if (groups !== undefined) {
      expect([...new Set(rows.map(([code]) => code))]).toEqual(['00004', '31843'])
      expect([...new Set(rows.map(([, commune]) => commune))]).toEqual(['Phường Ba Đình', 'Xã Hồng Dân'])
    }
  })

  it('say what an indicator counts in the words of the page', async () => {
    const indicators = await sheet('summary.xlsx', 'Chỉ tiêu')
    const basis = (code: string) => indicators.find(([found]) => found === code)?.[3]
    expect(basis('households_visited')).toBe('hộ gặp được ít nhất một lần')
    expect(basis('households_with_fibre')).toContain('lần gặp gần nhất')
  })

  it('has a file for every commune', async () => {
    for (const area of [baDinh, hongDan]) {
      const summary = CommuneSummary.parse(JSON.parse(await world.text(job, `communes/${area}.json`)))
      const own = new Set(
        inTime().flatMap((batch) => (batch.area === area ? batch.responses.map(({ id }) => id) : [])),
      )
      expect(summary.counts.counted).toBe(standing().filter(({ id }) => own.has(id)).length)
      expect(summary.hamlets.length).toBeGreaterThan(1)
    }
  })
})

it('says which responses their team has taken back and why, in columns behind all others', async () => {
  const [victim] = standing().slice(-1)
  const own = batches.find(({ responses }) => responses.some(({ id }) => id === victim?.id))
  if (victim === undefined || own === undefined) throw new Error('no response')
  const back = { withdrawn: true, reason: 'Ghi nhầm hộ', answers: {} } as const
  const later = { ...victim, rev: victim.rev + 1, ...back }
  await world.store({ ...own, id: aBatchId(), receivedAt: world.clock(), responses: [later], flags: {} })
  const run = await world.recount()
  const [head = []] = parseCsv(await world.text(run, 'responses.csv'))
  expect(head.slice(-2)).toEqual(['withdrawn', 'revision_reason'])
  expect(head.indexOf('version')).toBeLessThan(head.indexOf('visit_result'))
  const rows = csvObjects(await world.text(run, 'responses.csv'))
  expect(rows.filter(({ withdrawn }) => withdrawn === '1')).toMatchObject([
    {
      response_id: victim.id,
      status: 'excluded',
      status_text: 'Đã loại: tổ đã rút lại',
      revision_reason: 'Ghi nhầm hộ',
      member_id: (own.sender ?? victim.author)?.member,
    },
  ])
  expect((await world.manifest(run)).counts).toMatchObject({ excluded: 1, withdrawn: 1 })
})

it('leaves the answers of an erased response out of the rows, those of a late revision too', async () => {
  const [victim] = standing()
  if (victim === undefined) throw new Error('no response')
  const own = batches.find(({ responses }) => responses.some(({ id }) => id === victim.id))
  if (own === undefined) throw new Error('no batch')
  await world.deps.decisions.put(survey, own.area, {
    id: '01',
    response: ResponseId.parse(victim.id),
    rev: victim.rev,
    kind: 'tombstone',
    by: 'lan@example.gov.vn',
    at: world.clock(),
  })
  await world.store(
    aReceived({
      id: aBatchId(),
      area: own.area,
      receivedAt: world.clock(),
      responses: [{ ...victim, rev: victim.rev + 1 }],
    }),
  )
  const rows = csvObjects(await world.text(await world.recount(), 'responses.csv'))
  const erased = rows.filter(({ response_id }) => response_id === victim.id)
  expect(erased.length).toBeGreaterThan(1)
  for (const row of erased) expect(row).toMatchObject({ status: 'excluded', visit_result: '', hh_key: '' })
})

it('marks the files of rows, and only those, as the ones that go after 30 days', async () => {
  const marked: string[] = []
  const files: World['files'] = {
    ...world.files,
    async putStream(key, stream, kind) {
      if (kind.rows === true) marked.push(key)
      await world.files.putStream(key, stream, kind)
    },
  }
  const again = await world.request()
  await world.run(again, resultsHandler({ ...world.deps, files }))
  expect(marked.sort()).toEqual(['responses.csv', 'responses.xlsx'].map((name) => world.folder(again) + name))
})

function isThere(value: SheetValue | undefined): value is NonNullable<SheetValue> {
  return value !== null && value !== undefined
}

function kindOf(value: NonNullable<SheetValue>): string {
  return value instanceof Date ? 'date' : typeof value
}

function sum(values: (SheetValue | undefined)[]): number {
  return values.reduce<number>((all, value) => all + Number(value), 0)
}
