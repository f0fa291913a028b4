import type { Context } from 'hono'
import type { LookRequest } from '../../shared/api/joining.ts'
import { LOOKUP_LENGTH } from '../../shared/invitation-code.ts'
import { Problem } from '../../shared/problems.ts'
import { DAY, MINUTE } from '../../shared/time.ts'
import { callerAddress } from '../http/caller-address.ts'
import { digest, hmac, isSameHash, slowHash } from '../secrets.ts'
import type { Invitation } from '../store/invitations.ts'
import type { FieldDeps } from './deps.ts'

/** Wrong secrets and codes from one address within ten minutes; a whole office, or half a network, may be behind one. */
const MAX_FAILURES = 30
const FAILURE_WINDOW = 10 * MINUTE

/** Wrong secrets for one look-up within a day: then it cannot be typed any more that day, from wherever. Its QR code works. */
const MAX_WRONG_SECRETS = 10
const LOCKED_FOR = DAY

/** An invitation that somebody has proven to hold. */
export type Proven = { invitation: Invitation; digest: string }

/**
 * The invitation that a link's secret or typed characters stand for, whether it is over or not. What is wrong is counted.
 * Throws `invitation-unknown`, and `too-many-requests` for a while after too many of them.
 */
export async function requireInvitation(deps: FieldDeps, c: Context, proof: LookRequest): Promise<Proven> {
  const caller = `join-${hmac(deps.serverKey, callerAddress(c))}`
  const isFlooded = (await deps.rates.soFar(caller, FAILURE_WINDOW)) >= MAX_FAILURES
  // Nobody guesses 128 bits: who holds a link gets in, whatever others behind the same address try.
  if (isFlooded && proof.secret === undefined) throw new Problem('too-many-requests')

  const found = proof.secret === undefined ? await digestByCode(deps, proof.code ?? '') : digest(proof.secret)
  const invitation = found === undefined ? undefined : await deps.invitations.find(found)
  if (found === undefined || invitation === undefined) {
    if (isFlooded) throw new Problem('too-many-requests')
    await deps.rates.count(caller, FAILURE_WINDOW)
    throw new Problem('invitation-unknown')
  }
  return { invitation, digest: found }
}

// To find nothing takes as long as to find a wrong secret: the time must not tell which look-ups exist.
async function digestByCode(deps: FieldDeps, typed: string): Promise<string | undefined> {
  const [lookup, secret] = [typed.slice(0, LOOKUP_LENGTH), typed.slice(LOOKUP_LENGTH)]
  const subject = `code-${hmac(deps.serverKey, lookup)}`
  if ((await deps.rates.soFar(subject, LOCKED_FOR)) >= MAX_WRONG_SECRETS) {
    throw new Problem(
      'too-many-requests',
      'These characters are locked for today; their QR code still works.',
    )
  }
  const code = await deps.codes.get(digest(lookup))
  const hash = await slowHash(deps.serverKey, secret, code?.salt ?? 'no such code')
  if (code !== undefined && isSameHash(hash, code.hash)) return code.invitation
  await deps.rates.count(subject, LOCKED_FOR)
  return undefined
}
