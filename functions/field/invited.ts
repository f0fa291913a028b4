import type { Member } from '../../shared/register/present.ts'
import type { Invitation } from '../store/invitations.ts'

/**
 * Whether an invitation is for this member: the one whom it names, or else anybody of the team but its leader, who sees and
 * ends the others' phones and so needs one of his or her own.
 */
export function isInvited({ member: named }: Invitation, member: Pick<Member, 'id' | 'leader'>): boolean {
  return named === undefined ? !member.leader : named === member.id
}
