import { MAX_RESCUE_BYTES, RescueFile, RescueReceipt } from '../../../shared/api/rescue.ts'
import { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import type { RescueContent } from '../../../shared/rescue/content.ts'
import { dayOf } from '../../../shared/time.ts'
import { surveyCatalogue } from '../../field/catalogue.ts'
import { readBytes } from '../../http/body.ts'
import { pathPart } from '../../http/path.ts'
import { openRescue } from '../../rescue/open-rescue.ts'
import { storeRescue } from '../../rescue/store-rescue.ts'
import type { OfficeDeps } from '../deps.ts'
import { requireScope } from '../scope.ts'
import { forStaff } from '../staff-route.ts'

/**
 * An office hands in the rescue file of a phone of its commune. No cookie proves whose phone made it: the file says so, and
 * who hands it in is written down. What names nobody of the register waits until somebody has looked at it.
 */
export const handInRescue = forStaff({
  method: 'post',
  path: '/api/office/rescues/:province',
  summary: 'Hand in the rescue file of a phone of the province. Doing it again changes nothing.',
  body: RescueFile,
  answers: { 200: { description: 'What became of each batch in it', schema: RescueReceipt } },
  problems: ['not-found', 'out-of-scope', 'unreadable-rescue'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    await requireScope(desk, 'edit-register', province) // before anything is opened
    const content = await openRescue(deps.serverKey, await readBytes(c, MAX_RESCUE_BYTES))
    const area = { province, commune: content.area }
    await desk.require('edit-register', area)
    if ((await deps.records.getCommune(province, content.area)) === undefined)
      throw new Problem('out-of-scope')

    const isKnown = await isInRegister(deps, province, content)
    await desk.record({
      act: 'rescue',
      object: `${content.team}/${content.member}/${content.device}`,
      area,
      after: content.batches.map(({ id }) => id),
    })
    const catalogue = surveyCatalogue(deps.surveys, deps.clock)
    const receipt = await storeRescue({ ...deps, catalogue }, content, {
      province,
      rescuedBy: desk.actor.email,
      flags: isKnown ? [] : ['foreign-author'],
    })
    return c.json(receipt)
  },
})

// Also of those who have left: what they collected until then may still come.
async function isInRegister(
  { records, clock }: OfficeDeps,
  province: AreaId,
  { area, team, member: id }: RescueContent,
): Promise<boolean> {
  const like = { id, team, commune: area, name: '', leader: false, from: dayOf(clock()) }
  return (await records.getEntry(province, kinds.members, like)) !== undefined
}
