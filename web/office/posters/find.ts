import { tidyCode } from '../../../shared/invitation-code.ts'
import { fold } from '../../../shared/text.ts'
import { matches } from '../results/sort.ts'
import type { Row } from './rows.ts'

/**
 * What a search found. Where an address was looked for and none of the posters has it: `elsewhere` when it leads to another
 * site, `unknown` when to ours.
 */
export type Found = { rows: Row[]; warning?: 'elsewhere' | 'unknown' }

/** Digits of a commune, a poster's own characters and their seal. */
const CODE = /^\d{5}[0-9A-Z]{16}$/

/**
 * Posters by what stands on a wall or what a phone shows that scanned it: place, check word, code or whole address. `host`
 * is where we are.
 */
export function findPosters(rows: readonly Row[], search: string, host: string): Found {
  const words = search.trim()
  const address = /^(?:[a-z]+:\/\/)?([^/\s]+)\/(.*)$/i.exec(words)
  if (address !== null && /:\/\/|\/g\//i.test(words)) {
    const [, itsHost = '', path = ''] = address
    if (fold(itsHost) !== fold(host)) return { rows: [], warning: 'elsewhere' }
    const [, code = ''] = /^g\/([^/?#\s]+)/i.exec(path) ?? []
    return withCode(rows, tidyCode(code))
  }
  const code = tidyCode(fold(words))
  if (CODE.test(code)) return withCode(rows, code)
  return {
    rows: rows.filter(
      ({ poster, kind }) => poster.word === code || matches(`${poster.place} ${kind}`, words),
    ),
  }
}

function withCode(rows: readonly Row[], code: string): Found {
  const found = rows.filter(({ poster }) => code !== '' && codeOf(poster.link) === code)
  return found.length === 0 ? { rows: found, warning: 'unknown' } : { rows: found }
}

function codeOf(link: string): string {
  return link.slice(link.lastIndexOf('/') + 1)
}
