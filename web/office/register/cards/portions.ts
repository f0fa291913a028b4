import { type InvitationRequest, MAX_CARDS } from '../../../../shared/api/cards.ts'
import type { AreaId, MemberId, TeamId } from '../../../../shared/ids.ts'

/** A team and its active members, in the order in which cards are to be handed out. */
export type Crew = { team: TeamId; members: readonly MemberId[] }

/** Whether each member gets a card, or each team one for all of it. */
export type Each = NonNullable<InvitationRequest['each']>

/** How many cards that makes. Pure. */
export function cardCount(crews: readonly Crew[], each: Each): number {
  const invited = crews.filter(({ members }) => members.length > 0)
  return each === 'team' ? invited.length : invited.reduce((sum, { members }) => sum + members.length, 0)
}

/** The requests that print these cards: one for each file, as many cards in it as are printed at a time. Pure. */
export function portionsOf(commune: AreaId, crews: readonly Crew[], each: Each): InvitationRequest[] {
  const invited = crews.filter(({ members }) => members.length > 0)
  return each === 'team'
    ? inPortions(invited.map(({ team }) => team)).map((teams) => ({ commune, each, teams }))
    : inPortions(invited.flatMap(({ members }) => members)).map((members) => ({ commune, members }))
}

function inPortions<Id>(ids: readonly Id[]): Id[][] {
  const count = Math.ceil(ids.length / MAX_CARDS)
  return Array.from({ length: count }, (_, place) => ids.slice(place * MAX_CARDS, (place + 1) * MAX_CARDS))
}
