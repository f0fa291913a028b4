import type * as z from 'zod/mini'
import type { TeamKind, TeamLevel } from '../../../../shared/register/records.ts'
import { useRegister } from '../desk.ts'
import { useWords } from '../words.ts'

/** What a team's level and kind are called here: the kind by the province's own name for it. */
export function useTeamWords() {
  const words = useWords()
  const { settings } = useRegister().overview
  return {
    kind: (kind: TeamKind) => (kind === 'community' ? settings.teamLong : words.teams.kinds[kind]),
    level: (level: z.infer<typeof TeamLevel>) => words.teams.levels[level],
  }
}
