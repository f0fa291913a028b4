import { MAX_BATCH_BYTES } from '../../../shared/api/batches.ts'

/** Room for a batch's own fields around its responses. */
const ENVELOPE_BYTES = 512

/** How many bytes the responses of one batch may take together, and so a single one too. */
export const ROOM_FOR_RESPONSES = MAX_BATCH_BYTES - ENVELOPE_BYTES

/** How many bytes a value takes as JSON in UTF-8. */
export const byteLength = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length
