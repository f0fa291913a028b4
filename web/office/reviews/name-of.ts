import type { ReviewLine } from '../../../shared/api/reviews.ts'
import type { Words } from './words.ts'

/** What a form is called: by its household, or by the number that a resident was told. */
export function nameOf({ label, response }: Pick<ReviewLine, 'label' | 'response'>, words: Words): string {
  if (label !== '') return label
  const end = response.slice(-8).toUpperCase()
  return words.unnamed(`${end.slice(0, 4)}-${end.slice(4)}`)
}
