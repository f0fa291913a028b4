import { createHash, createHmac, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { RandomBytes } from '../shared/ids.ts'
import { LOOKUP_LENGTH } from '../shared/invitation-code.ts'

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

/** A typed invitation: the characters that it is found by, and 40 bits of secret, which are stored under `slowHash` only. */
export function newCode(random: RandomBytes): { lookup: string; secret: string } {
  return { lookup: crockford(random(LOOKUP_LENGTH)), secret: crockford(random(8)) }
}

/** A salt for one `slowHash`. */
export function newSalt(random: RandomBytes): string {
  return Buffer.from(random(16)).toString('base64url')
}

/**
 * scrypt of a short secret under the server's key, base64url, computed beside the event loop. Without the key, which is not
 * in the table, nothing can be tried; with it, every try of the 40 bits still costs 15 ms and 8 MB.
 */
export async function slowHash(serverKey: string, secret: string, salt: string): Promise<string> {
  const keyed = hmac(serverKey, `code\n${secret}`)
  return (await stretch(keyed, salt, 32, { N: 2 ** 13, r: 8, p: 1 })).toString('base64url')
}

const stretch = promisify<string, string, number, ScryptOptions, Buffer>(scrypt)

/** Whether two hashes are the same, in a time that says nothing of where they differ. */
export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** One character of Crockford's base 32, so five bits, for each byte. */
export function crockford(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => CROCKFORD.charAt(byte & 31)).join('')
}
