import { expect, test } from 'vitest'
import type { Case } from '../../../shared/feedback/case.ts'
import { contactKeptUntil } from '../../../shared/feedback/retention.ts'
import { DAY } from '../../../shared/time.ts'
import { aCase } from '../../support/feedback.ts'

const NOW = Date.UTC(2026, 10, 21)

test.each<[string, Partial<Case>, number]>([
  ['waiting', {}, 400],
  ['being handled', { state: 'handling' }, 400],
  ['in quarantine', { state: 'noted', held: ['too-fast'] }, 400],
  ['answered ten days ago', { state: 'answered', closedAt: NOW - 10 * DAY }, 80],
  ['closed now', { state: 'closed', closedAt: NOW }, 90],
  ['cleared', { held: ['too-fast'], judged: 'cleared' }, 90],
  ['with nothing to answer', { state: 'noted' }, 90],
])('the contact of one that is %s is kept for so many days', (_what, over, days) => {
  expect(contactKeptUntil(aCase(over), NOW)).toBe(NOW + days * DAY)
})
