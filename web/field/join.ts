import type { Identity } from '../../shared/api/team.ts'
import type { RandomBytes } from '../../shared/ids.ts'
import { DAY } from '../../shared/time.ts'
import type { Invitation } from './db/records.ts'
import type { Phone } from './phone.ts'

export type Joining = { identity: Identity } | { refused: 'unknown' | 'over' | 'noAnswer' }

/**
 * Accepts the invitation. The nonce is on the disk before the request leaves, and the same secret always goes with
 * the same nonce: when the reply is lost, the next try gets the same cookie and uses up no second place.
 */
export async function join(phone: Phone, secret: string): Promise<Joining> {
  const known = await phone.facts.get('invitation')
  const invitation = known?.secret === secret ? known : { secret, nonce: mintNonce(phone.randomBytes) }
  await phone.facts.put('invitation', invitation)

  const answer = await phone.api.join({ secret, nonce: invitation.nonce })
  if (!answer.ok) return { refused: reasons[answer.status] ?? 'noAnswer' }

  await phone.facts.put('identity', answer.value)
  await phone.facts.put('invitation', { acceptedAt: phone.clock(), ...invitation })
  phone.runner.tell({ type: 'joined' })
  return { identity: answer.value }
}

/**
 * Asks for the lost cookie of an invitation that was accepted today. Browsers write cookies to the disk up to half a
 * minute late, so a phone that dies right after joining comes back without its own; the server gives the same one
 * to the same nonce for 24 hours.
 */
export async function rejoin(phone: Phone): Promise<void> {
  const invitation = await phone.facts.get('invitation')
  const { secret, acceptedAt } = invitation ?? {}
  if (secret !== undefined && acceptedAt !== undefined && phone.clock() - acceptedAt < DAY) {
    await join(phone, secret)
  }
}

/** Whether this phone already took this invitation and can still send: opening the link again must cost nothing. */
export function isTaken(invitation: Invitation | undefined, secret: string, phone: Phone): boolean {
  const isSame = invitation?.secret === secret && invitation.acceptedAt !== undefined
  return isSame && phone.runner.state().at !== 'signed-out'
}

const reasons: Record<number, 'unknown' | 'over'> = { 400: 'unknown', 404: 'unknown', 410: 'over' }

function mintNonce(randomBytes: RandomBytes): string {
  return Array.from(randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
