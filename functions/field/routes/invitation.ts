import { LookRequest } from '../../../shared/api/joining.ts'
import { InvitationView } from '../../../shared/api/team.ts'
import { Problem } from '../../../shared/problems.ts'
import { memberOn } from '../../../shared/register/present.ts'
import { dayOf } from '../../../shared/time.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { type Invitation, isOver } from '../../store/invitations.ts'
import type { FieldDeps, FieldRoute } from '../deps.ts'
import { isInvited } from '../invited.ts'
import { requireInvitation } from '../proof.ts'

const MAX_BYTES = 1024

/** Who invites whom, for whoever holds an invitation: nothing is taken by looking. */
export const invitation: FieldRoute = {
  method: 'post',
  path: '/api/field/invitations',
  summary: 'Look at an invitation: which team, and whose phone this may become.',
  access: 'public',
  body: LookRequest,
  answers: { 200: { description: 'The invitation.', schema: InvitationView } },
  problems: ['invitation-unknown', 'invitation-over', 'too-many-requests'],
  async handle(deps, c) {
    const proof = parseJson(LookRequest, await readBytes(c, MAX_BYTES))
    const { invitation } = await requireInvitation(deps, c, proof)
    if (isOver(invitation, deps.clock())) throw new Problem('invitation-over')
    return c.json(await viewOf(deps, invitation))
  },
}

async function viewOf({ register, clock }: FieldDeps, invitation: Invitation): Promise<InvitationView> {
  const { province: provinceId, commune: communeId, team: teamId, madeAt = 0 } = invitation
  const [everybody, team, commune, province] = await Promise.all([
    register.membersEver(provinceId, communeId, teamId),
    register.getTeam(provinceId, communeId, teamId),
    register.getCommune(provinceId, communeId),
    register.getProvince(provinceId),
  ])
  const today = dayOf(clock())
  const members = everybody
    .flatMap((record) => memberOn(record, today) ?? [])
    .filter((member) => isInvited(invitation, member) && (member.phonesFrom ?? 0) <= madeAt)
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => vietnamese.compare(a.name, b.name))
  if (team === undefined || commune === undefined || province === undefined || members.length === 0) {
    throw new Problem('invitation-over')
  }
  return { teamName: team.name, areaName: commune.name, provinceName: province.name, members }
}

const vietnamese = new Intl.Collator('vi', { numeric: true })
