import { HamletId, MemberId, TeamId } from '../../../shared/ids.ts'
import type { Commune, Hamlet, Member, Team } from '../../../shared/register/present.ts'
import { type Dice, diceOf } from './dice.ts'

/** A team of the demo with the hamlet that it looks after and its members, the leader first. */
export type Crew = { commune: Commune; hamlet: Hamlet; team: Team; members: [Member, ...Member[]] }

/** Three hamlets a commune, a team for each, four or five members a team: all made up, and always the same. */
export function crewsOf(commune: Commune): Crew[] {
  return [1, 2, 3].map((number) => crewOf(commune, number))
}

const HAMLET_WORDS = { north: 'Thôn', south: 'Ấp', ward: 'Khu phố' } as const

function crewOf(commune: Commune, number: number): Crew {
  const dice = diceOf(`people of ${commune.code}, ${number}`)
  const kind =
    commune.type === 'phuong'
      ? HAMLET_WORDS.ward
      : Number(commune.code) < 25_000
        ? HAMLET_WORDS.north
        : HAMLET_WORDS.south
  const hamlet: Hamlet = {
    id: HamletId.parse(`${commune.code}-${number}`),
    commune: commune.id,
    name: `${kind} ${number}`,
    households: dice.between(90, 260),
  }
  const team: Team = {
    id: TeamId.parse(`${commune.code}-to-${number}`),
    commune: commune.id,
    name: `Tổ CNSCĐ ${kind.toLowerCase()} ${number}`,
    level: 'hamlet',
    kind: 'community',
    hamlets: [hamlet.id],
  }
  const member = (place: number): Member => ({
    id: MemberId.parse(`${team.id}-${place}`),
    team: team.id,
    commune: commune.id,
    name: nameBy(dice),
    leader: place === 1,
  })
  const others = Array.from({ length: dice.between(3, 4) }, (_, index) => member(index + 2))
  return { commune, hamlet, team, members: [member(1), ...others] }
}

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Dương', 'Lý', 'Ngô']
const WOMEN = ['Thị Lan', 'Thị Hạnh', 'Ngọc Bích', 'Thị Thu Hà', 'Kim Ngân', 'Thị Mỹ Duyên', 'Thanh Thúy']
const MEN = ['Văn Đức', 'Minh Khang', 'Quốc Hùng', 'Văn Út', 'Thanh Tùng', 'Hoàng Phúc', 'Đình Nam']

function nameBy(dice: Dice): string {
  return `${dice.one(FAMILY)} ${dice.one(dice.fraction() < 0.5 ? WOMEN : MEN)}`
}
