import { can } from '../../../shared/access.ts'
import type { FeedbackView } from '../../../shared/api/feedback.ts'
import type { StaffMember } from '../../../shared/api/office.ts'
import { Problem } from '../../../shared/problems.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Place } from './named.ts'

const byName = new Intl.Collator('vi')

/** Everybody who may answer residents of that commune: its own coordinators, and officers of the province. */
export async function readPeople(
  { staff }: Pick<OfficeDeps, 'staff'>,
  place: Place,
): Promise<FeedbackView['people']> {
  const records = await staff.list(place.province)
  return records
    .filter((record) => !record.ended && mayAnswer(record.staff, place))
    .map(({ staff: { email, name } }) => ({ email, name }))
    .sort((a, b) => byName.compare(a.name, b.name))
}

/** The address of somebody who may answer there. Throws `unknown-assignee`. */
export async function requireAssignee(
  { staff }: Pick<OfficeDeps, 'staff'>,
  place: Place,
  email: string,
): Promise<string> {
  const person = await staff.get(email)
  if (person === undefined || !mayAnswer(person, place)) throw new Problem('unknown-assignee')
  return person.email
}

function mayAnswer(person: StaffMember, place: Place): boolean {
  return can(person, 'answer-feedback', place)
}
