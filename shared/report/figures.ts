import { withCombined } from './combined-source.ts'
import type { ReportFigures } from './document.ts'
import { DIFFICULTIES, type Section, sections } from './headlines.ts'
import type { ReportPeriod } from './period.ts'
import { periodName } from './period-words.ts'
import { type Against, sentenceOf } from './sentences.ts'
import {
  asOfText,
  type Found,
  findIndicator,
  isEarly,
  type ProtectedSource,
  protectSource,
  type ReportSource,
} from './source.ts'
import { greatestOptions, indicatorTable, tablesByCommune } from './tables.ts'

/** What a report's figures are made from. */
export type FiguresOf = {
  at: ReportPeriod
  /** The period to compare with. */
  before?: ReportPeriod
  sources: readonly ReportSource[]
  /** Of the campaign, by indicator. */
  targets?: readonly { indicator: string; target: number }[]
}

/**
 * What the results say in a report: sentences and tables with protected numbers, each with its source and the day until which it
 * counts. What is missing is said to be missing.
 */
export function reportFigures({ at, before, sources: given, targets }: FiguresOf): ReportFigures {
  const sources = withCombined(given.map(protectSource))
  const isCompared = before !== undefined && sources.some((source) => source.before !== undefined)
  const byIndicator = new Map(targets?.map(({ indicator, target }) => [indicator, target]))
  const against = (code: string): Against => {
    const target = byIndicator.get(code)
    return {
      ...(isCompared ? { before: periodName(before) } : {}),
      ...(target === undefined ? {} : { target }),
    }
  }
  const table = indicatorTable(sections, sources, {
    now: capital(periodName(at)),
    ...(isCompared ? { before: capital(periodName(before)) } : {}),
    ...(byIndicator.size > 0 ? { targets: byIndicator } : {}),
  })
  return {
    sections: sections.flatMap((section) => told(section, sources, against) ?? []),
    difficulties: difficulties(sources),
    ...(table === undefined ? {} : { table: { ...table, notes: [...table.notes, ...sourceNotes(sources)] } }),
    communes: tablesByCommune(sources),
    notes: [
      ...missingNotes(sources),
      ...(before !== undefined && !isCompared ? [nothingBefore(before)] : []),
    ],
  }
}

function told(
  { title, headlines }: Section,
  sources: readonly ProtectedSource[],
  against: (code: string) => Against,
): ReportFigures['sections'][number] | undefined {
  const found = headlines.flatMap((headline) => {
    const one = findIndicator(sources, headline.code)
    return one === undefined ? [] : [{ ...headline, one }]
  })
  const mentioned = found.filter((headline) => headline.told === true)
  if (mentioned.length === 0) return undefined
  const sentences = mentioned.map(({ one, code, inWords }) =>
    sentenceOf(one, inWords === true, against(code)),
  )
  const items = sentences.filter((sentence) => sentence !== undefined)
  const without = mentioned.filter((_, index) => sentences[index] === undefined).map(({ one }) => one)
  return { title, lead: leadOf(found.map(({ one }) => one)), items: [...items, ...withoutNumber(without)] }
}

/** "Số liệu tính đến hết ngày 30/11/2026, theo Danh mục và số liệu ngoài:" */
function leadOf(found: readonly Found[]): string {
  const days = new Map<string, Set<string>>()
  for (const { source } of found) {
    const day = asOfText(source.now)
    const titles = days.get(day) ?? new Set()
    for (const title of source.parts ?? [source.title.vi]) titles.add(title)
    days.set(day, titles)
  }
  const said = [...days].map(([day, titles]) => `${day}, theo ${[...titles].join('; ')}`)
  return `Số liệu ${said.join('; ')}:`
}

function withoutNumber(found: readonly Found[]): string[] {
  const names = (few: boolean) =>
    found
      .filter(({ now }) => (now?.hidden === true) === few)
      .map(({ indicator }) => inLine(indicator.label.vi))
  const [missing, hidden] = [names(false), names(true)]
  return [
    ...(missing.length === 0 ? [] : [`- Chưa có số liệu: ${missing.join('; ')}.`]),
    ...(hidden.length === 0 ? [] : [`- Không nêu vì số nhỏ hoặc chưa có: ${hidden.join('; ')}.`]),
  ]
}

function difficulties(sources: readonly ProtectedSource[]): string[] {
  const found = findIndicator(sources, DIFFICULTIES)
  if (found === undefined) return []
  const question = found.source.now.legend.questions.find(({ code }) => code === found.indicator.by)
  const named = greatestOptions(found.now, 5).flatMap(([code, count]) => {
    const label = question?.options.find((option) => option.code === code)?.label.vi
    return label === undefined
      ? []
      : [`${inLine(label)} (${count.toLocaleString('vi-VN')} ${found.indicator.unit.vi})`]
  })
  return named.length === 0
    ? []
    : [`Theo báo cáo của các tổ, khó khăn được nêu nhiều nhất là: ${named.join('; ')}.`]
}

function sourceNotes(sources: readonly ProtectedSource[]): string[] {
  return sources
    .flatMap(({ now, title }) => (now === undefined ? [] : [`${title.vi}: số liệu ${asOfText(now)}`]))
    .map((text, index) => `(${index + 1}) ${text}.`)
}

function missingNotes(sources: readonly ProtectedSource[]): string[] {
  const own = sources.filter(({ parts }) => parts === undefined)
  const missing = own.filter(({ now }) => now === undefined).map(({ title }) => title.vi)
  const early = own.filter(({ now }) => now !== undefined && isEarly(now)).map(({ title }) => title.vi)
  const whose = early.length === own.length ? '' : ` của: ${early.join('; ')}`
  return [
    ...(missing.length === 0 ? [] : [`Chưa có số liệu của kỳ này từ: ${missing.join('; ')}.`]),
    ...(early.length === 0 ? [] : [`Kỳ báo cáo chưa kết thúc khi tính số liệu${whose}.`]),
  ]
}

function nothingBefore(before: ReportPeriod): string {
  return `Chưa có số liệu của ${periodName(before)} để so sánh.`
}

function capital(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase())
}

// Only the first letter: "Số tài khoản VNeID" keeps its name.
function inLine(text: string): string {
  return /^\p{Lu}\p{Ll}|^\p{Lu} /u.test(text) ? text.replace(/^./u, (first) => first.toLowerCase()) : text
}
