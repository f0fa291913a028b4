import { type Action, can } from '../../../shared/access.ts'
import type { StaffMember } from '../../../shared/api/office.ts'
import type { AreaId } from '../../../shared/ids.ts'

const feedbackViews = ['inbox', 'quarantine', 'all', 'late', 'listening', 'posters', 'settings'] as const
export type FeedbackViewName = (typeof feedbackViews)[number]

const needed: Record<FeedbackViewName, Action> = {
  inbox: 'answer-feedback',
  quarantine: 'answer-feedback',
  all: 'answer-feedback',
  late: 'answer-feedback',
  listening: 'see-results',
  posters: 'edit-posters',
  settings: 'answer-feedback',
}

/** The views of a province as a whole: no commune is chosen there, and nobody of one commune has them. */
const OF_PROVINCE: ReadonlySet<FeedbackViewName> = new Set(['late', 'settings'])

export function isOfProvince(view: FeedbackViewName): boolean {
  return OF_PROVINCE.has(view)
}

/** The views that this person has in a province, in the order of the page. */
export function viewsOf(staff: StaffMember, province: AreaId): FeedbackViewName[] {
  const { commune } = staff
  const own = { province, ...(commune === undefined ? {} : { commune }) }
  return feedbackViews.filter((view) => can(staff, needed[view], isOfProvince(view) ? { province } : own))
}
