import { describe, expect, test } from 'vitest'
import { HamletId } from '../../../../shared/ids.ts'
import { Day } from '../../../../shared/time.ts'
import { conditionOf, isAnswered, isDown } from '../../../../web/office/posters/condition.ts'
import { FEEDBACK } from '../../../support/batches.ts'
import { aPosterView } from './build.ts'

const hamlet = HamletId.parse('ap-1')
const here = {
  openSurveys: new Set([FEEDBACK]),
  hamlets: new Set([hamlet]),
  today: Day.parse('2026-11-21'),
}

describe('How a poster stands', () => {
  test('It hangs through its last day, and is over on the day after', () => {
    expect(conditionOf(aPosterView({ until: Day.parse('2026-11-21') }), here)).toBe('hanging')
    expect(conditionOf(aPosterView({ until: Day.parse('2026-11-20') }), here)).toBe('over')
  })

  test('On a computer whose clock is behind, a poster of tomorrow hangs', () => {
    expect(conditionOf(aPosterView({ from: Day.parse('2026-11-22') }), here)).toBe('hanging')
  })

  test('Taken down is taken down, whatever else holds', () => {
    const poster = aPosterView({ revokedAt: 1, until: Day.parse('2026-11-20') })
    expect(conditionOf(poster, { ...here, openSurveys: new Set() })).toBe('taken-down')
  })

  test('A poster of a closed survey or of a hamlet that is gone is still on a wall, and says so', () => {
    expect(conditionOf(aPosterView(), { ...here, openSurveys: new Set() })).toBe('survey-closed')
    expect(conditionOf(aPosterView({ kind: 'hamlet', hamlet }), here)).toBe('hanging')
    expect(conditionOf(aPosterView({ kind: 'hamlet', hamlet }), { ...here, hamlets: new Set() })).toBe(
      'hamlet-gone',
    )
    expect(isDown('survey-closed') || isDown('hamlet-gone')).toBe(false)
    expect(isAnswered('survey-closed')).toBe(false)
    expect(isAnswered('hamlet-gone')).toBe(true)
  })
})
