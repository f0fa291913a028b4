import type { Context } from 'hono'
import { Batch, BatchReceipt, MAX_BATCH_BYTES, SENT_AT_HEADER } from '../../../shared/api/batches.ts'
import { EpochMs } from '../../../shared/time.ts'
import { readBytes } from '../../http/body.ts'
import type { Device } from '../../store/devices.ts'
import type { FieldRoute } from '../deps.ts'
import { requireDevice } from '../device-cookie.ts'
import { receiveBatch } from '../receive-batch.ts'

/**
 * A phone sends a sealed batch. It is stored once, however often it comes; what does not fit is flagged and kept,
 * and only what can never be read is refused.
 */
export const batches: FieldRoute = {
  method: 'post',
  path: '/api/field/batches',
  summary: 'Send one sealed batch. Sending the same bytes again changes nothing.',
  access: 'device',
  body: Batch,
  answers: {
    200: { description: 'An earlier request had stored it.', schema: BatchReceipt },
    201: { description: 'Stored.', schema: BatchReceipt },
  },
  problems: ['batch-conflict'],
  async handle(deps, c) {
    const device = await requireDevice(deps, c)
    await deps.requirePhoneAccess(device)
    const bytes = await readBytes(c, MAX_BATCH_BYTES)
    const stored = await receiveBatch(deps, bytes, {
      province: device.province,
      device,
      sentAt: sentAtOf(c),
      sender: senderOf(device),
    })
    return c.json(stored.receipt, stored.outcome === 'stored' ? 201 : 200)
  },
}

/** A phone as a batch names its sender. */
export function senderOf({ id, member, team, commune }: Device) {
  return { device: id, member, team, area: commune }
}

// The header only helps to set the clock right: without it, or with nonsense, the phone's word is taken.
function sentAtOf(c: Context): EpochMs | undefined {
  const header = c.req.header(SENT_AT_HEADER) ?? ''
  return /^\d{1,16}$/.test(header) ? EpochMs.safeParse(Number(header)).data : undefined
}
