import type { vi } from './vi.ts'

export const en: typeof vi = {
  title: 'The app is paused',
  lead: 'The office has paused the app on every phone.',
  allSent: 'Every finished record on this phone has been sent.',
  unsent: (count) => `Not sent yet: ${count}. They are still on this phone.`,
  drafts: (count) => `Unfinished: ${count}.`,
  notYet: 'Send everything or save it to a file; then the app can be removed.',
  takeAway: 'Remove the app, keep the records here',
  away: 'The app was removed. Do not clear the browser’s data. When you are told to, open the old link again.',
}
