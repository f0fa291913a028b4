import { BatchId, type PosterId } from '../../shared/ids.ts'
import { tidyCode } from '../../shared/invitation-code.ts'
import { posterCode, sealed } from '../poster-code.ts'
import { hmac, isSameHash } from '../secrets.ts'

/**
 * What follows a poster's code in the address of a receipt: the feedback's id, and 128 bits that only we can make of it and
 * the poster. So a receipt needs no item, and an altered one no read.
 */
export function receiptToken(serverKey: string, poster: PosterId, id: BatchId): string {
  return encoded(id) + hmac(serverKey, `receipt\n${poster}\n${id}`).slice(0, SEAL)
}

/** The feedback that a token of this poster names; nothing where it is not ours. */
export function idInToken(serverKey: string, poster: PosterId, token: string): BatchId | undefined {
  const id = BatchId.safeParse(decoded(token.slice(0, -SEAL)))
  return id.success && isSameHash(token, receiptToken(serverKey, poster, id.data)) ? id.data : undefined
}

/** Where the status of a feedback is read. */
export function receiptLink(
  { origin, serverKey }: { origin: string; serverKey: string },
  poster: PosterId,
  id: BatchId,
): string {
  return `${origin}/g/${posterCode(serverKey, poster)}/${receiptToken(serverKey, poster, id)}`
}

/**
 * Eight characters to write down, 40 bits: they open a feedback only together with its commune, and wrong ones are
 * counted. `turn` gives others where the first ones are taken there.
 */
export function receiptCode(serverKey: string, id: BatchId, turn = 0): string {
  return sealed(serverKey, 'receipt code', turn === 0 ? id : `${id}#${turn}`, 8)
}

/**
 * The first of a feedback's codes that `isOurs` says is its own in the commune: codes are short, so that another feedback may
 * have one of them. Throws where a hundred are taken, which never happens.
 */
export async function ownReceiptCode(
  serverKey: string,
  communeCode: string,
  id: BatchId,
  isOurs: (digest: string) => Promise<boolean>,
): Promise<string> {
  for (let turn = 0; turn < 100; turn += 1) {
    const code = receiptCode(serverKey, id, turn)
    if (await isOurs(receiptDigest(serverKey, communeCode, code))) return code
  }
  throw new Error('Every receipt code is taken.')
}

/** What a typed receipt is found by: without the server's key nobody can try characters against the table. */
export function receiptDigest(serverKey: string, communeCode: string, typed: string): string {
  return hmac(serverKey, `typed receipt\n${communeCode}\n${tidyCode(typed)}`)
}

/** 22 characters of base64url are 132 bits. */
const SEAL = 22

function encoded(id: BatchId): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
}

function decoded(text: string): string {
  const hex = Buffer.from(text, 'base64url').toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
