import { execFileSync } from 'node:child_process'
import { RESULTS_NODE_OPTIONS } from '../../functions/env.ts'
import { writeExport } from '../../functions/results/exports/write-export.ts'
import { ExportFormat } from '../../shared/api/exports.ts'
import { byExcelJs, byHand, ours, someRows } from './export-floors.ts'
import { anAsked, aProvince } from './made-up-province.ts'

/**
 * What it costs to give out the rows of a province, 30 columns each: 200,000 of them, or as many as are named, in every format
 * or the one that is named, through the whole export: batches inflated and parsed as the store does it, recounted, written. The table and the bucket are
 * stood in for; Node is started as it is deployed. Then how fast the writers alone are, over the rows of one commune: that of
 * CSV beside a loop written by hand, that of workbooks beside exceljs.
 *
 * `node test/bench/exports.ts` · `node test/bench/exports.ts 3500000 csv`
 */
const ROWS = 200_000
const LIMIT = { bytes: 400 * 1024 ** 2, seconds: 900, byHand: 0.7, exceljs: 1 }

type Measured = { idle: number; peak: number; seconds: number; bytes: number; rows: number }

const [amount = String(ROWS), only, isChild] = process.argv.slice(2)
const chosen = ExportFormat.safeParse(only).data
if (isChild !== undefined && chosen !== undefined)
  console.log(JSON.stringify(await measure(chosen, Number(amount))))
else {
  for (const format of chosen === undefined ? ExportFormat.options : [chosen]) report(format, Number(amount))
  if (chosen === undefined) await compare()
}

function report(format: ExportFormat, rows: number): void {
  const command = [...RESULTS_NODE_OPTIONS.split(' '), import.meta.filename, String(rows), format, 'child']
  const found: Measured = JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' }))
  const { idle, peak, seconds, bytes } = found
  const isKept = peak <= LIMIT.bytes && seconds <= LIMIT.seconds && found.rows === rows
  console.log(
    `${format}: ${found.rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)}/s, files ${mb(bytes)}; ` +
      `peak ${mb(peak)}, ${mb(peak - idle)} above idle: ${isKept ? 'kept' : 'BROKEN'}`,
  )
}

async function measure(format: ExportFormat, rows: number): Promise<Measured> {
  const idle = process.memoryUsage.rss()
  let bytes = 0
  const deps = aProvince(rows, (size) => {
    bytes += size
  })
  const lease = { progress: () => Promise.resolve(), hold: () => Promise.resolve() }
  const start = performance.now()
  const { count } = await writeExport(deps, anAsked(format), lease)
  const seconds = (performance.now() - start) / 1000
  return { idle, peak: process.resourceUsage().maxRSS * 1024, seconds, bytes, rows: count }
}

// Turn by turn, so that both meet the same machine; the best of each.
async function compare(): Promise<void> {
  const rows = await someRows()
  const best = { csv: 0, byHand: 0, xlsx: 0, exceljs: 0, parquet: 0 }
  for (let round = 0; round < 6; round += 1) {
    best.csv = Math.max(best.csv, await ours('csv', rows))
    best.byHand = Math.max(best.byHand, await byHand(rows))
    best.xlsx = Math.max(best.xlsx, await ours('xlsx', rows))
    best.exceljs = Math.max(best.exceljs, await byExcelJs(rows))
    best.parquet = Math.max(best.parquet, await ours('parquet', rows))
  }
  const said = (name: string, own: number, other: number, least: number) =>
    console.log(
      `${name}: ${Math.round(own)}/s against ${Math.round(other)}/s, ${(own / other).toFixed(2)} times: ` +
        (own / other >= least ? 'kept' : 'BROKEN'),
    )
  said('CSV beside a loop by hand', best.csv, best.byHand, LIMIT.byHand)
  said('workbook beside exceljs', best.xlsx, best.exceljs, LIMIT.exceljs)
  console.log(`Parquet in groups of 10,000 rows: ${Math.round(best.parquet)}/s`)
}

function mb(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2)} MB`
}
