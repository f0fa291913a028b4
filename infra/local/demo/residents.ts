import { commentOn } from './comments.ts'
import { content, contentOrNot, type Habit, madeUpPhone, oneOf, someOf, sometimes } from './habits.ts'

/** How residents of the demo answer `resident_feedback`. */
export const feedbackHabits: Record<string, Habit> = {
  rating: content,
  topic: oneOf({ team: 26, dvc: 20, vneid: 16, payment: 10, scam: 8, network: 9, one_stop: 9, other: 2 }),
  comment: sometimes(0.5, commentOn),
  reason: someOf({ slow: 0.4, hard: 0.4, attitude: 0.1, no_answer: 0.3, error: 0.25 }, 'other'),
  want_contact: oneOf({ no: 85, yes: 15 }),
  phone: madeUpPhone,
}

/** How they answer `one_stop_satisfaction`. */
export const satisfactionHabits: Record<string, Habit> = {
  field: oneOf({ civil_status: 24, certify: 28, land: 16, residence: 12, social: 8, business: 6, other: 6 }),
  channel: oneOf({ online_self: 28, online_helped: 40, paper: 28, post: 4 }),
  helper: oneOf({ team: 45, officer: 30, youth: 12, family: 10, paid: 3 }),
  paper_reason: oneOf({ no_device: 20, dont_know: 35, hard: 20, trust: 12, not_available: 6, told: 7 }),
  acc_info: contentOrNot,
  acc_place: contentOrNot,
  proc_easy: contentOrNot,
  proc_papers: oneOf({ no: 82, yes: 11, unsure: 7 }),
  proc_trips: oneOf({ '0': 30, '1': 48, '2': 17, '3': 5 }),
  staff_attitude: contentOrNot,
  staff_guide: contentOrNot,
  res_time: oneOf({ early: 22, on_time: 60, late: 8, pending: 10 }),
  res_apology: oneOf({ yes: 60, no: 40 }),
  res_correct: contentOrNot,
  fb_channel: contentOrNot,
  overall: content,
  comment: sometimes(0.3, commentOn),
}
