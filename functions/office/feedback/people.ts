import { can } from '../../../shared/access.ts'
import type { FeedbackView } from '../../../shared/api/feedback.ts'
import type { StaffMember } from '../../../shared/api/office.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { type Clock, type EpochMs, MINUTE } from '../../../shared/time.ts'
import type { Staff } from '../../store/staff.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Place } from './named.ts'

const byName = new Intl.Collator('vi')

/** So long a process goes on with whom it knows; who is given something is looked up anew. */
const FRESH_FOR = MINUTE

/** Who works in a province. */
export type Colleagues = { of: (province: AreaId) => Promise<StaffMember[]> }

/** The staff of provinces as this process remembers them: to read some 200 people for each feedback would cost more than it. */
export function rememberColleagues(staff: Pick<Staff, 'list'>, clock: Clock): Colleagues {
  const known = new Map<AreaId, { at: EpochMs; people: StaffMember[] }>()
  const read = async (province: AreaId) => {
    const records = await staff.list(province)
    return records.filter(({ ended }) => !ended).map((record) => record.staff)
  }
  return {
    async of(province) {
      const last = known.get(province)
      if (last !== undefined && clock() - last.at < FRESH_FOR) return last.people
      const people = await read(province)
      known.set(province, { at: clock(), people })
      return people
    },
  }
}

/** Everybody who may answer residents of that commune: its own coordinators, and officers of the province. */
export async function readPeople(
  { colleagues }: { colleagues: Colleagues },
  place: Place,
): Promise<FeedbackView['people']> {
  return (await colleagues.of(place.province))
    .filter((person) => mayAnswer(person, place))
    .map(({ email, name }) => ({ email, name }))
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
