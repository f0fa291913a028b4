import { execFileSync } from 'node:child_process'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { RESULTS_NODE_OPTIONS } from '../../functions/env.ts'
import { type ResultsDeps, resultsStores } from '../../functions/results/deps.ts'
import { writeResults } from '../../functions/results/run.ts'
import { lockedFileStore } from '../../functions/store/locked-files.ts'
import { openTable } from '../../functions/store/table.ts'
import { ownSurveys } from '../../shared/form/surveys/index.ts'
import { AreaId, BatchId, JobId, SurveyId } from '../../shared/ids.ts'
import type { Commune } from '../../shared/register/present.ts'
import {
  communeSince,
  hamletSince,
  memberSince,
  provinceSince,
  teamSince,
} from '../../shared/register/since.ts'
import { ReceivedBatch } from '../../shared/results/received.ts'
import { aRegister, someBatches, someone } from '../support/responses.ts'

/**
 * What a whole run over a province costs: every file of 200,000 household visits in 25 communes. The table is stood
 * in for: one commune's batches are made and deflated before the run, and every commune reads them, inflated and
 * parsed as the store does it. The files go nowhere, as fast as they come. Node is started as it is deployed. Peak memory is given above the same
 * process idle after its imports, and beside that of a province a tenth as large (with as large communes): it must
 * not grow with the province.
 *
 * `node test/bench/results.ts`
 */
const COMMUNE_RESPONSES = 8_000
const SIZES = [20_000, 200_000]
const LIMIT = 300 * 1024 ** 2

const survey = SurveyId.parse('hh_digital_visit')
const province = AreaId.parse('96@2025-07-01')
const job = { survey, province, id: JobId.parse('019aa5c8-7c00-7000-8000-000000000001') }
const shape = { hamlets: 24, teams: 20, households: 900 }
const clock = () => Date.UTC(2026, 10, 21, 3)

type Measured = { idle: number; peak: number; seconds: number; bytes: number }

const [amount] = process.argv.slice(2)
if (amount === undefined) compare()
else console.log(JSON.stringify(await measure(Number(amount))))

function compare(): void {
  const above = SIZES.map((responses) => {
    const command = [RESULTS_NODE_OPTIONS, import.meta.filename, String(responses)]
    const child = execFileSync(process.execPath, command, { encoding: 'utf8' })
    const { idle, peak, seconds, bytes }: Measured = JSON.parse(child)
    console.log(
      `${responses} responses: ${seconds.toFixed(1)} s, ${Math.round(responses / seconds)}/s, files ${mb(bytes)}; ` +
        `idle ${mb(idle)}, peak ${mb(peak)}: ${mb(peak - idle)} above idle`,
    )
    return peak - idle
  })
  const [few = 0, many = 0] = above
  console.log(`ten times the responses take ${(many / few).toFixed(2)} times the memory`)
  console.log(`${mb(many)} of at most ${mb(LIMIT)}: ${many <= LIMIT ? 'kept' : 'BROKEN'}`)
}

async function measure(responses: number): Promise<Measured> {
  const idle = process.memoryUsage.rss()
  let bytes = 0
  const deps = standIns(responses / COMMUNE_RESPONSES, (size) => {
    bytes += size
  })
  const lease = { progress: () => Promise.resolve(), hold: () => Promise.resolve() }
  const start = performance.now()
  await writeResults(deps, job, lease)
  const seconds = (performance.now() - start) / 1000
  return { idle, peak: process.resourceUsage().maxRSS * 1024, seconds, bytes }
}

function standIns(communeCount: number, wrote: (bytes: number) => void): ResultsDeps {
  const { hamlets, teams } = aRegister(shape)
  const communes = Array.from({ length: Math.ceil(communeCount) }, (_, i): Commune => {
    const code = String(31_000 + i)
    return { id: AreaId.parse(`${code}@2025-07-01`), province, code, name: `Xã số ${i + 1}`, type: 'xa' }
  })
  const packed = someBatches({ seed: 1, responses: COMMUNE_RESPONSES, ...shape }).map(
    ({ responses, flags, ...envelope }) => ({
      envelope,
      body: deflateRawSync(JSON.stringify({ responses, flags })),
    }),
  )
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
    exports: stores.exports,
    batchHeads: stores.batchHeads,
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
    batches: {
      ...stores.batches,
      async *ofArea(_survey, area) {
        // A commune's batches have ids of their own, so that the manifest is as large as it would be.
        const own = area.slice(0, 5)
        for (const { envelope, body } of packed) {
          const id = BatchId.parse(envelope.id.slice(0, -5) + own)
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
      // What is counted asks for one commune at a time, and only for these kinds.
      entries: async (_province, { name, parse }, commune = communes[0]?.id ?? province) =>
        (name === 'hamlets'
          ? hamlets.map((hamlet) => hamletSince({ ...hamlet, commune }))
          : name === 'members'
            ? teams.map(({ id: team }, i) =>
                memberSince({ id: someone(i).member, team, commune, name: `Anh ${i}`, leader: false }),
              )
            : teams.map((team) =>
                teamSince({
                  ...team,
                  hamlets: [...team.hamlets],
                  commune,
                  level: 'hamlet',
                  kind: 'community',
                }),
              )
        ).map((record) => ({ record: parse(record), rev: 1 })),
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
        wrote(body.length)
      },
      async putStream(_key, stream) {
        for await (const chunk of stream) wrote(chunk.length)
      },
    },
  }
}

function mb(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2)} MB`
}
