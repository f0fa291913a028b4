import * as z from 'zod/mini'
import { BatchId } from '../ids.ts'

/**
 * `POST /api/field/rescues` (a phone of the same team) and `POST /api/office/rescues/:province` (whoever keeps the register
 * of the commune that the file is from): a rescue file as it is.
 */
export const MAX_RESCUE_BYTES = 4 * 1024 * 1024

/**
 * What leaves a phone that cannot send: readable by nobody but the server. The batches inside are the very bytes that the
 * phone would have sent, so that it is harmless when they come twice.
 */
export const RescueFile = z.object({
  kind: z.literal('tung-nha-rescue'),
  format: z.literal(1),
  /** For people who find the file. */
  madeAt: z.int(),
  forms: z.int(),
  /** The one-time public key of the sender (ECDH P-256, raw), the nonce, and the sealed content: base64url. */
  sender: z.string(),
  nonce: z.string(),
  sealed: z.string(),
})
export type RescueFile = z.infer<typeof RescueFile>

/** What became of each batch of a rescue file. */
export const RescueReceipt = z.object({
  stored: z.int(),
  storedBefore: z.int(),
  /** Batches that the server cannot read, with the code of the problem: keep the file and call the office. */
  refused: z.array(z.object({ id: z.exactOptional(BatchId), code: z.string() })),
  /** Forms that were not finished, or that the phone itself could not read: they stay in the file. */
  unfinished: z.int(),
  /** Forms that came by this file, and forms that had come before. */
  responses: z.int(),
  responsesBefore: z.int(),
})
export type RescueReceipt = z.infer<typeof RescueReceipt>
