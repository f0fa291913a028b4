import { execFileSync } from 'node:child_process'
import { deflateRawSync, gzipSync, inflateRawSync } from 'node:zlib'
import { RESULTS_NODE_OPTIONS } from '../../functions/env.ts'
import { type ResultsDeps, resultsStores } from '../../functions/results/deps.ts'
import { writeResults } from '../../functions/results/run.ts'
import { lockedFileStore } from '../../functions/store/locked-files.ts'
import { openTable } from '../../functions/store/table.ts'
import { ownSurveys } from '../../shared/form/surveys/index.ts'
import { AreaId, BatchId, JobId, SurveyId } from '../../shared/ids.ts'
import type { Commune } from '../../shared/register/present.ts'
import { ProvinceSettings } from '../../shared/register/settings.ts'
import {
  communeSince,
  hamletSince,
  memberSince,
  provinceSince,
  teamSince,
} from '../../shared/register/since.ts'
import { ReceivedBatch } from '../../shared/results/received.ts'
import { DAY } from '../../shared/time.ts'
import { aRegister, someBatches, someone } from '../support/responses.ts'

/**
 * What a whole run over a province costs: every file of 200,000 household visits in 25 communes. The table is stood
 * in for: one commune's batches are made and deflated before the run, and every commune reads them, inflated and
 * parsed as the store does it. The files go nowhere, as fast as they come. Node is started as it is deployed. Peak memory is given above the same
 * process idle after its imports, and beside that of a province a tenth as large (with as large communes): it must
 * not grow with the province.
 *
 * `node test/bench/results.ts`, and with `largest` also the largest province's 3.5 million in 168 communes over three years.
 */
const COMMUNE_RESPONSES = 8_000
const SIZES = [20_000, 200_000]
const LARGEST = { responses: 3_500_000, communes: 168, days: 980 }
const DAYS = 60
const LIMIT = 300 * 1024 ** 2

const survey = SurveyId.parse('hh_digital_visit')
const province = AreaId.parse('96@2025-07-01')
const job = { survey, province, id: JobId.parse('019aa5c8-7c00-7000-8000-000000000001') }
const shape = { hamlets: 24, teams: 20, households: 900 }
const clock = () => Date.UTC(2026, 10, 21, 3)

type Measured = {
  idle: number
  peak: number
  seconds: number
  /** Of the processor, all threads together: a busy machine disturbs it less. */
  cpu: number
  bytes: number
  files: number
  summary: number
}

const [what, amount, count, spread] = process.argv.slice(2)
if (what === 'measure')
  console.log(JSON.stringify(await measure(Number(amount), Number(count), Number(spread))))
else compare(what === 'largest')

function compare(withLargest: boolean): void {
  const above = SIZES.map((responses) => told(responses, responses / COMMUNE_RESPONSES, DAYS))
  const [few = 0, many = 0] = above
  console.log(`ten times the responses take ${(many / few).toFixed(2)} times the memory`)
  console.log(`${mb(many)} of at most ${mb(LIMIT)}: ${many <= LIMIT ? 'kept' : 'BROKEN'}`)
  if (withLargest) told(LARGEST.responses, LARGEST.communes, LARGEST.days)
}

/** Measures in a process of its own, says what came out, and gives the memory above idle. */
function told(responses: number, communes: number, days: number): number {
  const command = [
    ...RESULTS_NODE_OPTIONS.split(' '),
    import.meta.filename,
    'measure',
    ...[responses, communes, days].map(String),
  ]
  const child = execFileSync(process.execPath, command, { encoding: 'utf8' })
  const { idle, peak, seconds, cpu, bytes, files, summary }: Measured = JSON.parse(child)
  console.log(
    `${responses} responses: ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of the processor (${Math.round(responses / cpu)}/s), ${files} files ${mb(bytes)}, ` +
      `summary.json ${mb(summary)}; idle ${mb(idle)}, peak ${mb(peak)}: ${mb(peak - idle)} above idle`,
  )
  return peak - idle
}

async function measure(responses: number, communes: number, days: number): Promise<Measured> {
  const idle = process.memoryUsage.rss()
  const names = new Set<string>()
  let [bytes, summary] = [0, 0]
  const province = { communes: Math.ceil(communes), responses: Math.round(responses / communes), days }
  const deps = standIns(province, (name, size) => {
    bytes += size
    names.add(name)
    if (name.endsWith('/summary.json')) summary = size
  })
  const lease = { progress: () => Promise.resolve(), hold: () => Promise.resolve() }
  const start = performance.now()
  const before = process.cpuUsage()
  await writeResults(deps, job, lease)
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  const cpu = (user + system) / 1e6
  return {
    idle,
    peak: process.resourceUsage().maxRSS * 1024,
    seconds,
    cpu,
    bytes,
    files: names.size,
    summary,
  }
}

