import { PassThrough } from 'node:stream'
import ExcelJS from 'exceljs'
import { openFormat } from '../../functions/results/exports/formats.ts'
import { readRows, type Walk, whatStands } from '../../functions/results/exports/walk.ts'
import { openFolder } from '../../functions/results/output.ts'
import { columnsOf, type ResponseRow } from '../../functions/results/rows/columns.ts'
import type { ExportFormat } from '../../shared/api/exports.ts'
import { AreaId } from '../../shared/ids.ts'
import { communeSince } from '../../shared/register/since.ts'
import { anAsked, aProvince, COMMUNE_RESPONSES, version } from './made-up-province.ts'

/** The rows of one commune, read as an export reads them. */
export async function someRows(): Promise<ResponseRow[]> {
  const deps = aProvince(COMMUNE_RESPONSES, () => {})
  const lease = { progress: () => Promise.resolve(), hold: () => Promise.resolve() }
  const walk: Walk = { deps, asked: anAsked('csv'), lease, asOf: deps.clock(), versions: [version] }
  const id = AreaId.parse('31000@2025-07-01')
  const commune = { id, province: walk.asked.province, code: '31000', name: 'Số 1', type: 'xa' } as const
  const record = communeSince(commune)
  const standing = await whatStands(walk, { ...commune, record })
  return [...(await readRows(walk, standing, undefined)).rows]
}

/** Rows a second that our writer of a format puts into a file which goes nowhere. */
export async function ours(format: ExportFormat, rows: readonly ResponseRow[]): Promise<number> {
  const files = aProvince(1, () => {}).files
  const writer = await openFormat({
    folder: openFolder(files, ''),
    asked: anAsked(format),
    versions: [version],
  })
  return ratedOver(rows, async () => {
    for (const row of rows) {
      const writing = writer.row(row)
      if (writing !== undefined) await writing
    }
  })
}

/** The same of a loop that somebody would write by hand for this one survey: it quotes, and guards nothing. */
export async function byHand(rows: readonly ResponseRow[]): Promise<number> {
  const file = openFolder(aProvince(1, () => {}).files, '').open('a.csv', { contentType: 'text/csv' })
  const q = (text: unknown) => {
    const plain = text === undefined ? '' : String(text)
    return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
  }
  const local = (at: number) => `${new Date(at + 25_200_000).toISOString().slice(0, 19)}+07:00`
  return ratedOver(rows, async () => {
    let piece = ''
    for (const row of rows) {
      const { id, rev, verdict, flags, visitedAt, receivedAt, area, hamlet, team, answers } = row
      const [visited, received] = [local(visitedAt), local(receivedAt)]
      piece += `${id},${rev},${verdict.is},${q('Được tính')},${flags.join(' ')},${visited.slice(0, 10)},${visited},${received},${area.code},${q(area.name)},`
      piece += `${q(hamlet?.id)},${q(hamlet?.name)},${q(team?.id)},${q(team?.name)},${q(row.member)},${q(row.device)},${row.seq ?? ''},${row.version},`
      piece += `${q(answers.hamlet)},${q(answers.hh_key)},${q(answers.met)},${q(answers.members)},${q(answers.internet)},${q(answers.paid)},`
      piece += `${q(answers.bought)},${q(answers.pleased)},${q(answers.note)},${q(answers.shop)},${row.withdrawn ? 1 : 0},${q(row.reason)}\r\n`
      if (piece.length < 65_536) continue
      await file.write(piece)
      piece = ''
    }
    await file.write(piece)
  })
}

/** The same of exceljs's writer of streams. */
export async function byExcelJs(rows: readonly ResponseRow[]): Promise<number> {
  const stream = new PassThrough()
  stream.resume()
  const sheet = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true }).addWorksheet('Phiếu')
  const columns = columnsOf([version])
  return ratedOver(rows, async () => {
    for (const row of rows) {
      const values = columns.map((column) => {
        const value = column.of(row)
        return typeof value === 'object' ? new Date(value.value) : value
      })
      sheet.addRow(values).commit()
    }
  })
}

async function ratedOver(rows: readonly ResponseRow[], write: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await write()
  return (1000 * rows.length) / (performance.now() - start)
}
