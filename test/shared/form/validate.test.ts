import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../shared/form/answers.ts'
import type { Question } from '../../../shared/form/definition.ts'
import { isEmpty, journey } from '../../../shared/form/journey.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { hasErrors, validate } from '../../../shared/form/validate.ts'
import { anythingFor, pageAfter, someActs, someAnswers } from '../../support/answers.ts'
import { anInterview, aVersion, theSurvey, yesNo } from '../../support/versions.ts'

const visit = theSurvey('hh_digital_visit')
const report = theSurvey('team_monthly_report')

/** `question:rule` of every issue. */
function faults(version: Parameters<typeof validate>[0], answers: Record<string, unknown>): string[] {
  return validate(version, answers as Answers).map(
    ({ question, check, rule }) => `${question ?? check}:${rule}`,
  )
}

describe.each(ownSurveys.map((version) => [version.survey, version] as const))(
  'validating %s',
  (_, version) => {
    it('lets through what was made of fitting answers only (seed 5, 300 runs)', () => {
      fc.assert(
        fc.property(someAnswers(version), (answers) => {
          expect(hasErrors(validate(version, answers))).toBe(false)
          expect(journey(version, answers).answers).toEqual(answers)
        }),
        { seed: 5, numRuns: 300 },
      )
    })

    it('refuses whatever is not there, hidden, missing or of another type, without throwing (seed 6, 500 runs)', () => {
      fc.assert(
        fc.property(someActs(version, false), (acts) => {
          const answers = pageAfter(acts)
          const way = journey(version, answers)
          const found = new Set(validate(version, answers).map(({ question }) => question))
          for (const question of version.questions) {
            const value: unknown = answers[question.code]
            const asked = way.asked.includes(question)
            const carried = asked || question.type === 'prefilled'
            if (isEmpty(answers[question.code]))
              expect(found.has(question.code)).toBe(asked && question.required)
            else if (!carried || !hasTypeOf(question, value)) expect(found).toContain(question.code)
          }
        }),
        { seed: 6, numRuns: 500 },
      )
    })

    it('finds a single wrong answer in a good response (seed 7, 300 runs)', () => {
      const script = someAnswers(version).chain((answers) =>
        fc
          .constantFrom(...journey(version, answers).asked)
          .chain((question) => fc.tuple(fc.constant(answers), fc.constant(question), anythingFor(question))),
      )
      fc.assert(
        fc.property(script, ([answers, question, value]) => {
          fc.pre(!isEmpty(value as Answers[string]) && !hasTypeOf(question, value))
          expect(faults(version, { ...answers, [question.code]: value })).toContain(`${question.code}:kind`)
        }),
        { seed: 7, numRuns: 300 },
      )
    })
  },
)

describe('a household visit', () => {
  it('has no issue when it is in order', () => {
    expect(faults(visit, anInterview())).toEqual([])
    expect(faults(visit, { hamlet: 'H01', hh_key: '001', visit_result: 'absent' })).toEqual([])
  })

  it('needs what is required, once it is asked', () => {
    expect(faults(visit, {})).toEqual(['hamlet:required', 'hh_key:required', 'visit_result:required'])
    expect(faults(visit, anInterview({ safety: [] }))).toEqual(['safety:required'])
  })

  it('cannot have more people with VNeID than people', () => {
    const issues = validate(visit, anInterview({ vneid_l1: 3 }))
    expect(issues).toEqual([
      {
        check: 'vneid_sum',
        rule: 'check',
        severity: 'error',
        message: {
          vi: 'Số người có VNeID không được lớn hơn số người từ 14 tuổi trở lên.',
          en: 'People with VNeID cannot exceed people aged 14 or over.',
        },
      },
    ])
  })

  it('counts a hidden number as 0 in a check', () => {
    const { vneid_l1: _, ...everybody } = anInterview({ vneid_l2: 4 })
    expect(faults(visit, everybody)).toEqual([])
    expect(faults(visit, { ...everybody, vneid_l2: 5 })).toEqual(['vneid_sum:check'])
  })

  it('skips a check over a number that is asked but empty', () => {
    const { vneid_l1: _, ...unfinished } = anInterview({ vneid_l2: 3 })
    expect(faults(visit, unfinished)).toEqual(['vneid_l1:required'])
  })

  it('may be sent with a warning', () => {
    const issues = validate(visit, anInterview({ guided_people: 10 }))
    expect(issues.map(({ check, severity }) => [check, severity])).toEqual([['guided_members', 'warning']])
    expect(hasErrors(issues)).toBe(false)
  })

  it('has no answers beside its questions', () => {
    expect(faults(visit, anInterview({ phone: '0912345678' }))).toEqual(['phone:not-asked'])
    expect(faults(visit, anInterview({ full_name: 'A' }))).toEqual(['full_name:unknown-question'])
    expect(faults(visit, JSON.parse('{"__proto__":1}'))).toContain('__proto__:unknown-question')
    expect(faults(visit, anInterview({ phone: '' }))).toEqual([])
  })

  it.each([
    [{ smartphones: -1 }, 'smartphones:min'],
    [{ smartphones: 31 }, 'smartphones:max'],
    [{ smartphones: 1.5 }, 'smartphones:kind'],
    [{ smartphones: '2' }, 'smartphones:kind'],
    [{ smartphones: 2 ** 53 }, 'smartphones:kind'],
    [{ internet: 'satellite' }, 'internet:option'],
    [{ internet: ['fixed'] }, 'internet:kind'],
    [{ safety: ['otp', 'none'] }, 'safety:exclusive'],
    [{ safety: ['otp', 'otp'] }, 'safety:option'],
    [{ safety: 'otp' }, 'safety:kind'],
    [{ hh_key: 'nhà 1' }, 'hh_key:pattern'],
    [{ hh_key: '0'.repeat(41) }, 'hh_key:length'],
    [{ hamlet: 'a b' }, 'hamlet:pattern'],
    [{ note: 'a'.repeat(301) }, 'note:length'],
    [{ note: 'a\u0000' }, 'note:kind'],
    [{ note: '\ud800' }, 'note:kind'],
  ])('refuses %j', (wrong, fault) => {
    expect(faults(visit, { ...anInterview(), ...wrong })).toEqual([fault])
  })
})

