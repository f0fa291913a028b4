import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { damaged } from '../bounds.ts'

/** An entry's bytes as they stand in the archive, and what its directory says of them. */
export type Packed = { name: string; deflated: boolean; bytes: Uint8Array; size: number; crc: number }

/**
 * An entry's content, piece by piece, so that whoever reads can stop; a piece of a bomb is at most 8 MB. Throws
 * `unreadable-spreadsheet` where it cannot be inflated or is not what the directory says.
 */
export function* contentOf(packed: Packed): Generator<Uint8Array> {
  let size = 0
  let crc = 0
  for (const piece of packed.deflated ? inflated(packed) : pieces(packed.bytes)) {
    size += piece.length
    crc = crc32(piece, crc)
    yield piece
  }
  if (size !== packed.size || crc !== packed.crc) throw broken(packed)
}

const PIECE = 8 * 1024

function* inflated(packed: Packed): Generator<Uint8Array> {
  const ready: Uint8Array[] = []
  const inflate = new Inflate((piece) => ready.push(piece))
  let left = packed.bytes.length
  for (const piece of pieces(packed.bytes)) {
    left -= piece.length
    try {
      inflate.push(piece, left === 0)
    } catch {
      throw broken(packed) // fflate says which bit; nobody could mend it
    }
    yield* ready.splice(0)
  }
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

function broken({ name }: Packed) {
  return damaged(`The file is damaged (${name}).`)
}
