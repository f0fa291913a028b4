import type { AreaId, TeamId } from '../../../shared/ids.ts'
import type { Address } from '../address.ts'

export const provinceParts = ['communes', 'campaigns', 'figures', 'names'] as const
export type ProvincePart = (typeof provinceParts)[number]

export const communeParts = ['hamlets', 'teams', 'trainings', 'zalo-groups'] as const
export type CommunePart = (typeof communeParts)[number]

/** The view of the address behind which the import stands. */
export const IMPORT_VIEW = 'import'

/** Addresses of the register's parts: nothing of another part is carried along. */
export const registerAddress = {
  province: (province: AreaId, view: ProvincePart | typeof IMPORT_VIEW = 'communes'): Address => ({
    page: 'register',
    province,
    ...(view === 'communes' ? {} : { view }),
  }),
  commune: (province: AreaId, commune: AreaId, view: CommunePart = 'hamlets'): Address => ({
    page: 'register',
    province,
    commune,
    ...(view === 'hamlets' ? {} : { view }),
  }),
  team: (province: AreaId, commune: AreaId, team: TeamId): Address => ({
    page: 'register',
    province,
    commune,
    view: 'teams',
    item: team,
  }),
}

/** The address with other words to look for; without any, with none. */
export function withSearch({ q: _, ...rest }: Address, words: string): Address {
  return words.trim() === '' ? rest : { ...rest, q: words }
}

/** The part that an address names among those that there are; the first where it names none of them. */
export function partOf<Part extends string>(
  parts: readonly [Part, ...Part[]],
  view: string | undefined,
): Part {
  return parts.find((part) => part === view) ?? parts[0]
}
