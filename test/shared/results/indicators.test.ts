import { describe, expect, it } from 'vitest'
import type { Expression } from '../../../shared/form/expression.ts'
import { journey } from '../../../shared/form/journey.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { AreaId, SurveyId } from '../../../shared/ids.ts'
import { communeSince, hamletSince, teamSince } from '../../../shared/register/since.ts'
import { catalogue, indicatorsOf } from '../../../shared/results/catalogue.ts'
import { registerOn } from '../../../shared/results/commune-register.ts'
import { declaredIndicators } from '../../../shared/results/declared.ts'
import { addFigures, registerFigures } from '../../../shared/results/figures.ts'
import type { GroupTally } from '../../../shared/results/group.ts'
import { indicators } from '../../../shared/results/indicators.ts'
import { tally } from '../../../shared/results/tally.ts'
import { Day } from '../../../shared/time.ts'
import { aRegister, someBatches } from '../../support/responses.ts'
import { theSurvey } from '../../support/versions.ts'

const LATER = Date.UTC(2027, 0, 1)
const visits = indicatorsOf(SurveyId.parse('hh_digital_visit'))
const feedback = indicatorsOf(SurveyId.parse('resident_feedback'))
const nothing: GroupTally = { responses: 0, questions: {}, measures: {} }

describe('The catalogue', () => {
  it('declares at least twenty indicators, each code once', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(20)
    expect(new Set(catalogue.map(({ code }) => code)).size).toBe(catalogue.length)
  })

  it('only reads questions and options that its survey has', () => {
    for (const spec of catalogue) {
      const version = theSurvey(spec.survey)
      const codes = new Set(version.questions.map(({ code }) => code))
      const terms = [spec.numerator, ...(spec.denominator === undefined ? [] : [spec.denominator])]
      for (const term of terms) {
        if ('figure' in term) continue
        for (const code of questionsIn('sum' in term ? term.sum : term.count)) expect(codes).toContain(code)
      }
      if (spec.by !== undefined) expect(codes).toContain(spec.by)
    }
  })

  it('has every indicator that the questions of its surveys say they feed', () => {
    const known = declaredIndicators.map(({ code }) => code)
    const surveys = ownSurveys.filter(({ survey }) => catalogue.some((spec) => spec.survey === survey))
    const fed = surveys.flatMap(({ questions }) => questions.flatMap((question) => question.feeds))
    for (const code of fed) expect(known).toContain(code)
  })

  it('splits by what was chosen, not by "none of these"', () => {
    const { all } = tally(
      [theSurvey('hh_digital_visit')],
      someBatches({ seed: 3, responses: 40 }),
      [],
      LATER,
      visits,
    )
    const skills = Object.keys(all.measures.guidance_by_skill?.options ?? {})
    expect(skills).toContain('vneid')
    expect(skills).not.toContain('none')
    expect(all.questions.guided?.options).toHaveProperty('none')
    // Who uses no online service is not in this number, so no 0 may stand for them.
    const online = Object.keys(all.measures.households_online_public_service?.options ?? {})
    expect(online.sort()).toEqual(['assisted', 'self'])
    expect(Object.keys(all.measures.visits_total?.options ?? {}).sort()).toEqual(['absent', 'met', 'refused'])
  })

  it('splits by options that a made-up commune really chooses', () => {
    const batches = someBatches({ seed: 3, responses: 400 })
    const { all } = tally([theSurvey('hh_digital_visit')], batches, [], LATER, visits)
    for (const spec of visits) {
      expect(all.measures[spec.code]?.n, spec.code).toBeGreaterThan(0)
      expect(all.measures[spec.code]?.numerator, spec.code).toBeGreaterThan(0)
    }
  })
})

