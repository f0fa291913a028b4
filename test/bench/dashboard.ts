import { gzipSync } from 'node:zlib'
import { fileStore } from '../../functions/store/files.ts'
import { objectKeys } from '../../functions/store/keys.ts'
import { startS3 } from '../../infra/local/engines/s3.ts'
import { ownSurveys } from '../../shared/form/surveys/index.ts'
import { AreaId } from '../../shared/ids.ts'
import { indicatorsOf } from '../../shared/results/catalogue.ts'
import { registerFigures } from '../../shared/results/figures.ts'
import { fixedPeriods } from '../../shared/results/fixed-periods.ts'
import { layoutOf } from '../../shared/results/layout.ts'
import { legend } from '../../shared/results/legend.ts'
import { mergeTallies } from '../../shared/results/merge.ts'
import { periodSums } from '../../shared/results/period-gather.ts'
import { recount } from '../../shared/results/recount.ts'
import { summariseProvince } from '../../shared/results/summarise.ts'
import { periodGroups } from '../../shared/results/summarise-periods.ts'
import { tallyOf } from '../../shared/results/tally.ts'
import { DAY, type Day, dayOf } from '../../shared/time.ts'
import { caMau, finishedJob, officeWorld, people, visit } from '../functions/office/world.ts'
import { aRegister, someBatches } from '../support/responses.ts'

/**
 * How long the office waits for the summary of a province of 168 communes after nearly three years of a survey, from the
 * real handler and an embedded S3, packed as a browser asks for it; and how large it is, as Lambda answers with 6 MB at most.
 *
 * `node test/bench/dashboard.ts`
 */
const COMMUNES = 168
const RESPONSES = 400
const DAYS = 980
const ROUNDS = 15
const LIMIT = { ms: 300, bytes: 6 * 1024 ** 2 }

const asOf = Date.UTC(2026, 10, 21, 3)
const versions = ownSurveys.filter(({ survey }) => survey === visit)
const specs = indicatorsOf(visit)
const layout = layoutOf(versions, specs)
const figures = registerFigures(aRegister())

const json = JSON.stringify(summaryOfProvince())
const s3 = await startS3({ bucket: 'results' })
const world = await officeWorld()
world.deps.files = fileStore({ bucket: 'results', endpoint: s3.endpoint })
const folder = objectKeys.run(visit, caMau, finishedJob)
await world.deps.files.put(`${folder}summary.json`, json, 'application/json')
const call = await world.as(people.officer)

const times: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  const start = performance.now()
  const answer = await call(`/api/office/results/${visit}/${caMau}/summary`, {
    headers: { 'Accept-Encoding': 'gzip' },
  })
  const bytes = (await answer.arrayBuffer()).byteLength
  times.push(performance.now() - start)
  if (round === 0)
    console.log(`summary.json ${mb(json.length)}, packed ${mb(bytes)} of at most ${mb(LIMIT.bytes)}`)
}
const median = times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
console.log(
  `answered in ${Math.round(median)} ms (median of ${ROUNDS}; best ${Math.round(Math.min(...times))})`,
)
console.log(median <= LIMIT.ms ? `within ${LIMIT.ms} ms: kept` : `within ${LIMIT.ms} ms: BROKEN`)
await world.close()
await s3.close()

function summaryOfProvince() {
  const sums = periodSums(layout)
  const periodsFrom = (first: Day | undefined) =>
    fixedPeriods({ first, last: dayOf(asOf), cutDay: 14, campaigns: [] })
  let sum = mergeTallies([])
  const parts = Array.from({ length: COMMUNES }, (_, n) => {
    const id = AreaId.parse(`${31_000 + n}@2025-07-01`)
    const recipe = { seed: n, responses: RESPONSES, area: id, from: asOf - DAYS * DAY, days: DAYS - 3 }
    const found = recount(versions, someBatches(recipe), [], asOf)
    const { counts, all, days, periods } = tallyOf(versions, found, layout, { asOf, periods: periodsFrom })
    sum = mergeTallies([sum, { counts, all, days }])
    sums.add(periods)
    return { id, name: `Xã số ${n + 1}`, tally: { all }, figures, missing: 0 }
  })
  const heading = {
    ...{ survey: visit, title: { vi: 'Phiếu ghi nhận kỹ năng số tại hộ gia đình' }, area: caMau },
    ...{ areaName: 'Tỉnh Cà Mau', job: finishedJob, asOf, legend: legend(versions, specs) },
  }
  const [first] = Object.keys(sum.days)
  const periods = periodsFrom(first === undefined ? undefined : dayOf(Date.parse(first)))
  const totals = periods
    .filter(({ kind }) => kind !== 'day')
    .map((period) => ({ period, ...sums.of(period) }))
  const reader = { layout, specs, today: dayOf(asOf) }
  const summary = {
    ...summariseProvince(heading, sum, parts, specs),
    periods: periodGroups(reader, totals, () => figures),
  }
  for (const part of ['days', 'communes', 'periods', 'legend'] as const) {
    const text = JSON.stringify(summary[part])
    console.log(`${part.padEnd(9)} ${mb(text.length)}, packed ${mb(gzipSync(text).length)}`)
  }
  return summary
}

function mb(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(2)} MB`
}
