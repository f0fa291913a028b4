import { changeOf, decimalsOf, figureText, shownValue } from './number-text.ts'
import { numberWords } from './number-words.ts'
import type { Found } from './source.ts'

/** What a number is held against in words. */
export type Against = { before?: string; target?: number }

/**
 * "- Số hộ được hướng dẫn: 70.600 (bảy mươi nghìn sáu trăm) hộ, tăng 1.200 hộ so với tháng 10 năm 2026." Nothing where there is
 * no number to tell.
 */
export function sentenceOf(found: Found, inWords: boolean, against: Against): string | undefined {
  const quantity = quantityOf(found, inWords)
  if (quantity === undefined) return undefined
  const parts = [quantity, changeWords(found, against.before), targetWords(found, against.target)]
  return `- ${found.indicator.label.vi}: ${parts.filter((part) => part !== undefined).join(', ')}.`
}

/** How much of its target was reached, in percent of it, of the numbers as they are shown. */
export function reached(found: Found, target: number | undefined): number | undefined {
  const value = shownValue(found.indicator, found.now)
  return value === undefined || target === undefined || target <= 0 ? undefined : (100 * value) / target
}

/** "70.600/132.000": what a share was made of. */
export function madeOf({ indicator, now }: Found): string | undefined {
  if (indicator.percent !== true || now?.numerator === undefined || now.denominator === undefined)
    return undefined
  return `${figureText(now.numerator, 0)}/${figureText(now.denominator, 0)}`
}

function quantityOf(found: Found, inWords: boolean): string | undefined {
  const { indicator, now } = found
  if (now?.value === undefined) return undefined
  const figure = figureText(now.value, decimalsOf(indicator, now))
  if (indicator.percent === true) {
    const made = madeOf(found)
    return made === undefined ? `${figure}%` : `${figure}% (${made})`
  }
  const words = inWords ? ` (${numberWords(shownValue(indicator, now) ?? 0)})` : ''
  return `${figure}${words}${unitOf(found)}`
}

function changeWords(found: Found, before: string | undefined): string | undefined {
  const change = changeOf(found.indicator, found.now, found.before)
  if (change === undefined || before === undefined) return undefined
  if (change === 0) return `không thay đổi so với ${before}`
  const unit = found.indicator.percent === true ? ' điểm phần trăm' : unitOf(found)
  return `${change > 0 ? 'tăng' : 'giảm'} ${figureText(Math.abs(change), 2)}${unit} so với ${before}`
}

function targetWords(found: Found, target: number | undefined): string | undefined {
  const share = reached(found, target)
  if (share === undefined || target === undefined) return undefined
  const unit = found.indicator.percent === true ? '%' : unitOf(found)
  return `đạt ${figureText(share, 1)}% chỉ tiêu đề ra (${figureText(target, 2)}${unit})`
}

// "điểm 1–5" is a scale and no unit that one counts in.
function unitOf({ indicator }: Found): string {
  const unit = indicator.unit.vi
  return /\d/.test(unit) ? ` (${unit})` : ` ${unit}`
}
