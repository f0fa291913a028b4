import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type ResultsDeps, resultsStores } from '../../functions/results/deps.ts'
import type { BatchHead } from '../../functions/store/batch-heads.ts'
import type { RowExport } from '../../functions/store/exports.ts'
import { lockedFileStore } from '../../functions/store/locked-files.ts'
import { openTable } from '../../functions/store/table.ts'
import type { ExportFormat } from '../../shared/api/exports.ts'
import type { Answers } from '../../shared/form/answers.ts'
import { AreaId, BatchId, ExportId, JobId, ResponseId, SurveyId, uuidV7 } from '../../shared/ids.ts'
import { communeSince, hamletSince, provinceSince, teamSince } from '../../shared/register/since.ts'
import { ReceivedBatch } from '../../shared/results/received.ts'
import { DAY, MINUTE } from '../../shared/time.ts'
import { aRandom, aReceived, aRegister, type Random, someone } from '../support/responses.ts'
import { aVersion, yesNo } from '../support/versions.ts'

const survey = SurveyId.parse('bench_visit')
const province = AreaId.parse('96@2025-07-01')
/** 168 communes of the largest province have 3.5 million responses. */
export const COMMUNE_RESPONSES = 20_000
const clock = () => Date.UTC(2026, 10, 21, 3)
const shape = { hamlets: 24, teams: 20, households: 900 }

const nets = ['fixed', 'mobile', 'both', 'none'].map((code) => ({ code, label: { vi: `Mạng ${code}` } }))
const steps = ['1', '2', '3', '4', '5', 'na'].map((code) => ({ code, label: { vi: `Mức ${code}` } }))

/** With what every response has 30 columns. */
export const version = aVersion(
  [
    { code: 'hamlet', type: 'hamlet' },
    { code: 'hh_key', type: 'household', pattern: '[0-9]{3}' },
    { code: 'met', type: 'single', options: yesNo },
    { code: 'members', type: 'integer' },
    { code: 'internet', type: 'single', options: nets },
    { code: 'paid', type: 'decimal' },
    { code: 'bought', type: 'date' },
    { code: 'pleased', type: 'scale', options: steps },
    { code: 'note', type: 'text', maxLength: 200, privacy: 'free_text', retentionDays: 365 },
    { code: 'shop', type: 'single', options: yesNo },
  ],
  { survey },
)

export function anAsked(format: ExportFormat): RowExport {
  return {
    ...{ survey, province, format, values: 'codes', rows: 'all', fresh: false },
    id: ExportId.parse('019aa5c8-7c00-7000-8000-000000000002'),
    ...{ state: 'running', requestedAt: clock(), progress: { done: 0, of: 0 }, files: [] },
    requestedBy: 'lan@example.gov.vn',
  }
}

