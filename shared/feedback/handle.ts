import { tidyText } from '../text.ts'
import { DAY, type Day, dayOf, type EpochMs } from '../time.ts'
import { type Case, type CaseState, isOpenCase, MAX_TAGS } from './case.ts'
import { type Refusal, standstill, withStep } from './stepping.ts'

/** What an office does with a feedback. */
export type StaffStep =
  | { kind: 'take' }
  | { kind: 'assign'; to: string }
  | { kind: 'reply' | 'close'; text: string }
  | { kind: 'due'; to: Day }
  | { kind: 'tag'; tags: string[] }

/** A feedback is replied to so often at most: its item has an end. */
export const MAX_REPLIES = 10

/** A due day is moved so far at most, counted from the day it is moved on. */
export const FARTHEST_DUE = 90 * DAY

/** In which states an office may take a step; a tag only sorts, so it is for any. */
const allowed: Record<StaffStep['kind'], readonly CaseState[]> = {
  take: ['received', 'handling'],
  assign: ['received', 'handling'],
  // More to an answer, and an answer after all to what was closed: the resident reads it on the same page.
  reply: ['received', 'handling', 'answered', 'closed'],
  close: ['received', 'handling'],
  due: ['received', 'handling'],
  tag: ['noted', 'received', 'handling', 'answered', 'closed'],
}

/**
 * The case after a step of the office, or why it cannot be taken. A step that would change nothing gives the very case
 * that it was given.
 */
export function takeStep(
  handling: Case,
  step: StaffStep,
  { by, at }: { by: string; at: EpochMs },
): Case | Refusal {
  const refused = standstill(handling)
  if (refused !== undefined) return refused
  if (!allowed[step.kind].includes(handling.state)) return 'state'
  switch (step.kind) {
    case 'take': {
      if (handling.state === 'handling' && handling.assignee === by) return handling
      return withStep(handling, { at, by, kind: 'take' }, { state: 'handling', assignee: by })
    }
    case 'assign': {
      if (handling.assignee === step.to) return handling
      return withStep(handling, { at, by, kind: 'assign', to: step.to }, { assignee: step.to })
    }
    case 'reply':
      return reply(handling, step.text, { by, at })
    case 'close': {
      const { kind, text } = step
      return withStep(handling, { at, by, kind, text }, { state: 'closed', closedAt: at })
    }
    case 'due':
      return moveDue(handling, step.to, { by, at })
    case 'tag': {
      const tags = tidyTags(step.tags)
      if (tags.join('\n') === handling.tags.join('\n')) return handling
      return withStep(handling, { at, by, kind: 'tag', to: tags.join(', ') }, { tags })
    }
  }
}

/** Open, and its day has passed: the province's to see to. */
export function isLate(handling: Case, today: Day): boolean {
  return isOpenCase(handling) && handling.due !== undefined && handling.due < today
}

type Taken = { by: string; at: EpochMs }

// The first answer ends it; the day of that goes on counting, whatever is added later.
function reply(handling: Case, text: string, { by, at }: Taken): Case | Refusal {
  const replies = handling.steps.filter(({ kind }) => kind === 'reply').length
  if (!isOpenCase(handling) && replies >= MAX_REPLIES) return 'too-many'
  const closedAt = handling.closedAt ?? at
  return withStep(handling, { at, by, kind: 'reply', text }, { state: 'answered', closedAt })
}

function moveDue(handling: Case, to: Day, { by, at }: Taken): Case | Refusal {
  const { due: from } = handling
  if (from === to) return handling
  const farthest = dayOf(at + FARTHEST_DUE)
  if (!isCalendarDay(to) || to < dayOf(at) || to > farthest) return 'unfit-day'
  return withStep(handling, { at, by, kind: 'due', to, ...(from === undefined ? {} : { from }) }, { due: to })
}

function isCalendarDay(day: Day): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day
}

function tidyTags(tags: readonly string[]): string[] {
  const tidied = tags.map(tidyText).filter((tag) => tag !== '')
  return [...new Set(tidied)].slice(0, MAX_TAGS)
}
