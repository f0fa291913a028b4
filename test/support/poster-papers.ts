import { codePlace } from '../../functions/office/posters/poster.ts'
import type { PosterPaper } from '../../functions/office/posters/printer.ts'
import { placeOn, type Sheet } from '../../functions/office/posters/sheet.ts'
import { AreaId } from '../../shared/ids.ts'
import { Day } from '../../shared/time.ts'
import { FEEDBACK } from './batches.ts'
import type { PdfPage } from './pdf.ts'
import { theSurvey } from './versions.ts'

/** What stands on a poster of Hồng Dân's house of culture, which asks for feedback until the end of the year. */
export function aPaper(over: Partial<PosterPaper> = {}): PosterPaper {
  const province = AreaId.parse('96@2025-07-01')
  return {
    commune: { id: AreaId.parse('31843@2025-07-01'), province, code: '31843', name: 'Hồng Dân', type: 'xa' },
    province: { id: province, code: '96', name: 'Cà Mau', type: 'tinh' },
    title: theSurvey(FEEDBACK).title,
    place: 'Nhà văn hóa ấp 1',
    word: 'K7MP',
    link: 'https://khaosat.example.gov.vn/g/318437ZKM2QXY8ABC4DEF',
    lastDay: Day.parse('2026-12-31'),
    ...over,
  }
}

/**
 * A poster as it hangs: what can be read on it, in points from its own corner, and what its code says to a camera that is
 * `blur` points out of focus.
 */
export type HungPoster = { words: PdfPage['words']; text: string; code: (blur: number) => string | undefined }

/** The posters of printed sheets, in the order in which they are cut; an empty place has no words. */
export function postersOn(pages: readonly PdfPage[], sheet: Sheet): HungPoster[] {
  const { width, height, columns, rows, scale } = sheet
  return pages.flatMap((page) =>
    Array.from({ length: columns * rows }, (_, place) => {
      const { x, y } = placeOn(sheet, place)
      const words = page.words
        .map((word) => ({ ...word, x: word.x - x, y: word.y - y }))
        .filter((word) => word.x >= 0 && word.x < width / columns && word.y >= 0 && word.y < height / rows)
      const code = codePlace({ x, y }, scale)
      const quiet = 30 * scale
      const side = code.side + 2 * quiet
      const box = { x: code.x - quiet, y: code.y - quiet, width: side, height: side }
      const text = words.map((word) => word.text).join(' ')
      return {
        words,
        text: text.normalize('NFC').replace(/\s+/g, ' '),
        code: (blur: number) => page.codeIn(box, { blur }),
      }
    }),
  )
}
