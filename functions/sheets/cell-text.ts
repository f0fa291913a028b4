import { tidyText } from '../../shared/text.ts'

/**
 * Text as a cell of the contract has it: tidied (`tidyText`), and every run of white space (line ends and U+00A0 too) one
 * space.
 */
export function cellText(raw: string): string {
  return tidyText(raw.replace(C1, '')).replace(/\s+/g, ' ')
}

// The second set of control characters, of which only spreadsheets have any.
const C1 = /[\u0080-\u009f]/g
