import type { RandomBytes } from '../../../shared/ids.ts'
import type { EpochMs } from '../../../shared/time.ts'
import { digest, newCode, newSalt, slowHash } from '../../secrets.ts'
import type { Codes } from '../../store/codes.ts'

/** Of a million look-ups a third is in use where a third of all members hold an unused card: twenty tries always find one. */
const TRIES = 20

/**
 * Twelve characters that stand for an invitation until `expiresAt`: nobody can read them anywhere afterwards. It takes
 * some 15 ms of one core.
 */
export async function mintCode(
  { codes, random, serverKey }: { codes: Pick<Codes, 'create'>; random: RandomBytes; serverKey: string },
  invitation: { secretDigest: string; expiresAt: EpochMs },
): Promise<string> {
  const { secret } = newCode(random)
  const salt = newSalt(random)
  const code = { salt, hash: await slowHash(serverKey, secret, salt), invitation: invitation.secretDigest }
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const { lookup } = newCode(random)
    if ((await codes.create(digest(lookup), code, invitation.expiresAt)) === 'put') return lookup + secret
  }
  throw new Error('No look-up is free.')
}
