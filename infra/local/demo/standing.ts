import { TeamId } from '../../../shared/ids.ts'
import type { Commune } from '../../../shared/register/present.ts'
import type { HamletRecord, MemberRecord, TeamRecord } from '../../../shared/register/records.ts'
import { hamletSince, memberSince, teamSince } from '../../../shared/register/since.ts'
import { diceOf } from './dice.ts'
import { hamletOf, memberOf } from './people.ts'

/** A team of the demo without phones. */
export type StandingTeam = { team: TeamRecord; members: MemberRecord[] }

/** A hamlet that no team looks after yet, so that not every household is one that a team could reach. */
export function hamletWithoutTeam(commune: Commune): HamletRecord {
  return hamletSince(hamletOf(commune, 4, diceOf(`other hamlets of ${commune.code}`)))
}

/** The commune's own team, of seven to ten members; in one ward also a youth team of twenty in groups of five. */
export function standingTeams(commune: Commune): StandingTeam[] {
  const own = communeTeam(commune)
  return commune.code === YOUTH_COMMUNE ? [own, youthTeam(commune)] : [own]
}

function communeTeam(commune: Commune): StandingTeam {
  const dice = diceOf(`the team of ${commune.code}`)
  const word = commune.type === 'phuong' ? 'phường' : 'xã'
  const team = teamSince({
    id: TeamId.parse(`${commune.code}-to-xa`),
    commune: commune.id,
    name: `Tổ CNSCĐ ${word} ${commune.name}`,
    level: 'commune',
    kind: 'community',
    hamlets: [],
  })
  const members = Array.from({ length: dice.between(7, 10) }, (_, index) => memberOf(team, index + 1, dice))
  return { team, members: members.map(memberSince) }
}

const YOUTH_COMMUNE = '25942'
const YOUTH = 20
const GROUP = 5

function youthTeam(commune: Commune): StandingTeam {
  const dice = diceOf(`youth of ${commune.code}`)
  const hamlet = hamletOf(commune, 1, dice)
  const team = teamSince({
    id: TeamId.parse(`${commune.code}-thanh-nien`),
    commune: commune.id,
    name: `Tổ thanh niên tình nguyện ${hamlet.name.toLowerCase()}`,
    level: 'hamlet',
    kind: 'youth',
    hamlets: [hamlet.id],
  })
  const members = Array.from({ length: YOUTH }, (_, index) => ({
    ...memberSince(memberOf(team, index + 1, dice)),
    subgroup: `Nhóm ${Math.floor(index / GROUP) + 1}`,
  }))
  return { team, members }
}
