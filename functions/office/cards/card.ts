import type { Content } from 'pdfmake/interfaces'
import type { Day } from '../../../shared/time.ts'
import { fontSizeFor, shown } from './fitted-text.ts'
import { words } from './words.ts'

/** What a card says. */
export type Card = {
  /** What the province calls its teams. */
  label: string
  commune: string
  team: string
  member: string
  isLeader: boolean
  /** What the code leads to. */
  link: string
  /** The last day on which it lets a phone join. */
  lastDay: Day
}

/** Millimetres in points, the measure of PDF. */
export const mm = (length: number): number => (length * 72) / 25.4

export const cardSize = { width: mm(90), height: mm(54) } as const

/** Where the code stands on its card; around it stays more than its quiet zone of four modules empty. */
export const codePlace = { x: mm(56), y: mm(13), side: mm(30) } as const

const PADDING = mm(3.5)
const wide = cardSize.width - 2 * PADDING
const narrow = codePlace.x - PADDING - mm(4)

/** The words of a card whose corner stands at (x, y), in points from the top left of the page. */
export function cardWords(card: Card, x: number, y: number): Content[] {
  const block = (left: number, top: number, width: number, stack: Content[]): Content => ({
    absolutePosition: { x: x + left, y: y + top },
    columns: [{ width, stack }],
  })
  const { label, commune, member } = card
  const team = card.isLeader ? `${words.leader} · ${card.team}` : card.team
  return [
    block(PADDING, mm(3), wide, [
      fitted(`${label} · ${commune}`, { width: wide, height: mm(5.6), size: 8, bold: true }),
    ]),
    block(PADDING, mm(9.2), wide, [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: wide, y2: 0, lineWidth: 0.6 }] },
    ]),
    block(PADDING, mm(11), narrow, [
      fitted(member, { width: narrow, height: mm(11.5), size: 13.5, bold: true }),
      fitted(team, { width: narrow, height: mm(8.5), size: 8.5 }),
    ]),
    block(PADDING, mm(31), narrow, [{ ol: [...words.steps], fontSize: 7.2 }]),
    block(PADDING, mm(46.4), narrow, [{ text: words.warning, fontSize: 6.4, bold: true }]),
    block(codePlace.x, mm(46.4), codePlace.side, [
      { text: words.until, fontSize: 6.4, alignment: 'center' },
      { text: words.day(card.lastDay), fontSize: 9, bold: true, alignment: 'center' },
    ]),
  ]
}

/** As large as asked where there is room for it, else smaller and on more lines. */
function fitted(
  text: string,
  room: { width: number; height: number; size: number; bold?: boolean },
): Content {
  return { text: shown(text), bold: room.bold === true, fontSize: fontSizeFor(text, room) }
}
