import { createHash, createHmac } from 'node:crypto'
import type { RandomBytes } from '../shared/ids.ts'

/**
 * What is stored of a secret: its SHA-256 in hex. Enough for secrets of 112 bits or more, which all of ours are
 * (OWASP ASVS 5.0, 6.5.2); anything shorter that a person types needs a slow hash instead.
 */
export function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** HMAC-SHA256 under the server's key, base64url: nobody who can only read the table can make one. */
export function hmac(serverKey: string, message: string | Uint8Array): string {
  return createHmac('sha256', serverKey).update(message).digest('base64url')
}

/**
 * A device's token of 256 bits, made anew from what the joining left in the table: so a lost reply can be repeated
 * though the token itself is stored nowhere. The purpose keeps it apart from every other use of the key.
 */
export function deriveToken(
  serverKey: string,
  parts: { invitation: string; nonce: string; claimedAt: number },
) {
  return hmac(serverKey, `device\n${parts.invitation}\n${parts.nonce}\n${parts.claimedAt}`)
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A secret of 128 bits in 26 characters of Crockford's base 32: no letter that reads like a digit. */
export function newSecret(random: RandomBytes): string {
  let rest = random(16).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let secret = ''
  for (let place = 0; place < 26; place++) {
    secret = CROCKFORD.charAt(Number(rest & 31n)) + secret
    rest >>= 5n
  }
  return secret
}
