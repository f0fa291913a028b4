import type { LocalText } from '../form/definition.ts'
import type { Expression } from '../form/expression.ts'
import { SurveyId } from '../ids.ts'
import { isOneOf } from './conditions.ts'
import type { IndicatorSpec } from './spec.ts'

const survey = SurveyId.parse('one_stop_satisfaction')

/** What residents say of the one-stop service: shares of those who answered, not of the dossiers that were filed. */
export const serviceIndicators: readonly IndicatorSpec[] = [
  share({
    code: 'service_satisfied_share',
    label: { vi: 'Tỷ lệ hài lòng chung về dịch vụ', en: 'Share satisfied with the service' },
    part: isOneOf('overall', '4', '5'),
    of: ['answered', 'overall'],
  }),
  share({
    code: 'online_submission_share',
    label: {
      vi: 'Tỷ lệ nộp hồ sơ trực tuyến (người trả lời)',
      en: 'Share who filed online (of those asked)',
    },
    part: isOneOf('channel', 'online_self', 'online_helped'),
    of: ['answered', 'channel'],
  }),
  share({
    code: 'assisted_submission_share',
    label: { vi: 'Tỷ lệ cần người giúp', en: 'Share who needed help' },
    basis: { vi: 'trong số người nộp trực tuyến', en: 'of those who filed online' },
    part: isOneOf('channel', 'online_helped'),
    of: isOneOf('channel', 'online_self', 'online_helped'),
  }),
  share({
    code: 'team_assisted_share',
    label: { vi: 'Tỷ lệ được tổ giúp', en: 'Share helped by the team' },
    basis: { vi: 'trong số người được giúp nộp trực tuyến', en: 'of those who were helped to file online' },
    part: isOneOf('helper', 'team'),
    of: ['answered', 'helper'],
  }),
  share({
    code: 'extra_papers_share',
    label: { vi: 'Tỷ lệ phải nộp thêm giấy tờ', en: 'Share asked for more papers' },
    part: isOneOf('proc_papers', 'yes'),
    of: ['answered', 'proc_papers'],
  }),
  {
    code: 'trips_mean',
    label: { vi: 'Số lần đi lại bình quân', en: 'Mean number of trips' },
    unit: { vi: 'lần', en: 'trips' },
    survey,
    over: 'visits',
    basis: { vi: 'từ 3 lần trở lên tính là 3', en: 'three or more count as three' },
    numerator: { sum: ['$', 'proc_trips'] },
    denominator: { count: ['answered', 'proc_trips'] },
  },
  share({
    code: 'on_time_share',
    label: { vi: 'Tỷ lệ trả đúng, trước hẹn', en: 'Share answered on time' },
    basis: { vi: 'trong số hồ sơ đã đến ngày hẹn', en: 'of dossiers whose day has come' },
    part: isOneOf('res_time', 'early', 'on_time'),
    of: isOneOf('res_time', 'early', 'on_time', 'late'),
  }),
]

function share(of: {
  code: string
  label: LocalText
  basis?: LocalText
  part: Expression
  of: Expression
}): IndicatorSpec {
  return {
    code: of.code,
    label: of.label,
    unit: { vi: '%', en: '%' },
    survey,
    over: 'visits',
    ...(of.basis === undefined ? {} : { basis: of.basis }),
    numerator: { count: of.part },
    denominator: { count: of.of },
    percent: true,
  }
}
