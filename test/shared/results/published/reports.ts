import { spread } from './register.ts'
import type { Filled } from './responses.ts'

/** Reports of so many teams in some months whose questions add up to these totals. */
export function monthlyReports(of: {
  teams: number
  months: readonly string[]
  totals: Record<string, number>
}): Filled[] {
  const reports = of.months.length * of.teams
  const shares = Object.entries(of.totals).map(([code, total]) => [code, spread(total, reports)] as const)
  return of.months.flatMap((month, m) =>
    Array.from({ length: of.teams }, (_, team) => ({
      team,
      day: `${month}-28`,
      answers: {
        ...{ period: month, members_total: 5, members_active: 4, hh_total: 300 },
        ...{ hh_visited: 0, hh_guided: 0, people_turns: 0, sessions: 1, session_people: 0 },
        ...{ vneid_supported: 0, dvc_supported: 0 },
        ...Object.fromEntries(shares.map(([code, share]) => [code, share[m * of.teams + team] ?? 0])),
      },
    })),
  )
}
