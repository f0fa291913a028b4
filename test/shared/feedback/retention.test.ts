import { expect, test } from 'vitest'
import type { Case } from '../../../shared/feedback/case.ts'
import { contactKeptUntil } from '../../../shared/feedback/retention.ts'
import { BatchId, PosterId } from '../../../shared/ids.ts'
import { DAY } from '../../../shared/time.ts'

const NOW = Date.UTC(2026, 10, 21)

const aCase = (over: Partial<Case>): Case => ({
  rev: 1,
  state: 'received',
  poster: PosterId.parse('3224400000001'),
  place: 'Nhà văn hóa ấp 1',
  language: 'vi',
  receivedAt: NOW - 30 * DAY,
  excerpt: '',
  wantsAnswer: true,
  tags: [],
  steps: [],
  newest: { batch: BatchId.parse('019aa000-0000-7000-8000-000000000000'), rev: 1 },
  ...over,
})

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
