import { InvitationRequest } from '../../../shared/api/cards.ts'
import { areaName } from '../../../shared/area-name.ts'
import { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import type { Commune } from '../../../shared/register/present.ts'
import { DAY, dayOf, type EpochMs, VIETNAM_OFFSET } from '../../../shared/time.ts'
import { invitationLink } from '../../field/links.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { pathPart } from '../../http/path.ts'
import { digest, newSecret } from '../../secrets.ts'
import type { NewInvitation } from '../../store/invitations.ts'
import type { OfficeDeps } from '../deps.ts'
import { forStaff } from '../staff-route.ts'
import type { Card } from './card.ts'
import { type Invitee, inviteesOf } from './invitees.ts'

/** A card works on the day that it is printed and on so many days after it. */
const VALID_DAYS = 14

/** 2,000 teams and members by their longest ids, and what stands around them. */
const MAX_BYTES = 200 * 1024

/** Makes an invitation for each of the chosen members and answers the cards to print: only they know the secrets. */
export const invite = forStaff({
  method: 'post',
  path: '/api/office/register/:province/invitations',
  summary: 'Invite members of a commune: a PDF of cards, each with a QR code that lets one phone join',
  body: InvitationRequest,
  answers: { 200: { description: 'The cards as application/pdf, ten on a sheet.' } },
  problems: ['out-of-scope', 'not-found', 'nobody-to-invite'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    const { commune: id, ...chosen } = parseJson(InvitationRequest, await readBytes(c, MAX_BYTES))
    await desk.require('invite', { province, commune: id })
    const commune = await deps.register.getCommune(province, id)
    if (commune === undefined) throw new Problem('not-found')

    const today = dayOf(deps.clock())
    const invitees = inviteesOf(await recordsOf(deps, commune), chosen, today)
    const expiresAt = endOfDay(deps.clock() + VALID_DAYS * DAY)
    const secrets = invitees.map(() => newSecret(deps.random))
    const cards = await cardsFor(deps, commune, { invitees, secrets, expiresAt })
    const pdf = await deps.printCards(cards, today)

    await desk.record({
      act: 'invite',
      object: `${invitees.length} members of ${commune.id}`,
      area: { province, commune: commune.id },
      after: invitees.map(({ member }) => `${member.team}/${member.id}`),
    })
    await store(deps, commune, { invitees, secrets, expiresAt })
    return c.body(pdf, 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="the-moi_${commune.code}_${today}.pdf"`,
    })
  },
})

/** The secrets stand in the order of the invitees. */
type Round = { invitees: Invitee[]; secrets: string[]; expiresAt: EpochMs }

async function recordsOf({ records }: OfficeDeps, { province, id }: Commune) {
  const [teams, members] = await Promise.all([
    records.entries(province, kinds.teams, id),
    records.entries(province, kinds.members, id),
  ])
  return { teams: teams.map(({ record }) => record), members: members.map(({ record }) => record) }
}

async function cardsFor(deps: OfficeDeps, commune: Commune, round: Round): Promise<Card[]> {
  const { teamLong } = await deps.records.getSettings(commune.province)
  return round.invitees.map(({ member, team }, place) => ({
    label: teamLong,
    commune: areaName(commune),
    team: team.name,
    member: member.name,
    isLeader: member.leader,
    link: invitationLink(deps.origin, round.secrets[place] ?? ''),
    lastDay: dayOf(round.expiresAt - 1),
  }))
}

async function store(deps: OfficeDeps, commune: Commune, round: Round): Promise<void> {
  const invitations = round.invitees.map(
    ({ member }, place): NewInvitation => ({
      secretDigest: digest(round.secrets[place] ?? ''),
      province: commune.province,
      commune: commune.id,
      team: member.team,
      member: member.id,
      uses: 1,
      expiresAt: round.expiresAt,
    }),
  )
  for (let from = 0; from < invitations.length; from += AT_ONCE) {
    await Promise.all(invitations.slice(from, from + AT_ONCE).map((one) => deps.invitations.create(one)))
  }
}

/** So many writes are under way at once: as many as the SDK keeps connections. */
const AT_ONCE = 50

// The card names a day: it must hold until that day ends, whatever the hour at which it was printed.
function endOfDay(at: EpochMs): EpochMs {
  return (Math.floor((at + VIETNAM_OFFSET) / DAY) + 1) * DAY - VIETNAM_OFFSET
}
