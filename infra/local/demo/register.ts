import type { FieldDeps } from '../../../functions/field/deps.ts'
import { digest } from '../../../functions/secrets.ts'
import type { RegisterRecords } from '../../../functions/store/register-records.ts'
import type { Staff } from '../../../functions/store/staff.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { SurveyId } from '../../../shared/ids.ts'
import type { Commune } from '../../../shared/register/present.ts'
import { ProvinceSettings } from '../../../shared/register/settings.ts'
import { hamletSince, memberSince, teamSince } from '../../../shared/register/since.ts'
import { DAY, dayOf } from '../../../shared/time.ts'
import { demoStaff } from './accounts.ts'
import { areasThroughTime } from './former.ts'
import { type Crew, crewsOf } from './people.ts'
import { invitationSecret } from './phones.ts'
import { areaOf, communes } from './places.ts'
import { hangPosters } from './posters.ts'
import { setFeedback } from './settings.ts'
import { hamletWithoutTeam, standingTeams } from './standing.ts'
import { fillUndertakings } from './undertakings.ts'

export const HOUSEHOLD_VISIT = SurveyId.parse('hh_digital_visit')
export const MONTHLY_REPORT = SurveyId.parse('team_monthly_report')

/** The one whose protected results anybody may see. */
const PUBLIC_PROVINCE = areaOf('96')

/** The teams of every demo commune that go from house to house. */
export const crews: readonly Crew[] = communes.flatMap(crewsOf)

/** Publishes the surveys and fills the register, staff, invitations and posters. Phones that joined must join anew. */
export async function fillRegister(deps: FieldDeps, records: RegisterRecords, staff: Staff): Promise<void> {
  for (const version of ownSurveys) {
    const { survey: id, title, filledBy, version: number } = version
    await deps.surveys.publish(version)
    await deps.surveys.put({ id, title, filledBy, state: 'open', version: number })
  }
  const areas = areasThroughTime()
  await Promise.all(areas.provinces.map((province) => records.putProvince(province, 0)))
  await Promise.all(areas.communes.map((commune) => records.putCommune(commune, 0)))
  await Promise.all(crews.map((crew) => fillCrew(deps, records, crew)))
  await Promise.all(communes.map((commune) => fillOthers(records, commune)))
  await fillUndertakings(records, crews, dayOf(deps.clock()))
  await records.putSettings(PUBLIC_PROVINCE, ProvinceSettings.parse({ isPublic: true }))
  await hangPosters(deps)
  await setFeedback(deps)
  for (const { does: _, ...person } of demoStaff) await staff.put(person)
}

/** Whether an earlier `fillRegister` came to its end: staff are put last. */
export async function isRegisterFilled(staff: Staff): Promise<boolean> {
  const last = demoStaff.at(-1)
  return last !== undefined && (await staff.get(last.email)) !== undefined
}

async function fillCrew(
  { invitations, serverKey, clock }: FieldDeps,
  records: RegisterRecords,
  crew: Crew,
): Promise<void> {
  const { province, id: commune } = crew.commune
  await records.putEntry(province, 'hamlets', hamletSince(crew.hamlet), 0)
  await records.putEntry(province, 'teams', teamSince(crew.team), 0)
  for (const member of crew.members) {
    await records.putEntry(province, 'members', memberSince(member), 0)
    await invitations.create({
      province,
      commune,
      team: crew.team.id,
      member: member.id,
      secretDigest: digest(invitationSecret(serverKey, member.id)),
      uses: 200, // the demo's invitation is tried on many phones
      expiresAt: clock() + 3650 * DAY,
    })
  }
}

async function fillOthers(records: RegisterRecords, commune: Commune): Promise<void> {
  const { province } = commune
  await records.putEntry(province, 'hamlets', hamletWithoutTeam(commune), 0)
  for (const { team, members } of standingTeams(commune)) {
    await records.putEntry(province, 'teams', team, 0)
    for (const member of members) await records.putEntry(province, 'members', member, 0)
  }
}
