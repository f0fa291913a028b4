import { describe, expect, it } from 'vitest'
import { type Case, CaseState } from '../../../../shared/feedback/case.ts'
import { type StaffStep, takeStep } from '../../../../shared/feedback/handle.ts'
import { judge } from '../../../../shared/feedback/judge.ts'
import { isRefusal } from '../../../../shared/feedback/stepping.ts'
import { Day } from '../../../../shared/time.ts'
import { actsOf } from '../../../../web/office/feedback/one/acts.ts'
import { aCase } from '../../../support/feedback.ts'

const ME = 'mai@example.vn'
const NOW = Date.parse('2026-11-23T03:00:00Z')
const today = Day.parse('2026-11-23')
const tomorrow = Day.parse('2026-11-24')

const stands: [string, Partial<Case>][] = [
  ['free', {}],
  ['mine', { assignee: ME }],
  ['held', { held: ['too-fast'] }],
  ['released', { held: ['too-fast'], judged: 'released' }],
  ['cleared', { held: ['too-fast'], judged: 'cleared' }],
  ['erased', { erasedAt: NOW }],
]
const cases = CaseState.options.flatMap((state) =>
  stands.map(([name, over]): [string, Case] => [`${state}, ${name}`, aCase({ ...over, state })]),
)

const steps: StaffStep[] = [
  { kind: 'take' },
  { kind: 'assign', to: 'ut@example.vn' },
  { kind: 'reply', text: 'Đã sửa.' },
  { kind: 'close', text: 'Đã trả lời rồi.' },
  { kind: 'due', to: tomorrow },
  { kind: 'tag', tags: ['sóng yếu'] },
]

/** What would change a case, by the rules that the server goes by. */
function possible(handling: Case): string[] {
  const by = { by: ME, at: NOW }
  const taken = steps.filter((step) => {
    const next = takeStep(handling, step, by)
    return !isRefusal(next) && next !== handling
  })
  const judged = (['release', 'clear'] as const).filter((judgement) => {
    const next = judge(handling, judgement, { ...by, due: tomorrow })
    return !isRefusal(next) && next !== handling
  })
  return [...taken.map(({ kind }) => kind), ...judged].sort()
}

describe('what is offered with a feedback', () => {
  it.each(cases)('is what its rules allow: %s', (_, handling) => {
    const who = { email: ME, isOfProvince: true, today }
    expect(actsOf(handling, who).sort()).toEqual(possible(handling))
  })

  it('is no other day where it is late, but for the province', () => {
    const late = aCase({ due: Day.parse('2026-11-20') })
    const acts = (isOfProvince: boolean) => actsOf(late, { email: ME, isOfProvince, today })
    expect(acts(true)).toContain('due')
    expect(acts(false)).not.toContain('due')
    expect(actsOf(aCase(), { email: ME, isOfProvince: false, today })).toContain('due')
  })
})
