import type { Content } from 'pdfmake/interfaces'
import { groupedCode } from '../../../shared/invitation-code.ts'
import type { Day } from '../../../shared/time.ts'
import { fitted } from '../print/fitted-text.ts'
import { mm } from '../print/paper.ts'
import { words } from './words.ts'

/** What a card says: whom it is for, and the two ways to use it. */
export type Card = {
  /** What the province calls its teams. */
  label: string
  commune: string
  team: string
  /** What the code leads to. */
  link: string
  /** The twelve characters that can be typed instead, and where. */
  code: string
  address: string
  /** The last day on which it lets a phone join. */
  lastDay: Day
} & ({ member: string; isLeader: boolean } | { uses: number })

export const cardSize = { width: mm(90), height: mm(66) } as const

/** Where the code stands on its card; around it stays more than its quiet zone of four modules empty. */
export const codePlace = { x: mm(57), y: mm(13), side: mm(29.5) } as const

const PADDING = mm(3.5)
const wide = cardSize.width - 2 * PADDING
const narrow = codePlace.x - PADDING - mm(4)

/** The words of a card whose corner stands at (x, y), in points from the top left of the page. */
export function cardWords(card: Card, x: number, y: number): Content[] {
  const block = (left: number, top: number, width: number, stack: Content[]): Content => ({
    absolutePosition: { x: x + left, y: y + top },
    columns: [{ width, stack }],
  })
  const { label, commune } = card
  return [
    block(PADDING, mm(3), wide, [
      fitted(`${label} · ${commune}`, { width: wide, height: mm(5.6), size: 8, bold: true }),
    ]),
    block(PADDING, mm(9.2), wide, [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: wide, y2: 0, lineWidth: 0.6 }] },
    ]),
    block(PADDING, mm(10.6), narrow, whose(card)),
    block(PADDING, mm(29.4), narrow, [{ ol: [...steps(card)], fontSize: 7.2 }]),
    block(PADDING, mm(44.6), narrow, [
      { text: groupedCode(card.code), fontSize: 13, bold: true, noWrap: true },
      fitted(words.typing(withoutScheme(card.address)), { width: narrow, height: mm(12.8), size: 6.6 }),
    ]),
    block(codePlace.x, mm(45.4), codePlace.side, [
      { text: words.until, fontSize: 6.6, alignment: 'center' },
      { text: words.day(card.lastDay), fontSize: 9, bold: true, alignment: 'center' },
      { text: warning(card), fontSize: 6.4, bold: true, alignment: 'center', marginTop: mm(1.2) },
    ]),
  ]
}

function whose(card: Card): Content[] {
  const large = { width: narrow, height: mm(11.4), size: 13.5, bold: true }
  const small = { width: narrow, height: mm(7), size: 8.5 }
  if ('uses' in card) return [fitted(card.team, large), fitted(words.forTeam(card.uses), small)]
  const team = card.isLeader ? `${words.leader} · ${card.team}` : card.team
  return [fitted(card.member, large), fitted(team, small)]
}

const steps = (card: Card) => ('uses' in card ? words.teamSteps : words.steps)
const warning = (card: Card) => ('uses' in card ? words.teamWarning : words.warning)

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//, '')
}