describe('Indicators of a group', () => {
  it('have no value where nothing was observed: missing is never 0', () => {
    for (const value of Object.values(indicators(nothing, visits).indicators)) {
      expect(value).not.toHaveProperty('value')
      expect(value.n).toBe(0)
    }
  })

  it('have the value 0 where 0 was observed', () => {
    const seen = { ...nothing, measures: { households_with_fibre: { n: 4, numerator: 0 } } }
    expect(indicators(seen, visits).indicators.households_with_fibre).toEqual({
      value: 0,
      numerator: 0,
      n: 4,
    })
  })

  it('give a share in percent, and none of an empty denominator', () => {
    const seen = {
      ...nothing,
      measures: {
        vneid_l2_share: { n: 2, numerator: 3, denominator: 8 },
        households_guided_share: { n: 5, numerator: 4 },
      },
    }
    const at = (households: number) =>
      indicators(seen, visits, { deployed_households: households }).indicators
    expect(at(16).vneid_l2_share).toEqual({ value: 37.5, numerator: 3, denominator: 8, n: 2 })
    expect(at(16).households_guided_share).toEqual({ value: 25, numerator: 4, denominator: 16, n: 5 })
    expect(at(0).households_guided_share).toEqual({ numerator: 4, denominator: 0, n: 5 })
  })

  it('read the residents’ feedback: the mean of the steps, the satisfied, topics and reasons', () => {
    const batches = someBatches({ seed: 5, responses: 300, survey: 'resident_feedback' })
    const version = theSurvey('resident_feedback')
    const answers = batches.flatMap((batch) =>
      batch.responses.map((response) => journey(version, response.answers).answers),
    )
    const ratings = [...new Map(batches.flatMap(({ responses }) => responses.map((r) => [r.id, r]))).values()]
    const { all } = tally([version], batches, [], LATER, feedback)
    const group = indicators(all, feedback).indicators
    const steps = ratings.map(({ answers: { rating } }) => Number(rating))
    const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length
    expect(answers.length).toBe(300)
    expect(group.feedback_rating_mean?.value).toBeCloseTo(mean, 10)
    expect(group.feedback_satisfied_share?.numerator).toBe(steps.filter((step) => step >= 4).length)
    expect(group.feedback_satisfied_share?.denominator).toBe(steps.length)
    const topics = Object.values(group.feedback_by_topic?.options ?? {})
    expect(topics.reduce((sum, n) => sum + n, 0)).toBe(steps.length)
    expect(group.feedback_reasons?.numerator).toBeLessThanOrEqual(steps.filter((step) => step <= 2).length)
  })
})

describe('Figures of the register', () => {
  const register = aRegister({ hamlets: 3, teams: 2, households: 100 })
  const deployed = { ...register, teams: register.teams.slice(0, 1) }

  it('count households only of hamlets where a team is deployed', () => {
    expect(registerFigures(register)).toEqual({ deployed_households: 300 })
    expect(registerFigures(deployed)).toEqual({ deployed_households: 200 })
    expect(registerFigures(deployed, { hamlet: 'h2' })).toEqual({ deployed_households: 0 })
    expect(registerFigures(register, { team: 't2' })).toEqual({ deployed_households: 100 })
  })

  it('count a hamlet of two teams once', () => {
    const both = register.teams.map((team) => ({ ...team, hamlets: register.hamlets.map(({ id }) => id) }))
    expect(registerFigures({ ...register, teams: both })).toEqual({ deployed_households: 300 })
  })

  it('count every hamlet of a commune whose team looks after all and lists none', () => {
    const id = AreaId.parse('31843@2025-07-01')
    const commune = communeSince({ id, province: id, code: '31843', name: 'Hồng Dân', type: 'xa' })
    const hamlets = register.hamlets.map((hamlet) => hamletSince({ ...hamlet, commune: id }))
    const whole = { commune: id, level: 'commune', kind: 'community' } as const
    const teams = register.teams.slice(0, 1).map((team) => teamSince({ ...team, ...whole, hamlets: [] }))
    const found = registerOn({ commune, hamlets, teams }, Day.parse('2026-11-21'), true)
    expect(registerFigures(found)).toEqual({ deployed_households: 300 })
    expect(registerFigures(found, { hamlet: 'h2' })).toEqual({ deployed_households: 100 })
  })

  it('add up over communes', () => {
    expect(addFigures([{ a: 1, b: 2 }, { a: 3 }])).toEqual({ a: 4, b: 2 })
  })
})

function questionsIn(expression: Expression): string[] {
  if (typeof expression !== 'object') return []
  const [operator, first] = expression
  if ((operator === '$' || operator === 'answered') && typeof first === 'string') return [first]
  return expression.slice(1).flatMap((part) => questionsIn(part as Expression))
}
