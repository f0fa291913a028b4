import type { TeamHamlet } from '../../../shared/api/team.ts'
import type { TeamSheet } from '../../../shared/api/team-sheet.ts'
import type { HamletId, ResponseId } from '../../../shared/ids.ts'
import { MINUTE } from '../../../shared/time.ts'
import { type OwnVisit, revOf, standing } from './own-visits.ts'

/** Met and consenting; tried, and nobody has been met yet; never visited. */
export type HouseholdState = 'done' | 'revisit' | 'new'

export type Household = {
  code: string
  state: HouseholdState
  /** An unfinished form about it. */
  draft?: ResponseId
}

/** An unfinished form, as far as it says which household it is about. */
export type HouseholdDraft = { id: ResponseId; hamlet: HamletId; code: string }

/** The phone's clock and the server's may differ by so much before a visit is taken for older than a sheet. */
const CLOCKS_DIFFER_BY = 10 * MINUTE

/**
 * The households of one hamlet by number, and what is known of each: what the server counted, and on top of it what is
 * on this phone and not counted there yet. A later "nobody home" never hides that a household is done; a visit that
 * was withdrawn or corrected no longer speaks for it.
 * @param width digits of a number, 3 for `001`
 */
export function householdsOf(
  hamlet: TeamHamlet,
  width: number,
  sheet: TeamSheet | undefined,
  visits: readonly OwnVisit[],
  drafts: readonly HouseholdDraft[],
): Household[] {
  const known = statesOf(hamlet.id, sheet, visits)
  const unfinished = new Map(
    drafts.flatMap(({ id, hamlet: where, code }) => (where === hamlet.id ? [[code, id] as const] : [])),
  )
  const numbers = Array.from({ length: hamlet.households }, (_, index) =>
    String(index + 1).padStart(width, '0'),
  )
  const numbered = new Set(numbers)
  const others = [...known.keys(), ...unfinished.keys()].filter((code) => !numbered.has(code))
  return [...numbers, ...[...new Set(others)].sort()].map((code) => {
    const draft = unfinished.get(code)
    return { code, state: known.get(code) ?? 'new', ...(draft === undefined ? {} : { draft }) }
  })
}

function statesOf(
  hamlet: HamletId,
  sheet: TeamSheet | undefined,
  visits: readonly OwnVisit[],
): Map<string, HouseholdState> {
  const counted = sheet?.hamlets.find(({ id }) => id === hamlet)
  const states = new Map<string, HouseholdState>()
  for (const code of counted?.revisit ?? []) states.set(code, 'revisit')
  for (const code of counted?.done ?? []) states.set(code, 'done')

  const isNews = ({ acknowledgedAt = Number.POSITIVE_INFINITY }: OwnVisit) =>
    sheet === undefined || acknowledgedAt > sheet.asOf - CLOCKS_DIFFER_BY
  const mayBeCounted = ({ acknowledgedAt = Number.POSITIVE_INFINITY }: OwnVisit) =>
    sheet !== undefined && acknowledgedAt < sheet.asOf + CLOCKS_DIFFER_BY
  const last = standing(visits)
  const undone = new Set<string>()
  for (const visit of last.filter(isNews)) {
    const earlier = visits.filter((other) => other.id === visit.id && revOf(other) < revOf(visit))
    for (const { household } of earlier.filter(mayBeCounted)) {
      if (household?.hamlet === hamlet) undone.add(household.code)
    }
  }
  for (const code of undone) states.delete(code)

  for (const visit of last) {
    const { household, withdrawn } = visit
    if (household?.hamlet !== hamlet || withdrawn) continue
    const { code, isMet } = household
    if (!isNews(visit) && !undone.has(code)) continue
    if (isMet) states.set(code, 'done')
    else if (!states.has(code)) states.set(code, 'revisit')
  }
  return states
}

/** How many of them are in each state, and how many are being written about. */
export function countsOf(households: readonly Household[]): Record<HouseholdState | 'draft', number> {
  const counts = { done: 0, revisit: 0, new: 0, draft: 0 }
  for (const { state, draft } of households) {
    counts[state] += 1
    if (draft !== undefined) counts.draft += 1
  }
  return counts
}

/** The digits that the team's numbers have: as few as the pattern of the question allows, from three on. */
export function widthOf(pattern: string): number {
  const regex = new RegExp(`^(?:${pattern})$`, 'u')
  return [3, 4, 5, 6, 2, 1].find((width) => regex.test('1'.padStart(width, '0'))) ?? 3
}
