/** What a cell of a spreadsheet holds, in UTF-16 units. */
export const CELL = 32_767

/** The text in pieces of at most `most` units, none of which parts a character; joined they are the text. */
export function piecesOf(text: string, most: number): string[] {
  const pieces: string[] = []
  for (let at = 0; at < text.length; ) {
    const end = Math.min(text.length, at + most)
    const cut = end < text.length && isSecondHalf(text.charCodeAt(end)) ? end - 1 : end
    pieces.push(text.slice(at, cut))
    at = cut
  }
  return pieces
}

/** The beginning of a text and the note on where it goes on, as one cell takes them. */
export function beginningOf(text: string, note: string, most: number): string {
  return (piecesOf(text, most - note.length)[0] ?? '') + note
}

function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
