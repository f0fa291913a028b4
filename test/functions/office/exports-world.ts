import { type ResultsDeps, resultsStores } from '../../../functions/results/deps.ts'
import { resultsHandler } from '../../../functions/results/handler.ts'
import { fileStore } from '../../../functions/store/files.ts'
import { lockedFileStore } from '../../../functions/store/locked-files.ts'
import { startS3 } from '../../../infra/local/engines/s3.ts'
import { type ExportRequest, ExportView } from '../../../shared/api/exports.ts'
import { JobId, uuidV7 } from '../../../shared/ids.ts'
import type { ReceivedBatch } from '../../../shared/results/received.ts'
import { caMau, officeWorld, visit, type World } from './world.ts'

export type Call = Awaited<ReturnType<World['as']>>

export type ExportsWorld = Awaited<ReturnType<typeof exportsWorld>>

/** The office and the results function over one embedded table and one embedded bucket. */
export async function exportsWorld() {
  const s3 = await startS3({ bucket: 'results', locked: 'audit' })
  let broken = false
  const office = await officeWorld({
    startResults: async (event) => {
      if (broken) throw new Error('Lambda is away.')
      waiting.push(event)
    },
  })
  const waiting: unknown[] = []
  const { clock, random } = office.deps
  const files = fileStore({ bucket: 'results', endpoint: s3.endpoint })
  office.deps.files = files
  const logged: Record<string, unknown>[] = []
  const results: ResultsDeps = {
    clock,
    log: (entry) => logged.push(entry),
    files,
    sealed: lockedFileStore({ bucket: 'audit', endpoint: s3.endpoint }),
    newId: () => JobId.parse(uuidV7(clock(), random)),
    pause: () => Promise.resolve(),
    ...resultsStores(office.table, clock),
  }

  /** What the office asked for is done now, one after another. */
  async function work(by = resultsHandler(results)): Promise<void> {
    for (const event of waiting.splice(0)) await by(event)
  }
  function post(call: Call, over: Partial<ExportRequest> = {}): Promise<Response> {
    office.advance(1) // ids of one moment have no order
    return call('/api/office/exports', { method: 'POST', body: JSON.stringify({ ...anExport, ...over }) })
  }
  async function view(call: Call, { survey, province, id }: ExportView): Promise<ExportView> {
    const answer = await call(`/api/office/exports/${survey}/${province}/${id}`)
    return ExportView.parse(await answer.json())
  }

  return {
    ...office,
    results,
    files,
    logged,
    waiting,
    work,
    view,
    /** The results function cannot be started from now on. */
    breakStart(is = true) {
      broken = is
    },
    async store(...batches: ReceivedBatch[]) {
      for (const batch of batches) await results.batches.put(batch, batch.id, [])
    },
    post,
    /** Asks, has it done, and gives what became of it. */
    async made(call: Call, over: Partial<ExportRequest> = {}): Promise<ExportView> {
      const answer = await post(call, over)
      if (answer.status !== 202) throw new Error(`Asked in vain: ${answer.status} ${await answer.text()}`)
      const asked = ExportView.parse(await answer.json())
      await work()
      return view(call, asked)
    },
    /** The file as its person downloads it. */
    async bytes(call: Call, { survey, province, id }: ExportView, name: string): Promise<Buffer> {
      office.advance(1) // the log's entries of one moment have no order
      const answer = await call(`/api/office/exports/${survey}/${province}/${id}/files/${name}`)
      if (answer.status !== 302) throw new Error(`${name}: ${answer.status}`)
      const file = await fetch(answer.headers.get('Location') ?? '')
      if (!file.ok) throw new Error(`${name}: ${file.status}`)
      return Buffer.from(await file.arrayBuffer())
    },
    async close() {
      await office.close()
      await s3.close()
    },
  }
}

export const anExport: ExportRequest = {
  survey: visit,
  province: caMau,
  format: 'csv',
  values: 'codes',
  rows: 'all',
  fresh: false,
}
