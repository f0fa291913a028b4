import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../shared/form/answers.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { compile, HIDDEN_NUMBER, type Scope } from '../../../shared/form/evaluate.ts'
import { isEmpty, journey, scopeOf } from '../../../shared/form/journey.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { anythingFor, pageAfter, someActs } from '../../support/answers.ts'
import { anInterview, aVersion, theSurvey, yesNo } from '../../support/versions.ts'

const visit = theSurvey('hh_digital_visit')
const codes = ({ asked }: ReturnType<typeof journey>) => asked.map(({ code }) => code)

describe.each(ownSurveys.map((version) => [version.survey, version] as const))(
  'a journey through %s',
  (_, version) => {
    it.each([true, false])(
      'never carries a hidden answer, whatever the order (valid: %s; seed 1, 300 runs)',
      (valid) => {
        fc.assert(
          fc.property(someActs(version, valid), (acts) => {
            const answers = pageAfter(acts)
            const carried = Object.keys(journey(version, answers).answers)
            const expected = version.questions
              .filter(
                ({ code, type }) =>
                  type !== 'note' && !isEmpty(answers[code]) && isShown(version, answers, code),
              )
              .map(({ code }) => code)
            expect(carried).toEqual(expected)
          }),
          { seed: 1, numRuns: 300 },
        )
      },
    )

    it('does not depend on what is hidden (seed 3, 300 runs)', () => {
      const script = someActs(version, true).chain((acts) => {
        const hidden = version.questions.filter(
          ({ code }) => !(code in journey(version, pageAfter(acts)).answers),
        )
        const shown = new Set(codes(journey(version, pageAfter(acts))))
        const others = hidden.filter(({ code, type }) => !shown.has(code) && type !== 'prefilled')
        return fc.tuple(
          fc.constant(acts),
          fc.tuple(...others.map((q) => anythingFor(q).map((value) => ({ code: q.code, value })))),
        )
      })
      fc.assert(
        fc.property(script, ([acts, changes]) => {
          expect(journey(version, pageAfter(changes, pageAfter(acts)))).toEqual(
            journey(version, pageAfter(acts)),
          )
        }),
        { seed: 3, numRuns: 300 },
      )
    })

    it('leads to itself (seed 4, 300 runs)', () => {
      fc.assert(
        fc.property(someActs(version, false), (acts) => {
          const once = journey(version, pageAfter(acts))
          expect(journey(version, once.answers)).toEqual(once)
        }),
        { seed: 4, numRuns: 300 },
      )
    })
  },
)

describe('a household visit', () => {
  it('asks three questions before anybody is met', () => {
    expect(codes(journey(visit, {}))).toEqual(['hamlet', 'hh_key', 'visit_result'])
    expect(codes(journey(visit, { visit_result: 'absent' }))).toHaveLength(3)
    expect(codes(journey(visit, { visit_result: 'met' }))).toHaveLength(4)
  })

  it('forgets an interview whose household turns out absent', () => {
    const { answers } = journey(visit, anInterview({ visit_result: 'absent' }))
    expect(answers).toEqual({ hamlet: 'H01', hh_key: '001', visit_result: 'absent' })
  })

  it('does not ask for level 1 where everybody has level 2', () => {
    expect(codes(journey(visit, anInterview({ vneid_l2: 4 })))).not.toContain('vneid_l1')
    expect(codes(journey(visit, anInterview({ vneid_l2: 3 })))).toContain('vneid_l1')
  })

  it('knows a met and consenting household by the unit', () => {
    const interviewed = compile(visit.unit.kind === 'household' ? visit.unit.interviewed : false)
    const is = (answers: Answers) => interviewed(scopeOf(visit, journey(visit, answers)))
    expect(is(anInterview())).toBe(true)
    expect(is(anInterview({ consent: 'no' }))).toBe(false)
    expect(is({ visit_result: 'absent' })).toBe(false)
  })
})

describe('a monthly report', () => {
  const report = theSurvey('team_monthly_report')
  const given = { hh_visited: 30, hh_visited_prefilled: 30, hh_guided: 20, hh_guided_prefilled: 20 }

  it('asks for a reason only when a prefilled number was changed', () => {
    expect(codes(journey(report, given))).not.toContain('adjust_reason')
    expect(codes(journey(report, { ...given, hh_guided: 21 }))).toContain('adjust_reason')
    expect(codes(journey(report, { hh_visited: 30 }))).not.toContain('adjust_reason')
  })

  it('carries what was prefilled without showing it', () => {
    const way = journey(report, given)
    expect(way.answers).toEqual(given)
    expect(codes(way)).not.toContain('hh_visited_prefilled')
  })
})

describe('the rules of a journey', () => {
  it('calculates, and ignores what was sent for it', () => {
    const version = aVersion([
      { code: 'a', type: 'integer' },
      { code: 'b', type: 'integer', relevant: ['>', ['$', 'a'], 5] },
      { code: 'sum', type: 'calculated', calculation: ['+', ['$', 'a'], ['$', 'b']] },
      { code: 'big', type: 'single', options: yesNo, relevant: ['>', ['$', 'sum'], 10] },
    ])
    expect(journey(version, { a: 3, b: 100, sum: 99 }).answers).toEqual({ a: 3, sum: 3 })
    expect(journey(version, { a: 6, b: 5, big: 'yes' }).answers).toEqual({ a: 6, b: 5, sum: 11, big: 'yes' })
    expect(journey(version, { a: 6 }).answers).toEqual({ a: 6 })
  })

  it('hides a whole section, and counts its numbers as 0', () => {
    const version = aVersion(
      [
        { code: 'a', type: 'single', options: yesNo },
        { code: 'b', type: 'integer', section: 't' },
        { code: 'c', type: 'note', section: 'u', relevant: ['=', ['$', 'b'], 0] },
      ],
      {
        sections: [
          { code: 's', title: { vi: '' } },
          { code: 't', title: { vi: '' }, relevant: ['=', ['$', 'a'], 'yes'] },
          { code: 'u', title: { vi: '' } },
        ],
      },
    )
    expect(codes(journey(version, { a: 'no', b: 3 }))).toEqual(['a', 'c'])
    expect(codes(journey(version, { b: 3 }))).toEqual(['a', 'c'])
    expect(codes(journey(version, { a: 'yes', b: 3 }))).toEqual(['a', 'b'])
    expect(codes(journey(version, { a: 'yes' }))).toEqual(['a', 'b'])
  })

  it('takes blanks and empty lists for no answer', () => {
    expect(journey(visit, { hh_key: '  ', visit_result: '', hamlet: [] }).answers).toEqual({})
  })
})

/** The same rule the other way round: a question is shown when what its condition needs is shown, and so on back. */
function isShown(version: SurveyVersion, answers: Answers, code: string): boolean {
  const question = version.questions.find((one) => one.code === code)
  const scope: Scope = (other) => {
    const value = answers[other]
    if (isShown(version, answers, other)) return isEmpty(value) ? undefined : value
    const type = version.questions.find((one) => one.code === other)?.type
    return type === 'integer' || type === 'decimal' ? HIDDEN_NUMBER : undefined
  }
  return question?.relevant === undefined || compile(question.relevant)(scope) === true
}
