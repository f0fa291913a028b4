import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ExportManifest } from '../../../functions/results/exports/manifest.ts'
import { resultsHandler } from '../../../functions/results/handler.ts'
import { LEASE_MS } from '../../../functions/results/lease.ts'
import { keys, objectKeys } from '../../../functions/store/keys.ts'
import { update } from '../../../functions/store/table.ts'
import { ExportList, type ExportRequest, type ExportView } from '../../../shared/api/exports.ts'
import type { ResponseId } from '../../../shared/ids.ts'
import type { ReceivedBatch } from '../../../shared/results/received.ts'
import { DAY } from '../../../shared/time.ts'
import { aBatchId, aResponse, aVisit } from '../../support/batches.ts'
import { aReceived, someBatches } from '../../support/responses.ts'
import { csvObjects, workbookOf } from '../results/readers.ts'
import { anExport, type Call, type ExportsWorld, exportsWorld } from './exports-world.ts'
import { caMau, hongDan, people, phuocLong, visit } from './world.ts'

let world: ExportsWorld
let [officer, admin]: Call[] = []
const first = [
  ...someBatches({ seed: 1, responses: 40, area: hongDan, perBatch: 5 }),
  ...someBatches({ seed: 2, responses: 30, area: phuocLong, perBatch: 5 }),
]

beforeAll(async () => {
  world = await exportsWorld()
  await world.store(...first)
  await signIn()
})
afterAll(() => world.close())

async function signIn(): Promise<void> {
  officer = await world.as(people.officer)
  admin = await world.as(people.admin)
}
const made = (over: Partial<ExportRequest> = {}, call = officer as Call) => world.made(call, over)
const listed = async (call = officer as Call) =>
  ExportList.parse(await (await call(`/api/office/exports/${visit}/${caMau}`)).json()).exports
const rowsOf = async (of: ExportView, call = officer as Call) =>
  csvObjects((await world.bytes(call, of, 'responses.csv')).toString())
const folderOf = ({ survey, province, id }: ExportView) => objectKeys.export(survey, province, id)
const filesIn = async (of: ExportView) =>
  (await world.files.list(folderOf(of))).map(({ key }) => key.slice(folderOf(of).length)).sort()
const manifestOf = async (of: ExportView) =>
  ExportManifest.parse(JSON.parse((await world.files.getText(`${folderOf(of)}manifest.json`)) ?? ''))
const responsesOf = (batches: readonly ReceivedBatch[]) => batches.flatMap(({ responses }) => responses)
const inArea = (area: typeof hongDan) => first.filter((batch) => batch.area === area)
const aBatchNow = (area: typeof hongDan, responses: ReceivedBatch['responses']) =>
  aReceived({ id: aBatchId(), area, receivedAt: world.deps.clock(), responses })

