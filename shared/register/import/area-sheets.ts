import type { CommuneRecord, ProvinceRecord } from '../areas.ts'
import { type PlannedArea, planAreas } from '../catalogue/plan-areas.ts'
import { codeOf, type RevisedArea } from '../catalogue/record.ts'
import { wordsOfDay } from './dates.ts'
import type { PlannedChange, SheetCount } from './planned.ts'
import type { Sheet, SheetIssue } from './sheet.ts'
import type { Entry, ImportScope, RegisterSnapshot } from './snapshot.ts'

/** The sheet of areas (docs/area-catalogue.md). */
export const AREAS_SHEET = 'Địa bàn'

type AreaRecord = ProvinceRecord | CommuneRecord

/** Plans the sheets of areas, and gives the register with the areas as they make them, for the sheets that come later. */
export function planAreaSheets(
  sheets: readonly Sheet[],
  register: RegisterSnapshot,
  scope: ImportScope,
  note: (issue: SheetIssue) => void,
): { counts: SheetCount[]; changes: PlannedChange[]; rows: number; register: RegisterSnapshot } {
  const counts: SheetCount[] = []
  const changes: PlannedChange[] = []
  let { provinces, communes } = register
  for (const sheet of sheets) {
    const plan = planAreas(sheet, { provinces, communes }, scope.province)
    for (const issue of plan.issues) note(issue)
    counts.push({ name: sheet.name, ...plan.counts })
    changes.push(...changesOf('provinces', plan.provinces, provinces, sheet))
    changes.push(...changesOf('communes', plan.communes, communes, sheet))
    provinces = overlaid(provinces, plan.provinces)
    communes = overlaid(communes, plan.communes)
  }
  const rows = sheets.reduce((sum, sheet) => sum + Math.max(0, sheet.rows.length - 1), 0)
  return { counts, changes, rows, register: { ...register, provinces, communes } }
}

function overlaid<Record extends AreaRecord>(
  entries: readonly Entry<Record>[],
  changed: readonly RevisedArea<Record>[],
): Entry<Record>[] {
  const byId = new Map(entries.map((entry) => [entry.record.id, entry]))
  for (const area of changed) byId.set(area.record.id, area)
  return [...byId.values()]
}

function changesOf<Record extends AreaRecord>(
  kind: 'provinces' | 'communes',
  planned: readonly PlannedArea<Record>[],
  entries: readonly Entry<Record>[],
  sheet: Sheet,
): PlannedChange[] {
  const known = new Map(entries.map(({ record }) => [record.id, record]))
  const [head] = sheet.rows
  return planned.map(({ record, rev, row = head?.number ?? 1 }) => {
    const before = known.get(record.id)
    return {
      kind,
      record,
      rev,
      sheet: sheet.name,
      row,
      ...(before === undefined ? {} : { before }),
      name: record.names.at(-1)?.name ?? codeOf(record.id),
      fields: fieldsOf(before, record),
    }
  })
}

function fieldsOf(before: AreaRecord | undefined, after: AreaRecord): PlannedChange['fields'] {
  const [was, is] = [before === undefined ? [] : wordsOf(before), wordsOf(after)]
  return is
    .map(([title, words], at) => ({ title, before: was[at]?.[1] ?? '', after: words }))
    .filter((field) => field.before !== field.after)
}

function wordsOf({ id, names, until, successors }: AreaRecord): [title: string, words: string][] {
  return [
    ['Mã', codeOf(id)],
    [
      'Tên',
      names.map(({ name, from, type }) => `${name} (${typeWords[type]}, từ ${wordsOfDay(from)})`).join('; '),
    ],
    ['Không còn từ ngày', until === undefined ? '' : wordsOfDay(until)],
    ['Nhập vào mã', successors.map(({ area }) => codeOf(area)).join('; ')],
  ]
}

const typeWords: Record<AreaRecord['names'][number]['type'], string> = {
  tinh: 'tỉnh',
  thanh_pho: 'thành phố',
  phuong: 'phường',
  xa: 'xã',
  dac_khu: 'đặc khu',
  thi_tran: 'thị trấn',
  huyen: 'huyện',
}
