import type { LocalText } from '../form/definition.ts'
import type { AreaId, JobId, SurveyId } from '../ids.ts'
import type { EpochMs } from '../time.ts'
import { addFigures, type CommuneRegister, type Figures, registerFigures } from './figures.ts'
import { byFormerProvince, type FormerProvince } from './former.ts'
import type { GroupTally } from './group.ts'
import { indicators } from './indicators.ts'
import { mergeGroups } from './merge.ts'
import type { IndicatorSpec } from './spec.ts'
import type { CommuneSummary, LedgerSummary, Legend, NamedGroup, ProvinceSummary } from './summary.ts'
import type { AreaTally, Tally } from './tally.ts'

/** What a run knows of the area that it summarises. */
export type Heading = {
  survey: SurveyId
  title: LocalText
  area: AreaId
  areaName: string
  job: JobId
  asOf: EpochMs
  legend: Legend
}

/**
 * `communes/<area>.json`. Shares of households are taken of the group's own: a hamlet's, a team's, and for a day
 * the whole commune's. `ledgers` are there where members fill the survey in. `imported` are the area's figures from
 * outside; they win over the register's.
 */
export function summariseCommune(
  heading: Heading,
  tally: Tally,
  specs: readonly IndicatorSpec[],
  register: CommuneRegister,
  ledgers?: LedgerSummary[],
  imported: Figures = {},
): CommuneSummary {
  const figures = { ...registerFigures(register), ...imported }
  const hamletNames = namesOf(register.hamlets)
  const teamNames = namesOf(register.teams)
  return {
    ...heading,
    counts: tally.counts,
    all: indicators(tally.all, specs, figures),
    days: named(tally.days, specs, (day) => ({ name: day, figures })),
    hamlets: named(tally.hamlets, specs, (hamlet) => ({
      name: hamletNames.get(hamlet) ?? hamlet,
      figures: registerFigures(register, { hamlet }),
    })),
    teams: named(tally.teams, specs, (team) => ({
      name: teamNames.get(team) ?? team,
      figures: registerFigures(register, { team }),
    })),
    ...(ledgers === undefined ? {} : { ledgers }),
  }
}

/** A commune as its province needs it: its whole, without days, its figures, and how much of its phones' is missing. */
export type CommunePart = {
  id: AreaId
  name: string
  tally: Pick<AreaTally, 'all'>
  figures: Figures
  missing: number
  formerly?: AreaId
}

/**
 * `summary.json`: a province of these communes, whose tallies add up to `sum` (`mergeTallies`), and by the former provinces
 * where there were several.
 */
export function summariseProvince(
  heading: Heading,
  sum: AreaTally,
  communes: readonly CommunePart[],
  specs: readonly IndicatorSpec[],
  formerProvinces: readonly FormerProvince[] = [],
): ProvinceSummary {
  const former = byFormerProvince(communes, formerProvinces)
  const figures = addFigures(communes.map((commune) => commune.figures))
  return {
    ...heading,
    counts: sum.counts,
    all: indicators(sum.all, specs, figures),
    days: named(sum.days, specs, (day) => ({ name: day, figures })),
    communes: communes.map((commune) => ({
      id: commune.id,
      name: commune.name,
      group: indicators(commune.tally.all, specs, commune.figures),
      ...(commune.missing === 0 ? {} : { missing: commune.missing }),
      ...(commune.formerly === undefined ? {} : { formerly: commune.formerly }),
    })),
    ...(former.length === 0
      ? {}
      : {
          former: former.map(({ id, name, parts }) => ({
            id,
            name,
            group: indicators(
              mergeGroups(parts.map(({ tally }) => tally.all)),
              specs,
              addFigures(parts.map((part) => part.figures)),
            ),
          })),
        }),
  }
}

function named(
  groups: Readonly<Record<string, GroupTally>>,
  specs: readonly IndicatorSpec[],
  describe: (id: string) => { name: string; figures: Figures },
): NamedGroup[] {
  return Object.entries(groups).map(([id, tally]) => {
    const { name, figures } = describe(id)
    return { id, name, group: indicators(tally, specs, figures) }
  })
}

function namesOf(entries: readonly { id: string; name: string }[]): Map<string, string> {
  return new Map(entries.map(({ id, name }) => [id, name]))
}
