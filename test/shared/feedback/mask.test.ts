import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MASK, maskNumbers } from '../../../shared/feedback/mask.ts'

const SEED = 20261121

const taken: [string, string][] = [
  ['Số CCCD của tôi là 096185001234, xin kiểm tra.', 'Số CCCD của tôi là •••, xin kiểm tra.'],
  ['CCCD 096 185 001 234', 'CCCD •••'],
  ['CCCD: 096.185.001.234.', 'CCCD: •••.'],
  ['cmnd 381234567 cấp năm 2010', 'cmnd ••• cấp năm 2010'],
  ['CMND 381 234 567', 'CMND •••'],
  ['cmnd: 381.234.567', 'cmnd: •••'],
  ['STK 19034567890123 Techcombank', 'STK ••• Techcombank'],
  ['stk 1903 4567 8901 23', 'stk •••'],
  ['tk 12345678', 'tk •••'],
  ['thẻ 9704 0512 3456 7890 123', 'thẻ •••'],
  ['Gọi cho tôi 0912345678 nhé', 'Gọi cho tôi ••• nhé'],
  ['Gọi 0912 345 678 hoặc 0987.654.321', 'Gọi ••• hoặc •••'],
  ['đt 0912-345-678', 'đt •••'],
  ['ĐT:09 12 34 56 78', 'ĐT:•••'],
  ['sđt 0 9 1 2 3 4 5 6 7 8', 'sđt •••'],
  ['+84 912 345 678', '•••'],
  ['(+84) 912345678', '•••'],
  ['84912345678', '•••'],
  ['84.912.345.678', '•••'],
  ['(0290) 3 831 234', '•••'],
  ['số ０９１２３４５６７８ ạ', 'số ••• ạ'],
  ['0912–345–678', '•••'],
  ['0912\u00a0345\u00a0678', '•••'],
  ['09123\u200b45678', '•••'],
  ['0912,345,678', '•••'],
  ['ngày 21-11-2026 0912 345 678', 'ngày 21-11-2026 •••'],
  ['2 0912345678', '•••'],
  ['tk 0071 001234567', 'tk •••'],
  ['0912345678 0987654321', '•••'],
  ['912.345.678', '•••'],
  ['gọi 0912/345/678 hoặc 0290*383*1234', 'gọi ••• hoặc •••'],
  ['Trả 500.000đ vào 0071001234567', 'Trả 500.000đ vào •••'],
]

const left = [
  'Chậm 2 lần trong tháng 11/2026, lần đầu ngày 21/11/2026 lúc 7:30, sau đó 21-11-2026 và 2026-11-21.',
  'Năm học 2025-2026, giai đoạn 2020 – 2025, 2024 2025 2026.',
  'từ 01-2026 - 06-2026',
  'từ 1.5.2026-10.5.2026',
  'hẹn 21 11 2026 lúc 8h00',
  'Thu 500.000 đồng, phạt 1.500.000đ, tổng 12.500.000, vay 150.000.000 đồng, dự án 1.500.000.000.',
  'Đóng 15000000 đồng và 200000000 VNĐ',
  'từ 500.000 - 1.000.000 đồng',
  'Dân số 12.345.678 người',
  'Gọi 1022, 113 hoặc 1900 1234, 1800 545 400 mà không ai nghe.',
  'Số nhà 123/45/6, ấp 1,2,3,4,5,6,7,8, 9, 10, 11, 12 đều vậy.',
  'Chờ từ 7 giờ đến 10 giờ 30, 3 người, 45 phút, 30%.',
  'Nghị định 168/2024/NĐ-CP, công văn 091/2024/123',
  '',
]

describe('maskNumbers', () => {
  it.each(taken)('takes the number out of %j', (text, expected) => {
    expect(maskNumbers(text)).toEqual({ text: expected, masked: true })
  })

  it.each(left)('leaves %j', (text) => {
    expect(maskNumbers(text)).toEqual({ text, masked: false })
    expect(maskNumbers(text.normalize('NFD')).masked).toBe(false)
  })

  it('leaves no digit of a card, an account or a telephone, however it is grouped', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
    const number = fc.oneof(
      digits(11).map((rest) => `0${rest}`),
      digits(8).map((rest) => `0${rest}`),
      digits(8).map((rest) => `0${rest.replace(/^./, '9')}3`),
      digits(9).map((rest) => `84${rest}`),
      fc.integer({ min: 8, max: 19 }).chain((length) => digits(length).map((text) => `0${text.slice(1)}`)),
    )
    const sizes = fc.array(fc.integer({ min: 2, max: 12 }), { minLength: 10, maxLength: 10 })
    const gap = fc.constantFrom('', ' ', '.', '-', '. ', ' - ', '\u00a0', '–')
    const wide = fc.boolean()
    fc.assert(
      fc.property(number, sizes, gap, wide, (plain, lengths, sign, isWide) => {
        const grouped = inGroups(plain, lengths, sign)
        fc.pre(!/(19|20)\d\d$/.test(grouped)) // might be a date
        const shown = isWide
          ? grouped.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
          : grouped
        expect(maskNumbers(`Số ${shown} của tôi`)).toEqual({ text: `Số ${MASK} của tôi`, masked: true })
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  it('changes nothing more when it is asked again, and says whether it changed something', () => {
    const text = fc.array(
      fc.constantFrom('0', '1', '9', '20', '000', ' ', '.', ',', '-', '+', '(', 'đ', 'a', '\n', '•'),
      {
        maxLength: 60,
      },
    )
    fc.assert(
      fc.property(text, (parts) => {
        const once = maskNumbers(parts.join(''))
        expect(once.masked).toBe(once.text !== parts.join(''))
        expect(maskNumbers(once.text)).toEqual({ text: once.text, masked: false })
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})

function inGroups(plain: string, lengths: number[], sign: string): string {
  const groups: string[] = []
  let rest = plain
  for (const length of lengths) {
    if (rest === '') break
    groups.push(rest.slice(0, length))
    rest = rest.slice(length)
  }
  return groups.join(sign)
}