describe('an export', () => {
  let done: ExportView

  it('is asked for, made, followed and downloaded with a row for every response', async () => {
    const asked = await world.post(officer as Call)
    expect(asked.status).toBe(202)
    const queued: ExportView = await asked.json()
    expect(queued).toMatchObject({ ...anExport, state: 'queued', files: [] })
    expect((await world.view(officer as Call, queued)).state).toBe('queued')

    await world.work()
    done = await world.view(officer as Call, queued)
    expect(done).toMatchObject({ state: 'done', count: 70, progress: { done: 2, of: 2 } })
    expect(done.files.map(({ name }) => name).sort()).toEqual(['codebook.xlsx', 'responses.csv'])
    for (const hidden of ['requestedBy', 'holder', 'folder']) expect(done).not.toHaveProperty(hidden)

    const file = await world.bytes(officer as Call, done, 'responses.csv')
    expect(file.length).toBe(done.files.find(({ name }) => name === 'responses.csv')?.bytes)
    const ids = csvObjects(file.toString()).map(({ response_id, rev }) => `${response_id} ${rev}`)
    expect(ids.sort()).toEqual(
      responsesOf(first)
        .map(({ id, rev }) => `${id} ${rev}`)
        .sort(),
    )
  })

  it('says in its manifest what went in, commune by commune', async () => {
    const manifest = await manifestOf(done)
    expect(manifest).toMatchObject({ ...anExport, id: done.id, count: 70, stored: 70, versions: [1] })
    expect(manifest.areas).toMatchObject([
      { area: hongDan, rows: 40, stored: 40 },
      { area: phuocLong, rows: 30, stored: 30 },
    ])
    for (const area of [hongDan, phuocLong]) {
      const ids = JSON.parse((await world.files.getText(`${folderOf(done)}communes/${area}.json`)) ?? '')
      expect(ids.batches.sort()).toEqual(
        inArea(area)
          .map(({ id }) => id)
          .sort(),
      )
      expect(ids.decisions).toEqual([])
    }
    expect(manifest.files.map(({ name, bytes }) => ({ name, bytes }))).toEqual(
      expect.arrayContaining(done.files),
    )
  })

  it('is written down before it is made and before a file of it is given, and is downloaded with its rows only', async () => {
    const other = await made({ rows: 'counted' })
    await world.bytes(officer as Call, other, 'codebook.xlsx')
    expect((await world.view(officer as Call, other)).downloadedAt).toBeUndefined()
    await world.bytes(officer as Call, other, 'responses.csv')
    expect((await world.view(officer as Call, other)).downloadedAt).toBe(world.deps.clock())
    const { entries } = await world.deps.audit.page(caMau, '2026-11', { limit: 20 })
    const own = entries.filter(({ object }) => object.includes(other.id)).reverse()
    expect(own).toMatchObject([
      { act: 'export', who: people.officer.email, object: `${visit}/${other.id}/csv/counted/whole` },
      { act: 'download', who: people.officer.email, object: `${visit}/${other.id}/codebook.xlsx` },
      { act: 'download', object: `${visit}/${other.id}/responses.csv` },
    ])
  })

  it('asked for again while one alike is under way is that one, and another person’s or format’s is not', async () => {
    const idOf = async (call: Call, over: Partial<ExportRequest> = {}): Promise<string> =>
      (await (await world.post(call, { commune: hongDan, ...over })).json()).id
    const first = await idOf(officer as Call)
    expect(await idOf(officer as Call)).toBe(first)
    const others = [await idOf(officer as Call, { format: 'xlsx' }), await idOf(admin as Call)]
    expect(new Set([first, ...others]).size).toBe(3)
    expect(world.waiting).toHaveLength(3)
    await world.work()
  })

  it('of one commune has its rows only, and one of what counts no others', async () => {
    const own = await rowsOf(await made({ commune: phuocLong, rows: 'counted' }))
    expect(new Set(own.map(({ area_code, status }) => `${area_code} ${status}`))).toEqual(
      new Set(['31867 counted']),
    )
    expect(own.length).toBe(new Set(responsesOf(inArea(phuocLong)).map(({ id }) => id)).size)
  })

  it('is shown to nobody else', async () => {
    const address = `/api/office/exports/${visit}/${caMau}/${done.id}`
    expect((await (admin as Call)(address)).status).toBe(404)
    expect((await (admin as Call)(`${address}/files/responses.csv`)).status).toBe(404)
    expect((await listed(admin)).map(({ id }) => id)).not.toContain(done.id)
    expect((await listed()).map(({ id }) => id)).toContain(done.id)
  })

  it('gives no file that it does not have', async () => {
    const address = `/api/office/exports/${visit}/${caMau}/${done.id}/files/`
    for (const name of ['responses.xlsx', 'manifest.json', '..%2Fmanifest.json']) {
      expect((await (officer as Call)(address + name)).status).toBe(404)
    }
  })
})

describe('where nothing is new', () => {
  it('the files that stand are given again, to others too, and nothing is written', async () => {
    const [standing] = (await listed()).filter(
      ({ format, commune, rows }) => format === 'csv' && commune === undefined && rows === 'all',
    )
    if (standing === undefined) throw new Error('There is none.')
    const before = await world.files.list('exports/')
    const again = await made({}, admin)
    expect(again.id).not.toBe(standing.id)
    expect(again).toMatchObject({ state: 'done', count: 70, files: standing.files })
    expect(await world.files.list('exports/')).toEqual(before)
    expect(await rowsOf(again, admin)).toEqual(await rowsOf(standing))
  })

  it.each<[string, Partial<ExportRequest>]>([
    ['another format', { format: 'spss' }],
    ['other words', { values: 'en' }],
  ])('%s is written all the same', async (_name, over) => {
    expect(await filesIn(await made(over))).toContain('manifest.json')
  })

  it('but a place has another name, or a release writes other files, they are written anew', async () => {
    const commune = { commune: hongDan }
    const before = await made({ ...commune, values: 'vi' })
    await update(world.table, keys.team(caMau, hongDan, 't1' as never), {
      expression: 'SET #name = :name',
      names: { '#name': 'name' },
      values: { ':name': 'Tổ CNSCĐ ấp Mới' },
    })
    const renamed = await made({ ...commune, values: 'vi' })
    expect(await filesIn(renamed)).toContain('responses.csv')
    const manifest = await manifestOf(renamed)
    await world.files.put(
      `${folderOf(renamed)}manifest.json`,
      JSON.stringify({ ...manifest, layout: 0 }),
      'application/json',
    )
    expect(await filesIn(await made({ ...commune, values: 'vi' }))).toContain('responses.csv')
    expect(await filesIn(before)).toContain('responses.csv')
  })
})

