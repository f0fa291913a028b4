import { groupedCode } from '../../../shared/invitation-code.ts'
import { BLUE, GREY } from './boxes.ts'
import type { PosterPaper } from './printer.ts'
import { words } from './words.ts'

/** A line of a poster, in millimetres and points on A4. */
export type Line = { text: string; height: number; size: number; bold?: boolean; color?: string }

/** What stands below the code of a poster: lines that belong together, in their order. */
export function below({ title, word, link, lastDay }: PosterPaper): Line[][] {
  const address = typed(link)
  const english = title.en === undefined ? [] : [words.english(title.en)]
  const lastDayInEnglish = lastDay === undefined ? [] : [words.englishLastDay(lastDay)]
  return [
    [
      { text: words.typing, height: 6.5, size: 13.5, color: GREY },
      { text: address, height: address.length > ONE_LINE ? 15 : 9.5, size: 17, bold: true },
    ],
    [{ text: words.checking(word), height: 12.5, size: 13.5 }],
    [
      { text: words.free, height: 7.5, size: 16, bold: true, color: BLUE },
      { text: words.unasked, height: 7.5, size: 16, bold: true, color: BLUE },
    ],
    ...(lastDay === undefined ? [] : [[{ text: words.lastDay(lastDay), height: 7.5, size: 16, bold: true }]]),
    ...english.map((line) => [
      { text: [line, ...lastDayInEnglish].join(' '), height: 12, size: 13, color: GREY },
    ]),
  ]
}

/** So many characters of an address stand on one line in type that can be read. */
const ONE_LINE = 52

/** Sets groups of lines one below the other, as far from each other as there is room for. */
export function spread(
  groups: readonly Line[][],
  { from, to }: { from: number; to: number },
): (Line & { y: number })[] {
  const needed = groups.flat().reduce((sum, { height }) => sum + height, 0)
  const gap = Math.min((to - from - needed) / (groups.length - 1), MOST_APART)
  let y = from
  return groups.flatMap((lines) => {
    const placed = lines.map((line) => {
      const top = y
      y += line.height
      return { ...line, y: top }
    })
    y += gap
    return placed
  })
}

const MOST_APART = 7

/** An address as one types it: the server reads the code with dashes and without them. */
function typed(link: string): string {
  const end = link.lastIndexOf('/') + 1
  const code = link.slice(end)
  return `${link.slice(0, end).replace(/^https?:\/\//, '')}${code.slice(0, 5)}-${groupedCode(code.slice(5))}`
}
