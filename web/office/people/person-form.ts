import { reachOf } from '../../../shared/access.ts'
import { Email, Role } from '../../../shared/api/office.ts'
import { PersonName, type StaffChange, type StaffEntry } from '../../../shared/api/staff.ts'
import { AreaId } from '../../../shared/ids.ts'
import type { vi } from './text/vi.ts'

/** What stands in the boxes of a person's form, as it was typed. */
export type PersonDraft = { email: string; name: string; role: Role; commune: string }

/** The roles that a province gives. */
export const provinceRoles: readonly Role[] = Role.options.filter((role) => reachOf(role) !== 'nation')

/** The boxes as they stand at first: of somebody new, or of somebody who is there. */
export function draftOf(entry: StaffEntry | undefined, roles: readonly Role[]): PersonDraft {
  const [first = 'commune_coordinator'] = roles
  const role = roles.includes('province_officer') ? 'province_officer' : first
  if (entry === undefined) return { email: '', name: '', role, commune: '' }
  const { email, name, commune = '' } = entry.staff
  return { email, name, role: entry.staff.role, commune }
}

export type Wrong = Partial<Record<keyof PersonDraft, string>>

/** What the boxes ask for, or what is wrong with them in words. Who is new must not be in the list already. */
export function readDraft(
  draft: PersonDraft,
  entry: StaffEntry | undefined,
  list: readonly StaffEntry[],
  words: (typeof vi)['form'],
): { change: StaffChange } | { wrong: Wrong } {
  const email = Email.safeParse(draft.email)
  const name = PersonName.safeParse(draft.name)
  const needsCommune = reachOf(draft.role) === 'commune'
  const commune = AreaId.safeParse(draft.commune)
  const there = list.find(({ staff }) => entry === undefined && staff.email === email.data)
  if (!email.success || !name.success || there !== undefined || (needsCommune && !commune.success)) {
    return {
      wrong: {
        ...(email.success ? {} : { email: words.emailWrong }),
        ...(there === undefined ? {} : { email: words.emailThere(there.staff.name) }),
        ...(name.success ? {} : { name: words.nameWrong }),
        ...(needsCommune && !commune.success ? { commune: words.communeWrong } : {}),
      },
    }
  }
  return {
    change: {
      email: email.data,
      name: name.data,
      role: draft.role,
      ...(needsCommune && commune.success ? { commune: commune.data } : {}),
      ended: false,
      rev: entry?.rev ?? 0,
    },
  }
}

/** What takes a change back: the person as he or she was, over what stands there now. */
export function backTo(before: StaffEntry, now: StaffEntry): StaffChange {
  const { email, name, role, commune } = before.staff
  return {
    email,
    name,
    role,
    ...(commune === undefined ? {} : { commune }),
    ended: before.ended,
    rev: now.rev,
  }
}
