import { SurveyId } from '../ids.ts'
import { isOneOf } from './conditions.ts'
import type { IndicatorSpec } from './spec.ts'

const survey = SurveyId.parse('resident_feedback')
const comments = { vi: 'góp ý', en: 'comments' }

/** What residents say of the work: each feedback is one unit, nobody is told apart. */
export const feedbackIndicators: readonly IndicatorSpec[] = [
  {
    code: 'feedback_rating_mean',
    label: { vi: 'Điểm hài lòng trung bình', en: 'Mean satisfaction score' },
    unit: { vi: 'điểm 1–5', en: 'points 1–5' },
    survey,
    over: 'visits',
    numerator: { sum: ['$', 'rating'] },
    denominator: { count: ['answered', 'rating'] },
  },
  {
    code: 'feedback_satisfied_share',
    label: { vi: 'Tỷ lệ hài lòng', en: 'Share satisfied' },
    unit: { vi: '%', en: '%' },
    survey,
    over: 'visits',
    numerator: { count: isOneOf('rating', '4', '5') },
    denominator: { count: ['answered', 'rating'] },
    percent: true,
  },
  {
    code: 'feedback_by_topic',
    label: { vi: 'Số góp ý theo việc', en: 'Comments by topic' },
    unit: comments,
    survey,
    over: 'visits',
    numerator: { count: ['answered', 'topic'] },
    by: 'topic',
  },
  {
    code: 'feedback_reasons',
    label: { vi: 'Lý do chưa hài lòng', en: 'Reasons for dissatisfaction' },
    unit: comments,
    survey,
    over: 'visits',
    numerator: { count: ['>', ['count-selected', ['$', 'reason']], 0] },
    by: 'reason',
  },
  {
    code: 'feedback_wants_contact',
    label: { vi: 'Số góp ý muốn được trả lời', en: 'Comments that want an answer' },
    unit: comments,
    survey,
    over: 'visits',
    numerator: { count: isOneOf('want_contact', 'yes') },
  },
]
