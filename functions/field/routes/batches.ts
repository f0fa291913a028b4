import type { Context } from 'hono'
import { Batch, BatchReceipt, MAX_BATCH_BYTES, SENT_AT_HEADER } from '../../../shared/api/batches.ts'
import { Problem } from '../../../shared/problems.ts'
import { EpochMs } from '../../../shared/time.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { hmac } from '../../secrets.ts'
import type { Device } from '../../store/devices.ts'
import type { Catalogue } from '../catalogue.ts'
import type { FieldRoute } from '../deps.ts'
import { requireDevice } from '../device-cookie.ts'
import { flagsOf } from '../flags.ts'
import { partPersonal } from '../personal.ts'

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
    const batch = parseJson(Batch, bytes)
    const { survey, versions } = await surveyOf(deps.catalogue, batch)
    const receivedAt = deps.clock()
    const sentAt = sentAtOf(c)
    const { province } = device
    const flags = flagsOf(batch, { survey, versions, province, device, receivedAt, sentAt })
    const { kept, personal } = partPersonal(batch.responses, versions, receivedAt)

    const { id, survey: surveyId, area, sealedAt, ledger, responses: _, ...alsoSent } = batch
    const received = {
      id,
      survey: surveyId,
      area,
      sealedAt,
      responses: kept,
      flags,
      receivedAt,
      ...(sentAt === undefined ? {} : { sentAt }),
      sender: senderOf(device),
      ...(ledger === undefined ? {} : { ledger }),
    }
    const stored = await deps.batches.put(received, hmac(deps.serverKey, bytes), personal, alsoSent)
    if (stored.outcome === 'conflict') throw new Problem('batch-conflict')
    return c.json(stored.receipt, stored.outcome === 'stored' ? 201 : 200)
  },
}

async function surveyOf(catalogue: Catalogue, batch: Batch) {
  const survey = await catalogue.getSurvey(batch.survey)
  if (survey === undefined) return { survey, versions: new Map() }
  const named = batch.responses.map((response) => response.version)
  return { survey, versions: await catalogue.versionsOf(survey, named) }
}

function senderOf({ id, member, team, commune }: Device) {
  return { device: id, member, team, area: commune }
}

// The header only helps to set the clock right: without it, or with nonsense, the phone's word is taken.
function sentAtOf(c: Context): EpochMs | undefined {
  const header = c.req.header(SENT_AT_HEADER) ?? ''
  return /^\d{1,16}$/.test(header) ? EpochMs.safeParse(Number(header)).data : undefined
}
