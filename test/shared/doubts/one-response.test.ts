import { describe, expect, it } from 'vitest'
import { SurveyId } from '../../../shared/ids.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { anInterview, aVersion, theSurvey } from '../../support/versions.ts'
import { aReceived, codesOf, found, honestInterviews, MORNING } from './received.ts'

const of = (given: Parameters<typeof aReceived>[0], version?: Parameters<typeof found>[1]) => {
  const entry = aReceived(given)
  return found([entry], version).get(entry.response.id) ?? []
}

describe('how long a form took', () => {
  it('is doubted below three seconds a question, and told with what is usual in the commune', () => {
    const fast = aReceived({ minutes: 0.5, answers: anInterview({ hh_key: '900' }) })
    const alone = found([fast]).get(fast.response.id)
    expect(alone).toEqual([{ code: 'too-fast', severity: 'strong', seconds: 30, questions: 21 }])
    // Half of the others took up to nine minutes, and were asked as many questions.
    const [doubt] = found([fast, ...honestInterviews(40)]).get(fast.response.id) ?? []
    expect(doubt).toMatchObject({ code: 'too-fast', seconds: 30, questions: 21 })
    const usual = doubt?.code === 'too-fast' ? (doubt.usual ?? 0) / 60 : 0
    expect(usual).toBeGreaterThan(8)
    expect(usual).toBeLessThan(10)
  })

  it('is not doubted where few questions were asked, nor where the clock was turned back', () => {
    expect(of({ minutes: 0.1, answers: { hamlet: 'h1', hh_key: '001', visit_result: 'absent' } })).toEqual([])
    expect(of({ minutes: -3 })).toEqual([])
  })

  it('is not doubted where the phone lay aside, nor of a correction', () => {
    expect(of({ minutes: 90 })).toEqual([])
    expect(of({ minutes: 0.5, rev: 2 })).toEqual([])
    expect(of({ minutes: 3 * 24 * 60, rev: 2 })).toEqual([])
  })

  it('is doubted where it was open over six hours', () => {
    expect(of({ minutes: 26 * 60 })).toEqual([{ code: 'too-slow', severity: 'mild', hours: 26 }])
  })
})

describe('the time of day', () => {
  it.each([
    [22, true],
    [23, true],
    [4, true],
    [5, false],
    [21, false],
  ])('%i:30 is night: %s', (hour, isNight) => {
    const at = MORNING - 9 * HOUR + hour * HOUR + 30 * MINUTE
    expect(codesOf(of({ at }))).toEqual(isNight ? ['night'] : [])
  })

  it("is the server's, whatever the phone's clock says", () => {
    const entry = aReceived({ at: MORNING })
    const phoneAhead = { ...entry, batch: { ...entry.batch, sentAt: MORNING + 14 * HOUR } }
    const { response } = phoneAhead
    const ahead = {
      ...phoneAhead,
      response: {
        ...response,
        startedAt: response.startedAt + 14 * HOUR,
        finishedAt: response.finishedAt + 14 * HOUR,
      },
    }
    expect(found([ahead]).size).toBe(0)
  })

  it("does not matter where nobody is visited: a leader's report, a resident's form", () => {
    const at = MORNING + 14 * HOUR
    const report = { period: '2026-10', members_total: 5, members_active: 4, hh_total: 90, hh_visited: 20 }
    expect(codesOf(of({ at, answers: report }, theSurvey('team_monthly_report')))).toEqual([])
    const form = { rating: '5', topic: 'team' }
    expect(codesOf(of({ at, answers: form, member: undefined }, theSurvey('resident_feedback')))).toEqual([])
  })
})

