import type { ProtectedValue } from '../results/protect.ts'
import { isPersonal } from '../results/protect.ts'
import type { ReportTable } from './document.ts'
import { communeTables, type Section } from './headlines.ts'
import { cellText, changeText, figureText, HIDDEN, MISSING } from './number-text.ts'
import { madeOf, reached } from './sentences.ts'
import { asOfText, type Found, findIndicator, type ProtectedSource } from './source.ts'

type Row = ReportTable['rows'][number]
type Column = ReportTable['columns'][number]

/** What the columns of the indicators' table are headed. */
export type Headings = { now: string; before?: string; targets?: ReadonlyMap<string, number> }

/** Every headline with its unit, its value, what it is held against, and the number of its source. */
export function indicatorTable(
  sections: readonly Section[],
  sources: readonly ProtectedSource[],
  headings: Headings,
): ReportTable | undefined {
  const numbers = new Map(
    sources.filter(({ now }) => now !== undefined).map(({ survey }, index) => [survey, index + 1]),
  )
  const rows: Row[] = []
  let order = 0
  for (const { title, headlines } of sections) {
    const found = headlines.flatMap(({ code }) => findIndicator(sources, code) ?? [])
    if (found.length === 0) continue
    rows.push({ kind: 'group', cells: [title] })
    for (const one of found) {
      order += 1
      const cells = [String(order), labelOf(one), one.indicator.unit.vi, cellText(one.indicator, one.now)]
      cells.push(...against(one, headings), `(${numbers.get(one.source.survey) ?? ''})`)
      rows.push({ kind: 'row', cells })
    }
  }
  if (rows.length === 0) return undefined
  return {
    title: 'Bảng tổng hợp các chỉ tiêu',
    columns: [
      { label: 'TT', kind: 'order' },
      { label: 'Chỉ tiêu', kind: 'name' },
      { label: 'Đơn vị', kind: 'unit' },
      { label: headings.now, kind: 'number' },
      ...againstColumns(headings),
      { label: 'Nguồn', kind: 'order' },
    ],
    rows,
    notes: signNotes(rows, sources.some(hasPersonal)),
  }
}

/** Tables by commune with their sums; one without results of any commune is left out. */
export function tablesByCommune(sources: readonly ProtectedSource[]): ReportTable[] {
  return communeTables.flatMap(({ title, codes }) => {
    const found = codes.flatMap((code) => findIndicator(sources, code) ?? [])
    return communesOf(found).length === 0 ? [] : [tableByCommune(title, found)]
  })
}

function tableByCommune(title: string, found: readonly Found[]): ReportTable {
  const columns: Column[] = [
    { label: 'TT', kind: 'order' },
    { label: 'Xã, phường, đặc khu', kind: 'name' },
    ...found.map(
      ({ indicator }): Column => ({ label: `${indicator.label.vi} (${indicator.unit.vi})`, kind: 'number' }),
    ),
  ]
  const rows = communesOf(found).map(({ id, name }, index): Row => {
    const cells = found.map(({ indicator, source }) => {
      const place = source.now.places.find((one) => one.id === id)
      return cellText(indicator, place?.group.indicators[indicator.code])
    })
    return { kind: 'row', cells: [String(index + 1), name, ...cells] }
  })
  const sums = found.map(({ indicator, now }) => cellText(indicator, now))
  const all: Row[] = [...rows, { kind: 'total', cells: ['', 'Tổng cộng', ...sums] }]
  return {
    title,
    columns,
    rows: all,
    notes: [
      ...signNotes(
        all,
        found.some(({ indicator }) => isPersonal(indicator)),
      ),
      ...new Set(found.map(({ source }) => `Nguồn: ${source.title.vi}, số liệu ${asOfText(source.now)}.`)),
    ],
  }
}

function communesOf(found: readonly Found[]): { id: string; name: string }[] {
  const names = new Map<string, string>()
  for (const { source } of found) {
    for (const { id, name, kind } of source.now.places) if (kind === 'commune') names.set(id, name)
  }
  const order = new Intl.Collator('vi')
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => order.compare(a.name, b.name))
}

function labelOf(found: Found): string {
  const made = madeOf(found)
  return made === undefined ? found.indicator.label.vi : `${found.indicator.label.vi} (${made})`
}

function against(found: Found, { before, targets }: Headings): string[] {
  const cells: string[] = []
  if (before !== undefined) {
    cells.push(cellText(found.indicator, found.before), changeText(found.indicator, found.now, found.before))
  }
  if (targets !== undefined) {
    const target = targets.get(found.indicator.code)
    const share = reached(found, target)
    cells.push(
      target === undefined ? MISSING : figureText(target, 2),
      share === undefined ? MISSING : figureText(share, 1),
    )
  }
  return cells
}

function againstColumns({ before, targets }: Headings): Column[] {
  const label = (text: string): Column => ({ label: text, kind: 'number' })
  return [
    ...(before === undefined ? [] : [label(before), label('Tăng (+), giảm (−)')]),
    ...(targets === undefined ? [] : [label('Chỉ tiêu đề ra'), label('Đạt (%)')]),
  ]
}

function hasPersonal({ now }: ProtectedSource): boolean {
  return now?.legend.indicators.some(isPersonal) === true
}

/** What the signs in the cells mean, of those that are there. */
function signNotes(rows: readonly Row[], isRounded: boolean): string[] {
  const has = (sign: string) => rows.some(({ cells }) => cells.includes(sign))
  return [
    ...(isRounded
      ? [
          'Số đếm từ phiếu và báo cáo của các tổ được làm tròn đến 5, nên tổng có thể lệch với các số cộng lại.',
        ]
      : []),
    ...(has(HIDDEN) ? [`“${HIDDEN}”: số nhỏ hoặc dựa trên ít người, không nêu để không ai bị nhận ra.`] : []),
    ...(has(MISSING) ? [`“${MISSING}”: chưa có số liệu.`] : []),
  ]
}

/** One value of a place, for whoever lists options of an indicator: the greatest first. */
export function greatestOptions(value: ProtectedValue | undefined, most: number): [string, number][] {
  return Object.entries(value?.options ?? {})
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
}
