import type { CanvasElement, Content } from 'pdfmake/interfaces'
import type { Day } from '../../../shared/time.ts'
import { drawCode } from '../print/draw-code.ts'
import { a4, mm } from '../print/paper.ts'
import { cut, pdfOf } from '../print/pdf.ts'
import { type Card, cardSize, cardWords, codePlace } from './card.ts'
import { words } from './words.ts'

/** A4 holds two cards beside each other and four below, with margins that every printer can leave. */
const COLUMNS = 2
const ROWS = 4
const ON_A_SHEET = COLUMNS * ROWS
/** Cut marks reach so far beyond the cards. */
const BEYOND = mm(4)
const margin = { x: (a4.width - COLUMNS * cardSize.width) / 2, y: (a4.height - ROWS * cardSize.height) / 2 }

/** The cards in their order as a PDF of sheets to cut, the fonts embedded from their folder. */
export function printCards(
  cards: readonly Card[],
  { fonts, today }: { fonts: string; today: Day },
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = Math.ceil(cards.length / ON_A_SHEET)
  return pdfOf(
    {
      info: { title: words.title(cards[0]?.commune ?? '') },
      background: (sheet) => [{ canvas: cuts }, sheetLine(cards, today, sheet, sheets)],
      content: cards.map(wordsInPlace),
    },
    {
      fonts,
      draw: (document) => {
        for (const [index, { link }] of cards.entries()) {
          document.switchToPage(Math.floor(index / ON_A_SHEET))
          const { x, y } = placeOf(index)
          const place = { x: x + codePlace.x, y: y + codePlace.y, side: codePlace.side }
          drawCode(document, { text: link, ecc: 'M' }, place)
        }
      },
    },
  )
}

/** From the top left of its sheet, in points. */
function placeOf(index: number): { x: number; y: number } {
  const place = index % ON_A_SHEET
  return {
    x: margin.x + (place % COLUMNS) * cardSize.width,
    y: margin.y + Math.floor(place / COLUMNS) * cardSize.height,
  }
}

function wordsInPlace(card: Card, index: number): Content {
  const { x, y } = placeOf(index)
  const isNext = index > 0 && index % ON_A_SHEET === 0
  return {
    stack: [...(isNext ? [{ text: '', pageBreak: 'before' } as const] : []), ...cardWords(card, x, y)],
  }
}

/** For whoever sorts the sheets: the commune, the day, the page. It falls off when the cards are cut. */
function sheetLine(cards: readonly Card[], today: Day, sheet: number, sheets: number): Content {
  return {
    absolutePosition: { x: margin.x, y: margin.y - mm(7) },
    text: words.sheet(cards[0]?.commune ?? '', today, sheet, sheets),
    fontSize: 7,
  }
}

/** Where to cut: fine dashes along every edge, a little beyond the cards. */
const cuts: CanvasElement[] = [
  ...Array.from({ length: COLUMNS + 1 }, (_, column) => {
    const x = margin.x + column * cardSize.width
    return cut({ x1: x, x2: x, y1: margin.y - BEYOND, y2: margin.y + ROWS * cardSize.height + BEYOND })
  }),
  ...Array.from({ length: ROWS + 1 }, (_, row) => {
    const y = margin.y + row * cardSize.height
    return cut({ y1: y, y2: y, x1: margin.x - BEYOND, x2: margin.x + COLUMNS * cardSize.width + BEYOND })
  }),
]
