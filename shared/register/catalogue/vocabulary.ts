import type { Share } from '../areas.ts'
import { nameKey } from './spelling.ts'

export type Level = 'province' | 'commune'

/** What a cell may say, by its folded form, and what it means. */
export type Options<Value> = ReadonlyMap<string, Value>

export const levels = options<Level>(['province', 'Tỉnh'], ['commune', 'Xã'])

export const shares = options<Share>(['whole', 'Toàn bộ'], ['part', 'Một phần', 'Phần'])

const typeNames = {
  province: [
    ['tinh', 'Tỉnh'],
    ['thanh_pho', 'Thành phố', 'TP'],
  ],
  commune: [
    ['phuong', 'Phường'],
    ['xa', 'Xã'],
    ['dac_khu', 'Đặc khu'],
    ['thi_tran', 'Thị trấn'],
    ['huyen', 'Huyện'],
  ],
} as const

export const types: Record<Level, Options<string>> = {
  province: options(...typeNames.province),
  commune: options(...typeNames.commune),
}

/** The key of a word that is one of several: `dac_khu` is "Đặc khu". */
export function wordKey(word: string): string {
  return nameKey(word.replace(/_/g, ' '))
}

/** What is left of "Phường An Phú" without its type; nothing where the type is no part, as in "Xa Dung" and "Phường 1". */
export function nameWithin(name: string, type: string | undefined): string | undefined {
  const word = fullNames.get(type ?? '')
  if (word === undefined || !name.toLowerCase().startsWith(`${word.toLowerCase()} `)) return undefined
  const rest = name.slice(word.length + 1)
  return /^\d/.test(rest) ? undefined : rest
}

/** The code with the zeros that spreadsheets drop: two digits of a province, five of a commune, three of a district. */
export function officialCode(text: string, level: Level, type?: string): string | undefined {
  const digits = level === 'province' ? 2 : type === 'huyen' && text.length <= 3 ? 3 : 5
  return /^\d{1,5}$/.test(text) && text.length <= digits ? text.padStart(digits, '0') : undefined
}

const fullNames = new Map<string, string>(
  [...typeNames.province, ...typeNames.commune].map(([type, name]) => [type, name]),
)

function options<Value extends string>(...all: (readonly [Value, ...string[]])[]): Options<Value> {
  return new Map(all.flatMap((words) => words.map((word): [string, Value] => [wordKey(word), words[0]])))
}
