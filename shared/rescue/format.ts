import { MAX_RESCUE_BYTES } from '../api/rescue.ts'

/** Keeps the keys of rescue files apart from every other use of the same secrets. */
export const RESCUE_PURPOSE = 'tung-nha-rescue/1'

/** First byte of what is sealed: whether the content behind it is JSON as it is, or JSON under gzip. */
export const PLAIN = 0
export const GZIPPED = 1

/** Batches in one file at most: so long a server works on it, whatever their size. */
export const MAX_RESCUE_BATCHES = 200

/** Room for the fields of the file around what is sealed, and for what sealing adds. */
const ENVELOPE_BYTES = 1024

/** Bytes of JSON in one file at most, for base64 takes four for three. Inflating stops there too. */
export const MAX_CONTENT_BYTES = Math.floor(((MAX_RESCUE_BYTES - ENVELOPE_BYTES) * 3) / 4)
