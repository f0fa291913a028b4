import { BatchId, uuidV7 } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import type { FinishedResponse } from '../db/records.ts'
import { exportUnsent } from '../outbox/overview.ts'
import type { Phone } from '../phone.ts'
import { rescueContents } from './contents.ts'
import { sealRescue } from './seal-rescue.ts'

/** Files that hold everything that the server does not have; on the phone it all stays. */
export type Rescue = {
  files: File[]
  forms: number
  unfinished: number
  /** Only the server can read them. Not where an older server has told this phone no key. */
  isSealed: boolean
}

/**
 * Seals what is finished into batches, as for sending, and puts what has no receipt into files: the very bytes that the
 * phone sends once it can. Rejects where the browser cannot.
 */
export async function makeRescue(phone: Phone): Promise<Rescue> {
  await phone.runner.sendNow()
  const [contents, drafts, brief, identity] = await Promise.all([
    phone.finished.contents(),
    phone.drafts.list(),
    phone.facts.get('brief'),
    phone.facts.get('identity'),
  ])
  const unsent = contents.batches.filter(({ acknowledgedAt }) => acknowledgedAt === undefined)
  const forms = unsent.reduce((sum, { visits }) => sum + visits.length, contents.finished.length)
  const unfinished = drafts.records.length
  const madeAt = phone.clock()
  const fileOf = (text: string, place = 0) =>
    // Of all types with words in them, browsers share plain text only.
    new File([text], `cuu-ho-${dayOf(madeAt)}-${place + 1}.txt`, { type: 'text/plain' })

  const rescueKey = brief?.rescueKey
  const who = identity ?? brief?.identity
  if (rescueKey === undefined || who === undefined) {
    return { files: [fileOf(exportUnsent(contents, drafts))], forms, unfinished, isSealed: false }
  }
  const { device, member, team, area } = who
  const portions = rescueContents(
    { device, member, team, area, madeAt },
    [
      ...unsent.map(({ id, body, visits }) => ({ id, body, forms: visits.length })),
      ...contents.finished.map((form) => aloneInBatch(phone, form)),
    ],
    { unfinished: drafts.records, unreadable: [...contents.unreadable, ...drafts.unreadable] },
  )
  const sealed = await Promise.all(portions.map((one) => sealRescue(one.content, one.forms, rescueKey)))
  const files = sealed.map((file, place) => fileOf(JSON.stringify(file), place))
  return { files, forms, unfinished, isSealed: true }
}

// Where the disk is full a form cannot be sealed. It may come a second time in another batch: then it is counted once.
function aloneInBatch({ clock, randomBytes }: Phone, { survey, area, response }: FinishedResponse) {
  const sealedAt = clock()
  const id = BatchId.parse(uuidV7(sealedAt, randomBytes))
  return { id, body: JSON.stringify({ id, survey, area, sealedAt, responses: [response] }), forms: 1 }
}
