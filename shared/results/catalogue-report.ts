import type { LocalText } from '../form/definition.ts'
import { SurveyId } from '../ids.ts'
import { choseSome } from './conditions.ts'
import type { IndicatorSpec } from './spec.ts'

const survey = SurveyId.parse('team_monthly_report')
const people = { vi: 'người', en: 'people' }
const times = { vi: 'lượt', en: 'times' }
const sessions = { vi: 'buổi', en: 'sessions' }
const accounts = { vi: 'tài khoản', en: 'accounts' }
const products = { vi: 'sản phẩm', en: 'products' }

/** What teams did in their months, as their leaders report it: each team's month once. */
const work: readonly IndicatorSpec[] = [
  {
    ...monthly(
      'members_active',
      'members_active_share',
      { vi: '%', en: '%' },
      {
        vi: 'Tỷ lệ thành viên tham gia hoạt động',
        en: 'Share of members who were active',
      },
    ),
    basis: { vi: 'trên số thành viên mà báo cáo nêu', en: 'of the members that the report states' },
    denominator: { sum: ['$', 'members_total'] },
    percent: true,
  },
  {
    ...monthly('members_trained', 'members_trained_turns', times, {
      vi: 'Số lượt thành viên được tập huấn (theo báo cáo)',
      en: 'Members trained, counted each month (as reported)',
    }),
    basis: {
      vi: 'một người dự nhiều tháng tính nhiều lượt',
      en: 'a person counts once for each month of training',
    },
  },
  monthly('work_days', 'work_days', { vi: 'ngày', en: 'days' }, { vi: 'Số ngày công', en: 'Days of work' }),
  monthly('sessions', 'sessions', sessions, {
    vi: 'Số buổi tuyên truyền',
    en: 'Information sessions',
  }),
  monthly('session_people', 'session_attendance', times, {
    vi: 'Số lượt người dự',
    en: 'Attendance at sessions',
  }),
  monthly('desk_days', 'desk_sessions', sessions, {
    vi: 'Số buổi trực tại một cửa',
    en: 'Sessions at the one-stop desk',
  }),
  monthly('desk_people', 'people_helped_at_desk', times, {
    vi: 'Số lượt người được hỗ trợ tại một cửa',
    en: 'People helped at the one-stop desk, counted each time',
  }),
]

/** What came of it for residents. */
const outcomes: readonly IndicatorSpec[] = [
  monthly('vneid_supported', 'vneid_activated_with_support', accounts, {
    vi: 'Số tài khoản VNeID tổ hỗ trợ kích hoạt',
    en: 'VNeID accounts activated with the team’s help',
  }),
  monthly(
    'dvc_supported',
    'online_dossiers_supported',
    { vi: 'hồ sơ', en: 'dossiers' },
    {
      vi: 'Số hồ sơ trực tuyến tổ hỗ trợ',
      en: 'Online dossiers filed with the team’s help',
    },
  ),
  monthly('epay_supported', 'epayment_accounts_supported', accounts, {
    vi: 'Số tài khoản thanh toán tổ hỗ trợ mở',
    en: 'Payment accounts opened with the team’s help',
  }),
  monthly('health_supported', 'health_accounts_supported', accounts, {
    vi: 'Số tài khoản y tế, bảo hiểm tổ hỗ trợ cài',
    en: 'Health and insurance accounts set up with the team’s help',
  }),
  {
    ...monthly(
      'sellers_new',
      'sellers_on_ecommerce',
      { vi: 'đơn vị', en: 'sellers' },
      {
        vi: 'Số doanh nghiệp, HTX, hộ lên sàn',
        en: 'Businesses, cooperatives and households newly on e-commerce platforms',
      },
    ),
    basis: { vi: 'số mới lên sàn trong các tháng báo cáo', en: 'new ones of the months reported' },
  },
  monthly('products_new', 'products_new', products, {
    vi: 'Số sản phẩm mới lên sàn (theo báo cáo)',
    en: 'Products newly on e-commerce platforms (as reported)',
  }),
  monthly(
    'qr_points',
    'qr_payment_points',
    { vi: 'điểm', en: 'places' },
    {
      vi: 'Số điểm bán mới dùng mã QR',
      en: 'Shops and stalls that newly take QR payments',
    },
  ),
  monthly(
    'einvoice_helped',
    'einvoice_helped',
    { vi: 'hộ', en: 'households' },
    {
      vi: 'Số hộ kinh doanh tổ hướng dẫn hóa đơn điện tử',
      en: 'Household businesses guided on electronic invoices',
    },
  ),
  monthly(
    'feedback_handled',
    'feedback_handled',
    { vi: 'góp ý', en: 'comments' },
    {
      vi: 'Số góp ý đã trả lời',
      en: 'Comments answered',
    },
  ),
  {
    code: 'difficulties',
    label: { vi: 'Khó khăn của các tổ', en: 'Difficulties of teams' },
    unit: { vi: 'tổ', en: 'teams' },
    survey,
    over: 'team_months',
    basis: { vi: 'mỗi báo cáo tháng của một tổ tính một lần', en: 'each monthly report of a team once' },
    numerator: { count: choseSome('difficulty') },
    by: 'difficulty',
  },
]

/** What each team's latest report states; beside the register's own counts it shows where the two differ. */
const state: readonly IndicatorSpec[] = [
  latest('zalo_members', 'zalo_members_reported', people, {
    vi: 'Số thành viên nhóm Zalo của thôn (theo báo cáo)',
    en: 'Members of hamlets’ Zalo groups (as reported)',
  }),
  latest('members_total', 'members_reported', people, {
    vi: 'Số thành viên tổ (theo báo cáo)',
    en: 'Members of teams (as reported)',
  }),
  latest(
    'hh_total',
    'households_reported',
    { vi: 'hộ', en: 'households' },
    {
      vi: 'Số hộ trên địa bàn các tổ phụ trách (theo báo cáo)',
      en: 'Households in the teams’ care (as reported)',
    },
  ),
]

export const reportIndicators: readonly IndicatorSpec[] = [...work, ...outcomes, ...state]

/** The sum of a question over reports. */
function monthly(question: string, code: string, unit: LocalText, label: LocalText): IndicatorSpec {
  return { code, label, unit, survey, over: 'team_months', numerator: { sum: ['$', question] } }
}

function latest(question: string, code: string, unit: LocalText, label: LocalText): IndicatorSpec {
  return { code, label, unit, survey, over: 'latest_report', numerator: { sum: ['$', question] } }
}
