import { bounds, damaged, tooLarge, unreadable } from '../bounds.ts'
import { readDirectory } from './directory.ts'
import { contentOf } from './inflate.ts'

export type Archive = ReturnType<typeof openArchive>

/**
 * The parts of an .xlsx by name (case does not tell apart). A part is inflated only when it is read, and all that is
 * read counts towards one bound. Throws `unreadable-spreadsheet` and `too-large`.
 */
export function openArchive(bytes: Uint8Array) {
  const entries = readDirectory(bytes)
  let left = bounds.inflated

  return {
    has: (name: string) => entries.has(name.toLowerCase()),

    /** A part's text, piece by piece; UTF-8, or UTF-16 behind its mark. */
    *text(name: string): Generator<string> {
      const entry = entries.get(name.toLowerCase())
      if (entry === undefined) throw damaged(`The file lacks a part (${name}).`)
      if (entry.encrypted) throw unreadable('The file has a password. Take it off and save it again.')
      let decode: Decode | undefined
      for (const piece of contentOf(entry.open())) {
        left -= piece.length
        if (left < 0) throw tooLarge(`The sheets may have ${bounds.inflated / 1024 ** 2} MB when unpacked.`)
        decode ??= decoderFor(piece, name)
        yield decode(piece)
      }
      yield decode?.() ?? ''
    },
  }
}

/** Without a piece it checks that the text ended with a whole character. */
type Decode = (piece?: Uint8Array) => string

function decoderFor([first, second]: Uint8Array, name: string): Decode {
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  const decoder = new TextDecoder(encoding, { fatal: true })
  return (piece) => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true })
    } catch {
      throw damaged(`The file holds bytes that are no text (${name}).`)
    }
  }
}
