import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { codePlace } from '../../../../functions/office/posters/poster.ts'
import { type PosterPaper, posterPrinter } from '../../../../functions/office/posters/printer.ts'
import { sheets } from '../../../../functions/office/posters/sheet.ts'
import { mm } from '../../../../functions/office/print/paper.ts'
import { newPosterId, posterCode } from '../../../../functions/poster-code.ts'
import { PaperSize } from '../../../../shared/api/posters.ts'
import { readPdf } from '../../../support/pdf.ts'
import { aPaper, type HungPoster, postersOn } from '../../../support/poster-papers.ts'
import { someRandom } from '../../../support/table.ts'

const print = posterPrinter(
  fileURLToPath(new URL('../../../../node_modules/@expo-google-fonts/be-vietnam-pro', import.meta.url)),
)
/** With it every poster is read at every size and fineness, which takes some minutes. */
const isWhole = process.env.POSTERS === 'whole'
/** In points; three means over as much make it a blur of 0.3 to 0.4 mm. */
const OUT_OF_FOCUS = 0.75
/** So many posters are drawn at a time: a sheet at 300 dots per inch is 35 MB. */
const AT_ONCE = isWhole ? 12 : 2

/** Every Vietnamese letter with every tone, and the letters of Ê Đê, Bahnar, Cơ Tu, Khmer and Chăm names. */
// biome-ignore format: names read better in lines
const named = [
  'Buôn Kŏ Tam', 'Buôn H’Bluĕ', 'Plei Ơ̆i', 'Čư Êbur', 'Tơ̆ng Mơ̆r', 'Plei Pyầng', 'Đê Kŭk', 'Làng Kon Rơ̆bang', 'BUÔN ĂŎ ĔĬ ŬĎ',
  'Thôn A Tiêng', 'Zơ Nông Ch’ơm', 'Phum Sóc Rươl', 'Palei Hamu Tanran', 'À Á Ả Ã Ạ à á ả ã ạ', 'Ằ Ắ Ẳ Ẵ Ặ ằ ắ ẳ ẵ ặ',
  'Ầ Ấ Ẩ Ẫ Ậ ầ ấ ẩ ẫ ậ', 'È É Ẻ Ẽ Ẹ è é ẻ ẽ ẹ', 'Ề Ế Ể Ễ Ệ ề ế ể ễ ệ', 'Ì Í Ỉ Ĩ Ị ì í ỉ ĩ ị', 'Ò Ó Ỏ Õ Ọ ò ó ỏ õ ọ',
  'Ồ Ố Ổ Ỗ Ộ ồ ố ổ ỗ ộ', 'Ờ Ớ Ở Ỡ Ợ ờ ớ ở ỡ ợ', 'Ù Ú Ủ Ũ Ụ ù ú ủ ũ ụ', 'Ừ Ứ Ử Ữ Ự ừ ứ ử ữ ự', 'Ỳ Ý Ỷ Ỹ Ỵ ỳ ý ỷ ỹ ỵ',
  'Ă Â Đ Ê Ô Ơ Ư ă â đ ê ô ơ ư', 'Tổ dân phố số 12 Nguyễn Tất Thành', 'Khu phố Mỹ Thạnh Hưng', 'Khóm Đông Thuận',
  'Bản Nậm Khắt Thượng', 'Nhà văn hóa thôn Xuân Hòa – Trung tâm học tập cộng đồng',
]
const places = [...named, ...Array.from({ length: 60 - named.length }, (_, at) => `Ấp ${at + 1}`)]
const random = someRandom()
const commune: PosterPaper[] = places.map((place) => {
  const code = posterCode('k'.repeat(43), newPosterId('31843', random))
  return aPaper({ place, word: code.slice(-4), link: `https://khaosat.example.gov.vn/g/${code}` })
})

async function hung(papers: readonly PosterPaper[], size: PaperSize, dpi: number): Promise<HungPoster[]> {
  return postersOn(await readPdf(await print(papers, size), { dpi }), sheets[size])
}

describe('a commune of 60 hamlets on A6', () => {
  let posters: HungPoster[]
  beforeAll(async () => {
    posters = await hung(commune, 'A6', 96)
  })

  test('has every code read from a coarse print that is out of focus', () => {
    expect(posters).toHaveLength(60)
    expect(posters.map(({ code }) => code(OUT_OF_FOCUS))).toEqual(commune.map(({ link }) => link))
  })

  test('has every name with all its letters, and the check word and address of its own code', () => {
    for (const [at, { place, word, link }] of commune.entries()) {
      const text = posters[at]?.text ?? ''
      expect(text).toContain(place)
      expect(text).toContain(`chữ ${word}.`)
      const typed = /khaosat\.example\.gov\.vn\/g\/\S+/.exec(text)?.[0] ?? ''
      expect(typed).toMatch(/\/g\/\d{5}(-[0-9A-Z]{4}){4}$/)
      expect(`https://${typed.replaceAll('-', '')}`).toBe(link)
    }
  })

  test('has codes of 25 mm and more', () => {
    expect(codePlace({ x: 0, y: 0 }, sheets.A6.scale).side).toBeGreaterThan(mm(25))
  })
})

