import type { Context } from 'hono'
import { Language } from '../../shared/form/definition.ts'
import type { BatchId } from '../../shared/ids.ts'
import type { ReceivedBatch } from '../../shared/results/received.ts'
import { posterCode, posterIdIn } from '../poster-code.ts'
import type { Feedback } from '../store/cases.ts'
import type { StoredPoster } from '../store/posters.ts'
import type { ResidentDeps } from './deps.ts'
import { idInToken, ownReceiptCode, receiptToken } from './receipt.ts'

/** A feedback as its receipt opens it. */
export type Opened = {
  poster: StoredPoster
  feedback: Feedback
  /** The address of its status on this site. */
  path: string
  /** The one asked for, or else that in which the form was read. */
  language: Language
}

/**
 * The feedback that the receipt in the address opens; nothing where its seals are not ours, which costs no read. A poster
 * that has come down, or whose time is over, still opens what came by it.
 */
export async function getOpened(deps: ResidentDeps, c: Context): Promise<Opened | undefined> {
  const { serverKey } = deps
  const posterId = posterIdIn(serverKey, c.req.param('code') ?? '')
  const id = posterId && idInToken(serverKey, posterId, c.req.param('token') ?? '')
  if (posterId === undefined || id === undefined) return undefined
  const poster = await deps.posters.get(posterId)
  const feedback = poster && (await deps.cases.get(poster.survey, poster.area, id))
  // Who knows an id could have sent a form under it by another poster.
  if (poster === undefined || feedback?.handling.poster !== posterId) return undefined
  const asked = Language.safeParse(c.req.query('lang'))
  return {
    poster,
    feedback,
    path: `/g/${posterCode(serverKey, posterId)}/${receiptToken(serverKey, posterId, id)}`,
    language: asked.success ? asked.data : feedback.handling.language,
  }
}

/** The eight characters that open it together with its commune. */
export function codeOf({ serverKey, receipts }: ResidentDeps, { poster, feedback }: Opened): Promise<string> {
  const { id } = feedback.batch
  return ownReceiptCode(serverKey, poster.area.slice(0, 5), id, async (digest) => {
    return (await receipts.get(digest))?.id === id
  })
}

/** Whether a batch that is named in the case is none of another feedback: whoever has two forms may send one by the other. */
export function isOnlyOf({ batch: { id } }: Feedback, named: ReceivedBatch | undefined): boolean {
  return named === undefined || named.responses.every((response) => String(response.id) === id)
}

/** Every batch that may hold anything of a feedback, corrections that came to nothing among them. */
export function batchesEver(feedback: Feedback): BatchId[] {
  const begun = (feedback.handling.begun ?? []).map(({ batch }) => batch)
  return [...new Set([...batchesOf(feedback), ...begun])]
}

/** Every batch that holds answers of a feedback: the first one, then its corrections. */
export function batchesOf({ batch, handling }: Feedback): BatchId[] {
  const corrections = handling.steps.flatMap(({ batch }) => batch ?? [])
  return [...new Set([batch.id, ...corrections, handling.newest.batch])]
}
