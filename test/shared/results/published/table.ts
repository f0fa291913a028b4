import type { Qualifier } from '../../../../shared/results/qualifier.ts'

/**
 * A figure that was published of the teams' work: the number, what it counts, where and when, and in which of five articles.
 * The articles' sentences are not the project's to keep.
 */
export type PublishedFigure = {
  article: '000' | '001' | '002' | '003' | '004'
  area: string
  indicator: string
  value: number
  unit: string
  qualifier: Qualifier
  /** When, as the article says it or leaves it open. */
  date: string
}

const nation = { article: '000', area: '(cả nước)', date: '2023-06-15' } as const
const binhPhuoc = { article: '000', area: 'Bình Phước', date: '2023-06-15' } as const
const campaign = { article: '000', area: 'Bình Phước', date: '2022-06-01/2022-08-31' } as const
const afterCampaign = { article: '000', area: 'Bình Phước', date: '2022-08-31' } as const
const pilot = { article: '001', area: 'Cà Mau', date: 'thí điểm (2022–8/2023)' } as const
const everywhere = { article: '001', area: 'Cà Mau', date: 'sau 8/2023' } as const
const september = {
  article: '001',
  area: 'Cà Mau',
  date: 'tháng 9 "năm nay" (bài không ghi năm)',
} as const
const nineMonths = { article: '001', area: 'Cà Mau', date: '9 tháng đầu năm (bài không ghi năm)' } as const
const binhDuong = {
  article: '002',
  area: 'Bình Dương',
  date: 'bài không ghi ngày (trước kỳ họp HĐND cuối năm 2023)',
} as const
const sonLa = { article: '003', area: 'Sơn La', date: '2023-12-31' } as const
const thaiBinh = { article: '004', area: 'Thái Bình', date: '2024-12-03' } as const

/** All 53, in the order of the articles. */
export const publishedFigures: readonly PublishedFigure[] = [
  figure(nation, 'provinces_with_teams', 63, 'tỉnh/thành phố (trên 63)'),
  figure(nation, 'teams_total', 74_422, 'tổ', 'at_least'),
  figure(nation, 'members_total', 348_362, 'thành viên'),
  figure(nation, 'provinces_100pct_communes', 52, 'tỉnh/thành phố (trên 63)'),
  figure(nation, 'members_per_team_min', 4, 'thành viên/tổ', 'about'),
  figure(nation, 'members_per_team_max', 9, 'thành viên/tổ', 'about'),
  figure({ ...nation, date: '2022-09' }, 'members_trained', 255_545, 'thành viên'),
  figure({ ...nation, date: '2022-09' }, 'provinces_trained', 59, 'tỉnh/thành phố (trên 63)'),
  figure(nation, 'basic_digital_skills', 5, 'nội dung'),
  figure(binhPhuoc, 'teams_total', 956, 'tổ'),
  figure(binhPhuoc, 'members_total', 5_400, 'thành viên', 'at_least'),
  figure(binhPhuoc, 'zalo_channel_members', 116, 'thành viên kênh Zalo cấp tỉnh'),
  figure(campaign, 'campaign_days', 92, 'ngày đêm'),
  figure(campaign, 'people_guided_campaign', 163_410, 'người dân'),
  figure(afterCampaign, 'sellers_on_ecommerce', 220, 'doanh nghiệp, hợp tác xã', 'at_least'),
  figure(afterCampaign, 'products_on_ecommerce', 466, 'sản phẩm'),
  figure(afterCampaign, 'einvoice_normalised', 8_000, 'doanh nghiệp, hộ kinh doanh', 'at_least'),
  figure(pilot, 'communes_with_teams', 48, 'xã/phường/thị trấn'),
  figure(pilot, 'teams_total', 364, 'tổ'),
  figure(pilot, 'members_total', 1_729, 'thành viên'),
  figure(pilot, 'households_guided', 70_600, 'hộ', 'at_least'),
  figure(pilot, 'households_guided_share', 53, '% số hộ trong ấp/khóm được triển khai', 'at_least'),
  figure(everywhere, 'communes_with_teams', 101, 'xã/phường/thị trấn'),
  figure(everywhere, 'teams_total', 883, 'tổ'),
  figure(everywhere, 'members_total', 4_529, 'thành viên'),
  figure(everywhere, 'households_guided', 215_000, 'hộ', 'at_least'),
  figure(everywhere, 'households_guided_share', 69, '% số hộ trong ấp, khóm được triển khai', 'at_least'),
  figure(september, 'households_online_public_service', 181_943, 'hộ'),
  figure(september, 'households_ecommerce_seller_account', 6_442, 'hộ'),
  figure(september, 'households_epayment_account', 144_196, 'hộ'),
  figure(september, 'vncare_accounts', 175_908, 'tài khoản'),
  figure(september, 'vncare_health_records', 371_647, 'hồ sơ'),
  figure(nineMonths, 'vncare_bookings', 14_378, 'lượt'),
  figure(nineMonths, 'vncare_online_bookings', 49, 'lượt'),
  figure(binhDuong, 'teams_total', 586, 'tổ'),
  figure(binhDuong, 'members_total', 3_329, 'thành viên'),
  figure(binhDuong, 'campaign_days', 60, 'ngày'),
  figure(
    binhDuong,
    'youth_teams_per_hamlet_min',
    1,
    'tổ TNTN/chi đoàn khu, ấp (chỉ tiêu)',
    'target_at_least',
  ),
  figure(binhDuong, 'youth_team_members_min', 20, 'thành viên/tổ TNTN (chỉ tiêu)', 'target_at_least'),
  figure(binhDuong, 'youth_subgroup_members_min', 2, 'thành viên/nhóm nhỏ (chỉ tiêu)', 'target_at_least'),
  figure(sonLa, 'teams_total', 3_090, 'tổ'),
  figure(sonLa, 'members_total', 15_902, 'thành viên'),
  figure(sonLa, 'teams_commune_level', 204, 'tổ cấp xã'),
  figure(sonLa, 'members_commune_level', 1_814, 'người'),
  figure(sonLa, 'teams_hamlet_level', 2_886, 'tổ cấp tổ, bản, tiểu khu'),
  figure(sonLa, 'members_hamlet_level', 14_088, 'người'),
  figure(
    { ...sonLa, date: 'từ khi thành lập đến 2023' },
    'people_guided_turns',
    10_000,
    'lượt người dân',
    'verbal',
  ),
  figure(thaiBinh, 'teams_total', 1_797, 'tổ'),
  figure(thaiBinh, 'members_total', 12_000, 'thành viên', 'almost'),
  figure(thaiBinh, 'communes_coverage_share', 100, '% xã, phường, thị trấn'),
  figure(thaiBinh, 'members_per_commune_team_avg', 10, 'thành viên/xã', 'about'),
  figure(thaiBinh, 'members_per_hamlet_team_min', 5, 'thành viên/thôn, tổ dân phố'),
  figure(thaiBinh, 'members_per_hamlet_team_max', 6, 'thành viên/thôn, tổ dân phố'),
]

function figure(
  of: Pick<PublishedFigure, 'article' | 'area' | 'date'>,
  indicator: string,
  value: number,
  unit: string,
  qualifier: Qualifier = 'exact',
): PublishedFigure {
  return { ...of, indicator, value, unit, qualifier }
}
