import type { CommuneSummary, Legend, NamedGroup, ProvinceSummary } from '../../../shared/results/summary.ts'
import { Day } from '../../../shared/time.ts'
import { type Cell, count, day, figure, text } from '../xlsx/cells.ts'
import type { Workbook } from '../xlsx/workbook.ts'
import { codeOf, subtitleOf } from './heading.ts'
import { kindName, periodName } from './period-names.ts'
import { type TableSheet, writeTable } from './table.ts'

// Every sheet here is long: a row for each group and indicator. One click on the filter of an indicator makes a list
// of communes with all that the value was made of, and a pivot table makes any other view; side by side, four columns
// for each of some twenty indicators could be neither read nor printed.
const figureColumns = [
  { head: 'Mã chỉ tiêu', width: 38 },
  { head: 'Chỉ tiêu', width: 58 },
  { head: 'Đơn vị', width: 10 },
  { head: 'Giá trị', width: 11 },
  { head: 'Tử số', width: 11 },
  { head: 'Mẫu số', width: 11 },
  { head: 'Số quan sát', width: 11 },
]

const communeColumns = [
  { head: 'Mã xã', width: 9 },
  { head: 'Tên xã', width: 22 },
]

export function writeCommunes(book: Workbook, summary: ProvinceSummary): Promise<void> {
  const { communes, legend } = summary
  return writeGroups(book, {
    subtitle: subtitleOf(summary),
    name: 'Theo xã',
    columns: communeColumns,
    rows: communes.flatMap(({ id, name, group }) => rowsOf([text(codeOf(id)), text(name)], group, legend)),
  })
}

export function writeHamlets(
  book: Workbook,
  summary: ProvinceSummary,
  communes: AsyncIterable<CommuneSummary>,
): Promise<void> {
  return writeGroups(book, {
    subtitle: subtitleOf(summary),
    name: 'Theo thôn',
    columns: [...communeColumns, { head: 'Mã thôn', width: 12 }, { head: 'Tên thôn', width: 22 }],
    rows: rowsWithin(communes, ({ hamlets }) => hamlets),
  })
}

export function writeTeams(
  book: Workbook,
  summary: ProvinceSummary,
  communes: AsyncIterable<CommuneSummary>,
): Promise<void> {
  return writeGroups(book, {
    subtitle: subtitleOf(summary),
    name: 'Theo tổ',
    columns: [...communeColumns, { head: 'Mã tổ', width: 12 }, { head: 'Tên tổ', width: 34 }],
    rows: rowsWithin(communes, ({ teams }) => teams),
  })
}

export function writeDays(book: Workbook, summary: ProvinceSummary): Promise<void> {
  const { days, legend } = summary
  return writeGroups(book, {
    subtitle: subtitleOf(summary),
    name: 'Theo ngày',
    columns: [{ head: 'Ngày', width: 13 }],
    rows: days.flatMap(({ id, group }) => rowsOf([day(Day.parse(id))], group, legend)),
  })
}

/** Weeks, months and the other fixed periods: a pivot table makes a series of any indicator. */
export function writePeriods(book: Workbook, summary: ProvinceSummary): Promise<void> {
  const { periods = [], legend } = summary
  return writeGroups(book, {
    subtitle: subtitleOf(summary),
    name: 'Theo kỳ',
    columns: [
      { head: 'Loại kỳ', width: 16 },
      { head: 'Kỳ', width: 22 },
      { head: 'Từ ngày', width: 13 },
      { head: 'Đến ngày', width: 13 },
    ],
    rows: periods.flatMap(({ period, responses, indicators }) =>
      rowsOf(
        [text(kindName(period)), text(periodName(period)), day(period.from), day(period.to)],
        { responses, indicators },
        legend,
      ),
    ),
  })
}

function writeGroups(book: Workbook, table: Omit<TableSheet, 'title'>): Promise<void> {
  return writeTable(book, {
    ...table,
    title: `CHỈ TIÊU ${table.name.toLocaleUpperCase('vi')}`,
    columns: [...table.columns, ...figureColumns],
  })
}

async function* rowsWithin(
  communes: AsyncIterable<CommuneSummary>,
  groupsOf: (commune: CommuneSummary) => NamedGroup[],
): AsyncIterable<Cell[]> {
  for await (const commune of communes) {
    const within = [text(codeOf(commune.area)), text(commune.areaName)]
    for (const { id, name, group } of groupsOf(commune)) {
      yield* rowsOf([...within, text(id), text(name)], group, commune.legend)
    }
  }
}

/** How many responses the group has, then its indicators. */
function rowsOf(
  names: Cell[],
  { responses, indicators }: Pick<NamedGroup['group'], 'responses' | 'indicators'>,
  { indicators: known }: Legend,
) {
  const counted = [text('responses'), text('Số phiếu được tính'), text('phiếu'), count(responses)]
  const figures = known.map(({ code, label, unit }) => {
    const found = indicators[code]
    return [
      text(code),
      text(label.vi),
      text(unit.vi),
      figure(found?.value),
      figure(found?.numerator),
      figure(found?.denominator),
      count(found?.n),
    ]
  })
  return [counted, ...figures].map((cells) => [...names, ...cells])
}
