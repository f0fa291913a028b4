import type { TeamHamlet } from '../../../shared/api/team.ts'
import type { TeamSheet } from '../../../shared/api/team-sheet.ts'
import type { LocalText, SurveyVersion } from '../../../shared/form/definition.ts'
import { HamletId, type SurveyId } from '../../../shared/ids.ts'
import type { Draft } from '../db/records.ts'
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
    drafts: drafts.records.filter((draft) => draft.survey === survey).flatMap((draft) => aboutOf(draft, key)),
  }
}

/** The questions by which a survey knows a household. */
type HouseholdKey = { hamlet: string; household: string; pattern: string }

function householdKey(version: SurveyVersion): HouseholdKey | undefined {
  const codes = version.unit.kind === 'household' ? version.unit.key : []
  const hamlet = version.questions.find(({ type, code }) => type === 'hamlet' && codes.includes(code))
  for (const question of version.questions) {
    if (question.type !== 'household' || !codes.includes(question.code) || hamlet === undefined) continue
    return { hamlet: hamlet.code, household: question.code, pattern: question.pattern }
  }
  return undefined
}

function aboutOf({ id, answers }: Draft, key: HouseholdKey): HouseholdDraft[] {
  const hamlet = HamletId.safeParse(answers[key.hamlet])
  const code = answers[key.household]
  return hamlet.success && typeof code === 'string' ? [{ id, hamlet: hamlet.data, code }] : []
}
