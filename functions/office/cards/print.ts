import { once } from 'node:events'
import { join } from 'node:path'
import pdfmake from 'pdfmake'
import type { CanvasElement, Content } from 'pdfmake/interfaces'
import { encode } from 'uqr'
import type { Day } from '../../../shared/time.ts'
import { fontFiles } from '../../env.ts'
import { type Card, cardSize, cardWords, codePlace, mm } from './card.ts'
import { words } from './words.ts'

/** A4 holds two cards beside each other and four below, with margins that every printer can leave. */
const COLUMNS = 2
const ROWS = 4
const ON_A_SHEET = COLUMNS * ROWS
/** Cut marks reach so far beyond the cards. */
const BEYOND = mm(4)
const margin = { x: (mm(210) - COLUMNS * cardSize.width) / 2, y: (mm(297) - ROWS * cardSize.height) / 2 }

/** The cards in their order as a PDF of sheets to cut, the fonts embedded from their folder. */
export async function printCards(
  cards: readonly Card[],
  { fonts, today }: { fonts: string; today: Day },
): Promise<Uint8Array<ArrayBuffer>> {
  pdfmake.setFonts({
    [FONT]: { normal: join(fonts, fontFiles.normal), bold: join(fonts, fontFiles.bold) },
  })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts))
  const sheets = Math.ceil(cards.length / ON_A_SHEET)
  const document = await pdfmake
    .createPdf(
      {
        info: { title: words.title(cards[0]?.commune ?? '') },
        language: 'vi',
        pageSize: 'A4',
        pageMargins: 0,
        defaultStyle: { font: FONT, fontSize: 8 },
        background: (sheet) => [{ canvas: cuts }, sheetLine(cards, today, sheet, sheets)],
        content: cards.map(wordsInPlace),
      },
      { bufferPages: true },
    )
    .getStream()

  cards.forEach((card, index) => {
    document.switchToPage(Math.floor(index / ON_A_SHEET))
    drawCode(document, encode(card.link, { ecc: 'M', border: 0 }).data, placeOf(index))
  })
  const parts: Uint8Array[] = []
  document.on('data', (part: Uint8Array) => parts.push(part))
  document.end()
  await once(document, 'end')
  return Buffer.concat(parts)
}

const FONT = 'Be Vietnam Pro'

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

// One path of runs: pdfmake's own codes are a rectangle for each module, which takes thrice the time and the bytes.
function drawCode(
  document: PDFKit.PDFDocument,
  code: readonly boolean[][],
  { x, y }: { x: number; y: number },
): void {
  document.save()
  document.translate(x + codePlace.x, y + codePlace.y).scale(codePlace.side / code.length)
  for (const [line, row] of code.entries()) {
    const modules = row.map(Number).join('')
    for (const run of modules.matchAll(/1+/g)) document.rect(run.index, line, run[0].length, 1)
  }
  document.fill('black').restore()
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

function cut(ends: { x1: number; y1: number; x2: number; y2: number }): CanvasElement {
  return { type: 'line', ...ends, lineWidth: 0.4, lineColor: '#555555', dash: { length: 2, space: 2 } }
}
