import type * as z from 'zod/mini'
import { type AreaId, HamletId } from '../../../../shared/ids.ts'
import { kinds } from '../../../../shared/register/kinds.ts'
import type { TeamKind, TeamLevel, TeamRecord } from '../../../../shared/register/records.ts'
import type { Day } from '../../../../shared/time.ts'
import { dayBefore } from '../entries/days.ts'
import { type Problems, type Reading, readLastDay, readRecord, tidy } from '../entries/reading.ts'

/** A team as it is typed. */
export type TeamDraft = {
  name: string
  level: z.infer<typeof TeamLevel>
  kind: TeamKind
  hamlets: string[]
  from: string
  lastDay: string
}

/** A new team's name begins with what the province calls its teams. */
export function teamDraft(record: TeamRecord | undefined, teamShort: string, today: Day): TeamDraft {
  return {
    name: record?.name ?? `${teamShort} `,
    level: record?.level ?? 'hamlet',
    kind: record?.kind ?? 'community',
    hamlets: record?.hamlets ?? [],
    from: record?.from ?? today,
    lastDay: record?.until === undefined ? '' : dayBefore(record.until),
  }
}

/** The team that the form makes: one of hamlets names them, one of the commune names none. */
export function readTeam(draft: TeamDraft, place: { id: string; commune: AreaId }): Reading<TeamRecord> {
  const { until, problems: ending } = readLastDay(draft.lastDay, draft.from)
  const hamlets = draft.level === 'commune' ? [] : draft.hamlets.map((id) => HamletId.parse(id))
  const choosing: Problems =
    draft.level === 'hamlet' && hamlets.length === 0 ? { hamlets: 'choose-hamlets' } : {}
  const candidate = {
    ...place,
    name: tidy(draft.name),
    level: draft.level,
    kind: draft.kind,
    hamlets,
    from: draft.from,
    ...(until === undefined ? {} : { until }),
  }
  return readRecord(kinds.teams, candidate, { ...choosing, ...ending })
}
