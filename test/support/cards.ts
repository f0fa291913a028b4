import { cardSize, codePlace, mm } from '../../functions/office/cards/card.ts'
import type { PdfPage } from './pdf.ts'

/** A card as it is held in the hand: what can be read on it, and what its code leads to. */
export type PaperCard = { text: string; link: string }

/** The cards of printed sheets, in the order in which they are cut. */
export function cardsOn(pages: readonly PdfPage[]): PaperCard[] {
  return pages.flatMap((page) =>
    Array.from({ length: 10 }, (_, place) => {
      const x = mm(15) + (place % 2) * cardSize.width
      const y = mm(13.5) + Math.floor(place / 2) * cardSize.height
      const lines = page.words.filter(
        (word) => word.x >= x && word.x < x + cardSize.width && word.y >= y && word.y < y + cardSize.height,
      )
      const text = lines.map((line) => line.text).join(' ')
      const quiet = mm(3.2)
      const side = codePlace.side + 2 * quiet
      const box = { x: x + codePlace.x - quiet, y: y + codePlace.y - quiet, width: side, height: side }
      return { text: plain(` ${text} `), link: page.codeIn(box) ?? '' }
    }).filter(({ text }) => text.trim() !== ''),
  )
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ')
}