/** A province of so many responses. One commune's are made, and deflated, once; every commune reads them as the store does. */
export function aProvince(responses: number, wrote: (bytes: number) => void): ResultsDeps {
  const { hamlets, teams } = aRegister(shape)
  const communes = Array.from({ length: Math.ceil(responses / COMMUNE_RESPONSES) }, (_, i) => {
    const code = String(31_000 + i)
    const id = AreaId.parse(`${code}@2025-07-01`)
    return communeSince({ id, province, code, name: `Xã số ${i + 1}`, type: 'xa' })
  })
  const packed = someSealed(Math.min(responses, COMMUNE_RESPONSES)).map(
    ({ responses, flags, ...envelope }) => ({
      envelope,
      n: responses.length,
      body: deflateRawSync(JSON.stringify({ responses, flags })),
    }),
  )
  const title = { vi: 'Phiếu đo' }
  const scope = { level: 'nation' } as const
  // A commune's batches have ids of their own, so that the manifest is as large as it would be.
  const idIn = (area: AreaId, id: string) => BatchId.parse(id.slice(0, -5) + area.slice(0, 5))
  const stores = resultsStores(openTable({ name: 'none', endpoint: 'http://127.0.0.1:9' }), clock)
  return {
    ...stores,
    clock,
    log: () => {},
    newId: () => JobId.parse('019aa5c8-7c00-7000-8000-000000000001'),
    pause: () => Promise.resolve(),
    surveys: {
      ...stores.surveys,
      getSurvey: async () => ({
        id: survey,
        title,
        state: 'open',
        filledBy: 'member',
        version: 1,
        scope,
        rev: 1,
      }),
      versions: async () => [version],
    },
    batches: {
      ...stores.batches,
      hasAny: async () => true,
      async *ofArea(_survey, area) {
        for (const { envelope, body } of packed) {
          const id = idIn(area, envelope.id)
          yield ReceivedBatch.parse({ ...envelope, id, area, ...JSON.parse(inflateRawSync(body).toString()) })
        }
      },
    },
    batchHeads: {
      ofArea: async (_survey, area) =>
        packed.map(
          ({ envelope: { id, receivedAt }, n }): BatchHead => ({ id: idIn(area, id), n, receivedAt }),
        ),
    },
    records: {
      ...stores.records,
      provinces: async () => [
        { record: provinceSince({ id: province, code: '96', name: 'Cà Mau', type: 'tinh' }), rev: 1 },
      ],
      communes: async () => communes.map((record) => ({ record, rev: 1 })),
      entries: async (_province, { name, parse }, commune = province) =>
        (name === 'hamlets'
          ? hamlets.map((hamlet) => hamletSince({ ...hamlet, commune }))
          : teams.map((team) =>
              teamSince({ ...team, hamlets: [...team.hamlets], commune, level: 'hamlet', kind: 'community' }),
            )
        ).map((record) => ({ record: parse(record), rev: 1 })),
    },
    sealed: lockedFileStore({ bucket: 'none', endpoint: 'http://127.0.0.1:9' }),
    decisions: { ...stores.decisions, ofArea: async () => [] },
    exports: { ...stores.exports, async *newestFirst() {} },
    files: {
      list: async () => [],
      remove: async () => {},
      getText: async () => undefined,
      async put(_key, body) {
        wrote(body.length)
      },
      async putStream(_key, stream) {
        for await (const chunk of stream) wrote(chunk.length)
      },
    },
  }
}

function someSealed(responses: number): ReceivedBatch[] {
  const random = aRandom(7)
  return Array.from({ length: Math.ceil(responses / 10) }, (_, at): ReceivedBatch => {
    const sealedAt = Date.UTC(2026, 8, 1) + at * 10 * MINUTE
    const team = random.below(shape.teams)
    const area = AreaId.parse('31000@2025-07-01')
    return aReceived({
      id: BatchId.parse(uuidV7(sealedAt, random.bytes)),
      ...{
        survey,
        area,
        sealedAt,
        receivedAt: sealedAt + random.below(DAY),
        sender: { ...someone(team), area },
      },
      responses: Array.from({ length: 10 }, (_, i) => ({
        id: ResponseId.parse(uuidV7(sealedAt - i * MINUTE, random.bytes)),
        ...{ rev: 1, version: 1, author: someone(team), seq: at * 10 + i + 1 },
        ...{ startedAt: sealedAt - (i + 9) * MINUTE, finishedAt: sealedAt - i * MINUTE },
        answers: someAnswers(random),
      })),
    })
  })
}

function someAnswers(random: Random): Answers {
  return {
    hamlet: `h${1 + random.below(shape.hamlets)}`,
    hh_key: String(1 + random.below(shape.households)).padStart(3, '0'),
    met: random.one(['yes', 'yes', 'no']),
    members: 1 + random.below(6),
    internet: random.one(['fixed', 'mobile', 'both', 'none']),
    paid: random.below(1_000_000) / 100,
    bought: `2026-${String(1 + random.below(10)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`,
    pleased: random.one(['1', '2', '3', '4', '5', 'na']),
    ...(random.chance(0.3)
      ? { note: `Hộ đã cài ứng dụng, hẹn ngày ${random.below(400)} quay lại "xem"` }
      : {}),
    shop: random.one(['yes', 'no']),
  }
}
