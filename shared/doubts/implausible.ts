import type { LocalText, SurveyVersion } from '../form/definition.ts'
import type { Expression } from '../form/expression.ts'
import type { Rule } from './rules.ts'

/**
 * Answers that hardly go together, as data: where `when` holds of a response it is doubtful. `$ #` in it is the threshold. It
 * is asked of every survey that has all its `questions`, so of a province's copy of a survey too.
 */
export type ImplausibleRule = Rule & {
  id: string
  questions: readonly [string, ...string[]]
  when: Expression
  /** What is strange, as it stands beside the answers. */
  words: LocalText
  /** What the threshold counts, as it stands behind it. */
  unit?: LocalText
}

/** How a threshold is named in `when`: no question can have this code. */
export const THRESHOLD = '#'

/** Whether a version has everything that the rule looks at. */
export function isAskedBy({ questions }: SurveyVersion, rule: ImplausibleRule): boolean {
  return rule.questions.every((code) => questions.some((question) => question.code === code))
}

const limit: Expression = ['$', THRESHOLD]
const more = (few: string, than: Expression): Expression => ['>', ['$', few], than]

/** Those of the surveys that an installation starts with; a new rule is a new entry. */
export const implausibleRules: readonly ImplausibleRule[] = [
  {
    id: 'vneid-over-members',
    severity: 'strong',
    questions: ['vneid_l2', 'vneid_l1', 'members_14plus'],
    when: ['>', ['+', ['$', 'vneid_l2'], ['$', 'vneid_l1']], ['$', 'members_14plus']],
    words: {
      vi: 'Số người có VNeID nhiều hơn số người từ 14 tuổi trở lên.',
      en: 'More people have VNeID than are aged 14 or over.',
    },
  },
  {
    id: 'smartphones-over-members',
    severity: 'mild',
    threshold: { is: 3, least: 0, most: 20 },
    questions: ['smartphones', 'members_14plus'],
    when: more('smartphones', ['+', ['$', 'members_14plus'], limit]),
    unit: { vi: 'máy nhiều hơn số người', en: 'phones more than people' },
    words: {
      vi: 'Số điện thoại thông minh nhiều hơn hẳn số người từ 14 tuổi trở lên.',
      en: 'Many more smartphones than people aged 14 or over.',
    },
  },
  {
    id: 'guided-over-members',
    severity: 'mild',
    threshold: { is: 2, least: 0, most: 20 },
    questions: ['guided_people', 'members_14plus'],
    when: more('guided_people', ['+', ['$', 'members_14plus'], limit]),
    unit: { vi: 'người nhiều hơn', en: 'people more' },
    words: {
      vi: 'Số người được hướng dẫn nhiều hơn số người trong hộ.',
      en: 'More people were guided than live there.',
    },
  },
  {
    id: 'sells-without-business',
    severity: 'strong',
    questions: ['sell_products', 'business'],
    when: ['and', ['answered', 'sell_products'], ['!=', ['$', 'business'], 'yes']],
    words: {
      vi: 'Có ghi số sản phẩm bán qua mạng nhưng hộ không kinh doanh.',
      en: 'Products sold online are given, but the household has no business.',
    },
  },
  {
    id: 'vneid-without-phone',
    severity: 'mild',
    threshold: { is: 3, least: 0, most: 20 },
    questions: ['vneid_l2', 'smartphones'],
    when: ['and', ['=', ['$', 'smartphones'], 0], more('vneid_l2', limit)],
    unit: { vi: 'người trở xuống là thường', en: 'or fewer are usual' },
    words: {
      vi: 'Nhà không có điện thoại thông minh nhưng nhiều người có VNeID mức 2.',
      en: 'No smartphone in the house, yet many have VNeID level 2.',
    },
  },
  {
    id: 'active-over-total',
    severity: 'strong',
    questions: ['members_active', 'members_total'],
    when: more('members_active', ['$', 'members_total']),
    words: {
      vi: 'Số thành viên hoạt động nhiều hơn số thành viên của tổ.',
      en: 'More members were active than the team has.',
    },
  },
  {
    id: 'trained-over-total',
    severity: 'strong',
    questions: ['members_trained', 'members_total'],
    when: more('members_trained', ['$', 'members_total']),
    words: {
      vi: 'Số thành viên được tập huấn nhiều hơn số thành viên của tổ.',
      en: 'More members were trained than the team has.',
    },
  },
  {
    id: 'visited-over-households',
    severity: 'mild',
    questions: ['hh_visited', 'hh_total'],
    when: more('hh_visited', ['$', 'hh_total']),
    words: {
      vi: 'Số hộ được đến thăm nhiều hơn tổng số hộ trên địa bàn.',
      en: 'More households were visited than there are.',
    },
  },
  {
    id: 'days-over-month',
    severity: 'mild',
    threshold: { is: 31, least: 1, most: 31 },
    questions: ['work_days', 'members_total'],
    when: more('work_days', ['*', ['$', 'members_total'], limit]),
    unit: { vi: 'ngày mỗi thành viên', en: 'days a member' },
    words: {
      vi: 'Số ngày công nhiều hơn cả tổ có thể làm trong một tháng.',
      en: 'More days of work than the whole team has in a month.',
    },
  },
  {
    id: 'zalo-over-households',
    severity: 'mild',
    threshold: { is: 5, least: 1, most: 20 },
    questions: ['zalo_members', 'hh_total'],
    when: ['and', more('hh_total', 0), more('zalo_members', ['*', ['$', 'hh_total'], limit])],
    unit: { vi: 'người mỗi hộ', en: 'people a household' },
    words: {
      vi: 'Số người trong nhóm Zalo nhiều hơn hẳn số người của các hộ.',
      en: 'Many more people in the Zalo group than the households can have.',
    },
  },
]
