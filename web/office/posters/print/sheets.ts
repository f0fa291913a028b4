import { MAX_POSTERS, type PaperSize } from '../../../../shared/api/posters.ts'
import type { AreaId, PosterId } from '../../../../shared/ids.ts'
import { fold } from '../../../../shared/text.ts'

/** How many posters stand on one sheet of A4. */
const onSheet: Record<PaperSize, number> = { A4: 1, A5: 2, A6: 4 }

/** So many sheets of A4 go through the printer. */
export function sheetCount(posters: number, size: PaperSize): number {
  return portionSizes(posters).reduce((sheets, portion) => sheets + Math.ceil(portion / onSheet[size]), 0)
}

/** The posters in portions that the server prints at once: each becomes a file. */
export function portionsOf(posters: readonly PosterId[]): PosterId[][] {
  return portionSizes(posters.length).map((size, index) =>
    posters.slice(index * MAX_POSTERS, index * MAX_POSTERS + size),
  )
}

/**
 * What a PDF of posters is called where it is saved: without marks, which old printers' tools stumble over. `place` is given
 * for a single poster, `part` where there are several files.
 */
export function sheetFileName(options: {
  commune: AreaId
  size: PaperSize
  place?: string
  part?: number
}): string {
  const { commune, size, place = '', part } = options
  const plain = fold(place)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  const [code = ''] = commune.split('@')
  return `${['ma-qr', code, plain, size, part ?? ''].filter((piece) => piece !== '').join('-')}.pdf`
}

function portionSizes(count: number): number[] {
  return Array.from({ length: Math.ceil(count / MAX_POSTERS) }, (_, index) =>
    Math.min(MAX_POSTERS, count - index * MAX_POSTERS),
  )
}
