import * as z from 'zod/mini'
import { type Box, Sealed } from './box.ts'
import type { Draft, FinishedResponse, SealedBatch } from './records.ts'

/**
 * How records rest: ids, times, sizes and states in the clear, for transactions and orderings; `line` seals what lists
 * show, `rest` everything else. A record of an older version of the app is all in the clear.
 */
const Resting = z.looseObject({ line: z.optional(Sealed), rest: z.optional(Sealed) })

/** What was a record before it was put to rest; without its `rest` where only a line of it is wanted. */
export async function unseal(box: Box, kept: unknown, part: 'line' | 'whole'): Promise<unknown> {
  const resting = Resting.safeParse(kept)
  if (!resting.success) return kept
  const { line, rest, ...plain } = resting.data
  const opened = await Promise.all([box.open(line), part === 'whole' ? box.open(rest) : {}])
  return Object.assign(plain, ...opened)
}

/** A draft as it rests. */
export async function restingDraft(box: Box, draft: Draft): Promise<object> {
  const { team, section, answers, reason, ...plain } = draft
  return { ...plain, rest: await box.seal({ team, section, answers, reason }) }
}

/** A finished form as it rests. */
export async function restingForm(box: Box, form: FinishedResponse): Promise<object> {
  const { label, household, response, ...plain } = form
  const { rev, seq, finishedAt, withdrawn } = response
  const shown = { label, household, response: { rev, finishedAt, withdrawn } }
  const [line, rest] = await Promise.all([box.seal(shown), box.seal({ response })])
  return { ...plain, rev, seq, finishedAt, line, rest }
}

/** A batch as it rests, and of how many forms it is. */
export async function restingBatch(box: Box, batch: SealedBatch): Promise<object> {
  const { visits, body, ...plain } = batch
  const [line, rest] = await Promise.all([box.seal({ visits }), box.seal({ body })])
  return { ...plain, forms: visits.length, line, rest }
}
