import type { Content } from 'pdfmake/interfaces'

const SMALLEST = 3.5
const STEP = 0.5

/** Be Vietnam Pro sets a line in so many times its size. */
const LINE = 1.265

/** Words in a box: as large as asked where there is room for it, else smaller and on more lines. */
export function fitted(
  text: string,
  room: { width: number; height: number; size: number; bold?: boolean },
): Content {
  return { text: shown(text), bold: room.bold === true, fontSize: fontSizeFor(text, room) }
}

/**
 * The largest size, in points, at which the text stands in a box without being cut; the smallest that can be read where
 * even that is too large.
 */
export function fontSizeFor(text: string, box: { width: number; height: number; size: number }): number {
  let size = box.size
  while (size > SMALLEST && heightAt(text, size, box.width) > box.height) size -= STEP
  return Math.max(size, SMALLEST)
}

/** How high the text stands in lines of that width, rather too high than too low. */
export function heightAt(text: string, size: number, width: number): number {
  return linesAt(text, size, width) * size * LINE
}

/**
 * The text as the font can draw it, on one line until it is wrapped: it has the breve of Ê Đê names by itself, but not
 * these letters, and no barred b.
 */
export function shown(text: string): string {
  return text
    .replace(/[\s\p{C}]+/gu, ' ')
    .replace(/[ĔĕĬĭŎŏŬŭ]/g, (letter) => letter.normalize('NFD'))
    .replaceAll('ƀ', 'b')
    .replaceAll('Ƀ', 'B')
}

// Words fill lines as they do in print; one that is longer than a line goes on in the next.
function linesAt(text: string, size: number, width: number): number {
  const room = width / size
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    const needed = widthOf(word)
    if (used > 0 && used + SPACE + needed > room) {
      lines += 1
      used = 0
    }
    used += (used > 0 ? SPACE : 0) + needed
    while (used > room) {
      lines += 1
      used -= room
    }
  }
  return lines
}

const SPACE = 0.25

// In parts of the size, rather too wide than too narrow: measured on the bold face.
function widthOf(word: string): number {
  let width = 0
  for (const letter of word) width += /[MWmw@]/.test(letter) ? 1 : /\p{Lu}/u.test(letter) ? 0.78 : 0.64
  return width
}
