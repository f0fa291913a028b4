import { MAX_RESCUE_BYTES, RescueFile, RescueReceipt } from '../../../shared/api/rescue.ts'
import { Problem } from '../../../shared/problems.ts'
import { HOUR } from '../../../shared/time.ts'
import { readBytes } from '../../http/body.ts'
import type { FieldRoute } from '../deps.ts'
import { requireDevice } from '../device-cookie.ts'
import { senderOf } from './batches.ts'

/** Files from one phone within an hour: opening one costs more than anything else that a phone may ask for. */
const MAX_FILES = 30

/** A phone hands in the file of a phone of its own team that cannot send, without being able to read it. */
export const rescue: FieldRoute = {
  method: 'post',
  path: '/api/field/rescues',
  summary: 'Hand in the rescue file of a phone of the same team. Doing it again changes nothing.',
  access: 'device',
  body: RescueFile,
  answers: { 200: { description: 'What became of each batch in it.', schema: RescueReceipt } },
  problems: ['unreadable-rescue', 'out-of-scope', 'too-many-requests'],
  async handle(deps, c) {
    const device = await requireDevice(deps, c)
    await deps.requirePhoneAccess(device)
    if ((await deps.rates.count(`rescue-${device.id}`, HOUR)) > MAX_FILES)
      throw new Problem('too-many-requests')

    // Few phones ever need it: what opens such files is loaded with the first.
    const [{ openRescue }, { storeRescue }] = await Promise.all([
      import('../../rescue/open-rescue.ts'),
      import('../../rescue/store-rescue.ts'),
    ])
    const content = await openRescue(deps.serverKey, await readBytes(c, MAX_RESCUE_BYTES))
    // Teams of different communes may have the same id.
    if (content.team !== device.team || content.area !== device.commune) throw new Problem('out-of-scope')
    const { province, id: rescuedBy } = device
    return c.json(await storeRescue(deps, content, { province, sender: senderOf(device), rescuedBy }))
  },
}
