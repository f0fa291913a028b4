import type { RescueReceipt } from '../../../shared/api/rescue.ts'
import type { Language } from '../../../shared/form/definition.ts'
import { numberText } from '../format.ts'
import type { vi } from './text/vi.ts'

/** What became of a rescue file, a sentence each. */
export function receiptInWords(receipt: RescueReceipt, words: typeof vi, language: Language): string[] {
  const { responses, responsesBefore, refused, unfinished } = receipt
  const number = (value: number) => numberText(value, language)
  const ids = refused.map(({ id, code }) => (id === undefined ? code : `${id}: ${code}`)).join(', ')
  const isEmpty = responses + responsesBefore + refused.length === 0
  return [
    ...(responses > 0 ? [words.received(number(responses)), words.look] : []),
    ...(responsesBefore > 0 ? [words.before(number(responsesBefore))] : []),
    ...(isEmpty ? [words.none] : []),
    ...(refused.length > 0 ? [words.refused(number(refused.length), ids)] : []),
    ...(unfinished > 0 ? [words.unfinished(number(unfinished))] : []),
  ]
}
