/** What stands where a number was. Nothing of it is kept: whom to call is known from the telephone question alone. */
export const MASK = '•••'

/**
 * Takes out of free text what looks like the number of an ID card (9 or 12 digits), a bank account (8 to 19) or a
 * telephone, however its digits are grouped; years, dates, amounts and public hotlines stay. In doubt it is taken out:
 * eight digits in a row are rarely harmless. Linear in the length of the text.
 */
export function maskNumbers(text: string): { text: string; masked: boolean } {
  let masked = false
  const called = text.replace(PHONE_IN_PARTS, () => {
    masked = true
    return MASK
  })
  const kept = called.replace(CHAIN, (chain: string, at: number) => {
    const after = called.slice(at + chain.length, at + chain.length + 12).normalize('NFC')
    const rest = maskChain(groupsOf(chain), UNIT.test(after))
    masked ||= rest !== chain
    return rest
  })
  return { text: kept, masked }
}

/** Fewer are a price, a year, a house or a short hotline. */
const MIN_DIGITS = 8

// No sign is both a digit and a gap, so that nothing is tried twice. A comma with a space behind it parts a list.
const GAP = String.raw`(?:[^\S\n\r]|[.()_·\-\u00ad\u200b-\u2015\u2060\ufeff\ufe0f\u20e3]|,(?=\p{Nd}{3}))`
const CHAIN = new RegExp(String.raw`[+(]{0,2}\p{Nd}(?:${GAP}{0,3}\p{Nd})*`, 'gu')
/** `0912/345/678`: a telephone whose parts stand between signs that otherwise part dates, times and document numbers. */
const PHONE_IN_PARTS = /(?<!\p{Nd})0\d{2,3}([/*:;’'|])\d{3}\1\d{3,4}(?!\p{Nd})/gu

const GROUP = /(\P{Nd}*)(\p{Nd}+)/gu

/** What makes a number an amount. */
const UNIT =
  /^\s{0,2}(?:đồng|đ|vnđ|vnd|k|nghìn|ngàn|triệu|tr|tỷ|tỉ|usd|[$₫%]|m2|m²|m3|m³|ha|kwh|người|hộ)(?![\p{L}\p{Nd}])/iu

/** Digits that stand together, as they were written and as ASCII, with what stands before them. */
type Group = { gap: string; raw: string; digits: string }

function groupsOf(chain: string): Group[] {
  return Array.from(chain.matchAll(GROUP), ([, gap = '', raw = '']) => ({
    gap,
    raw,
    digits: raw.normalize('NFKC'),
  }))
}

function maskChain(groups: Group[], hasUnit: boolean): string {
  let done = ''
  let doubtful: Group[] = []
  const settle = () => {
    done += isHarmless(doubtful) ? written(doubtful) : lead(doubtful) + MASK
    doubtful = []
  }
  for (let at = 0; at < groups.length; ) {
    const harmless = dateAt(groups, at) || amountAt(groups, at, hasUnit)
    const here = groups.slice(at, at + Math.max(harmless, 1))
    if (harmless > 0) {
      settle()
      done += written(here)
    } else doubtful.push(...here)
    at += here.length
  }
  settle()
  return done
}

function isHarmless(groups: Group[]): boolean {
  return lengthOf(groups) < MIN_DIGITS || isHotline(groups) || isCalendar(groups)
}

/** `1900 1234`, `1800 545 400`: numbers of everybody. */
function isHotline([first, ...rest]: Group[]): boolean {
  return /^1[89]00$/.test(first?.digits ?? '') && [4, 6].includes(lengthOf(rest))
}

/** `2025-2026`, `01-2026 - 06-2026`, `21 11 2026`: years, each after a day or month or not. */
function isCalendar(groups: Group[]): boolean {
  const shape = groups.map(({ digits }) => (isYear(digits) ? 'y' : isSmall(digits) ? 's' : '?')).join('')
  const isPhone = /^0[35789]/.test(groups[0]?.digits ?? '') && lengthOf(groups) === 10
  return /^(?:s{0,2}y)+$/.test(shape) && !isPhone
}

/** How many groups from `at` on are a date, such as `21.11.2026` or `2026-11-21`; 0 where they are none. */
function dateAt(groups: Group[], at: number): number {
  const [first, second, third, behind] = groups.slice(at, at + 4)
  if (first === undefined || second === undefined || third === undefined) return 0
  const sign = second.gap
  if (!/^[.-]$/.test(sign) || third.gap !== sign || behind?.gap === sign) return 0
  if (at > 0 && first.gap === sign) return 0
  const [day, month, year] = isYear(first.digits) ? [third, second, first] : [first, second, third]
  return isYear(year.digits) && isSmall(day.digits) && isSmall(month.digits) ? 3 : 0
}

/** How many groups from `at` on are an amount: `1.500.000`, and longer ones where they are round or have a unit behind. */
function amountAt(groups: Group[], at: number, hasUnit: boolean): number {
  const first = groups[at]
  if (first === undefined || first.digits.startsWith('0') || /[+(]/.test(first.gap)) return 0
  const sign = groups[at + 1]?.gap ?? ''
  if (at > 0 && /^[.,]$/.test(first.gap)) return 0
  let end = at + 1
  if (/^[.,]$/.test(sign) && first.digits.length <= 3) {
    while (groups[end]?.gap === sign && groups[end]?.digits.length === 3) end += 1
    if (/^[.,]$/.test(groups[end]?.gap ?? '')) return 0
  }
  const digits = groups
    .slice(at, end)
    .map((group) => group.digits)
    .join('')
  const isGrouped = end > at + 1
  if (isGrouped && digits.length < MIN_DIGITS) return end - at
  const withUnit = hasUnit && end === groups.length && (isGrouped || digits.endsWith('000'))
  const isRound = isGrouped && digits.endsWith(digits.length > MIN_DIGITS ? '000000' : '000')
  return withUnit || isRound ? end - at : 0
}

function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits)
}

/** A day or a month. */
function isSmall(digits: string): boolean {
  return digits.length <= 2 && Number(digits) >= 1 && Number(digits) <= 31
}

function lengthOf(groups: Group[]): number {
  return groups.reduce((sum, { digits }) => sum + digits.length, 0)
}

function written(groups: Group[]): string {
  return groups.map(({ gap, raw }) => gap + raw).join('')
}

/** What stood before the first digit and is no part of the number. */
function lead([first]: Group[]): string {
  return (first?.gap ?? '').replace(/[+(]+$/, '')
}
