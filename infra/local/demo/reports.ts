import { between, type Habit, partOf, same, someOf, sometimes } from './habits.ts'
import type { Crew } from './people.ts'

/** How a team's leader fills in `team_monthly_report` for a month, `2026-10`. */
export function reportHabits(crew: Crew, month: string): Record<string, Habit> {
  return {
    period: same(month),
    members_total: same(crew.members.length),
    members_active: partOf('members_total', 0.9),
    members_trained: partOf('members_total', 0.7),
    work_days: between(4, 16),
    hh_total: same(crew.hamlet.households),
    hh_visited: partOf('hh_total', 0.2),
    hh_guided: partOf('hh_visited', 0.6),
    people_turns: between(10, 80),
    adjust_reason: same('Ghi thêm các lượt đã hướng dẫn tại nhà văn hóa.'),
    sessions: between(0, 3),
    session_people: between(8, 60),
    desk_days: between(0, 6),
    desk_people: between(3, 40),
    zalo_members: between(30, 180),
    vneid_supported: between(2, 30),
    dvc_supported: between(2, 30),
    epay_supported: between(0, 20),
    health_supported: between(0, 15),
    sellers_new: between(0, 2),
    products_new: between(1, 6),
    qr_points: sometimes(0.6, between(0, 5)),
    einvoice_helped: between(0, 6),
    feedback_handled: between(0, 8),
    difficulty: someOf({ skills: 0.3, time: 0.35, signal: 0.25, elderly: 0.4, distance: 0.15 }, 'none'),
  }
}
