import { ShownInvitation, ShownInvitationRequest } from '../../../shared/api/cards.ts'
import { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { dayOf } from '../../../shared/time.ts'
import { appLink } from '../../field/links.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { pathPart } from '../../http/path.ts'
import { forStaff } from '../staff-route.ts'
import { crewOf } from './crew.ts'
import { inviteesOf, teamsToInvite } from './invitees.ts'
import { issue } from './issue.ts'

const MAX_BYTES = 1024

/** Makes one invitation and answers it in clear, to be passed on by hand: it can be read this once and nowhere else. */
export const showInvitation = forStaff({
  method: 'post',
  path: '/api/office/register/:province/invitations/shown',
  summary: 'Invite a team or one member: a link and twelve characters to pass on',
  body: ShownInvitationRequest,
  answers: { 200: { description: 'The invitation, shown this once.', schema: ShownInvitation } },
  problems: ['out-of-scope', 'not-found', 'nobody-to-invite'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    const asked = parseJson(ShownInvitationRequest, await readBytes(c, MAX_BYTES))
    const { commune: id, team, member } = asked
    await desk.require('invite', { province, commune: id })
    const commune = await deps.register.getCommune(province, id)
    if (commune === undefined) throw new Problem('not-found')

    const now = deps.clock()
    const crew = await crewOf(deps, commune)
    const chosen = { ...asked, teams: [team] }
    const invitees =
      member === undefined
        ? teamsToInvite(crew, chosen, dayOf(now))
        : inviteesOf(crew, { teams: [team], members: [member] }, dayOf(now))
    const object = member === undefined ? `teams/${id}/${team}` : `members/${id}/${team}/${member}`
    await desk.record({ act: 'invite', object, area: { province, commune: id } })
    const [issued] = await issue(deps, commune, { invitees, now })
    if (issued === undefined) throw new Problem('nobody-to-invite')
    const { link, code, invitee, expiresAt } = issued
    return c.json({
      link,
      code,
      address: appLink(deps.origin),
      uses: invitee.uses,
      lastDay: dayOf(expiresAt - 1),
    } satisfies ShownInvitation)
  },
})
