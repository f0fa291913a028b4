import { BatchId, type PosterId, type RandomBytes, uuidV7 } from '../../shared/ids.ts'
import { EpochMs } from '../../shared/time.ts'
import { hidden } from '../../web/resident/hidden.ts'
import { hmac, isSameHash } from '../secrets.ts'
import type { PostedForm } from './posted-form.ts'

/** What a form that is shown takes along, under our seal, and brings back when it is sent. */
export type FormStamp = {
  poster: PosterId
  /** Under which it will be stored, so that a form that is sent twice is one feedback. */
  id: BatchId
  version: number
  openedAt: EpochMs
  /** Its code was busy: a proof of work was asked for. */
  asksProof: boolean
}

/** The stamp of a form that is opened now. */
export function newStamp(
  of: Pick<FormStamp, 'poster' | 'version' | 'asksProof'>,
  now: EpochMs,
  random: RandomBytes,
): FormStamp {
  return { ...of, id: BatchId.parse(uuidV7(now, random)), openedAt: now }
}

/** The one id that only we can make of this, as if it had been made at `at`. */
export function idFrom(serverKey: string, at: EpochMs, what: string): BatchId {
  const bytes = Buffer.from(hmac(serverKey, `id\n${what}`), 'base64url')
  return BatchId.parse(uuidV7(at, (length) => bytes.subarray(0, length)))
}

/** The hidden fields that carry a stamp. */
export function fieldsOf(serverKey: string, stamp: FormStamp): Record<string, string> {
  return {
    [hidden.id]: stamp.id,
    [hidden.version]: String(stamp.version),
    [hidden.openedAt]: String(stamp.openedAt),
    [hidden.seal]: sealOf(serverKey, stamp),
  }
}

/** The stamp that came back with a form of this poster; nothing where any of it is missing or not as we made it. */
export function stampIn(serverKey: string, poster: PosterId, came: PostedForm): FormStamp | undefined {
  const id = BatchId.safeParse(came.id)
  const openedAt = EpochMs.safeParse(numberIn(came.openedAt))
  const version = numberIn(came.version)
  if (!id.success || !openedAt.success || version === undefined) return undefined
  const asksProof = came.seal.startsWith(ASKED)
  const stamp = { poster, id: id.data, version, openedAt: openedAt.data, asksProof }
  return isSameHash(came.seal, sealOf(serverKey, stamp)) ? stamp : undefined
}

const ASKED = 'w'
const NOT_ASKED = 'n'

function sealOf(serverKey: string, { poster, id, version, openedAt, asksProof }: FormStamp): string {
  const work = asksProof ? ASKED : NOT_ASKED
  const seal = hmac(serverKey, ['form', poster, id, version, openedAt, work].join('\n'))
  return work + seal.slice(0, 22) // 132 bits
}

function numberIn(text: string): number | undefined {
  return /^\d{1,16}$/.test(text) ? Number(text) : undefined
}
