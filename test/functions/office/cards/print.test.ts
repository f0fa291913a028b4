import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Card, cardSize, codePlace, mm } from '../../../../functions/office/cards/card.ts'
import { cardPrinter } from '../../../../functions/office/cards/printer.ts'
import { Day } from '../../../../shared/time.ts'
import { type PdfPage, readPdf } from '../../../support/pdf.ts'

const print = cardPrinter(
  fileURLToPath(new URL('../../../../node_modules/@expo-google-fonts/be-vietnam-pro', import.meta.url)),
)
const today = Day.parse('2026-11-21')

const aCard = (over: Partial<Card> = {}): Card => ({
  label: 'Tổ công nghệ số cộng đồng',
  commune: 'Xã Hồng Dân',
  team: 'Tổ ấp 1',
  member: 'Nguyễn Thị Lan',
  isLeader: false,
  link: 'https://khaosat.example.gov.vn/t/#moi=7ZZZZZZZZZZZZZZZZZZZZZZZZZ',
  lastDay: Day.parse('2026-12-05'),
  ...over,
})
/** A card that stands alone on its sheet. */
const printed = async (card: Card, dpi?: number): Promise<PdfPage> => {
  const [page] = await readPdf(await print([card], today), dpi === undefined ? {} : { dpi })
  if (page === undefined) throw new Error('No page.')
  return page
}

describe.each<[string, Partial<Card>]>([
  [
    'the longest names of the register',
    { member: 'Nguyễn '.repeat(28).trim(), team: 'Tổ số '.repeat(33).trim() },
  ],
  [
    'the longest names in capitals',
    { member: 'NGUYỄN '.repeat(28).trim(), team: 'TỔ SỐ '.repeat(33).trim() },
  ],
  ['names without a space', { member: 'Ươ'.repeat(100), team: 'M'.repeat(200), isLeader: true }],
  ['the longest label and commune', { label: 'Ữ'.repeat(60), commune: `Phường ${'Mường '.repeat(17)}` }],
  ['what is no name', { member: '<b>\u202e{{7*7}}\u0007\nLan\t%s', team: '"></text>', isLeader: true }],
])('a card with %s', (_, over) => {
  let page: PdfPage
  beforeAll(async () => {
    page = await printed(aCard(over))
  })
  const [left, top] = [mm(15), mm(13.5)]
  const onCard = () => page.words.filter(({ y }) => y > top)
  const inWords = () => onCard().filter(({ x }) => x < left + codePlace.x)

  test('stays within its edges and clear of the code', () => {
    for (const { x, y, width, size } of onCard()) {
      expect(x).toBeGreaterThanOrEqual(left)
      expect(x + width).toBeLessThan(left + cardSize.width)
      expect(y).toBeLessThan(top + cardSize.height)
      const isBeside = y > top + codePlace.y && y - size < top + codePlace.y + codePlace.side
      if (isBeside) expect(x + width).toBeLessThan(left + codePlace.x - mm(3))
    }
  })

  test('has no line on another, and nothing is cut off', () => {
    const lines = [...new Set(inWords().map(({ y }) => Math.round(y * 10) / 10))].sort((a, b) => a - b)
    for (const [place, y] of lines.slice(1).entries()) expect(y - (lines[place] ?? 0)).toBeGreaterThan(4)
    const text = onCard()
      .map((word) => word.text)
      .join('')
      .replace(/\s/g, '')
    for (const said of [over.member, over.team, over.label, over.commune?.trim()]) {
      const visible = (said ?? '').replace(/[\s\p{C}]+/gu, '').normalize('NFC')
      expect(text.normalize('NFC')).toContain(visible)
    }
  })

  test('has a code that is read', () => {
    const box = { x: left + codePlace.x - mm(3), y: top + codePlace.y - mm(3), width: mm(36), height: mm(36) }
    expect(page.codeIn(box)).toBe(aCard().link)
  })
})

test('a code is read from a coarse print, and when the address is long', async () => {
  const box = { x: mm(15 + 52), y: mm(13.5 + 9.5), width: mm(37), height: mm(37) }
  expect((await printed(aCard(), 96)).codeIn(box)).toBe(aCard().link)
  const long = aCard({
    link: `https://khaosat-cong-dong-so.so-khcn.tinh-ca-mau.example.gov.vn/t/#moi=${'7'.repeat(26)}`,
  })
  expect((await printed(long)).codeIn(box)).toBe(long.link)
})

test('as many sheets as the cards need', async () => {
  const pages = async (count: number) =>
    (
      await readPdf(
        await print(
          Array.from({ length: count }, () => aCard()),
          today,
        ),
        { dpi: 20 },
      )
    ).length
  expect([await pages(1), await pages(10), await pages(11)]).toEqual([1, 1, 2])
})
