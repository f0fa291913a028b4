import type { LocalText } from '../form/definition.ts'

/** How a published number stands to the exact one. */
export type Qualifier = 'exact' | 'at_least' | 'about' | 'almost' | 'target_at_least' | 'verbal'

/**
 * Whether a published number may be said of an exact one.
 * - `exact`: they are the same.
 * - `at_least` (hơn, trên): the exact one is the published one or a little more.
 * - `almost` (gần): a little less, never the same.
 * - `about` (khoảng): at most 5 % or half a unit away, whichever is more.
 * - `target_at_least`: a target, reached or passed.
 * - `verbal` (hàng chục nghìn): of the published order of magnitude: 10,000 up to but not including 100,000.
 * A little is less than one in the last digit that was not rounded away, and at most 5 %: "hơn 5.400" is 5,400 to 5,499, "hơn 8.000" is
 * 8,000 to 8,400, and "hơn 74.422" only 74,422.
 */
export function holds(published: number, qualifier: Qualifier, exact: number): boolean {
  switch (qualifier) {
    case 'exact':
      return exact === published
    case 'at_least':
      return published <= exact && isLittle(exact - published, published)
    case 'almost':
      return exact < published && isLittle(published - exact, published)
    case 'about':
      return Math.abs(exact - published) <= Math.max(0.5, published / 20)
    case 'target_at_least':
      return exact >= published
    case 'verbal':
      return published <= exact && exact < 10 * published
  }
}

/** A published number as people write it: "hơn 5.400", "gần 12.000", "hàng chục nghìn". */
export function qualified(published: number, qualifier: Qualifier): LocalText {
  if (qualifier === 'verbal') return magnitudeOf(published)
  const { vi, en } = words[qualifier]
  return {
    vi: `${vi} ${new Intl.NumberFormat('vi-VN').format(published)}`.trim(),
    en: `${en} ${new Intl.NumberFormat('en-GB').format(published)}`.trim(),
  }
}

const words = {
  exact: { vi: '', en: '' },
  at_least: { vi: 'hơn', en: 'more than' },
  about: { vi: 'khoảng', en: 'about' },
  almost: { vi: 'gần', en: 'almost' },
  target_at_least: { vi: 'từ', en: 'at least' },
} satisfies Record<Exclude<Qualifier, 'verbal'>, LocalText>

const magnitudes: readonly { from: number; name: { vi: string; en: string } }[] = [
  { from: 1_000_000, name: { vi: 'hàng triệu', en: 'millions' } },
  { from: 100_000, name: { vi: 'hàng trăm nghìn', en: 'hundreds of thousands' } },
  { from: 10_000, name: { vi: 'hàng chục nghìn', en: 'tens of thousands' } },
  { from: 1_000, name: { vi: 'hàng nghìn', en: 'thousands' } },
  { from: 100, name: { vi: 'hàng trăm', en: 'hundreds' } },
]

function magnitudeOf(published: number): LocalText {
  return magnitudes.find(({ from }) => published >= from)?.name ?? { vi: 'hàng chục', en: 'dozens' }
}

function isLittle(difference: number, published: number): boolean {
  return difference < lastDigitOf(published) && difference <= published / 20
}

/** 100 of 5,400; 1 of 53. */
function lastDigitOf(published: number): number {
  let unit = 1
  while (published !== 0 && published % (10 * unit) === 0) unit *= 10
  return unit
}
