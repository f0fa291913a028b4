import type { ReviewLine } from '../../../shared/api/reviews.ts'

/**
 * Whether there is anything to decide on a form: nothing where its team has taken it back, but that may be held itself, and
 * then somebody has to say whether it holds. Pure.
 */
export function isDecidable({ withdrawn, verdict }: Pick<ReviewLine, 'withdrawn' | 'verdict'>): boolean {
  return withdrawn !== true || verdict === 'held'
}
