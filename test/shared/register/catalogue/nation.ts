import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

/** The lists of areas that rest beside the project, not in it. */
const NATION = fileURLToPath(new URL('../../../../../shared/domain/', import.meta.url))
export const hasNation = existsSync(`${NATION}legacy_communes.csv`)

type Line = Record<string, string>

/** One of those lists. */
export function lines(name: string): Line[] {
  return parse(readFileSync(`${NATION}${name}.csv`), { columns: true }) as Line[]
}

/** What became of every old commune, by its code; the districts without communes by their three digits. */
export function edges(): Map<string, Line[]> {
  const found = new Map<string, Line[]>()
  for (const line of lines('legacy_communes')) {
    const code = line.old_code || String(line.old_district_code)
    found.set(code, [...(found.get(code) ?? []), line])
  }
  return found
}

export const HEADER = 'cấp;mã;mã tỉnh;tên;loại;từ ngày;đến hết ngày;nhập vào mã;phần;huyện;nghị quyết'.split(
  ';',
)

const WHOLE = new Set(['whole', 'unchanged', 'district_whole'])

/** The nation in the format of docs/area-catalogue.md: of before 1 July 2025, of that day, and what changed in 2026. */
export function nationRows(): string[][] {
  const changes = lines('unit_changes_2026')
  const before = new Map(changes.map((line) => [`${line.level} ${line.code}`, line.old_type]))
  const typeThen = (level: string, { code, type }: Line) => before.get(`${level} ${code}`) ?? type ?? ''
  const rows = [
    ...lines('legacy_provinces').map((line) => [
      'tỉnh',
      line.old_code,
      '',
      line.old_name,
      line.old_type,
      '',
      '30/06/2025',
      line.new_province_code,
      'toàn bộ',
    ]),
    ...lines('provinces').map((line) => [
      'tỉnh',
      line.code,
      '',
      line.name,
      typeThen('province', line),
      '2025-07-01',
    ]),
    ...[...edges()].map(([code, to]) => [
      'xã',
      code,
      to[0]?.old_province_code,
      to[0]?.old_name,
      to[0]?.old_type?.replace('_no_commune', ''),
      '',
      '30/06/2025',
      to.map((line) => line.new_code).join(';'),
      to.map(({ relation }) => (WHOLE.has(relation ?? '') ? 'toàn bộ' : 'một phần')).join(';'),
      to[0]?.old_district_name,
    ]),
    ...lines('communes').map((line) => [
      'xã',
      line.code,
      line.province_code,
      line.name,
      typeThen('commune', line),
      '2025-07-01',
    ]),
    ...changeRows(),
  ]
  return rows.map((row) => row.map((cell) => cell ?? ''))
}

/** The 25 rows of 2026 alone. */
export function changeRows(): string[][] {
  return lines('unit_changes_2026').map(
    ({ level, code, province_code, name, new_type, effective_date, resolution }) =>
      [level, code, province_code, name, new_type, effective_date, '', '', '', '', resolution].map(
        (cell) => cell ?? '',
      ),
  )
}

export function csvOf(rows: string[][]): Uint8Array {
  const text = [HEADER, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')
  return new TextEncoder().encode(`\ufeff${text}\n`)
}
