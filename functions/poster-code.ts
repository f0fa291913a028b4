import { createHmac } from 'node:crypto'
import { PosterId, type RandomBytes } from '../shared/ids.ts'
import { tidyCode } from '../shared/invitation-code.ts'
import { crockford, isSameHash } from './secrets.ts'

/** What a poster's address ends in: its id and 40 bits of seal, 21 characters. */
export function posterCode(serverKey: string, id: PosterId): string {
  return id + sealed(serverKey, 'poster', id, 8)
}

/**
 * The poster that a code from an address names, however its letters are written; nothing where the seal is not ours, and
 * then no store need be asked.
 */
export function posterIdIn(serverKey: string, code: string): PosterId | undefined {
  const tidy = tidyCode(code)
  const id = PosterId.safeParse(tidy.slice(0, -8))
  return id.success && isSameHash(tidy, posterCode(serverKey, id.data)) ? id.data : undefined
}

/** Four characters that stand on the paper and on its page: where they differ, the code was pasted over or mixed up. */
export function checkWord(serverKey: string, id: PosterId): string {
  return sealed(serverKey, 'poster word', id, 4)
}

/** A new id for a poster of the commune with these five digits. */
export function newPosterId(communeCode: string, random: RandomBytes): PosterId {
  return PosterId.parse(communeCode + crockford(random(8)))
}

/** `length` letters of an HMAC under the server's key; the purpose keeps them apart from every other use of the key. */
export function sealed(serverKey: string, purpose: string, message: string, length: number): string {
  return crockford(
    createHmac('sha256', serverKey).update(`${purpose}\n${message}`).digest().subarray(0, length),
  )
}
