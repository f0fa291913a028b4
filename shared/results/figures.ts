import type { HamletId, TeamId } from '../ids.ts'

/** Figures that no response holds, by name: of the register, or imported. Those of communes add up. */
export type Figures = Readonly<Record<string, number>>

/** Households of the hamlets where a team is deployed. */
export const DEPLOYED_HOUSEHOLDS = 'deployed_households'

/** A commune's hamlets and teams on the day of the results; those that have ended with no households and no hamlets. */
export type CommuneRegister = {
  hamlets: readonly { id: HamletId; name: string; households: number }[]
  teams: readonly { id: TeamId; name: string; hamlets: readonly HamletId[] }[]
}

/** The register's figures of a commune, and of a hamlet or team of it. */
export function registerFigures(
  register: CommuneRegister,
  part: { hamlet?: string; team?: string } = {},
): Figures {
  const teams = register.teams.filter((team) => part.team === undefined || team.id === part.team)
  const deployed = new Set(teams.flatMap((team) => team.hamlets))
  const households = register.hamlets
    .filter((hamlet) => deployed.has(hamlet.id) && (part.hamlet === undefined || hamlet.id === part.hamlet))
    .map((hamlet) => hamlet.households)
  return { [DEPLOYED_HOUSEHOLDS]: households.reduce((sum, n) => sum + n, 0) }
}

/** A province's figures from those of its communes. */
export function addFigures(parts: Iterable<Figures>): Figures {
  const sum = new Map<string, number>()
  for (const part of parts) {
    for (const [name, figure] of Object.entries(part)) sum.set(name, (sum.get(name) ?? 0) + figure)
  }
  return Object.fromEntries(sum)
}
