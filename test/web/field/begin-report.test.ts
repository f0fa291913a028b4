import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../shared/form/answers.ts'
import { journey } from '../../../shared/form/journey.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { firstAnswers } from '../../../web/field/fill/begin.ts'
import { reportOf } from '../../../web/field/fill/report.ts'
import { aBrief, MORNING } from './build.ts'

const report = ownSurveys.find(({ survey }) => survey === 'team_monthly_report') ?? missing()
const figures = {
  '2026-11': { 'agg.households_visited': 57, 'agg.households_guided': 0, 'agg.people_guided_turns': 91 },
  '2026-10': { 'agg.households_visited': 31 },
}
const { follow, shown } = reportOf(report, figures)
const begun = follow({}, firstAnswers(report, aBrief().hamlets, MORNING))
const november = {
  period: '2026-11',
  hh_total: 200,
  hh_visited: 57,
  hh_visited_prefilled: 57,
  hh_guided: 0,
  hh_guided_prefilled: 0,
  people_turns: 91,
  people_turns_prefilled: 91,
}

function missing(): never {
  throw new Error('There is no monthly report.')
}

/** What is on the page after one answer more. */
function answer(before: Answers, code: string, value: Answers[string]): Answers {
  return follow(before, { ...before, [code]: value })
}

describe('the report of a month', () => {
  it('begins with the sums of the month, and with nothing where they are unknown', () => {
    expect(begun).toEqual(november)
    expect(reportOf(report).follow({}, { period: '2026-11' })).toEqual({ period: '2026-11' })
  })

  it('changes with its month, through every key that is typed', () => {
    const typing = ['11', '1', '10/', '10/202', '2026-10']
    const october = typing.reduce((page, typed) => answer(page, 'period', typed), begun)
    expect(october).toEqual({
      period: '2026-10',
      hh_total: 200,
      hh_visited: 31,
      hh_visited_prefilled: 31,
    })
    expect(answer(october, 'period', '2026-11')).toEqual(november)
  })

  it('never touches what somebody wrote, and still sees that it differs', () => {
    const changed = answer(begun, 'hh_visited', 60)
    const october = answer(changed, 'period', '2026-10')
    expect(october).toMatchObject({ hh_visited: 60, hh_visited_prefilled: 31 })
    expect(october).not.toHaveProperty('people_turns')
    expect(journey(report, october).asked.map(({ code }) => code)).toContain('adjust_reason')
  })

  it('keeps a figure that somebody emptied empty', () => {
    const { hh_visited: _, ...emptied } = begun
    expect(answer(follow(begun, emptied), 'members_total', 5)).not.toHaveProperty('hh_visited')
  })

  it('says of a figure that it was computed, where it was', () => {
    const helps = (answers: Answers) =>
      report.questions.flatMap((question) => {
        const help = shown(question, answers).help
        return help === question.help ? [] : [[question.code, help?.vi]]
      })
    const said = expect.stringContaining('Máy tính từ các phiếu của tháng')
    expect(helps({ period: '2026-10' })).toEqual(expect.arrayContaining([['hh_visited', said]]))
    expect(helps({ period: '2026-10' }).map(([code]) => code)).not.toContain('people_turns')
    expect(helps({ period: '2026-09' })).toEqual([])
    expect(helps({})).toEqual([])
  })
})
