import type { Cell } from '../../../shared/register/import/sheet.ts'
import { bounds, counted, damaged, tooLarge } from '../bounds.ts'
import { cellText } from '../cell-text.ts'
import type { Archive } from './archive.ts'
import { isTextRun, unescapeText } from './text-run.ts'
import { readXml } from './xml.ts'

/** The cell of the text with this number, if anything is left of it; `where` begins the sentence of a refusal. */
export type Strings = (index: number, where: string) => Cell | undefined

/**
 * The texts that cells name by number. A text is looked at when a cell first names it, so that a file of too many rows
 * is refused before that work is done. Throws `too-large`; what it returns throws `unreadable-spreadsheet` too.
 */
export function readStrings(archive: Archive, part: string): Strings {
  const raw = rawStrings(archive, part)
  const known = new Map<number, Cell | undefined>()
  return (index, where) => {
    if (known.has(index)) return known.get(index)
    const text = raw[index]
    if (text === undefined) throw damaged(`${where} refers to a text that is missing.`)
    const cell = textCell(text, where)
    known.set(index, cell)
    return cell
  }
}

/** What a file without such texts answers. */
export const noStrings: Strings = (_, where) => {
  throw damaged(`${where} refers to a text that is missing.`)
}

/** The cell that a text makes, if anything is left of it. Throws `too-large`. */
export function textCell(raw: string, where: string): Cell | undefined {
  const plain = unescapeText(raw)
  if (plain.length > bounds.characters) {
    throw tooLarge(`${where} has a text longer than ${counted(bounds.characters)} characters.`)
  }
  const text = cellText(plain)
  return text === '' ? undefined : { kind: 'text', text }
}

function rawStrings(archive: Archive, part: string): string[] {
  const strings: string[] = []
  let raw = ''
  readXml(part, archive.text(part), {
    open(name) {
      if (name === 'si') raw = ''
    },
    text(piece, name, parent) {
      if (isTextRun(name, parent)) raw += piece
    },
    close(name, parent) {
      if (name !== 'si' || parent !== 'sst') return
      if (strings.length === bounds.cells) {
        throw tooLarge(`At most ${counted(bounds.cells)} different texts are read.`)
      }
      strings.push(raw)
    },
  })
  return strings
}
