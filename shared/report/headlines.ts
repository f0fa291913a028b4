import { SurveyId } from '../ids.ts'
import { REGISTER } from '../results/sources.ts'

/** Where a report's figures come from, in the order in which they are asked for one that several have. */
export const reportSources = [
  REGISTER,
  SurveyId.parse('hh_digital_visit'),
  SurveyId.parse('team_monthly_report'),
  SurveyId.parse('resident_feedback'),
  SurveyId.parse('one_stop_satisfaction'),
] as const

/** An indicator in the report's table; `told` ones stand in the text too, and `inWords` with their number in words. */
type Headline = { code: string; told?: true; inWords?: true }

/** A numbered part of the results, with what it says of. */
export type Section = { title: string; headlines: readonly Headline[] }

/** What a report tells, in its order: data, so that another indicator is another line. Of those without results nothing is said. */
export const sections: readonly Section[] = [
  {
    title: 'Tổ chức các tổ',
    headlines: [
      worded('teams_total'),
      worded('members_total'),
      listed('teams_commune_level'),
      listed('teams_hamlet_level'),
      told('communes_with_teams'),
      told('communes_coverage_share'),
      told('members_trained'),
      listed('zalo_channel_members'),
      listed('households_total'),
    ],
  },
  {
    title: 'Kết quả tại các hộ gia đình',
    headlines: [
      told('visits_total'),
      told('households_visited'),
      worded('households_guided'),
      told('households_guided_share'),
      told('people_guided_turns'),
      told('people_guided_campaign'),
      worded('households_online_public_service'),
      worded('households_epayment_account'),
      told('households_ecommerce_seller_account'),
      listed('households_cashless_utilities'),
      listed('households_online_shopping'),
      listed('households_with_smartphone'),
      listed('households_with_internet'),
      listed('households_without_signal'),
      listed('people_vneid_l2'),
      told('vneid_l2_share'),
      listed('households_safety_3plus'),
      listed('households_needing_support'),
    ],
  },
  {
    title: 'Hoạt động của các tổ theo báo cáo tháng',
    headlines: [
      told('sessions'),
      told('session_attendance'),
      listed('desk_sessions'),
      told('people_helped_at_desk'),
      told('vneid_activated_with_support'),
      told('online_dossiers_supported'),
      listed('epayment_accounts_supported'),
      listed('health_accounts_supported'),
      listed('sellers_on_ecommerce'),
      listed('products_on_ecommerce'),
      listed('qr_payment_points'),
      listed('members_active_share'),
      listed('work_days'),
    ],
  },
  {
    title: 'Ý kiến của người dân',
    headlines: [
      told('feedback_satisfied_share'),
      told('feedback_rating_mean'),
      listed('feedback_handled'),
      told('service_satisfied_share'),
      listed('online_submission_share'),
      listed('on_time_share'),
    ],
  },
  {
    title: 'Số liệu do cơ quan khác cung cấp',
    headlines: [
      told('vncare_accounts'),
      told('vncare_health_records'),
      listed('vncare_bookings'),
      listed('vncare_online_bookings'),
      told('einvoice_normalised'),
    ],
  },
]

/** Tables by commune, each an appendix: its columns are these indicators, as far as there are results. */
export const communeTables: readonly { title: string; codes: readonly string[] }[] = [
  {
    title: 'Tổ công nghệ số cộng đồng theo xã, phường, đặc khu',
    codes: ['teams_total', 'members_total', 'members_trained', 'zalo_channel_members', 'households_total'],
  },
  {
    title: 'Kết quả tại hộ gia đình theo xã, phường, đặc khu',
    codes: [
      'households_visited',
      'households_guided',
      'households_guided_share',
      'people_guided_turns',
      'households_online_public_service',
      'households_epayment_account',
      'households_ecommerce_seller_account',
      'vneid_l2_share',
    ],
  },
  {
    title: 'Hoạt động của các tổ theo xã, phường, đặc khu',
    codes: [
      'sessions',
      'session_attendance',
      'people_helped_at_desk',
      'vneid_activated_with_support',
      'online_dossiers_supported',
      'epayment_accounts_supported',
      'health_accounts_supported',
    ],
  },
]

/** What the teams say is hard, by the options of its question: it stands among the difficulties. */
export const DIFFICULTIES = 'difficulties'

function worded(code: string): Headline {
  return { code, told: true, inWords: true }
}

function told(code: string): Headline {
  return { code, told: true }
}

function listed(code: string): Headline {
  return { code }
}
