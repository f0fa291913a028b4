import { MAX_BATCH_BYTES } from '../../../shared/api/batches.ts'

/** Room for a batch's own fields around its responses. */
const ENVELOPE_BYTES = 512

/** A single response may be as large as a batch that holds only this one. */
export const MAX_RESPONSE_BYTES = MAX_BATCH_BYTES - ENVELOPE_BYTES

/** How many bytes a value takes as JSON in UTF-8. */
export const byteLength = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length
