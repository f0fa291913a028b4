import { fold, normaliseText } from '../../text.ts'
import type { CommuneRecord } from '../areas.ts'

export type AnyCommuneType = CommuneRecord['names'][number]['type']

/** The key under which a name is looked up: folded, one kind of apostrophe, no doubled spaces. */
export function nameKey(name: string): string {
  return tidy(fold(name))
}

/** Two names spelled alike in all but case and the place of the tone mark ("Hoà", "Hòa") have the same key. */
export function spellingKey(name: string): string {
  return tidy(normaliseText(name).trim().toLowerCase())
    .split(' ')
    .map((syllable) => {
      const letters = syllable.normalize('NFD')
      return letters.replace(TONES, '') + (letters.match(TONES) ?? []).join('')
    })
    .join(' ')
}

/** "Phường Tân Khai" as its type and "Tân Khai"; nothing when no type stands before the name. */
export function withoutType(given: string): { type: AnyCommuneType; name: string } | undefined {
  const words = tidy(normaliseText(given).trim())
    .replace(/^(p|x|tt|đk)\.\s*/i, '$1 ')
    .split(' ')
  for (const count of [2, 1]) {
    const type = prefixes.get(fold(words.slice(0, count).join(' ')))
    const name = words.slice(count).join(' ')
    if (type !== undefined && name !== '') return { type, name }
  }
  return undefined
}

// Grave, acute, tilde, hook above, dot below: the five written tones.
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

// A map: "constructor" is a key of every plain object.
const prefixes = new Map<string, AnyCommuneType>([
  ['xa', 'xa'],
  ['x', 'xa'],
  ['phuong', 'phuong'],
  ['p', 'phuong'],
  ['dac khu', 'dac_khu'],
  ['dk', 'dac_khu'],
  ['thi tran', 'thi_tran'],
  ['tt', 'thi_tran'],
  ['huyen', 'huyen'],
])

function tidy(text: string): string {
  return text
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/\s*[-\u2010\u2011\u2013]\s*/g, '-')
    .replace(/\s+/g, ' ')
}
