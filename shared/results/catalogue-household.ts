import { SurveyId } from '../ids.ts'
import { choseAnyOf, choseSome, isOneOf } from './conditions.ts'
import { DEPLOYED_HOUSEHOLDS } from './figures.ts'
import type { IndicatorSpec } from './spec.ts'

const survey = SurveyId.parse('hh_digital_visit')
const visits = { vi: 'lượt', en: 'visits' }
const households = { vi: 'hộ', en: 'households' }
const people = { vi: 'người', en: 'people' }
const percent = { vi: '%', en: '%' }

/** The teams' work: what was done, visit by visit and household by household. */
const work: readonly IndicatorSpec[] = [
  {
    code: 'visits_total',
    label: { vi: 'Số lượt đến hộ', en: 'Visits to households' },
    unit: visits,
    survey,
    over: 'visits',
    numerator: { count: ['answered', 'visit_result'] },
    by: 'visit_result',
  },
  {
    code: 'households_visited',
    label: { vi: 'Số hộ được đến thăm', en: 'Households visited' },
    unit: households,
    survey,
    over: 'households_ever',
    numerator: { count: isOneOf('visit_result', 'met') },
  },
  {
    code: 'households_guided',
    label: { vi: 'Số hộ được hướng dẫn', en: 'Households guided' },
    unit: households,
    survey,
    over: 'households_ever',
    numerator: { count: choseSome('guided') },
  },
  {
    code: 'households_guided_share',
    label: { vi: 'Tỷ lệ hộ được hướng dẫn', en: 'Share of households guided' },
    unit: percent,
    survey,
    over: 'households_ever',
    numerator: { count: choseSome('guided') },
    denominator: { figure: DEPLOYED_HOUSEHOLDS },
    percent: true,
  },
  {
    code: 'people_guided_turns',
    label: { vi: 'Số lượt người được hướng dẫn', en: 'People guided, counted at each visit' },
    unit: { vi: 'lượt', en: 'turns' },
    survey,
    over: 'visits',
    numerator: { sum: ['$', 'guided_people'] },
  },
  {
    code: 'guidance_by_skill',
    label: { vi: 'Số hộ được hướng dẫn theo từng kỹ năng', en: 'Households guided, by skill' },
    unit: households,
    survey,
    over: 'households_ever',
    numerator: { count: choseSome('guided') },
    by: 'guided',
  },
]

