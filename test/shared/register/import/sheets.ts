import { AreaId, HamletId, MemberId, TeamId } from '../../../../shared/ids.ts'
import type { CommuneRecord } from '../../../../shared/register/areas.ts'
import { openBook } from '../../../../shared/register/import/book.ts'
import type { CellValue } from '../../../../shared/register/import/column.ts'
import { wordsOfDay } from '../../../../shared/register/import/dates.ts'
import type { Cell, Row, Sheet } from '../../../../shared/register/import/sheet.ts'
import { importSheets } from '../../../../shared/register/import/sheets.ts'
import type { ImportScope, RegisterSnapshot } from '../../../../shared/register/import/snapshot.ts'
import { communeSince, provinceSince } from '../../../../shared/register/since.ts'
import { Day } from '../../../../shared/time.ts'

export const province = AreaId.parse('96@2025-07-01')
export const hongDan = AreaId.parse('31843@2025-07-01')
export const phuocLong = AreaId.parse('31867@2025-07-01')
export const today = Day.parse('2026-11-21')
export const scope: ImportScope = { province }

/** A sheet as the reader gives it: the first list is row 1, what is undefined is an empty cell. */
export function aSheet(name: string, ...rows: CellValue[][]): Sheet {
  return {
    name,
    rows: rows.flatMap((values, at): Row[] => {
      const cells = new Map(
        values.flatMap((value, column): [string, Cell][] =>
          value === undefined ? [] : [[String.fromCharCode(65 + column), cellOf(value)]],
        ),
      )
      return cells.size === 0 ? [] : [{ number: at + 1, cells }]
    }),
  }
}

/** The workbook of a register as `?filled=yes` gives it, read back. */
export function filledSheets(register: RegisterSnapshot, within: ImportScope = scope): Sheet[] {
  const book = openBook(register, within, today)
  return importSheets.map((sheet) =>
    aSheet(
      sheet.name,
      sheet.columns.map(({ title }) => title),
      ...sheet.rows(book).map((cells) => sheet.columns.map(({ key }) => cells[key])),
    ),
  )
}

/** Two communes of Cà Mau with a hamlet, a team and a leader each; one was called otherwise, and is made of others. */
export function aRegister(over: Partial<RegisterSnapshot> = {}): RegisterSnapshot {
  const since = Day.parse('2025-07-01')
  const both = [hongDan, phuocLong]
  return {
    provinces: [entry(provinceSince({ id: province, code: '96', name: 'Cà Mau', type: 'tinh' }))],
    communes: communes.map(entry),
    hamlets: both.map((commune) =>
      entry({
        id: HamletId.parse('h1'),
        commune,
        name: 'Ấp Nội Ô',
        households: [{ from: since, count: 400 }],
        from: since,
      }),
    ),
    teams: both.map((commune) =>
      entry({
        id: TeamId.parse('t1'),
        commune,
        name: 'Tổ ấp Nội Ô',
        level: 'hamlet',
        kind: 'community',
        hamlets: [HamletId.parse('h1')],
        from: since,
      }),
    ),
    members: both.map((commune) =>
      entry({
        id: MemberId.parse('m1'),
        team: TeamId.parse('t1'),
        commune,
        name: 'Nguyễn Văn An',
        leader: true,
        from: since,
      }),
    ),
    trainings: [],
    'zalo-groups': [],
    campaigns: [],
    figures: [],
    ...over,
  }
}

export function entry<Record>(record: Record): { record: Record; rev: number } {
  return { record, rev: 1 }
}

const communes: CommuneRecord[] = [
  {
    ...communeSince({ id: hongDan, province, code: '31843', name: 'Hồng Dân', type: 'xa' }),
    formerly: [{ area: AreaId.parse('31844@0001-01-01'), name: 'Ngan Dừa', share: 'whole' }],
  },
  {
    ...communeSince({ id: phuocLong, province, code: '31867', name: 'Phước Long', type: 'xa' }),
    names: [
      { from: Day.parse('2025-07-01'), name: 'Vĩnh Thanh', type: 'xa' },
      { from: Day.parse('2026-04-30'), name: 'Phước Long', type: 'xa' },
    ],
  },
]

function cellOf(value: string | number | { day: Day }): Cell {
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value === 'number') return { kind: 'number', value, text: String(value) }
  return { kind: 'date', day: value.day, text: wordsOfDay(value.day) }
}