describe('only what is new', () => {
  const fresh = { fresh: true, commune: hongDan } as const
  const had = responsesOf(inArea(hongDan))

  it('is everything until this person has downloaded something, by whoever else it was downloaded', async () => {
    const everything = await made({ commune: hongDan }, admin)
    await world.bytes(admin as Call, everything, 'responses.csv')
    const one = await made(fresh)
    expect(one).toMatchObject({ count: had.length })
    expect(one).not.toHaveProperty('since')
    expect(await made(fresh)).toMatchObject({ count: had.length, files: one.files })
  })

  it('is nothing, and no file, right after the download, in whatever format that was', async () => {
    const parquet = await made({ format: 'parquet', commune: hongDan })
    await world.bytes(officer as Call, parquet, 'responses.parquet')
    const nothing = await made(fresh)
    expect(nothing).toMatchObject({ state: 'done', count: 0, files: [], since: parquet.asOf })
    expect(await filesIn(nothing)).toEqual([`communes/${hongDan}.json`, 'manifest.json'])
    expect((await listed())[0]?.id).toBe(nothing.id)
  })

  it('is each response of which something came: itself, a correction with what it corrects, a decision', async () => {
    const [corrected, judged] = had
    if (corrected === undefined || judged === undefined) throw new Error('no response')
    const isNew = someBatches({ seed: 5, responses: 1, area: hongDan })
    await world.store(...isNew, aBatchNow(hongDan, [{ ...corrected, rev: corrected.rev + 1 }]))
    await decide(judged.id, judged.rev)
    const one = await made(fresh)
    const rows = await rowsOf(one)
    expect(new Set(rows.map(({ response_id }) => response_id))).toEqual(
      new Set([corrected.id, judged.id, ...responsesOf(isNew).map(({ id }) => id)]),
    )
    expect(rows.filter(({ response_id }) => response_id === corrected.id).map(({ rev }) => rev)).toContain(
      String(corrected.rev + 1),
    )
    expect(rows.find(({ response_id }) => response_id === judged.id)).toMatchObject({ status: 'excluded' })
    // It was downloaded just now.
    expect(await made({ ...fresh, format: 'xlsx' })).toMatchObject({ count: 0 })
  })

  it('of what counts also says what of the last file counts no longer', async () => {
    const counted = { commune: phuocLong, rows: 'counted' } as const
    const before = await rowsOf(await made(counted))
    const [gone] = responsesOf(inArea(phuocLong)).filter(({ id, rev }) =>
      before.some((row) => row.response_id === id && row.rev === String(rev)),
    )
    if (gone === undefined) throw new Error('nothing counts')
    await decide(gone.id, gone.rev, phuocLong)
    const rows = await rowsOf(await made({ ...counted, fresh: true }))
    expect(rows.map(({ response_id, status }) => `${response_id} ${status}`)).toEqual([`${gone.id} excluded`])
  })

  it('is told for each area and kind of rows apart', async () => {
    expect(await made({ fresh: true, commune: phuocLong })).toMatchObject({ count: 30 })
    expect(await made({ ...fresh, rows: 'counted' })).not.toHaveProperty('since')
  })
})

