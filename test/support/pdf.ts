import jsQR from 'jsqr'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { blurred } from './blur.ts'

/** A page as somebody sees it: its words with where they stand, its QR codes, its picture. */
export type PdfPage = {
  /** In points from the top left of the page; `y` is the line on which the letters stand. */
  words: { text: string; x: number; y: number; width: number; size: number }[]
  /** What the code says that lies in a box, as a camera reads it, or one that is out of focus by so many points. */
  codeIn(
    box: { x: number; y: number; width: number; height: number },
    options?: { blur: number },
  ): string | undefined
  png(): Buffer
}

/** Reads a PDF as paper: every page is drawn at `dpi` dots per inch, as a poor printer does by default. */
export async function readPdf(bytes: Uint8Array, { dpi = 150 } = {}): Promise<PdfPage[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    pages.push(await readPage(document, await document.getPage(number), dpi / 72))
  }
  await document.loadingTask.destroy()
  return pages
}

// The canvas that pdfjs brings along is the only one that its own paths and pictures fit.
type Drawing = { canvas: { toBuffer(type: 'image/png'): Buffer }; context: CanvasRenderingContext2D }

async function readPage(document: PDFDocumentProxy, page: PDFPageProxy, scale: number): Promise<PdfPage> {
  const viewport = page.getViewport({ scale })
  const factory = document.canvasFactory as { create(width: number, height: number): Drawing }
  const { canvas, context } = factory.create(Math.round(viewport.width), Math.round(viewport.height))
  await page.render({ canvas: null, canvasContext: context, viewport }).promise
  const { items } = await page.getTextContent()
  const height = viewport.height / scale
  return {
    words: items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [size = 0, , , , x = 0, y = 0] = item.transform as number[]
      return [{ text: item.str, x, y: height - y, width: item.width, size }]
    }),
    codeIn(box, { blur } = { blur: 0 }) {
      const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((of) => Math.round(of * scale))
      const { data } = context.getImageData(x ?? 0, y ?? 0, width ?? 0, height ?? 0)
      const seen = blurred(new Uint8ClampedArray(data), width ?? 0, Math.round(blur * scale))
      return jsQR(seen, width ?? 0, height ?? 0)?.data
    },
    png: () => canvas.toBuffer('image/png'),
  }
}
