import type { ReviewLine } from '../../../shared/api/reviews.ts'

/** A line as it is now: as it was fetched, or of the same or a later revision after what was decided since. Pure. */
export function latest(line: ReviewLine, news: readonly ReviewLine[]): ReviewLine {
  const found = news.findLast(({ response }) => response === line.response)
  if (found === undefined || found.rev < line.rev) return line
  return found.rev > line.rev || decidedAt(found) >= decidedAt(line) ? found : line
}

/** When it was last decided on, 0 for never. */
export function decidedAt({ decision }: Pick<ReviewLine, 'decision'>): number {
  return decision?.at ?? 0
}
