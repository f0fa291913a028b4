import { html } from 'hono/html'
import { encode } from 'uqr'
import type { Markup } from './controls.ts'

/** `text` as a QR code of level M in one SVG path, with the quiet zone that the standard asks for. */
export function qrCode(text: string, label: string): Markup {
  const { size, data } = encode(text, { ecc: 'M', boostEcc: false, border: 4 })
  return html`<svg class="r" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path d="${data.map(runs).join('')}"/></svg>`
}

/** The dark stretches of a row, each as one rectangle. */
function runs(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    const from = x
    while (row[x] === true) x++
    if (x > from) path += `M${from} ${y}h${x - from}v1h-${x - from}z`
  }
  return path
}
