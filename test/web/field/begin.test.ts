import { describe, expect, it } from 'vitest'
import type { TeamBrief } from '../../../shared/api/team.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { firstAnswers, isRepeated } from '../../../web/field/fill/begin.ts'
import { chooseMany } from '../../../web/field/fill/choose.ts'
import { householdOf } from '../../../web/field/fill/household.ts'
import { labelOf, titleBeside } from '../../../web/field/fill/label.ts'
import { addressOf, parseRoute } from '../../../web/field/router.ts'
import { aBrief, aResponseId, MORNING } from './build.ts'

const { hamlets } = aBrief()
const oneHamlet = hamlets.slice(0, 1)

function survey(id: string): SurveyVersion {
  const found = ownSurveys.find((version) => version.survey === id)
  if (found === undefined) throw new Error(`There is no ${id}.`)
  return found
}

function offers(...ids: string[]): TeamBrief['surveys'] {
  return ids.map((id) => {
    const { title, filledBy, version, survey: code } = survey(id)
    if (filledBy === 'resident') throw new Error('No team is offered this.')
    return { id: code, title, filledBy, version, state: 'open' }
  })
}

it('offers another household after a household, and nothing after the report of a month', () => {
  const surveys = offers('hh_digital_visit', 'team_monthly_report')
  expect(surveys.map(({ id }) => isRepeated(id, aBrief({ surveys })))).toEqual([true, false])
  expect(surveys.map(({ id }) => isRepeated(id, undefined))).toEqual([false, false])
})

describe('a new form', () => {
  it('chooses the hamlet when the team has only one', () => {
    expect(firstAnswers(survey('hh_digital_visit'), oneHamlet, MORNING)).toEqual({ hamlet: 'H1' })
    expect(firstAnswers(survey('hh_digital_visit'), hamlets, MORNING)).toEqual({})
  })

  it('is about the household that was pressed in the list, if the team has such a hamlet', () => {
    const start = (address: string) => firstAnswers(survey('hh_digital_visit'), hamlets, MORNING, address)
    expect(start('hamlet=H2&household=017')).toEqual({ hamlet: 'H2', hh_key: '017' })
    expect(start('hamlet=H9&household=017')).toEqual({ hh_key: '017' })
  })

  it('takes no other answer from an address', () => {
    const crafted = 'hamlet=H2&household=017&consent=yes&single=yes&visit_result=met'
    expect(Object.keys(firstAnswers(survey('hh_digital_visit'), hamlets, MORNING, crafted))).toEqual([
      'hamlet',
      'hh_key',
    ])
  })

  it('knows the month and the households of the team, and leaves the figures of visits empty', () => {
    const answers = firstAnswers(survey('team_monthly_report'), hamlets, MORNING)
    expect(answers).toEqual({ period: '2026-11', hh_total: 200 })
  })

  it('takes the month of Vietnam, not of Greenwich', () => {
    const lastEvening = Date.UTC(2026, 9, 31, 18, 0)
    expect(firstAnswers(survey('team_monthly_report'), [], lastEvening)).toEqual({ period: '2026-11' })
  })

  it('never answers for the respondent', () => {
    for (const version of ownSurveys) {
      const consents = version.questions.filter((question) => question.consentRecord === true)
      const answers = firstAnswers(version, oneHamlet, MORNING)
      expect(consents.filter(({ code }) => code in answers)).toEqual([])
    }
  })
})

describe('the name of a form in a list', () => {
  it('is what tells it from the others', () => {
    const visit = labelOf(survey('hh_digital_visit'), { hamlet: 'H2', hh_key: '017' }, hamlets)
    const report = labelOf(survey('team_monthly_report'), { period: '2026-11' }, hamlets)
    expect([visit, report]).toEqual(['Thôn Đoài · 017', '11/2026'])
  })

  it('has the title of its survey beside it, unless there are only visits to households', () => {
    const titles = (...ids: string[]) => {
      const surveys = offers(...ids)
      return surveys.map(({ id }) => titleBeside(id, aBrief({ surveys }), 'vi'))
    }
    const [visit, report] = [survey('hh_digital_visit').title.vi, survey('team_monthly_report').title.vi]
    expect(titles('hh_digital_visit')).toEqual([''])
    expect(titles('team_monthly_report')).toEqual([report])
    expect(titles('hh_digital_visit', 'team_monthly_report')).toEqual([visit, report])
  })
})

describe('the household of a form', () => {
  const household = (answers: object) => householdOf(survey('hh_digital_visit'), { ...answers })
  const named = { hamlet: 'H2', hh_key: '017' }

  it('was met only where somebody was at home and agreed', () => {
    const about = { hamlet: 'H2', code: '017' }
    expect(household({ ...named, visit_result: 'met', consent: 'yes' })).toEqual({ ...about, isMet: true })
    expect(household({ ...named, visit_result: 'met', consent: 'no' })).toEqual({ ...about, isMet: false })
    expect(household({ ...named, visit_result: 'absent' })).toEqual({ ...about, isMet: false })
  })

  it('is unknown where the answers do not name it, or the survey is about something else', () => {
    expect(household({ hamlet: 'H2' })).toBeUndefined()
    expect(household({ hh_key: '017' })).toBeUndefined()
    expect(householdOf(survey('team_monthly_report'), { period: '2026-11' })).toBeUndefined()
  })
})

describe('choosing more than one', () => {
  const options = [
    { code: 'a', label: { vi: 'A' } },
    { code: 'b', label: { vi: 'B' } },
    { code: 'none', label: { vi: 'Không' }, exclusive: true },
  ]

  it.each([
    [[], 'a', ['a']],
    [['a'], 'a', []],
    [['a', 'b'], 'none', ['none']],
    [['none'], 'b', ['b']],
  ])('%j and then %s', (chosen, code, result) => {
    expect(chooseMany(options, chosen, code)).toEqual(result)
  })
})

describe('addresses', () => {
  const id = aResponseId()
  const visit = survey('hh_digital_visit').survey

  it.each([
    { page: 'home' } as const,
    { page: 'fill', survey: visit, id } as const,
    { page: 'fill', survey: visit, id, section: 'access' } as const,
    { page: 'fill', survey: visit, id, section: '' } as const,
    { page: 'fill', survey: visit, id, section: 'visit', start: 'hamlet=H1&household=001' } as const,
    { page: 'fill', survey: visit, id, start: 'hamlet=H1&household=001' } as const,
    { page: 'households', survey: visit } as const,
    { page: 'households', survey: visit, start: 'hamlet=H1' } as const,
    { page: 'response', id } as const,
    { page: 'saved', id } as const,
  ])('%j', (route) => {
    expect(parseRoute(addressOf(route))).toEqual(route)
  })

  it('takes the invitation out of the link, whatever case it was typed in', () => {
    const route = { page: 'join', secret: '0123456789ABCDEFGHJKMNPQRS' }
    expect(parseRoute('#moi=0123456789abcdefghjkmnpqrs')).toEqual(route)
  })

  it('leads home from anywhere that does not exist', () => {
    expect(parseRoute('#/fill/hh_digital_visit/no-id')).toEqual({ page: 'home' })
    expect(parseRoute('')).toEqual({ page: 'home' })
  })
})
