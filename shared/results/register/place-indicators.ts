import type { RegisterIndicator } from './spec.ts'
import { units } from './units.ts'

const community = { kind: 'community' } as const

/** The skills that every team teaches: the ministry's five, by the codes of the household visit's question `guided`. */
const basicSkills = ['dvc', 'shop', 'epay', 'safety', 'other']

/** Where there are teams, how many households live there, whom Zalo reaches, and what was taught. */
export const placeIndicators: readonly RegisterIndicator[] = [
  {
    code: 'communes_with_teams',
    label: { vi: 'Số xã, phường, đặc khu đã có tổ', en: 'Communes with a team' },
    unit: units.communes,
    measure: { what: 'communes-with-teams', where: community },
    counts: 'until',
    downTo: 'commune',
  },
  {
    code: 'communes_coverage_share',
    label: { vi: 'Tỷ lệ xã, phường có tổ', en: 'Share of communes with a team' },
    unit: units.percent,
    basis: { vi: 'trên số xã có trong ngày chốt số liệu', en: 'of the communes that there are on the day' },
    measure: { what: 'communes-covered', where: community },
    counts: 'until',
    percent: true,
    downTo: 'commune',
  },
  {
    code: 'provinces_with_teams',
    label: { vi: 'Số tỉnh, thành phố có tổ', en: 'Provinces with a team' },
    unit: units.provinces,
    measure: { what: 'province-has', some: 'teams' },
    counts: 'until',
    downTo: 'province',
  },
  {
    code: 'provinces_100pct_communes',
    label: { vi: 'Số tỉnh đạt 100% xã có tổ', en: 'Provinces with a team in every commune' },
    unit: units.provinces,
    measure: { what: 'province-has', some: 'teams-everywhere' },
    counts: 'until',
    downTo: 'province',
  },
  {
    code: 'basic_digital_skills',
    label: { vi: 'Số nhóm kỹ năng số cơ bản', en: 'Groups of basic digital skills' },
    unit: { vi: 'nhóm', en: 'groups' },
    basis: {
      vi: 'danh sách cố định của Bộ, không phải số đếm',
      en: 'the ministry’s fixed list, not a count',
    },
    measure: { what: 'constant', value: basicSkills.length },
    counts: 'until',
    combine: 'greatest',
    downTo: 'province',
  },
  {
    code: 'members_trained',
    label: { vi: 'Số thành viên được tập huấn', en: 'Members trained' },
    unit: units.people,
    basis: {
      vi: 'mỗi người trong danh mục một lần, dù dự nhiều lớp',
      en: 'each person of the register once, however many courses',
    },
    measure: { what: 'trained', whom: 'members' },
    counts: 'within',
    downTo: 'team',
  },
  {
    code: 'others_trained',
    label: { vi: 'Lượt người ngoài danh mục dự tập huấn', en: 'Others who took part in training' },
    unit: { vi: 'lượt', en: 'times' },
    measure: { what: 'trained', whom: 'others' },
    counts: 'within',
    downTo: 'commune',
  },
  {
    code: 'provinces_trained',
    label: { vi: 'Số tỉnh có tập huấn', en: 'Provinces that trained' },
    unit: units.provinces,
    measure: { what: 'province-has', some: 'training' },
    counts: 'within',
    downTo: 'province',
  },
  {
    code: 'zalo_channel_members',
    label: { vi: 'Số thành viên nhóm, kênh Zalo', en: 'Members of Zalo groups and channels' },
    unit: units.people,
    basis: { vi: 'số mới nhất của từng nhóm, kênh', en: 'the newest count of each group or channel' },
    measure: { what: 'zalo-people' },
    counts: 'until',
    downTo: 'hamlet',
  },
  {
    code: 'campaign_days',
    label: { vi: 'Số ngày của chiến dịch', en: 'Days of campaigns' },
    unit: units.days,
    basis: { vi: 'ngày có chiến dịch, mỗi ngày tính một lần', en: 'days with a campaign, each day once' },
    measure: { what: 'campaign-days' },
    counts: 'within',
    combine: 'greatest',
    downTo: 'commune',
  },
  {
    code: 'households_total',
    label: { vi: 'Tổng số hộ trên địa bàn', en: 'Households of the area' },
    unit: units.households,
    basis: { vi: 'số hộ mới nhất của từng thôn', en: 'the newest count of each hamlet' },
    measure: { what: 'households' },
    counts: 'until',
    downTo: 'hamlet',
  },
]
