import { describe, expect, it } from 'vitest'
import { type DoubtRules, defaultRules, fittingChanges, rulesFor } from '../../../shared/doubts/rules.ts'
import { anInterview, aVersion, theSurvey } from '../../support/versions.ts'
import { aReceived, codesOf, found, visitVersion } from './received.ts'

const changed = (changes: DoubtRules['changes']): DoubtRules => ({ rev: 1, changes })

describe('the rules of a survey', () => {
  it('are the generic ones, and those of its own questions', () => {
    const idsOf = (version: Parameters<typeof rulesFor>[0][number]) =>
      rulesFor([version], defaultRules).map(({ id }) => id)
    expect(idsOf(visitVersion)).toContain('vneid-over-members')
    expect(idsOf(visitVersion)).not.toContain('hh_visited')
    expect(idsOf(theSurvey('team_monthly_report'))).toContain('visited-over-households')
    const generic = idsOf(aVersion([{ code: 'q', type: 'text', maxLength: 5 }]))
    expect(generic).toHaveLength(11)
    expect(idsOf(visitVersion)).toEqual(expect.arrayContaining(generic))
  })

  it('look at nothing once they are off', () => {
    const quick = aReceived({ minutes: 0.4, answers: anInterview({ smartphones: 9 }) })
    const codes = (rules: DoubtRules) => codesOf(found([quick], visitVersion, rules).get(quick.response.id))
    expect(codes(defaultRules)).toEqual(['implausible', 'too-fast'])
    expect(codes(changed({ 'too-fast': { off: true } }))).toEqual(['implausible'])
    expect(codes(changed({ 'too-fast': { off: true }, 'smartphones-over-members': { off: true } }))).toEqual(
      [],
    )
  })

  it('take another threshold, within their bounds', () => {
    const quick = aReceived({ minutes: 2, answers: anInterview({ smartphones: 9 }) })
    const codes = (threshold: number) => {
      const rules = changed({
        'too-fast': { threshold },
        'smartphones-over-members': { threshold: 20 - threshold },
      })
      return codesOf(found([quick], visitVersion, rules).get(quick.response.id))
    }
    expect(codes(10)).toEqual(['too-fast'])
    expect(codes(1)).toEqual([])
    expect(codes(18)).toEqual(['implausible', 'too-fast'])
    const [standing] = rulesFor([visitVersion], changed({ 'too-fast': { threshold: 1_000 } })).filter(
      ({ id }) => id === 'too-fast',
    )
    expect(standing?.threshold?.is).toBe(60)
  })

  it('keep of what somebody wishes only what they can take', () => {
    expect(
      fittingChanges([visitVersion], {
        'too-fast': { threshold: 3 }, // as it is by itself
        rush: { threshold: 1_000 },
        night: { off: true, threshold: 7 },
        'no-such-rule': { off: true },
        'visited-over-households': { off: true }, // of another survey
        twin: {},
      }),
    ).toEqual({ rush: { threshold: 120 }, night: { off: true } })
  })
})