describe('a monthly report', () => {
  it('names its month', () => {
    expect(faults(report, { period: '2026-13' })).toContain('period:pattern')
    expect(faults(report, { period: '2026-10' })).not.toContain('period:pattern')
  })

  it('keeps as prefilled only a number or a text', () => {
    expect(faults(report, { hh_visited_prefilled: ['1'] })).toContain('hh_visited_prefilled:kind')
    expect(faults(report, { hh_visited_prefilled: 1 })).not.toContain('hh_visited_prefilled:kind')
  })
})

describe('the rules of validation', () => {
  const version = aVersion([
    { code: 'from', type: 'date' },
    {
      code: 'to',
      type: 'date',
      constraint: { test: ['>=', ['$', 'to'], ['$', 'from']], message: { vi: 'Sau ngày bắt đầu.' } },
    },
    { code: 'at', type: 'time' },
    {
      code: 'rating',
      type: 'scale',
      options: ['1', '2', 'na'].map((code) => ({ code, label: { vi: code } })),
    },
    { code: 'share', type: 'decimal', min: 0, max: 1 },
    { code: 'twice', type: 'calculated', calculation: ['*', ['$', 'share'], 2] },
    { code: 'thanks', type: 'note', required: true },
    { code: 'agree', type: 'single', options: yesNo },
  ])

  it.each([
    [{ from: '2026-02-29' }, 'from:kind'],
    [{ from: '2024-02-29' }, undefined],
    [{ from: '2026-2-1' }, 'from:kind'],
    [{ from: '2026-11-21', to: '2026-11-20' }, 'to:constraint'],
    [{ from: '2026-11-21', to: '2026-11-21' }, undefined],
    [{ to: '2026-11-20' }, undefined],
    [{ at: '23:59' }, undefined],
    [{ at: '24:00' }, 'at:kind'],
    [{ rating: 'na' }, undefined],
    [{ rating: 1 }, 'rating:kind'],
    [{ rating: '6' }, 'rating:option'],
    [{ share: 0.25, twice: 0.5 }, undefined],
    [{ share: 0.25, twice: 0.6 }, 'twice:calculation'],
    [{ twice: 1 }, 'twice:not-asked'],
    [{ share: Number.NaN }, 'share:kind'],
    [{ thanks: 'x' }, 'thanks:not-asked'],
  ])('%j gives %s', (answers, fault) => {
    expect(faults(version, answers)).toEqual(fault === undefined ? [] : [fault])
  })
})

function hasTypeOf({ type }: Question, value: unknown): boolean {
  if (type === 'integer' || type === 'decimal') return typeof value === 'number' && Number.isFinite(value)
  if (type === 'multiple') return Array.isArray(value) && value.every((code) => typeof code === 'string')
  if (type === 'prefilled') return typeof value === 'string' || typeof value === 'number'
  return typeof value === 'string'
}
