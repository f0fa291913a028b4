import type { Context } from 'hono'
import { type AuditEntry, AuditMonth, AuditSearch } from '../../../shared/api/audit.ts'
import { actNames } from '../../../shared/audit/names.ts'
import { objectWords } from '../../../shared/audit/object-words.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { fold } from '../../../shared/text.ts'
import { pathPart } from '../../http/path.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Desk } from '../desk.ts'

/** One month of one log, and what is looked for in it. */
export type Search = AuditSearch & { month: string; area: { province?: AreaId } }

/**
 * Reads from the address what is looked for, and goes on where this person may see that log. A province that has ended has
 * one still. Throws `not-found`, `malformed-request`, `out-of-scope`.
 */
export async function readSearch(deps: OfficeDeps, c: Context, desk: Desk): Promise<Search> {
  const month = pathPart(c, 'month', AuditMonth)
  const asked = AuditSearch.safeParse(c.req.query())
  if (!asked.success) throw new Problem('malformed-request')
  const { province } = asked.data
  const area = province === undefined ? {} : { province }
  await desk.require('see-audit', area)
  if (province !== undefined && !(await isKnown(deps, province))) throw new Problem('not-found')
  return { ...asked.data, month, area }
}

/** Whether the entry is one of those looked for; tone marks and capitals make no difference. */
export function isSought({ who, act, q }: AuditSearch): (entry: AuditEntry) => boolean {
  const person = fold(who ?? '')
  const words = fold(q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  return (entry) => {
    if (act !== undefined && entry.act !== act) return false
    if (!fold(entry.who).includes(person)) return false
    const { role, device, commune = '', object } = entry
    const said = [actNames[entry.act], objectWords(entry) ?? { vi: '', en: '' }]
    const named = said.flatMap(({ vi, en }) => [vi, en])
    const text = fold([entry.who, role, device, commune, object, ...named].join(' '))
    return words.every((word) => text.includes(word))
  }
}

/** What the log of the log says was looked for: `2026-11?act=download&who=lan`. */
export function objectOf({ month, who, act, q }: Search): string {
  const sought = Object.entries({ act, who, q }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  )
  return sought.length === 0 ? month : `${month}?${sought.join('&')}`
}

// An entry of a province that never was would stand in a partition that nobody seals.
async function isKnown({ records }: OfficeDeps, province: AreaId): Promise<boolean> {
  return (await records.provinces()).some(({ record }) => record.id === province)
}
