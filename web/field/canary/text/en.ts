import type { CanaryWords } from './vi.ts'

export const en: CanaryWords = {
  evicted: {
    title: 'The browser has deleted the app’s data on this phone',
    unsent: (n) =>
      n === 1
        ? '1 record that was not sent may be lost, and unfinished ones, if there were any.'
        : `${n} records that were not sent may be lost, and unfinished ones, if there were any.`,
    noneUnsent:
      'By the phone’s own count all finished records had been sent. Unfinished ones, if there were any, are gone.',
    made: (n) => `This phone had recorded ${n}. What was sent is still on the server.`,
    todo: 'What to do: look which households you visited, record again what was not sent, and tell your team leader. If the phone has left the team, open the invitation again or ask for a new one. Free some space, and do not clear the browser’s data.',
    read: 'I have read this',
  },
  clock: {
    title: 'The clock of this phone is wrong',
    ahead: (by) => `It is ${by} fast.`,
    behind: (by) => `It is ${by} slow.`,
    todo: 'No record is lost, the server corrects the time. Turn on “Automatic date and time” in the phone’s settings.',
    minutes: (n) => `${n} minutes`,
    hours: (n) => (n === 1 ? '1 hour' : `${n} hours`),
    days: (n) => (n === 1 ? '1 day' : `${n} days`),
  },
}
