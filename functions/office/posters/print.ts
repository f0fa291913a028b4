import type { Content } from 'pdfmake/interfaces'
import type { PaperSize } from '../../../shared/api/posters.ts'
import { drawCode } from '../print/draw-code.ts'
import { pdfOf } from '../print/pdf.ts'
import { codePlace, posterFace } from './poster.ts'
import type { PosterPaper } from './printer.ts'
import { cutsOf, placeOn, sheets } from './sheet.ts'
import { words } from './words.ts'

/** The posters in their order as a PDF of sheets to hang or to cut, the fonts embedded from their folder. */
export function printPosters(
  posters: readonly PosterPaper[],
  { fonts, size }: { fonts: string; size: PaperSize },
): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = sheets[size]
  const [first] = posters
  const cuts = cutsOf(sheet)

  const content = posters.map((poster, index): Content => {
    const corner = placeOn(sheet, index)
    const isNext = index > 0 && corner.sheet > placeOn(sheet, index - 1).sheet
    return {
      stack: [
        ...(isNext ? [{ text: '', pageBreak: 'before' } as const] : []),
        ...posterFace(poster, corner, sheet.scale),
      ],
    }
  })
  const draw = (document: PDFKit.PDFDocument) => {
    for (const [index, { link }] of posters.entries()) {
      const corner = placeOn(sheet, index)
      document.switchToPage(corner.sheet)
      drawCode(document, { text: link, ecc: 'Q' }, codePlace(corner, sheet.scale))
    }
  }
  return pdfOf(
    {
      info: first === undefined ? {} : { title: words.document(first.commune) },
      pageOrientation: sheet.width > sheet.height ? 'landscape' : 'portrait',
      ...(cuts.length === 0 ? {} : { background: () => [{ canvas: cuts }] }),
      content,
    },
    { fonts, draw },
  )
}
