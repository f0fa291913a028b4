import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Card, cardSize, codePlace } from '../../../../functions/office/cards/card.ts'
import { cardPrinter } from '../../../../functions/office/cards/printer.ts'
import { mm } from '../../../../functions/office/print/paper.ts'
import { Day } from '../../../../shared/time.ts'
import { cardsOn, firstCard } from '../../../support/cards.ts'
import { type PdfPage, readPdf } from '../../../support/pdf.ts'

const print = cardPrinter(
  fileURLToPath(new URL('../../../../node_modules/@expo-google-fonts/be-vietnam-pro', import.meta.url)),
)
type MembersCard = Extract<Card, { member: string }>
const today = Day.parse('2026-11-21')

const aCard = (over: Partial<MembersCard> = {}): MembersCard => ({
  label: 'Tổ công nghệ số cộng đồng',
  commune: 'Xã Hồng Dân',
  team: 'Tổ ấp 1',
  member: 'Nguyễn Thị Lan',
  isLeader: false,
  link: 'https://khaosat.example.gov.vn/t/#moi=7ZZZZZZZZZZZZZZZZZZZZZZZZZ',
  code: 'MW84QZHKAG0T',
  address: 'https://khaosat.example.gov.vn/t/',
  lastDay: Day.parse('2026-12-05'),
  ...over,
})
/** The code of a card and its quiet zone. */
const boxOf = ({ x, y }: { x: number; y: number }) => {
  const side = codePlace.side + mm(6)
  return { x: x + codePlace.x - mm(3), y: y + codePlace.y - mm(3), width: side, height: side }
}
/** A card that stands alone on its sheet. */
const printed = async (card: Card, dpi?: number): Promise<PdfPage> => {
  const [page] = await readPdf(await print([card], today), dpi === undefined ? {} : { dpi })
  if (page === undefined) throw new Error('No page.')
  return page
}

describe.each<[string, Partial<MembersCard>]>([
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
  const [left, top] = [firstCard.x, firstCard.y]
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
    const box = boxOf(firstCard)
    expect(page.codeIn(box)).toBe(aCard().link)
  })
})

test('a code is read from a coarse print, and when the address is long', async () => {
  const box = boxOf(firstCard)
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
  expect([await pages(1), await pages(8), await pages(9)]).toEqual([1, 1, 2])
})

test('a team’s card names the team, says how many phones it is for, and to pick a name', async () => {
  const { member: _, isLeader: __, ...both } = aCard()
  const [page] = await readPdf(await print([{ ...both, uses: 7 }], today))
  const [card] = page === undefined ? [] : cardsOn([page])
  expect(card?.text).toContain('Tổ ấp 1')
  expect(card?.text).toContain('Thẻ chung của tổ · 7 điện thoại')
  expect(card?.text).toContain('Chọn tên của bạn, bấm “Tham gia”.')
  expect(card?.text).not.toContain('một điện thoại')
})

test('the twelve characters stand in groups of four, with where they are typed', async () => {
  const [card] = cardsOn([await printed(aCard())])
  expect(card?.typed).toBe('MW84-QZHK-AG0T')
  expect(card?.text).toContain('mở khaosat.example.gov.vn/t/ rồi gõ 12 ký tự này')
})
