import { InvitationRequest } from '../../../shared/api/cards.ts'
import { areaName } from '../../../shared/area-name.ts'
import { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import type { Commune } from '../../../shared/register/present.ts'
import { dayOf } from '../../../shared/time.ts'
import { appLink } from '../../field/links.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { pathPart } from '../../http/path.ts'
import type { OfficeDeps } from '../deps.ts'
import { forStaff } from '../staff-route.ts'
import type { Card } from './card.ts'
import { crewOf } from './crew.ts'
import { inviteesOf, teamsToInvite } from './invitees.ts'
import { type Issued, issue } from './issue.ts'

/** Teams and members by their longest ids, as many as there may be cards, and what stands around them. */
const MAX_BYTES = 16 * 1024

/** Makes an invitation for each of the chosen members or teams and answers the cards to print: only they know the secrets. */
export const invite = forStaff({
  method: 'post',
  path: '/api/office/register/:province/invitations',
  summary: 'Invite members or teams of a commune: a PDF of cards, each with a QR code that lets phones join',
  body: InvitationRequest,
  answers: { 200: { description: 'The cards as application/pdf, eight on a sheet.' } },
  problems: ['out-of-scope', 'not-found', 'nobody-to-invite'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    const { commune: id, each, ...chosen } = parseJson(InvitationRequest, await readBytes(c, MAX_BYTES))
    await desk.require('invite', { province, commune: id })
    const commune = await deps.register.getCommune(province, id)
    if (commune === undefined) throw new Problem('not-found')

    const now = deps.clock()
    const today = dayOf(now)
    const crew = await crewOf(deps, commune)
    const invitees = each === 'team' ? teamsToInvite(crew, chosen, today) : inviteesOf(crew, chosen, today)
    await desk.record({
      act: 'invite',
      object: `${invitees.length} ${each ?? 'member'}s of ${commune.id}`,
      area: { province, commune: commune.id },
      after: invitees.map(({ team, member }) => (member === undefined ? team.id : `${team.id}/${member.id}`)),
    })
    const issued = await issue(deps, commune, { invitees, now })
    const pdf = await deps.printCards(await cardsFor(deps, commune, issued), today)
    return c.body(pdf, 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="the-moi_${commune.code}_${today}.pdf"`,
    })
  },
})

async function cardsFor(deps: OfficeDeps, commune: Commune, issued: readonly Issued[]): Promise<Card[]> {
  const { teamLong } = await deps.records.getSettings(commune.province)
  return issued.map(({ invitee: { team, member, uses }, link, code, expiresAt }) => ({
    label: teamLong,
    commune: areaName(commune),
    team: team.name,
    ...(member === undefined ? { uses } : { member: member.name, isLeader: member.leader }),
    link,
    code,
    address: appLink(deps.origin),
    lastDay: dayOf(expiresAt - 1),
  }))
}
