import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../shared/form/answers.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { journey } from '../../../shared/form/journey.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { hasErrors, validate } from '../../../shared/form/validate.ts'
import {
  finish,
  issuesBySection,
  leave,
  partsOf,
  placeBefore,
  REVIEW,
  screens,
} from '../../../web/field/fill/form.ts'
import { pageAfter, someActs, someAnswers } from '../../support/answers.ts'

const RUNS = { seed: 20261121, numRuns: 300 }

const visit = ownSurveys.find(({ survey }) => survey === 'hh_digital_visit') ?? missing()
const wholeVisit: Answers = {
  hamlet: 'H1',
  hh_key: '001',
  visit_result: 'met',
  consent: 'yes',
  members_14plus: 4,
  smartphones: 2,
  internet: 'both',
  vneid_l2: 2,
  vneid_l1: 1,
  dvc: 'none',
  epay: 'no',
  shop_buy: 'no',
  business: 'no',
  safety: ['otp'],
  guided: ['dvc'],
  guided_people: 1,
  support: ['none'],
}

describe.each(ownSurveys.map((version) => [version.survey, version] as const))(
  'the pages of %s',
  (_, version) => {
    /** Whole answers and then some more acts, fitting or not: about half of these pages may be sent. */
    const pages = fc
      .oneof(
        fc.tuple(someAnswers(version), someActs(version, true)),
        fc.tuple(someAnswers(version), someActs(version, false)),
        fc.tuple(someAnswers(version), fc.constant([])),
      )
      .map(([start, acts]) => pageAfter(acts.slice(0, 4), start))

    it('let through exactly what validate accepts', () => {
      const seen = { sent: 0, held: 0 }
      fc.assert(
        fc.property(pages, (page) => {
          const carried = journey(version, page).answers
          const isFit = !hasErrors(validate(version, carried))
          seen[isFit ? 'sent' : 'held'] += 1
          expect(finish(version, page)).toEqual(
            isFit ? { answers: carried } : { wrongIn: expect.any(String), issues: expect.any(Array) },
          )
          expect(walk(version, page)).toBe(isFit ? REVIEW : firstWrong(version, page))
        }),
        RUNS,
      )
      expect(Math.min(seen.sent, seen.held)).toBeGreaterThan(20)
    })

    it('show everything that is wrong on a section that can be reached', () => {
      fc.assert(
        fc.property(pages, (page) => {
          const reachable = screens(version, page).map(({ section }) => section.code)
          const found = issuesBySection(version, page)
          expect(reachable).toEqual(expect.arrayContaining([...found.keys()]))
          expect([...found.values()].flat()).toHaveLength(
            validate(version, journey(version, page).answers).length,
          )
        }),
        RUNS,
      )
    })

    it('lead back through every section to the first', () => {
      fc.assert(
        fc.property(pages, (page) => {
          const back: string[] = []
          for (let place = placeBefore(version, page, REVIEW); place !== undefined; ) {
            back.unshift(place)
            place = placeBefore(version, page, place)
          }
          expect(back).toEqual(screens(version, page).map(({ section }) => section.code))
        }),
        RUNS,
      )
    })
  },
)

describe('a warning', () => {
  const answers: Answers = { ...wholeVisit, guided_people: 20 }

  it('holds the section once and lets it go when it was passed', () => {
    const held = leave(visit, answers, 'support', new Set())
    expect(held).toMatchObject({ stay: [{ check: 'guided_members', severity: 'warning' }] })
    expect(leave(visit, answers, 'support', new Set(['guided_members']))).toEqual({ to: REVIEW })
  })

  it('does not hold "Gửi"', () => {
    expect(finish(visit, answers)).toHaveProperty('answers')
  })
})

describe('how many parts there are', () => {
  const parts = (answers: Answers, place: string) =>
    partsOf(visit, answers, screens(visit, answers), place).length
  const all = visit.sections.length

  it.each([
    ['all while nothing is known', {}, 'visit', all],
    ['one when nobody is at home', { visit_result: 'absent' }, 'visit', 1],
    ['all while the consent is open', { visit_result: 'met' }, 'visit', all],
    ['one when the household refuses', { visit_result: 'met', consent: 'no' }, 'visit', 1],
    ['all of a whole visit', wholeVisit, REVIEW, all],
    ['one when looking over a visit without a meeting', { visit_result: 'absent' }, REVIEW, 1],
  ] as const)('%s', (_, answers, place, count) => {
    expect(parts(answers, place)).toBe(count)
  })
})

describe('an error over several answers', () => {
  it('stands on the section of the last of them, where all are answered', () => {
    const found = issuesBySection(visit, { ...wholeVisit, vneid_l2: 9 })
    expect(found.get('identity')).toMatchObject([{ check: 'vneid_sum', severity: 'error' }])
  })
})

/** Presses "Tiếp tục" until it does not go on, passing every warning; where the person then is. */
function walk(version: SurveyVersion, page: Answers): string {
  const passed = new Set(version.checks.map(({ code }) => code))
  let place = screens(version, page)[0]?.section.code ?? REVIEW
  while (place !== REVIEW) {
    const leaving = leave(version, page, place, passed)
    if ('stay' in leaving) return place
    place = leaving.to
  }
  return place
}

function firstWrong(version: SurveyVersion, page: Answers): string | undefined {
  const found = issuesBySection(version, page)
  return version.sections.map(({ code }) => code).find((code) => hasErrors(found.get(code) ?? []))
}

function missing(): never {
  throw new Error('The household visit is gone.')
}
