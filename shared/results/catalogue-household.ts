import { SurveyId } from '../ids.ts'
import { choseAnyOf, choseSome, isOneOf } from './conditions.ts'
import { DEPLOYED_HOUSEHOLDS } from './figures.ts'
import type { IndicatorSpec } from './spec.ts'

const survey = SurveyId.parse('hh_digital_visit')
const households = { vi: 'hộ', en: 'households' }
const people = { vi: 'người', en: 'people' }
const percent = { vi: '%', en: '%' }

/** The teams' work: what was done, visit by visit and household by household. */
const work: readonly IndicatorSpec[] = [
  everyVisit({
    code: 'visits_total',
    label: { vi: 'Số lượt đến hộ', en: 'Visits to households' },
    numerator: { count: ['answered', 'visit_result'] },
    by: 'visit_result',
  }),
  everVisited({
    code: 'households_visited',
    label: { vi: 'Số hộ được đến thăm', en: 'Households visited' },
    basis: { vi: 'hộ gặp được ít nhất một lần', en: 'households met at least once' },
    counts: 'within',
    numerator: { count: isOneOf('visit_result', 'met') },
  }),
  everVisited({
    code: 'households_guided',
    label: { vi: 'Số hộ được hướng dẫn', en: 'Households guided' },
    numerator: { count: choseSome('guided') },
  }),
  everVisited({
    code: 'households_guided_share',
    label: { vi: 'Tỷ lệ hộ được hướng dẫn', en: 'Share of households guided' },
    unit: percent,
    numerator: { count: choseSome('guided') },
    denominator: { figure: DEPLOYED_HOUSEHOLDS },
    percent: true,
  }),
  everyVisit({
    code: 'people_guided_turns',
    label: { vi: 'Số lượt người được hướng dẫn', en: 'People guided, counted at each visit' },
    unit: { vi: 'lượt', en: 'times' },
    basis: { vi: 'chỉ tính tại hộ', en: 'at home only' },
    numerator: { sum: ['$', 'guided_people'] },
  }),
  everVisited({
    code: 'guidance_by_skill',
    label: { vi: 'Số hộ được hướng dẫn theo từng kỹ năng', en: 'Households guided, by skill' },
    counts: 'within',
    numerator: { count: choseSome('guided') },
    by: 'guided',
  }),
]

/** The state of the households: what the latest interview of each one says. */
const state: readonly IndicatorSpec[] = [
  latest({
    code: 'households_online_public_service',
    label: { vi: 'Số hộ dùng dịch vụ công trực tuyến', en: 'Households using online public services' },
    numerator: { count: isOneOf('dvc', 'self', 'assisted') },
    by: 'dvc',
  }),
  latest({
    code: 'households_epayment_account',
    label: {
      vi: 'Số hộ có tài khoản thanh toán điện tử',
      en: 'Households with an electronic payment account',
    },
    numerator: { count: isOneOf('epay', 'yes') },
  }),
  latest({
    code: 'households_ecommerce_seller_account',
    label: { vi: 'Số hộ có gian hàng trên sàn TMĐT', en: 'Households with a shop on an e-commerce platform' },
    numerator: { count: ['and', isOneOf('business', 'yes'), isOneOf('sell_account', 'yes')] },
  }),
  latest({
    code: 'households_cashless_utilities',
    label: {
      vi: 'Số hộ trả điện, nước, cước không tiền mặt',
      en: 'Households paying electricity, water or telecom without cash',
    },
    numerator: {
      count: ['and', isOneOf('epay', 'yes'), choseAnyOf('epay_use', 'electricity', 'water', 'telecom')],
    },
  }),
  latest({
    code: 'households_online_shopping',
    label: { vi: 'Số hộ có mua hàng trực tuyến', en: 'Households shopping online' },
    numerator: { count: isOneOf('shop_buy', 'often', 'sometimes') },
  }),
  latest({
    code: 'households_with_smartphone',
    label: { vi: 'Số hộ có điện thoại thông minh', en: 'Households with a smartphone' },
    numerator: { count: ['>', ['$', 'smartphones'], 0] },
  }),
  latest({
    code: 'households_with_internet',
    label: { vi: 'Số hộ có kết nối Internet', en: 'Households with an Internet connection' },
    numerator: { count: isOneOf('internet', 'fixed', 'mobile', 'both') },
  }),
  latest({
    code: 'households_with_fibre',
    label: { vi: 'Số hộ có cáp quang/WiFi', en: 'Households with fibre or home WiFi' },
    numerator: { count: isOneOf('internet', 'fixed', 'both') },
  }),
  latest({
    code: 'households_without_signal',
    label: { vi: 'Số hộ không có sóng hoặc sóng yếu', en: 'Households with no or a weak mobile signal' },
    numerator: { count: isOneOf('signal', 'weak', 'none') },
  }),
  latest({
    code: 'people_vneid_l2',
    label: {
      vi: 'Số người kích hoạt VNeID mức 2 (trong các hộ đã khảo sát)',
      en: 'People with VNeID level 2 (in the households surveyed)',
    },
    unit: people,
    numerator: { sum: ['$', 'vneid_l2'] },
  }),
  latest({
    code: 'people_vneid_l1',
    label: { vi: 'Số người mới có VNeID mức 1', en: 'People with only VNeID level 1' },
    unit: people,
    numerator: { sum: ['$', 'vneid_l1'] },
  }),
  latest({
    code: 'vneid_l2_share',
    label: {
      vi: 'Tỷ lệ người từ 14 tuổi có VNeID mức 2',
      en: 'Share of people aged 14 and over with VNeID level 2',
    },
    unit: percent,
    numerator: { sum: ['$', 'vneid_l2'] },
    denominator: { sum: ['$', 'members_14plus'] },
    percent: true,
  }),
  latest({
    code: 'households_safety_3plus',
    label: {
      vi: 'Số hộ biết từ 3 cách tự bảo vệ trở lên',
      en: 'Households that know three or more ways to stay safe online',
    },
    numerator: { count: ['>=', ['count-selected', ['$', 'safety']], 3] },
  }),
  latest({
    code: 'platform_accounts',
    label: { vi: 'Số hộ dùng từng nền tảng', en: 'Households using each platform' },
    numerator: { count: choseSome('apps') },
    by: 'apps',
  }),
  latest({
    code: 'products_on_ecommerce',
    label: { vi: 'Số sản phẩm lên sàn', en: 'Products on e-commerce platforms' },
    unit: { vi: 'sản phẩm', en: 'products' },
    basis: {
      vi: 'sản phẩm các hộ đang bán, theo lần gặp gần nhất',
      en: 'what households sell, by their latest visit',
    },
    numerator: { sum: ['$', 'sell_products'] },
  }),
  latest({
    code: 'households_needing_support',
    label: { vi: 'Số hộ cần hỗ trợ', en: 'Households needing support' },
    numerator: { count: choseSome('support') },
    by: 'support',
  }),
]

export const householdIndicators: readonly IndicatorSpec[] = [...work, ...state]

type Entry = Omit<IndicatorSpec, 'survey' | 'over' | 'unit'> & Partial<Pick<IndicatorSpec, 'unit'>>

function everyVisit(entry: Entry): IndicatorSpec {
  return { unit: { vi: 'lượt', en: 'visits' }, ...entry, survey, over: 'visits' }
}

function everVisited(entry: Entry): IndicatorSpec {
  return { unit: households, ...entry, survey, over: 'households_ever' }
}

function latest(entry: Entry): IndicatorSpec {
  return { unit: households, ...entry, survey, over: 'latest_visit' }
}
