import { describe, expect, it } from 'vitest'
import type { TeamSheet } from '../../../shared/api/team-sheet.ts'
import { SurveyId } from '../../../shared/ids.ts'
import { returnedOf } from '../../../web/field/visits/sent-back.ts'
import { aBrief, aResponseId, MORNING } from './build.ts'

const survey = SurveyId.parse('hh_digital_visit')

function aBriefWith(...sentBack: TeamSheet['sentBack']) {
  const sheet = { survey, asOf: MORNING, hamlets: [], mine: 0, team: 0, ledgers: [], sentBack }
  return aBrief({ sheets: [sheet] })
}

function aSentBack(overrides: Partial<TeamSheet['sentBack'][number]> = {}): TeamSheet['sentBack'][number] {
  return {
    response: aResponseId(),
    rev: 1,
    version: 1,
    startedAt: MORNING,
    answers: { hh_key: '001' },
    reason: 'Hãy hỏi lại số người.',
    at: MORNING,
    ...overrides,
  }
}

describe('what the office sent back', () => {
  it('stays until it is corrected on this phone, however long the phone has not had the visit', () => {
    const sentBack = aSentBack()
    const { response: id } = sentBack
    const brief = aBriefWith(sentBack)
    expect(returnedOf(brief, [])).toMatchObject([{ response: id, survey }])
    expect(returnedOf(brief, [{ id }])).toHaveLength(1)
    expect(returnedOf(brief, [{ id, rev: 2 }])).toEqual([])
    expect(returnedOf(aBriefWith({ ...sentBack, rev: 2 }), [{ id, rev: 2 }])).toHaveLength(1)
    expect(returnedOf(undefined, [])).toEqual([])
  })
})
