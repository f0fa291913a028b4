import { BatchReceipt } from '../../../shared/api/batches.ts'
import { AreaId, BatchId, SurveyId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { pathPart } from '../../http/path.ts'
import type { FieldRoute } from '../deps.ts'
import { requireDevice } from '../device-cookie.ts'

/**
 * A phone that got no answer asks whether its batch is stored before it sends it again. Only what this very device sent
 * is told: another one's batch may have the same id and other bytes.
 */
export const receipt: FieldRoute = {
  method: 'get',
  path: '/api/field/batches/:survey/:area/:id',
  summary: 'The receipt of a batch that this phone has sent.',
  access: 'device',
  answers: { 200: { description: 'It is stored, and may be let go.', schema: BatchReceipt } },
  problems: ['not-found'],
  async handle(deps, c) {
    const device = await requireDevice(deps, c)
    await deps.requirePhoneAccess(device)
    const survey = pathPart(c, 'survey', SurveyId)
    const area = pathPart(c, 'area', AreaId)
    const stored = await deps.batches.getReceipt(survey, area, pathPart(c, 'id', BatchId))
    if (stored?.device !== device.id) throw new Problem('not-found')
    return c.json(stored.receipt)
  },
}
