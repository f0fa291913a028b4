/**
 * What each version from 1 to 9 holds at error correction level M, by which a code is read though 15 % of it is soiled:
 * all codewords, how many of each block correct errors, how many blocks (ISO/IEC 18004, tables 7 and 9).
 */
const versions = [
  { total: 26, correcting: 10, blocks: 1 },
  { total: 44, correcting: 16, blocks: 1 },
  { total: 70, correcting: 26, blocks: 1 },
  { total: 100, correcting: 18, blocks: 2 },
  { total: 134, correcting: 24, blocks: 2 },
  { total: 172, correcting: 16, blocks: 4 },
  { total: 196, correcting: 18, blocks: 4 },
  { total: 242, correcting: 22, blocks: 4 },
  { total: 292, correcting: 22, blocks: 5 },
] as const

type Version = (typeof versions)[number]

/**
 * The codewords of a text in the smallest version that holds it, in the order in which they are placed. Throws for a text
 * of more than 180 bytes.
 */
export function codewordsOf(text: string): { version: number; codewords: number[] } {
  const bytes = new TextEncoder().encode(text)
  const index = versions.findIndex((version) => bytes.length + HEADER <= roomIn(version))
  const version = versions[index]
  if (version === undefined) throw new RangeError(`${bytes.length} bytes are too many for a QR code.`)
  return { version: index + 1, codewords: interleaved(version, dataIn(version, bytes)) }
}

/** Bytes that mode, length and end take together. */
const HEADER = 2

function roomIn({ total, correcting, blocks }: Version): number {
  return total - correcting * blocks
}

// Mode and end take half a byte each, the length a whole one: everything between is shifted by half a byte.
function dataIn(version: Version, bytes: Uint8Array): number[] {
  const halves = [BYTE_MODE, ...[bytes.length, ...bytes].flatMap((byte) => [byte >> 4, byte & 15]), 0]
  const data: number[] = []
  for (let place = 0; place < halves.length; place += 2) {
    data.push(((halves[place] ?? 0) << 4) | (halves[place + 1] ?? 0))
  }
  for (let pad = 0; data.length < roomIn(version); pad += 1) data.push(pad % 2 === 0 ? 0xec : 0x11)
  return data
}

const BYTE_MODE = 4

// The later blocks hold one codeword more where the data do not divide evenly.
function interleaved({ total, correcting, blocks }: Version, data: readonly number[]): number[] {
  const short = Math.floor(total / blocks) - correcting
  const shortBlocks = blocks - (total % blocks)
  const parts: number[][] = []
  for (let block = 0, from = 0; block < blocks; block += 1) {
    const length = block < shortBlocks ? short : short + 1
    parts.push(data.slice(from, from + length))
    from += length
  }
  return [...inTurns(parts), ...inTurns(parts.map((part) => correctionOf(part, correcting)))]
}

function inTurns(parts: readonly number[][]): number[] {
  const longest = Math.max(...parts.map((part) => part.length))
  return Array.from({ length: longest }, (_, place) => parts.flatMap((part) => part[place] ?? [])).flat()
}

/** The remainder of dividing by the Reed–Solomon generator polynomial of that degree. */
function correctionOf(data: readonly number[], degree: number): number[] {
  const generator = generatorOf(degree)
  let remainder: number[] = Array(degree).fill(0)
  for (const byte of data) {
    const factor = byte ^ (remainder[0] ?? 0)
    remainder = generator.map((term, place) => (remainder[place + 1] ?? 0) ^ times(term, factor))
  }
  return remainder
}

// The product of (x - 2^i) for all i below the degree, highest power first, its leading 1 left out.
function generatorOf(degree: number): number[] {
  let terms: number[] = [...Array(degree - 1).fill(0), 1]
  for (let i = 0, root = 1; i < degree; i += 1, root = times(root, 2)) {
    terms = terms.map((term, place) => times(term, root) ^ (terms[place + 1] ?? 0))
  }
  return terms
}

/** Multiplication in GF(2^8) by the polynomial of QR codes. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    if (((b >> bit) & 1) === 1) product ^= a
  }
  return product
}
