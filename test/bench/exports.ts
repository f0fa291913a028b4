import { execFileSync } from 'node:child_process'
import { RESULTS_NODE_OPTIONS } from '../../functions/env.ts'
import { writeExport } from '../../functions/results/exports/write-export.ts'
import type { RowExport } from '../../functions/store/exports.ts'
import { ExportFormat } from '../../shared/api/exports.ts'
import { ExportId } from '../../shared/ids.ts'
import { aProvince, province, survey } from './made-up-province.ts'

type Measured = { idle: number; peak: number; seconds: number; bytes: number; rows: number }

const [what, amount = '200000'] = process.argv.slice(2)
const format = ExportFormat.safeParse(what).data
if (format === undefined) compare(Number(what ?? amount))
else console.log(JSON.stringify(await measure(format, Number(amount))))

function compare(rows: number): void {
  for (const format of ExportFormat.options) {
    const command = [RESULTS_NODE_OPTIONS, import.meta.filename, format, String(rows)]
    const found: Measured = JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' }))
    const { idle, peak, seconds, bytes } = found
    console.log(
      `${format}: ${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)}/s, ${mb(bytes)}; ` +
        `peak ${mb(peak)}, ${mb(peak - idle)} above idle`,
    )
  }
}

async function measure(format: ExportFormat, rows: number): Promise<Measured> {
  const idle = process.memoryUsage.rss()
  let bytes = 0
  const deps = aProvince(rows, (size) => {
    bytes += size
  })
  const lease = { progress: () => Promise.resolve(), hold: () => Promise.resolve() }
  const asked: RowExport = {
    ...{ survey, province, format, values: 'codes', rows: 'all', fresh: false },
    id: ExportId.parse('019aa5c8-7c00-7000-8000-000000000002'),
    ...{ state: 'running', requestedAt: deps.clock(), progress: { done: 0, of: 0 }, files: [] },
    requestedBy: 'lan@example.gov.vn',
  }
  const start = performance.now()
  const { count } = await writeExport(deps, asked, lease)
  const seconds = (performance.now() - start) / 1000
  return { idle, peak: process.resourceUsage().maxRSS * 1024, seconds, bytes, rows: count }
}

function mb(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2)} MB`
}
