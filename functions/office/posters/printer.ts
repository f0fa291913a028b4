import type { PaperSize } from '../../../shared/api/posters.ts'
import type { LocalText } from '../../../shared/form/definition.ts'
import type { Commune, Province } from '../../../shared/register/present.ts'
import type { Day } from '../../../shared/time.ts'

/** What stands on a poster. */
export type PosterPaper = {
  commune: Commune
  province?: Province
  /** Of the survey. */
  title: LocalText
  place: string
  /** The four characters that its page shows too. */
  word: string
  /** What the code says. */
  link: string
  lastDay?: Day
}

/** Prints posters of that size as a PDF of A4 sheets, in their order. */
export type PrintPosters = (
  posters: readonly PosterPaper[],
  size: PaperSize,
) => Promise<Uint8Array<ArrayBuffer>>

/** Prints with the fonts of that folder (`fontFiles`). What prints is loaded with the first posters. */
export function posterPrinter(fonts: string): PrintPosters {
  return async (posters, size) => {
    const { printPosters } = await import('./print.ts')
    return printPosters(posters, { fonts, size })
  }
}
