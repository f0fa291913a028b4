import { spellingKey } from '../catalogue/spelling.ts'
import type { Identity } from './entry-index.ts'

/**
 * The id of an entry that has no code, made of what it is known by: the same row always gives the same one, so a file that
 * is imported twice adds nothing twice. 64 bits: among a million names in one place two alike are a matter of one in
 * thirty million.
 */
export function derivedId(letter: string, { circle, name }: Identity): string {
  const [high, low] = hash64(`${circle}\n${spellingKey(name)}`)
  return letter + (high * 2n ** 32n + low).toString(36).padStart(13, '0')
}

// FNV-1a over UTF-16 units, twice with other beginnings, each mixed at its end (murmur3's finaliser).
function hash64(text: string): [bigint, bigint] {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b) + at
  }
  return [BigInt(mixed(a ^ text.length)), BigInt(mixed(b))]
}

function mixed(value: number): number {
  let mix = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}
