import type { Day } from '../time.ts'
import type { ReportPeriod } from './period.ts'
import { periodName } from './period-words.ts'
import type { ReportTexts } from './texts.ts'

/** Of which province and period a report is, and when it is written. */
export type Occasion = {
  province: { name: string; type: 'tinh' | 'thanh_pho' }
  /** "Tổ công nghệ số cộng đồng", as the province says. */
  teams: string
  at: ReportPeriod
  /** The period to come. */
  next?: ReportPeriod
  today: Day
}

/** The words of a report before anybody has written any: those that every such paper has, and nothing that nobody knows. */
export function firstTexts(occasion: Occasion): ReportTexts {
  const { province, teams } = occasion
  const area = `${province.type === 'tinh' ? 'tỉnh' : 'thành phố'} ${province.name}`
  const committee = `Ủy ban nhân dân ${area}`
  const when = whenOf(occasion.at)
  return {
    agencyAbove: committee,
    agency: 'Sở Khoa học và Công nghệ',
    number: '',
    sign: 'BC-SKHCN',
    place: province.name,
    day: occasion.today,
    subject: subjectOf(occasion),
    opening: `Thực hiện nhiệm vụ được giao, Sở Khoa học và Công nghệ báo cáo kết quả hoạt động của ${teams} trên địa bàn ${area} ${when} như sau:`,
    results: '',
    difficulties: '',
    tasks: '',
    proposals: '',
    closing: `Trên đây là báo cáo kết quả hoạt động của ${teams} ${when}, Sở Khoa học và Công nghệ kính báo cáo./.`,
    recipients: [committee, 'Bộ Khoa học và Công nghệ', 'Giám đốc, các Phó Giám đốc Sở', 'Lưu: VT'].join(
      '\n',
    ),
    signatoryTitle: 'Giám đốc',
    signatoryName: '',
  }
}

/**
 * An earlier report's words for another period: where they name that period, or the one after it, they name the new ones;
 * number, day and subject are the new report's.
 */
export function carriedOver(
  texts: ReportTexts,
  from: { at: ReportPeriod; next?: ReportPeriod },
  occasion: Occasion,
): ReportTexts {
  const names = new Map([[periodName(from.at), periodName(occasion.at)]])
  if (from.next !== undefined && occasion.next !== undefined) {
    names.set(periodName(from.next), periodName(occasion.next))
  }
  const renewed = (text: string) => replaceAll(text, names)
  return {
    ...texts,
    opening: renewed(texts.opening),
    results: renewed(texts.results),
    difficulties: renewed(texts.difficulties),
    tasks: renewed(texts.tasks),
    proposals: renewed(texts.proposals),
    closing: renewed(texts.closing),
    subject: subjectOf(occasion),
    number: '',
    day: occasion.today,
  }
}

function subjectOf({ teams, at }: Occasion): string {
  return `Kết quả hoạt động của ${teams} ${whenOf(at)}`
}

/** "tháng 10 năm 2026" stands by itself behind what was done, a campaign's name does not. */
function whenOf(at: ReportPeriod): string {
  const name = periodName(at)
  return at.period.kind === 'campaign' ? `trong ${name}` : name
}

// All at once: the new name of one may be the old name of the other.
function replaceAll(text: string, names: ReadonlyMap<string, string>): string {
  const old = new RegExp([...names.keys()].map(escapeRegExp).join('|'), 'gi')
  return text.replace(old, (found) => {
    const name = names.get(found.toLowerCase()) ?? names.get(found) ?? found
    return found[0] === found[0]?.toUpperCase() ? name.replace(/^./u, (first) => first.toUpperCase()) : name
  })
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
