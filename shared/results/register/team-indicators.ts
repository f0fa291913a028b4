import type { RegisterIndicator, TeamFilter } from './spec.ts'
import { units } from './units.ts'

const community = { kind: 'community' } as const satisfies TeamFilter
const ofCommunes = { kind: 'community', level: 'commune' } as const satisfies TeamFilter
const ofHamlets = { kind: 'community', level: 'hamlet' } as const satisfies TeamFilter
const youth = { kind: 'youth' } as const satisfies TeamFilter

/** Teams and members: those of community digital technology teams, and apart from them the youth's. */
export const teamIndicators: readonly RegisterIndicator[] = [
  {
    code: 'teams_total',
    label: { vi: 'Số Tổ công nghệ số cộng đồng', en: 'Community digital technology teams' },
    unit: units.teams,
    measure: { what: 'teams', where: community },
    counts: 'until',
    downTo: 'hamlet',
  },
  {
    code: 'teams_commune_level',
    label: { vi: 'Số tổ cấp xã', en: 'Teams of communes' },
    unit: units.teams,
    measure: { what: 'teams', where: ofCommunes },
    counts: 'until',
    downTo: 'commune',
  },
  {
    code: 'teams_hamlet_level',
    label: { vi: 'Số tổ cấp thôn, bản, tổ dân phố', en: 'Teams of hamlets' },
    unit: units.teams,
    measure: { what: 'teams', where: ofHamlets },
    counts: 'until',
    downTo: 'hamlet',
  },
  {
    code: 'members_total',
    label: { vi: 'Số thành viên tổ', en: 'Members of teams' },
    unit: units.people,
    measure: { what: 'members', where: community },
    counts: 'until',
    downTo: 'team',
  },
  {
    code: 'members_commune_level',
    label: { vi: 'Số thành viên tổ cấp xã', en: 'Members of communes’ teams' },
    unit: units.people,
    measure: { what: 'members', where: ofCommunes },
    counts: 'until',
    downTo: 'commune',
  },
  {
    code: 'members_hamlet_level',
    label: { vi: 'Số thành viên tổ cấp thôn', en: 'Members of hamlets’ teams' },
    unit: units.people,
    measure: { what: 'members', where: ofHamlets },
    counts: 'until',
    downTo: 'hamlet',
  },
  teamSize('members_per_team_min', 'least', community, {
    vi: 'Số thành viên/tổ (nhỏ nhất)',
    en: 'Members of the smallest team',
  }),
  teamSize('members_per_team_max', 'greatest', community, {
    vi: 'Số thành viên/tổ (lớn nhất)',
    en: 'Members of the largest team',
  }),
  {
    code: 'members_per_commune_team_avg',
    label: { vi: 'Số thành viên bình quân mỗi xã', en: 'Mean members of a commune’s team' },
    unit: units.perCommune,
    basis: {
      vi: 'thành viên tổ cấp xã, chia cho số xã có tổ cấp xã',
      en: 'members of communes’ teams, over the communes that have one',
    },
    measure: { what: 'members-per-commune', where: ofCommunes },
    counts: 'until',
    downTo: 'commune',
  },
  teamSize('members_per_hamlet_team_min', 'least', ofHamlets, {
    vi: 'Số thành viên mỗi tổ thôn (nhỏ nhất)',
    en: 'Members of the smallest hamlet’s team',
  }),
  teamSize('members_per_hamlet_team_max', 'greatest', ofHamlets, {
    vi: 'Số thành viên mỗi tổ thôn (lớn nhất)',
    en: 'Members of the largest hamlet’s team',
  }),
  {
    code: 'youth_teams_per_hamlet_min',
    label: {
      vi: 'Số tổ thanh niên tình nguyện mỗi khu, ấp',
      en: 'Youth volunteer teams of the hamlet that has the fewest',
    },
    unit: units.teams,
    basis: { vi: 'thôn có ít tổ nhất', en: 'the hamlet that has the fewest' },
    measure: { what: 'fewest-teams-of-a-hamlet', where: youth },
    counts: 'until',
    combine: 'least',
    downTo: 'hamlet',
  },
  teamSize('youth_team_members_min', 'least', youth, {
    vi: 'Số thành viên mỗi tổ thanh niên',
    en: 'Members of the smallest youth volunteer team',
  }),
  {
    code: 'youth_subgroup_members_min',
    label: { vi: 'Số thành viên mỗi nhóm nhỏ', en: 'Members of the smallest subgroup of a youth team' },
    unit: units.people,
    basis: { vi: 'nhóm nhỏ ít người nhất của các tổ thanh niên', en: 'the smallest subgroup of youth teams' },
    measure: { what: 'team-size', take: 'least', where: youth, within: 'subgroups' },
    counts: 'until',
    combine: 'least',
    downTo: 'team',
  },
]

function teamSize(
  code: string,
  take: 'least' | 'greatest',
  where: TeamFilter,
  label: RegisterIndicator['label'],
): RegisterIndicator {
  return {
    code,
    label,
    unit: where.kind === 'youth' ? units.people : units.perTeam,
    basis:
      take === 'least'
        ? { vi: 'tổ ít người nhất', en: 'the smallest team' }
        : { vi: 'tổ đông người nhất', en: 'the largest team' },
    measure: { what: 'team-size', take, where },
    counts: 'until',
    combine: take,
    downTo: 'team',
  }
}
