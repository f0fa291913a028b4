import encoder from 'pdfmake/js/qrEnc.js'

/** The dark modules of a code, as runs along its rows; `modules` is how many there are on a side. */
export type QrCode = { modules: number; runs: { x: number; y: number; length: number }[] }

/** The QR code of a text that survives a quarter of it being soiled (level Q). Its quiet zone is the caller's. */
export function qrCode(text: string): QrCode {
  // pdfmake would draw a rectangle for each module, which takes thrice the time and the bytes of runs.
  const { _canvas: squares, _width: width } = encoder.default.measure({ qr: text, eccLevel: 'Q' })
  const [, first] = squares
  const side = first?.w ?? 1
  const runs: QrCode['runs'] = []
  for (const square of squares.slice(1)) {
    const x = square.x / side
    const y = square.y / side
    const last = runs.at(-1)
    if (last !== undefined && last.y === y && last.x + last.length === x) last.length += 1
    else runs.push({ x, y, length: 1 })
  }
  return { modules: width / side, runs }
}