/** The state of the households: what the latest interview of each one says. */
const state: readonly IndicatorSpec[] = [
  {
    code: 'households_online_public_service',
    label: { vi: 'Số hộ dùng dịch vụ công trực tuyến', en: 'Households using online public services' },
    unit: households,
    survey,
    over: 'latest_visit',
    numerator: { count: isOneOf('dvc', 'self', 'assisted') },
    by: 'dvc',
  },
  {
    code: 'households_epayment_account',
    label: {
      vi: 'Số hộ có tài khoản thanh toán điện tử',
      en: 'Households with an electronic payment account',
    },
    unit: households,
    survey,
    over: 'latest_visit',
    numerator: { count: isOneOf('epay', 'yes') },
  },
  {
    code: 'households_ecommerce_seller_account',
    label: { vi: 'Số hộ có gian hàng trên sàn TMĐT', en: 'Households with a shop on an e-commerce platform' },
    unit: households,
    survey,
    over: 'latest_visit',
    numerator: { count: ['and', isOneOf('business', 'yes'), isOneOf('sell_account', 'yes')] },
  },
  {
    code: 'households_cashless_utilities',
    label: {
      vi: 'Số hộ trả điện, nước, cước không tiền mặt',
      en: 'Households paying electricity, water or telecom without cash',
    },
    unit: households,
    survey,
    over: 'latest_visit',
    numerator: {
      count: ['and', isOneOf('epay', 'yes'), choseAnyOf('epay_use', 'electricity', 'water', 'telecom')],
    },
  },
  {
    code: 'households_online_shopping',
    label: { vi: 'Số hộ có mua hàng trực tuyến', en: 'Households shopping online' },
    unit: households,
    survey,
    over: 'latest_visit',
    numerator: { count: isOneOf('shop_buy', 'often', 'sometimes') },
  },
  {
    code: 'households_with_smartphone',
    label: { vi: 'Số hộ có điện thoại thông minh', en: 'Households with a smartphone' },
    unit: households,
    survey,
    over: 'latest_visit',
    numerator: { count: ['>', ['$', 'smartphones'], 0] },
  },
  {
    code: 'households_with_internet',
    label: { vi: 'Số hộ có kết nối Internet', en: 'Households with an Internet connection' },
    unit: households,
    survey,
    over: 'latest_visit',
    numerator: { count: isOneOf('internet', 'fixed', 'mobile', 'both') },
  },
  {
    code: 'households_with_fibre',
    label: { vi: 'Số hộ có cáp quang/WiFi', en: 'Households with fibre or home WiFi' },
    unit: households,
    survey,
    over: 'latest_visit',
    numerator: { count: isOneOf('internet', 'fixed', 'both') },
  },
  {
    code: 'households_without_signal',
    label: { vi: 'Số hộ không có sóng hoặc sóng yếu', en: 'Households with no or a weak mobile signal' },
    unit: households,
    survey,
    over: 'latest_visit',
    numerator: { count: isOneOf('signal', 'weak', 'none') },
  },
  {
    code: 'people_vneid_l2',
    label: {
      vi: 'Số người kích hoạt VNeID mức 2 (trong các hộ đã khảo sát)',
      en: 'People with VNeID level 2 (in the households surveyed)',
    },
    unit: people,
    survey,
    over: 'latest_visit',
    numerator: { sum: ['$', 'vneid_l2'] },
  },
  {
    code: 'people_vneid_l1',
    label: { vi: 'Số người mới có VNeID mức 1', en: 'People with only VNeID level 1' },
    unit: people,
    survey,
    over: 'latest_visit',
    numerator: { sum: ['$', 'vneid_l1'] },
  },
  {
    code: 'vneid_l2_share',
    label: {
      vi: 'Tỷ lệ người từ 14 tuổi có VNeID mức 2',
      en: 'Share of people aged 14 and over with VNeID level 2',
    },
    unit: percent,
    survey,
    over: 'latest_visit',
    numerator: { sum: ['$', 'vneid_l2'] },
    denominator: { sum: ['$', 'members_14plus'] },
    percent: true,
  },
  {
    code: 'households_safety_3plus',
    label: {
      vi: 'Số hộ biết từ 3 cách tự bảo vệ trở lên',
      en: 'Households that know three or more ways to stay safe online',
    },
    unit: households,
    survey,
    over: 'latest_visit',
    numerator: { count: ['>=', ['count-selected', ['$', 'safety']], 3] },
  },
  {
    code: 'platform_accounts',
    label: { vi: 'Số hộ dùng từng nền tảng', en: 'Households using each platform' },
    unit: households,
    survey,
    over: 'latest_visit',
    numerator: { count: choseSome('apps') },
    by: 'apps',
  },
  {
    code: 'products_on_ecommerce',
    label: { vi: 'Số sản phẩm lên sàn', en: 'Products on e-commerce platforms' },
    unit: { vi: 'sản phẩm', en: 'products' },
    survey,
    over: 'latest_visit',
    numerator: { sum: ['$', 'sell_products'] },
  },
  {
    code: 'households_needing_support',
    label: { vi: 'Số hộ cần hỗ trợ', en: 'Households needing support' },
    unit: households,
    survey,
    over: 'latest_visit',
    numerator: { count: choseSome('support') },
    by: 'support',
  },
]

export const householdIndicators: readonly IndicatorSpec[] = [...work, ...state]