const prints: [PaperSize, number][] = isWhole
  ? PaperSize.options.flatMap((size): [PaperSize, number][] => [
      [size, 96],
      [size, 300],
    ])
  : [
      ['A4', 96],
      ['A5', 96],
      ['A6', 300],
    ]

test.each(prints)('codes on %s are read at %i dots per inch, sharp and out of focus', async (size, dpi) => {
  const unread: string[] = []
  for (let from = 0; from < (isWhole ? commune.length : 1); from += AT_ONCE) {
    const papers = commune.slice(from, from + AT_ONCE)
    const posters = await hung(papers, size, dpi)
    for (const [at, { link, place }] of papers.entries()) {
      for (const blur of [0, OUT_OF_FOCUS])
        if (posters[at]?.code(blur) !== link) unread.push(`${place}, blur ${blur}`)
    }
  }
  expect(unread).toEqual([])
})

const odd = (
  [
    [
      'the longest names',
      { place: 'Nguyễn '.repeat(17).trim(), title: { vi: 'Phiếu '.repeat(50), en: 'Form '.repeat(50) } },
    ],
    ['names in capitals', { place: 'NHÀ VĂN HÓA '.repeat(10).trim(), title: { vi: 'GÓP Ý '.repeat(30) } }],
    ['a name without a space', { place: 'Ươ'.repeat(60) }],
    ['what is no name', { place: '<b>\u202e{{7*7}}\u0007\nLan\t%s “x”' }],
    [
      'a long address',
      { link: `https://khaosat-cong-dong-so.so-khcn.tinh-ca-mau.example.gov.vn/g/31843${'7'.repeat(16)}` },
    ],
  ] satisfies [string, Partial<PosterPaper>][]
).map<[string, PosterPaper]>(([name, over]) => [name, aPaper(over)])

describe('a poster', () => {
  let posters: HungPoster[]
  beforeAll(async () => {
    posters = await hung(
      odd.map(([, paper]) => paper),
      'A6',
      96,
    )
  })

  test('has a quarter of a sheet, four of which make the next', () => {
    expect(posters).toHaveLength(8)
    expect(posters.map(({ words }) => words.length > 0)).toEqual([
      ...Array(5).fill(true),
      ...Array(3).fill(false),
    ])
  })

  test.each(odd.map(([name], at) => [name, at] as const))(
    'with %s stays on its quarter of the sheet, clear of the code, with no line on another',
    (_, at) => {
      const words = posters[at]?.words ?? []
      const { x, y, side } = codePlace({ x: 0, y: 0 }, sheets.A6.scale)
      for (const word of words) {
        expect(word.x).toBeGreaterThan(mm(7))
        expect(word.x + word.width).toBeLessThan(mm(105 - 7))
        expect(word.y).toBeLessThan(mm(148.5 - 6))
        if (word.x < x + side) expect(word.y < y - mm(4) || word.y - word.size > y + side + mm(4)).toBe(true)
      }
      const left = words.filter((word) => word.x < mm(66))
      const lines = [...new Set(left.map((word) => Math.round(word.y)))].sort((a, b) => a - b)
      for (const [place, line] of lines.slice(1).entries())
        expect(line - (lines[place] ?? 0)).toBeGreaterThan(3)
    },
  )

  test.each(odd.map(([name, paper], at) => [name, paper, at] as const))(
    'with %s says all of it, and its code is read',
    (_, paper, at) => {
      const poster = posters[at]
      const visible = (text: string) => text.replace(/[\s\p{C}]+/gu, '')
      expect(visible(poster?.text ?? '')).toContain(visible(paper.place))
      expect(visible(poster?.text ?? '')).toContain(visible(paper.title.vi))
      expect(poster?.code(OUT_OF_FOCUS)).toBe(paper.link)
    },
  )
})

test('a poster says what scanning costs nobody, and in English only where its survey does', async () => {
  const { lastDay: _, ...open } = aPaper({ title: { vi: 'Góp ý của người dân' } })
  const [bilingual, plain] = await hung([aPaper(), open], 'A5', 40)
  for (const poster of [bilingual, plain]) {
    expect(poster?.text).toContain('Góp ý với xã Hồng Dân Góp ý của người dân')
    expect(poster?.text).toContain('Xã Hồng Dân, tỉnh Cà Mau')
    expect(poster?.text).toContain('Không cần tài khoản, không cần cài ứng dụng.')
    expect(poster?.text).toContain('Không hỏi số căn cước, mật khẩu, mã OTP.')
  }
  expect(bilingual?.text).toContain('Nhận góp ý đến hết ngày 31/12/2026.')
  expect(bilingual?.text).toContain('Resident feedback: scan the code')
  expect(plain?.text).not.toMatch(/ngày|scan/)
})
