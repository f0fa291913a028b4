import type { FieldDeps } from '../../../functions/field/deps.ts'
import { posterCode, sealed } from '../../../functions/poster-code.ts'
import { digest } from '../../../functions/secrets.ts'
import type { RegisterRecords } from '../../../functions/store/register-records.ts'
import type { Staff } from '../../../functions/store/staff.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { PosterId, SurveyId } from '../../../shared/ids.ts'
import { ownProvinces } from '../../../shared/register/catalogue/provinces.ts'
import { communeSince, hamletSince, memberSince, teamSince } from '../../../shared/register/since.ts'
import { DAY, dayOf } from '../../../shared/time.ts'
import { demoStaff } from './accounts.ts'
import { type Crew, crewsOf } from './people.ts'
import { invitationSecret } from './phones.ts'
import { communes } from './places.ts'

export const HOUSEHOLD_VISIT = SurveyId.parse('hh_digital_visit')
export const MONTHLY_REPORT = SurveyId.parse('team_monthly_report')
export const FEEDBACK = SurveyId.parse('resident_feedback')
export const SATISFACTION = SurveyId.parse('one_stop_satisfaction')

/** The teams of every demo commune. */
export const crews: readonly Crew[] = communes.flatMap(crewsOf)

/** A demo poster: the same one for one data folder, and unknown to all others. */
export function demoPoster(serverKey: string, survey: SurveyId, commune: string): PosterId {
  return PosterId.parse(commune + sealed(serverKey, 'demo poster', `${survey} ${commune}`, 8))
}

/** What its address ends in. */
export function demoPosterCode(serverKey: string, survey: SurveyId, commune: string): string {
  return posterCode(serverKey, demoPoster(serverKey, survey, commune))
}

/** Publishes the surveys and fills the register, staff, invitations and posters. Phones that joined must join anew. */
export async function fillRegister(deps: FieldDeps, records: RegisterRecords, staff: Staff): Promise<void> {
  for (const version of ownSurveys) {
    const { survey: id, title, filledBy, version: number } = version
    await deps.surveys.publish(version)
    await deps.surveys.put({ id, title, filledBy, state: 'open', version: number })
  }
  for (const province of ownProvinces) await records.putProvince(province, 0)
  for (const commune of communes) await records.putCommune(communeSince(commune), 0)
  for (const crew of crews) await fillCrew(deps, records, crew)
  const { posters } = await deps.residents()
  for (const { code, id: area, province } of communes) {
    for (const survey of [FEEDBACK, SATISFACTION]) {
      const isDesk = survey === SATISFACTION
      const madeAt = deps.clock()
      await posters.create({
        id: demoPoster(deps.serverKey, survey, code),
        survey,
        area,
        province,
        kind: isDesk ? 'desk' : 'commune',
        place: isDesk ? 'Trung tâm Phục vụ hành chính công' : 'Nhà văn hóa',
        from: dayOf(madeAt),
        madeAt,
        madeBy: 'operator',
      })
    }
  }
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
