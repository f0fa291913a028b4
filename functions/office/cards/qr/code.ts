import { codewordsOf } from './codewords.ts'
import { masks, penaltyOf } from './masks.ts'
import { type Modules, set } from './modules.ts'
import { drawFormat, drawPatterns } from './patterns.ts'

/** The rows of a QR code, its modules dark (1) or light (0). The quiet zone of four modules around it is the caller's. */
export type QrCode = readonly (readonly number[])[]

/** The QR code of a text of at most 180 bytes at error correction level M, masked as scanners like it best. Pure. */
export function qrCode(text: string): QrCode {
  const { version, codewords } = codewordsOf(text)
  const { patterns, free } = templateOf(version)
  let best: { code: QrCode; penalty: number } | undefined
  for (const [number, inverts] of masks.entries()) {
    const code = patterns.map((row) => row.map((module) => module ?? 0))
    free.forEach(({ x, y }, place) => {
      set(code, x, y, bitAt(codewords, place) ^ inverts(x, y))
    })
    drawFormat(code, number)
    const penalty = penaltyOf(code)
    if (best === undefined || penalty < best.penalty) best = { code, penalty }
  }
  return best?.code ?? []
}

/** All that codes of a version have in common, and where in it the codewords go. */
type Template = { patterns: Modules; free: { x: number; y: number }[] }

// One sheet's codes are all of one version: it is drawn once.
const templates = new Map<number, Template>()

function templateOf(version: number): Template {
  const known = templates.get(version)
  if (known !== undefined) return known
  const side = 17 + 4 * version
  const patterns: Modules = Array.from({ length: side }, () => Array(side).fill(undefined))
  drawPatterns(patterns, version)
  const template = { patterns, free: freePlaces(patterns) }
  templates.set(version, template)
  return template
}

// Two columns at a time from the right, up and down in turns; the column of the timing pattern is skipped.
function freePlaces(modules: Modules): { x: number; y: number }[] {
  const side = modules.length
  const places: { x: number; y: number }[] = []
  let isUpward = true
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < side; step += 1) {
      const y = isUpward ? side - 1 - step : step
      for (const x of [right, right - 1]) if (modules[y]?.[x] === undefined) places.push({ x, y })
    }
    isUpward = !isUpward
  }
  return places
}

// A few modules may be left over behind the last codeword: they are light.
function bitAt(codewords: readonly number[], place: number): number {
  return ((codewords[place >> 3] ?? 0) >> (7 - (place & 7))) & 1
}
