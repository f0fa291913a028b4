import { EndPhonesRequest } from '../../../shared/api/cards.ts'
import { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import type { MemberRecord } from '../../../shared/register/records.ts'
import { dayOf } from '../../../shared/time.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { pathPart } from '../../http/path.ts'
import type { OfficeDeps } from '../deps.ts'
import { forStaff } from '../staff-route.ts'

const MAX_BYTES = 1024

/**
 * Ends the access of every phone that a member has joined with, and the cards printed until now: one was lost, or the
 * member works no longer. The phones keep what they have not sent; a new invitation lets them in again.
 */
export const endPhones = forStaff({
  method: 'post',
  path: '/api/office/register/:province/phones/end',
  summary: 'End the access of all phones of one member',
  body: EndPhonesRequest,
  answers: { 204: { description: 'The phones that joined until now are out.' } },
  problems: ['out-of-scope', 'not-found', 'changed-meanwhile'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    const place = parseJson(EndPhonesRequest, await readBytes(c, MAX_BYTES))
    const area = { province, commune: place.commune }
    await desk.require('invite', area)

    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const found = await getMember(deps, province, place)
      if (found === undefined) throw new Problem('not-found')
      const ended: MemberRecord = { ...found.record, phonesFrom: deps.clock() }
      const object = `members/${place.commune}/${place.team}/${place.member}`
      await desk.record({ act: 'end-phones', object, area, before: found.record, after: ended })
      if ((await deps.records.putEntry(province, 'members', ended, found.rev)) === 'put') {
        await endInvitations(deps, { province, ...place })
        return c.body(null, 204)
      }
    }
    throw new Problem('changed-meanwhile')
  },
})

// Whoever has the member's phone may hold the team's invitation too, and take another name by it.
async function endInvitations(
  { devices, invitations }: OfficeDeps,
  place: EndPhonesRequest & { province: AreaId },
): Promise<void> {
  const phones = (await devices.ofTeam(place)).filter(({ member }) => member === place.member)
  for (const invitation of new Set(phones.map((phone) => phone.invitation))) {
    await invitations.endOfTeam(invitation)
  }
}

/** Somebody may change the member's name at the same moment: that is no reason to fail. */
const ATTEMPTS = 2

function getMember({ records, clock }: OfficeDeps, province: AreaId, place: EndPhonesRequest) {
  const { commune, team, member: id } = place
  const like = { id, team, commune, name: '', leader: false, from: dayOf(clock()) }
  return records.getEntry(province, kinds.members, like)
}
