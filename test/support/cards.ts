import { cardSize, codePlace } from '../../functions/office/cards/card.ts'
import { mm } from '../../functions/office/print/paper.ts'
import type { PdfPage } from './pdf.ts'

/** Where the first card's corner stands on its sheet, and how many cards there are on it. */
export const firstCard = { x: mm(15), y: mm(16.5) } as const
const ON_A_SHEET = 8

/** A card as it is held in the hand: what can be read on it, what its code leads to, the characters that can be typed. */
export type PaperCard = { text: string; link: string; typed: string }

/** The cards of printed sheets, in the order in which they are cut. */
export function cardsOn(pages: readonly PdfPage[]): PaperCard[] {
  return pages.flatMap((page) =>
    Array.from({ length: ON_A_SHEET }, (_, place) => {
      const x = firstCard.x + (place % 2) * cardSize.width
      const y = firstCard.y + Math.floor(place / 2) * cardSize.height
      const lines = page.words.filter(
        (word) => word.x >= x && word.x < x + cardSize.width && word.y >= y && word.y < y + cardSize.height,
      )
      const text = lines.map((line) => line.text).join(' ')
      const quiet = mm(3.2)
      const side = codePlace.side + 2 * quiet
      const box = { x: x + codePlace.x - quiet, y: y + codePlace.y - quiet, width: side, height: side }
      const typed = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(text)?.[0] ?? ''
      return { text: plain(` ${text} `), link: page.codeIn(box) ?? '', typed }
    }).filter(({ text }) => text.trim() !== ''),
  )
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ')
}
