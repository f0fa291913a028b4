import type { LocalText, Option, Question, SurveyVersion, Unit } from './definition.ts'
import { prefilledCode, relevantOf, testOf } from './draft/conditions.ts'
import { Draft, type DraftQuestion } from './draft/notation.ts'
import { parseVersion } from './parse-version.ts'

/**
 * Brings a survey in the notation `survey-def-draft-1` into ours. Mechanical: nothing is reworded, and what our
 * notation says differently (a hamlet to choose, the month of a report, what a prefill gave) becomes a question.
 * @throws when the draft does not have the agreed shape, or is no usable survey
 */
export function fromDraft(value: unknown): SurveyVersion {
  const draft = Draft.parse(value)
  const watched = new Set(
    draft.questions.flatMap(({ show_if }) =>
      show_if !== undefined && 'prefill_changed' in show_if ? show_if.prefill_changed : [],
    ),
  )
  return parseVersion({
    survey: draft.code,
    version: draft.version,
    title: draft.title,
    notice: joined(draft.notice, draft.missing_value_rule),
    languages: draft.title.en === undefined ? ['vi'] : ['vi', 'en'],
    filledBy: filledBy[draft.filled_by],
    unit: units[draft.unit],
    sections: draft.sections,
    questions: [
      ...namingQuestions(draft),
      ...draft.questions.flatMap((question) => [
        ...(watched.has(question.code) ? [prefilledQuestion(question)] : []),
        questionOf(question),
      ]),
    ],
    checks: draft.checks.map(({ expr, ...check }) => ({ ...check, test: testOf(expr) })),
  })
}

const filledBy = { team_member: 'member', team_leader: 'leader', resident: 'resident' } as const

const units: Record<Draft['unit'], Unit> = {
  household_visit: {
    kind: 'household',
    key: ['hamlet', 'hh_key'],
    interviewed: ['and', ['=', ['$', 'visit_result'], 'met'], ['=', ['$', 'consent'], 'yes']],
  },
  team_month: { kind: 'team_month', key: ['period'] },
  feedback: { kind: 'response' },
  service_use: { kind: 'response' },
}

/** The draft took hamlet and month from the device; here they are answers, so that a response names its unit. */
function namingQuestions({ unit, sections: [first] }: Draft): Question[] {
  const common = { section: first?.code ?? '', required: true, privacy: 'none' } as const
  if (unit === 'household_visit') {
    return [
      {
        type: 'hamlet',
        code: 'hamlet',
        label: { vi: 'Thôn, tổ dân phố', en: 'Hamlet' },
        ...common,
        feeds: [],
      },
    ]
  }
  if (unit !== 'team_month') return []
  return [
    {
      type: 'text',
      code: 'period',
      label: { vi: 'Kỳ báo cáo (tháng)' },
      ...common,
      feeds: [],
      maxLength: 7,
      pattern: '^\\d{4}-(0[1-9]|1[0-2])$',
      prefill: 'context.month',
    },
  ]
}

function prefilledQuestion({ code, section, label, prefill = '' }: DraftQuestion): Question {
  return {
    type: 'prefilled',
    code: prefilledCode(code),
    section,
    label,
    required: false,
    privacy: 'none',
    feeds: [],
    source: prefill,
  }
}

function questionOf(draft: DraftQuestion): object {
  const {
    type,
    show_if,
    options,
    options_from,
    na_option,
    max_length,
    retention_days,
    consent_record,
    ...same
  } = draft
  return {
    type: types[type],
    ...same,
    ...(show_if === undefined ? {} : { relevant: relevantOf(show_if) }),
    ...(options === undefined ? {} : { options: na_option ? [...options, noOpinion] : options }),
    ...(options_from === undefined ? {} : { optionsFrom: options_from }),
    ...(type === 'text' ? { maxLength: max_length ?? 1000 } : {}),
    ...(retention_days === undefined ? {} : { retentionDays: retention_days }),
    ...(consent_record === undefined ? {} : { consentRecord: consent_record }),
  }
}

const types = {
  single: 'single',
  multi: 'multiple',
  int: 'integer',
  decimal: 'decimal',
  scale5: 'scale',
  text: 'text',
  phone: 'phone',
  code: 'household',
} as const satisfies Record<DraftQuestion['type'], Question['type']>

const noOpinion: Option = { code: 'na', label: { vi: 'Không có ý kiến', en: 'No opinion' } }

function joined(first: LocalText, second: LocalText | undefined): LocalText {
  if (second === undefined) return first
  return { ...first, vi: `${first.vi} ${second.vi}` }
}
