import type { LocalText } from '../../form/definition.ts'
import type { TeamRecord } from '../../register/records.ts'

/** Which teams a measure looks at; without `level` those of both. */
export type TeamFilter = { kind: TeamRecord['kind']; level?: TeamRecord['level'] }

/** What is read off the register, as it stood on the last day of a span or through its days. */
export type Measure =
  | { what: 'teams'; where: TeamFilter }
  | { what: 'members'; where: TeamFilter }
  /** The smallest or largest team; `within` counts the members of each of its subgroups instead. */
  | { what: 'team-size'; take: 'least' | 'greatest'; where: TeamFilter; within?: 'subgroups' }
  /** Members of such teams, over the communes that have one. */
  | { what: 'members-per-commune'; where: TeamFilter }
  /** How many teams look after the hamlet that has the fewest. */
  | { what: 'fewest-teams-of-a-hamlet'; where: TeamFilter }
  | { what: 'communes-with-teams'; where: TeamFilter }
  /** The same, over the communes that there are on the day. */
  | { what: 'communes-covered'; where: TeamFilter }
  /** 1 where the province has any, where all its communes have, or where somebody was trained; 0 where not. */
  | { what: 'province-has'; some: 'teams' | 'teams-everywhere' | 'training' }
  | { what: 'households' }
  | { what: 'zalo-people' }
  /** Each person of the register once, however many courses; or those who took part and are not in it. */
  | { what: 'trained'; whom: 'members' | 'others' }
  /** Days of the span that belong to a campaign. */
  | { what: 'campaign-days' }
  | { what: 'constant'; value: number }

/** The kinds of place, the largest first. */
export const placeKinds = ['province', 'commune', 'hamlet', 'team'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** An indicator that the register answers: data, like `IndicatorSpec`. */
export type RegisterIndicator = {
  code: string
  label: LocalText
  unit: LocalText
  basis?: LocalText
  measure: Measure
  /** In a period: what happened in its days, or what stood on its last day. */
  counts: 'within' | 'until'
  combine?: 'least' | 'greatest'
  percent?: true
  /** The smallest place of which it is said. */
  downTo: PlaceKind
}

/** An indicator that another agency counts: the latest figure until the day, or the sum of those in the period. */
export type OutsideIndicator = {
  code: string
  label: LocalText
  unit: LocalText
  take: 'latest' | 'sum'
}
