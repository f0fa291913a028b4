import { tooLarge } from '../bounds.ts'
import type { Archive } from './archive.ts'
import { readXml } from './xml.ts'

/** How a number is shown, as far as reading it depends on that. */
export type NumberLook =
  | { kind: 'plain' }
  | { kind: 'date' }
  /** A code kept as a number: `00000` shows 4 as 00004. */
  | { kind: 'padded'; digits: number }

const MAX_LOOKS = 100_000

/** The look of every cell style, in the order in which cells name them (`<c s="3">`). Throws `too-large`. */
export function readLooks(archive: Archive, part: string): NumberLook[] {
  const custom = new Map<string, NumberLook>()
  const looks: NumberLook[] = []
  readXml(part, archive.text(part), {
    open(name, parent, { numFmtId = '0', formatCode = '' }) {
      if (custom.size + looks.length > MAX_LOOKS) throw tooLarge(`A workbook may have ${MAX_LOOKS} styles.`)
      if (name === 'numFmt' && parent === 'numFmts') custom.set(numFmtId, lookOf(formatCode))
      if (name === 'xf' && parent === 'cellXfs') looks.push(custom.get(numFmtId) ?? builtin(Number(numFmtId)))
    },
  })
  return looks
}

/** The look that a format code gives: a date where a day, month or year stands outside quotes and brackets. */
export function lookOf(formatCode: string): NumberLook {
  if (/^0{2,15}$/.test(formatCode)) return { kind: 'padded', digits: formatCode.length }
  const signs = formatCode.replace(/"[^"]*"?|\[[^\]]*\]?|[\\_*]./gs, '')
  return /[dmy]/i.test(signs.replace(/general/gi, '')) ? { kind: 'date' } : { kind: 'plain' }
}

// ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates in the East Asian editions.
function builtin(id: number): NumberLook {
  const date =
    (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
  return date ? { kind: 'date' } : { kind: 'plain' }
}
