import { type EpochMs, VIETNAM_OFFSET } from '../../../shared/time.ts'

/** `2026-11-21T10:32:00+07:00`: with the clock of Asia/Ho_Chi_Minh, so that no program misreads it. */
export function moment(at: EpochMs): string {
  return `${new Date(at + VIETNAM_OFFSET).toISOString().slice(0, -5)}+07:00`
}
