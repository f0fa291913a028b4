import type { TeamHamlet } from '../../../shared/api/team.ts'
import type { TeamSheet } from '../../../shared/api/team-sheet.ts'
import type { LocalText } from '../../../shared/form/definition.ts'
import type { SurveyId } from '../../../shared/ids.ts'
import { householdKey, namedBy } from '../fill/household.ts'
import type { Phone } from '../phone.ts'
import { type HouseholdDraft, widthOf } from './household-list.ts'
import { type OwnVisit, ownVisits } from './own-visits.ts'

/** All that the phone knows of the households of one survey. */
export type HouseholdFacts = {
  title: LocalText
  hamlets: TeamHamlet[]
  width: number
  sheet: TeamSheet | undefined
  visits: OwnVisit[]
  drafts: HouseholdDraft[]
}

/** Undefined when the survey is not one of households, or nothing of it is on the phone. */
export async function loadHouseholds(phone: Phone, survey: SurveyId): Promise<HouseholdFacts | undefined> {
  const [identity, brief, drafts, contents] = await Promise.all([
    phone.facts.get('identity'),
    phone.facts.get('brief'),
    phone.drafts.list(),
    phone.finished.lines(),
  ])
  const offered = brief?.surveys.find(({ id }) => id === survey)
  const version = offered && (await phone.facts.getVersion(survey, offered.version))
  const key = version && householdKey(version)
  if (brief?.identity.team !== identity?.team) return undefined // of the team before this one
  if (brief === undefined || offered === undefined || key === undefined) return undefined
  return {
    title: offered.title,
    hamlets: brief.hamlets,
    width: widthOf(key.pattern),
    sheet: brief.sheets?.find((sheet) => sheet.survey === survey),
    visits: ownVisits(contents, survey),
    drafts: drafts.records.flatMap(({ id, survey: about, answers }) => {
      const named = about === survey && namedBy(answers, key)
      return named ? [{ id, ...named }] : []
    }),
  }
}
