/** A line of syntax may be 256 bytes long; a piece of a literal leaves room for what stands beside it. */
const PIECE = 90

/** A text as SPSS's syntax has it, of at most `most` bytes, with … where it would be longer; over several lines if need be. */
export function literal(text: string, most: number): string {
  const plain = shortened(text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '), most)
  const pieces: string[] = ['']
  for (const sign of plain) {
    if (bytesOf(pieces.at(-1) + sign) > PIECE) pieces.push('')
    pieces[pieces.length - 1] += sign
  }
  return pieces.map((piece) => `'${piece.replaceAll("'", "''")}'`).join(' +\n    ')
}

/** In UTF-8. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text)
}

function shortened(text: string, most: number): string {
  if (bytesOf(text) <= most) return text
  let short = ''
  for (const sign of text) {
    if (bytesOf(`${short}${sign}…`) > most) break
    short += sign
  }
  return `${short}…`
}
