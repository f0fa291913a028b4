import type { HamletId } from '../ids.ts'
import type { CommuneRecord } from '../register/areas.ts'
import { communeOn, hamletOn, type Team, teamOn } from '../register/present.ts'
import type { HamletRecord, TeamRecord } from '../register/records.ts'
import type { Day } from '../time.ts'
import { type CommuneRegister, type Figures, registerFigures } from './figures.ts'

/** What the register has of a commune through time. */
export type CommuneHistory = {
  commune: CommuneRecord
  hamlets: readonly HamletRecord[]
  teams: readonly TeamRecord[]
}

/**
 * A commune's hamlets and teams on a day. Who is no more keeps the name, but has no households: those are in another's
 * charge by then, or in another commune. `isSurveyed`: the survey is asked there, or something came from there.
 */
export function registerOn(history: CommuneHistory, day: Day, isSurveyed: boolean): CommuneRegister {
  const hasHouseholds = isSurveyed && communeOn(history.commune, day) !== undefined
  return {
    hamlets: history.hamlets.map((hamlet) => ({
      id: hamlet.id,
      name: hamlet.name,
      households: hasHouseholds ? (hamletOn(hamlet, day)?.households ?? 0) : 0,
    })),
    teams: history.teams.map((team) => ({
      id: team.id,
      name: team.name,
      hamlets: hamletsOf(teamOn(team, day), history),
    })),
  }
}

// A commune's team looks after all and lists none.
function hamletsOf(team: Team | undefined, { hamlets }: CommuneHistory): readonly HamletId[] {
  return team?.level === 'commune' ? hamlets.map(({ id }) => id) : (team?.hamlets ?? [])
}

/** A commune's figures on any day; each day is looked up once. */
export function figuresByDay(history: CommuneHistory, isSurveyed: boolean): (day: Day) => Figures {
  const known = new Map<Day, Figures>()
  return (day) => {
    const figures = known.get(day) ?? registerFigures(registerOn(history, day, isSurveyed))
    known.set(day, figures)
    return figures
  }
}
