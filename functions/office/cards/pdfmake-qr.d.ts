/** The encoder inside pdfmake, which declares no types for it: a square for the background, then one for each dark module. */
declare module 'pdfmake/js/qrEnc.js' {
  const encoder: {
    default: {
      measure(node: { qr: string; eccLevel: 'L' | 'M' | 'Q' | 'H' }): {
        _canvas: { x: number; y: number; w: number }[]
        _width: number
      }
    }
  }
  // biome-ignore lint/style/noDefaultExport: it is CommonJS.
  export default encoder
}
