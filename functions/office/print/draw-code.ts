import { encode } from 'uqr'

/** Where a QR code stands on its page, without its quiet zone, in points from the top left. */
export type CodePlace = { x: number; y: number; side: number }

/**
 * Draws what `text` says as a QR code. One path of runs: pdfmake's own codes are a rectangle for each module, which takes
 * thrice the time and the bytes.
 */
export function drawCode(
  document: PDFKit.PDFDocument,
  { text, ecc }: { text: string; ecc: 'M' | 'Q' },
  { x, y, side }: CodePlace,
): void {
  const code = encode(text, { ecc, border: 0 }).data
  document.save()
  document.translate(x, y).scale(side / code.length)
  for (const [line, row] of code.entries()) {
    const modules = row.map(Number).join('')
    for (const run of modules.matchAll(/1+/g)) document.rect(run.index, line, run[0].length, 1)
  }
  document.fill('black').restore()
}
