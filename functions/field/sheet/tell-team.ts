import type { TeamBrief, TeamHamlet } from '../../../shared/api/team.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { Survey } from '../../store/surveys.ts'
import type { FieldDeps } from '../deps.ts'
import type { Whereabouts } from '../identity.ts'
import { type Counting, currentSheet } from './current-sheet.ts'
import { teamFigures, teamPart } from './team-part.ts'

/** What has been received of these surveys, as far as they are of households, for one member of a team. */
export async function tellTeam(
  deps: Counting & Pick<FieldDeps, 'register'>,
  whereabouts: Whereabouts,
  hamlets: readonly TeamHamlet[],
  surveys: readonly Survey[],
): Promise<Required<Pick<TeamBrief, 'sheets'>> & Pick<TeamBrief, 'figures'>> {
  const { identity } = whereabouts
  const [names, found] = await Promise.all([
    namesOf(deps, whereabouts),
    Promise.all(
      surveys.map(async (survey) => {
        if (!(await isOfHouseholds(deps, survey))) return []
        const sheet = await currentSheet(deps, survey, identity.area)
        return sheet === undefined ? [] : [{ survey: survey.id, sheet }]
      }),
    ),
  ])
  const sheets = found.flat()
  const figures = teamFigures(
    sheets.map(({ sheet }) => sheet),
    { identity },
  )
  return {
    sheets: sheets.map(({ survey, sheet }) => teamPart(survey, sheet, { identity, hamlets, names })),
    ...(figures === undefined ? {} : { figures }),
  }
}

async function isOfHouseholds({ catalogue }: Counting, survey: Survey): Promise<boolean> {
  const versions = await catalogue.versionsOf(survey, [survey.version])
  return versions.get(survey.version)?.unit.kind === 'household'
}

// A leader sees the phones of those who have left as well.
async function namesOf(
  { register }: Pick<FieldDeps, 'register'>,
  { identity, commune }: Whereabouts,
): Promise<ReadonlyMap<MemberId, string>> {
  const own: [MemberId, string] = [identity.member, identity.memberName]
  if (identity.leader !== true) return new Map([own])
  const everybody = await register.membersEver(commune.province, commune.id, identity.team)
  return new Map([...everybody.map(({ id, name }): [MemberId, string] => [id, name]), own])
}