describe('what cannot be right', () => {
  it('a store that hides a batch, or a response of one: it fails as miscounted and gives no file', async () => {
    const { batches } = world.results
    for (const hides of [
      (batch: ReceivedBatch) => ({ ...batch, responses: batch.responses.slice(1) }),
      () => undefined,
    ]) {
      const ofArea: typeof batches.ofArea = async function* (survey, area, onUnreadable) {
        let isFirst = true
        for await (const batch of batches.ofArea(survey, area, onUnreadable)) {
          const seen = isFirst && area === phuocLong ? hides(batch) : batch
          isFirst = false
          if (seen !== undefined) yield seen
        }
      }
      const asked: ExportView = await (await world.post(officer as Call, { format: 'xlsx' })).json()
      await world.work(resultsHandler({ ...world.results, batches: { ...batches, ofArea } }))
      expect(await world.view(officer as Call, asked)).toMatchObject({
        state: 'failed',
        problem: 'miscounted',
        files: [],
      })
      // Which ids were seen until then, and no file of rows, nor what makes an export whole.
      expect(await filesIn(asked)).toEqual([`communes/${hongDan}.json`])
    }
  })

  it('a batch that cannot be read is named, and all others are given', async () => {
    const [batch] = someBatches({ seed: 9, responses: 3, area: phuocLong, perBatch: 1 })
    if (batch === undefined) throw new Error('no batch')
    await world.store(batch)
    await update(world.table, keys.batch(visit, phuocLong, batch.id), {
      expression: 'SET body = :body',
      values: { ':body': Uint8Array.of(1, 2, 3) },
    })
    const one = await made({ format: 'xlsx', commune: phuocLong })
    expect(one).toMatchObject({ state: 'done', count: 30 })
    expect((await manifestOf(one)).areas).toMatchObject([{ stored: 31, rows: 30, unreadable: [batch.id] }])
    expect(world.logged).toContainEqual(
      expect.objectContaining({ event: 'batch-unreadable', batch: batch.id }),
    )
    // It may be readable by the next release: the same files are not given for it.
    expect(await filesIn(await made({ format: 'xlsx', commune: phuocLong }))).toContain('responses.xlsx')
  })

  it('what comes between two walks over the same rows is in neither', async () => {
    const note = 'đ'.repeat(40_000)
    const long = () => aBatchNow(phuocLong, [aResponse({ answers: aVisit('T01', { note }) })])
    await world.store(long())
    const { batchHeads } = world.results
    let walks = 0
    const ofArea: typeof batchHeads.ofArea = async (survey, area) => {
      walks += 1
      if (walks > 1) await world.store(long())
      return batchHeads.ofArea(survey, area)
    }
    const asked: ExportView = await (
      await world.post(officer as Call, { format: 'xlsx', values: 'en', commune: phuocLong })
    ).json()
    await world.work(resultsHandler({ ...world.results, batchHeads: { ofArea } }))
    const sheets = await workbookOf(await world.bytes(officer as Call, asked, 'responses.xlsx'))
    expect(walks).toBe(2)
    expect(sheets.get('Long texts')?.map(([, , column, part]) => [column, part])).toEqual([
      ['Column', 'Part'],
      ['note', 1],
      ['note', 2],
    ])
  })

  it('a results function that cannot be started: it is said, and asking again asks anew', async () => {
    world.breakStart()
    const refused = await world.post(officer as Call, { values: 'vi' })
    expect(refused.status).toBe(503)
    expect(await refused.json()).toMatchObject({ code: 'export-not-started' })
    expect((await listed())[0]).toMatchObject({ state: 'failed', problem: 'export-not-started' })
    world.breakStart(false)
    expect(await made({ values: 'vi' })).toMatchObject({ state: 'done' })
  })

  it('one whose holder died is taken over; one in living hands is not', async () => {
    const asked: ExportView = await (
      await world.post(officer as Call, { values: 'en', commune: phuocLong })
    ).json()
    await world.results.exports.take(asked, 'dead', LEASE_MS)
    const event = [...world.waiting]
    await expect(world.work()).rejects.toThrow('in other hands')
    world.advance(LEASE_MS + 1)
    expect((await world.view(officer as Call, asked)).state).toBe('failed')
    for (const one of event) await resultsHandler(world.results)(one)
    expect((await world.view(officer as Call, asked)).state).toBe('done')
    for (const one of event) await resultsHandler(world.results)(one) // what comes twice changes nothing
  })
})

it('is written anew where the files that stand go soon', async () => {
  const one = { rows: 'counted', format: 'parquet', commune: hongDan } as const
  await made(one)
  world.advance(24 * DAY)
  await signIn()
  expect(await filesIn(await made(one))).toContain('responses.parquet')
})

it('leaves the list, and cannot be had, once its files have gone', async () => {
  const one = await made({ values: 'en', rows: 'counted' })
  world.advance(29 * DAY)
  await signIn()
  expect((await listed()).map(({ id }) => id)).toContain(one.id)
  world.advance(DAY)
  await signIn()
  expect((await listed()).map(({ id }) => id)).not.toContain(one.id)
  const address = `/api/office/exports/${visit}/${caMau}/${one.id}/files/responses.csv`
  expect((await (officer as Call)(address)).status).toBe(404)
})

function decide(response: ResponseId, rev: number, area = hongDan): Promise<void> {
  const at = world.deps.clock()
  const decision = {
    id: `${at}-${response}`,
    response,
    rev,
    kind: 'exclude',
    by: people.officer.email,
    at,
  } as const
  return world.results.decisions.put(visit, area, decision)
}