describe('scales', () => {
  const options = ['1', '2', '3', 'na'].map((code) => ({ code, label: { vi: code } }))
  const version = aVersion(['a', 'b', 'c', 'd', 'e'].map((code) => ({ code, type: 'scale', options })))
  const steps = (...given: string[]) =>
    Object.fromEntries(given.map((step, place) => [['a', 'b', 'c', 'd', 'e'][place] ?? '', step]))

  it('that all say the same are doubted, from four on', () => {
    expect(of({ answers: steps('2', '2', '2', '2') }, version)).toEqual([
      { code: 'straight-line', severity: 'mild', scales: 4, step: '2', questions: ['a', 'b', 'c', 'd'] },
    ])
    expect(of({ answers: steps('2', '2', '2') }, version)).toEqual([])
    expect(of({ answers: steps('2', '2', '2', '2', '3') }, version)).toEqual([])
  })
})

describe('answers that hardly go together', () => {
  const rulesOf = (answers: Parameters<typeof anInterview>[0], survey?: Parameters<typeof found>[1]) =>
    of({ answers: survey === undefined ? anInterview(answers) : (answers ?? {}) }, survey).flatMap((doubt) =>
      doubt.code === 'implausible' ? [doubt.rule] : [],
    )

  it.each([
    [{ vneid_l2: 3, vneid_l1: 2 }, 'vneid-over-members'],
    [{ smartphones: 8 }, 'smartphones-over-members'],
    [{ guided_people: 7 }, 'guided-over-members'],
    [{ business: 'no', sell_products: 12 }, 'sells-without-business'],
    [{ smartphones: 0, vneid_l2: 4, vneid_l1: 0 }, 'vneid-without-phone'],
  ])('%o: %s', (answers, rule) => {
    expect(rulesOf(answers)).toEqual([rule])
  })

  it.each([{ vneid_l2: 2, vneid_l1: 2 }, { smartphones: 7 }, { guided_people: 6 }, { smartphones: 0 }])(
    '%o is nothing',
    (answers) => expect(rulesOf(answers)).toEqual([]),
  )

  const report = { period: '2026-10', members_total: 5, members_active: 4, hh_total: 90, hh_visited: 20 }
  it.each([
    [{ members_active: 6 }, 'active-over-total'],
    [{ members_trained: 6 }, 'trained-over-total'],
    [{ hh_visited: 91 }, 'visited-over-households'],
    [{ work_days: 156 }, 'days-over-month'],
    [{ zalo_members: 451 }, 'zalo-over-households'],
    [{ hh_guided: 21 }, 'guided_le_visited'], // a warning of the form that somebody passed
  ])("a leader's %o: %s", (answers, rule) => {
    expect(rulesOf({ ...report, ...answers }, theSurvey('team_monthly_report'))).toEqual([rule])
    expect(rulesOf(report, theSurvey('team_monthly_report'))).toEqual([])
  })

  it('name the questions at which they are shown', () => {
    const [doubt] = of({ answers: anInterview({ smartphones: 8 }) })
    expect(doubt).toMatchObject({ questions: ['smartphones', 'members_14plus'] })
  })

  it('are said once, though a rule and a check of the form both say so', () => {
    const doubts = of({ answers: anInterview({ guided_people: 30 }) })
    expect(doubts.map((doubt) => (doubt.code === 'implausible' ? doubt.rule : ''))).toEqual([
      'guided-over-members',
    ])
  })

  it('are asked of a copy of the survey too, and of no survey without the questions', () => {
    const answers = anInterview({ smartphones: 8 })
    const copy = { ...theSurvey('hh_digital_visit'), survey: SurveyId.parse('ca_mau_visit') }
    expect(codesOf(of({ answers }, copy))).toEqual(['implausible'])
    expect(of({ answers: { smartphones: 8 } }, aVersion([{ code: 'smartphones', type: 'integer' }]))).toEqual(
      [],
    )
  })
})

describe('a response of a version that nobody knows', () => {
  it('is not looked at', () => {
    expect(of({ version: 9, minutes: 0.1, at: MORNING + 14 * HOUR - DAY })).toEqual([])
  })
})
