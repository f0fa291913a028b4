import { once } from 'node:events'
import { join } from 'node:path'
import pdfmake from 'pdfmake'
import type { CanvasElement, TDocumentDefinitions } from 'pdfmake/interfaces'
import { fontFiles } from '../../env.ts'

/**
 * Lays the sheets out, with the fonts of that folder embedded and nothing else read, lets `draw` add to them, and gives
 * the file.
 */
export async function pdfOf(
  sheets: Pick<TDocumentDefinitions, 'info' | 'background' | 'content' | 'pageOrientation'>,
  { fonts, draw }: { fonts: string; draw: (document: PDFKit.PDFDocument) => void },
): Promise<Uint8Array<ArrayBuffer>> {
  pdfmake.setFonts({
    [FONT]: { normal: join(fonts, fontFiles.normal), bold: join(fonts, fontFiles.bold) },
  })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts))
  const document = await pdfmake
    .createPdf(
      {
        ...sheets,
        language: 'vi',
        pageSize: 'A4',
        pageMargins: 0,
        defaultStyle: { font: FONT, fontSize: 8 },
      },
      { bufferPages: true },
    )
    .getStream()

  draw(document)
  const parts: Uint8Array[] = []
  document.on('data', (part: Uint8Array) => parts.push(part))
  document.end()
  await once(document, 'end')
  return Buffer.concat(parts)
}

const FONT = 'Be Vietnam Pro'

/** Where to cut: fine dashes between two points. */
export function cut(ends: { x1: number; y1: number; x2: number; y2: number }): CanvasElement {
  return { type: 'line', ...ends, lineWidth: 0.4, lineColor: '#555555', dash: { length: 2, space: 2 } }
}
