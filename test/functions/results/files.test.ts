import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReceivedBatch } from '../../../shared/results/received.ts'
import { CommuneSummary, ProvinceSummary } from '../../../shared/results/summary.ts'
import { MINUTE } from '../../../shared/time.ts'
import { aBatchId, aResponse, aVisit } from '../../support/batches.ts'
import { aReceived, someBatches } from '../../support/responses.ts'
import { type SheetValue, unzip, workbookOf } from './readers.ts'
import { baDinh, hongDan, resultsWorld, type World } from './world.ts'

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

describe('every file', () => {
  it.each(['summary.xlsx', 'codebook.xlsx'])('has no formula in %s', async (name) => {
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

it('counts what its team has taken back as excluded, and among that as withdrawn', async () => {
  const [victim] = standing().slice(-1)
  const own = batches.find(({ responses }) => responses.some(({ id }) => id === victim?.id))
  if (victim === undefined || own === undefined) throw new Error('no response')
  const back = { withdrawn: true, reason: 'Ghi nhầm hộ', answers: {} } as const
  const later = { ...victim, rev: victim.rev + 1, ...back }
  await world.store({ ...own, id: aBatchId(), receivedAt: world.clock(), responses: [later], flags: {} })
  const run = await world.recount()
  expect((await world.manifest(run)).counts).toMatchObject({ excluded: 1, withdrawn: 1 })
})

it('writes no row of any response', async () => {
  const { files } = await world.manifest(job)
  expect(files.filter(({ name }) => name.startsWith('responses'))).toEqual([])
})

function kindOf(value: NonNullable<SheetValue>): string {
  return value instanceof Date ? 'date' : typeof value
}

function sum(values: (SheetValue | undefined)[]): number {
  return values.reduce<number>((all, value) => all + Number(value), 0)
}
