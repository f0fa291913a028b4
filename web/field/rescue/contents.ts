import type { RescueContent } from '../../../shared/rescue/content.ts'
import { MAX_CONTENT_BYTES, MAX_RESCUE_BATCHES } from '../../../shared/rescue/format.ts'
import { byteLength } from '../outbox/size.ts'

/** Whose phone it is, and when the files are made. */
export type Heading = Pick<RescueContent, 'device' | 'member' | 'team' | 'area' | 'madeAt'>

/** A sealed batch, and how many forms it holds. */
export type RescuedBatch = { id: string; body: string; forms: number }

/** What one file is to hold, and how many finished forms that is. */
export type Portion = { content: RescueContent; forms: number }

/** Parts what is to be rescued into files, in order: none for nothing, one of its own for what is larger than a file. Pure. */
export function rescueContents(
  heading: Heading,
  batches: readonly RescuedBatch[],
  rest: Pick<RescueContent, 'unfinished' | 'unreadable'>,
): Portion[] {
  const portions: Portion[] = []
  let bytes = Number.POSITIVE_INFINITY
  const portionFor = (value: unknown, mostBatches = MAX_RESCUE_BATCHES): Portion => {
    const more = byteLength(value) + 1
    let last = portions[portions.length - 1]
    const isFull = bytes + more > MAX_CONTENT_BYTES || (last?.content.batches.length ?? 0) > mostBatches
    if (last === undefined || isFull) {
      last = { content: { ...heading, batches: [], unfinished: [], unreadable: [] }, forms: 0 }
      bytes = byteLength(last.content)
      portions.push(last)
    }
    bytes += more
    return last
  }
  for (const { id, body, forms } of batches) {
    const portion = portionFor({ id, body }, MAX_RESCUE_BATCHES - 1)
    portion.content.batches.push({ id, body })
    portion.forms += forms
  }
  for (const form of rest.unfinished) portionFor(form).content.unfinished.push(form)
  for (const record of rest.unreadable) portionFor(record).content.unreadable.push(record)
  return portions
}