function standIns(
  made: { communes: number; responses: number; days: number },
  wrote: (name: string, bytes: number) => void,
): ResultsDeps {
  const { hamlets, teams } = aRegister(shape)
  const communes = Array.from({ length: made.communes }, (_, i): Commune => {
    const code = String(31_000 + i)
    return { id: AreaId.parse(`${code}@2025-07-01`), province, code, name: `Xã số ${i + 1}`, type: 'xa' }
  })
  const packed = someBatches({
    seed: 1,
    responses: made.responses,
    days: made.days,
    from: clock() - made.days * DAY,
    ...shape,
  }).map(({ responses, flags, ...envelope }) => ({
    envelope,
    n: responses.length,
    body: deflateRawSync(JSON.stringify({ responses, flags })),
  }))
  const versions = ownSurveys.filter((version) => version.survey === survey)
  let commune: string | undefined // of the last one: all are alike, and a bucket that keeps them would be measured too
  const title = { vi: 'Phiếu ghi nhận kỹ năng số tại hộ gia đình' }

  const stores = resultsStores(openTable({ name: 'none', endpoint: 'http://127.0.0.1:9' }), clock)
  return {
    clock,
    log: () => {},
    newId: () => job.id,
    pause: () => Promise.resolve(),
    imports: stores.imports,
    surveys: {
      ...stores.surveys,
      getSurvey: async () => ({
        id: survey,
        title,
        state: 'open',
        filledBy: 'member',
        version: 1,
        scope: { level: 'nation' },
        rev: 1,
      }),
      versions: async () => versions,
    },
    register: {
      ...stores.register,
      getProvince: async () => ({ id: province, code: '96', name: 'Cà Mau', type: 'tinh' }),
    },
    batchHeads: {
      ofArea: async (_survey, area) =>
        packed.map(({ envelope, n }) => ({
          id: ownId(envelope.id, area),
          n,
          receivedAt: envelope.receivedAt,
        })),
    },
    storedIds: stores.storedIds,
    exports: stores.exports,
    batches: {
      ...stores.batches,
      async *ofArea(_survey, area) {
        for (const { envelope, body } of packed) {
          const id = ownId(envelope.id, area)
          yield ReceivedBatch.parse({ ...envelope, id, area, ...JSON.parse(inflateRawSync(body).toString()) })
        }
      },
    },
    records: {
      ...stores.records,
      provinces: async () => [
        { record: provinceSince({ id: province, code: '96', name: 'Cà Mau', type: 'tinh' }), rev: 1 },
      ],
      communes: async () => communes.map((one) => ({ record: communeSince(one), rev: 1 })),
      entries: async (_province, { name, parse }, commune) =>
        communes
          .filter(({ id }) => commune === undefined || id === commune)
          .flatMap(({ id }) => entriesOf(name, id))
          .map((record) => ({ record: parse(record), rev: 1 })),
      getSettings: async () => ProvinceSettings.parse({}),
    },
    audit: stores.audit,
    sealed: lockedFileStore({ bucket: 'none', endpoint: 'http://127.0.0.1:9' }),
    erasures: { ...stores.erasures, ofProvince: async () => [] },
    cases: stores.cases,
    decisions: { ...stores.decisions, ofArea: async () => [] },
    jobs: { ...stores.jobs, getLatest: async () => undefined },
    files: {
      list: async () => [],
      remove: async () => {},
      getText: async (key) => (key.includes('/communes/') ? commune : undefined),
      async put(key, body) {
        if (key.includes('/communes/')) commune = body.toString()
        wrote(key, gzipSync(body).length)
      },
      async putStream(key, stream) {
        for await (const chunk of stream) wrote(key, chunk.length)
      },
    },
  }

  function entriesOf(name: string, commune: AreaId): unknown[] {
    switch (name) {
      case 'hamlets':
        return hamlets.map((hamlet) => hamletSince({ ...hamlet, commune }))
      case 'teams':
        return teams.map((team) =>
          teamSince({ ...team, hamlets: [...team.hamlets], commune, level: 'hamlet', kind: 'community' }),
        )
      case 'members':
        return teams.map(({ id: team }, i) =>
          memberSince({ id: someone(i).member, team, commune, name: `Anh ${i}`, leader: false }),
        )
      default:
        return []
    }
  }
}

/** A commune's batches have ids of their own, so that the manifest is as large as it would be. */
function ownId(id: BatchId, area: AreaId): BatchId {
  return BatchId.parse(id.slice(0, -5) + area.slice(0, 5))
}

function mb(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2)} MB`
}
