import { HamletId, MemberId, TeamId } from '../../../shared/ids.ts'
import type { Commune, Hamlet, Member, Team } from '../../../shared/register/present.ts'
import { type Dice, diceOf } from './dice.ts'

/** A team of the demo with the hamlet that it looks after and its members, the leader first. */
export type Crew = { commune: Commune; hamlet: Hamlet; team: Team; members: [Member, ...Member[]] }

/** Three hamlets a commune, a team for each, four or five members a team: all made up, and always the same. */
export function crewsOf(commune: Commune): Crew[] {
  return [1, 2, 3].map((number) => crewOf(commune, number))
}

/** The hamlet of that number, by what hamlets are called there. */
export function hamletOf(commune: Commune, number: number, dice: Dice): Hamlet {
  return {
    id: HamletId.parse(`${commune.code}-${number}`),
    commune: commune.id,
    name: `${hamletWord(commune)} ${number}`,
    households: dice.between(90, 260),
  }
}

/** A made-up member of a team, by his or her place in it. */
export function memberOf(team: Team, place: number, dice: Dice): Member {
  return {
    id: MemberId.parse(`${team.id}-${place}`),
    team: team.id,
    commune: team.commune,
    name: nameBy(dice),
    leader: place === 1,
  }
}

function hamletWord({ type, code }: Commune): string {
  if (type === 'phuong') return 'Khu phố'
  return Number(code) < 25_000 ? 'Thôn' : 'Ấp'
}

function crewOf(commune: Commune, number: number): Crew {
  const dice = diceOf(`people of ${commune.code}, ${number}`)
  const hamlet = hamletOf(commune, number, dice)
  const team: Team = {
    id: TeamId.parse(`${commune.code}-to-${number}`),
    commune: commune.id,
    name: `Tổ CNSCĐ ${hamlet.name.toLowerCase()}`,
    level: 'hamlet',
    kind: 'community',
    hamlets: [hamlet.id],
  }
  const others = Array.from({ length: dice.between(3, 4) }, (_, index) => memberOf(team, index + 2, dice))
  return { commune, hamlet, team, members: [memberOf(team, 1, dice), ...others] }
}

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Dương', 'Lý', 'Ngô']
const WOMEN = ['Thị Lan', 'Thị Hạnh', 'Ngọc Bích', 'Thị Thu Hà', 'Kim Ngân', 'Thị Mỹ Duyên', 'Thanh Thúy']
const MEN = ['Văn Đức', 'Minh Khang', 'Quốc Hùng', 'Văn Út', 'Thanh Tùng', 'Hoàng Phúc', 'Đình Nam']

function nameBy(dice: Dice): string {
  return `${dice.one(FAMILY)} ${dice.one(dice.fraction() < 0.5 ? WOMEN : MEN)}`
}
