import type { Day } from '../../../shared/time.ts'
import type { Card } from './card.ts'

/** Prints cards as a PDF, in their order. `today` stands beside them. */
export type PrintCards = (cards: readonly Card[], today: Day) => Promise<Uint8Array<ArrayBuffer>>

/** Prints with the fonts of that folder (`fontFiles`). What prints is loaded with the first cards: few processes need it. */
export function cardPrinter(fonts: string): PrintCards {
  return async (cards, today) => {
    const { printCards } = await import('./print.ts')
    return printCards(cards, { fonts, today })
  }
}
