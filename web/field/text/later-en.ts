import type { LaterWords } from './later-vi.ts'

export const laterEn = {
  outbox: {
    finished: 'Finished records',
    returned: (n: number) => `The office sent back ${n} to be corrected`,
    noneFinished: 'None yet.',
    waiting: (n: number) => `Waiting to be sent: ${n}`,
    allSent: 'Nothing waits to be sent',
    lastSent: (when: string) => `Last sent: ${when}`,
    neverSent: 'Nothing sent yet',
    sendNow: 'Send now',
    sending: 'Sending…',
    retrying: 'Not sent yet. The phone tries again by itself when there is a network.',
    setAside: (n: number) => `Records that the server did not take: ${n}. They are still on this phone.`,
    unreadable: (n: number) =>
      `Entries on this phone that cannot be read: ${n}. They are kept, nothing is deleted.`,
    kept: 'The browser has promised to keep the records on this phone.',
    notKept:
      'When the phone is full the browser may delete unsent records. Send soon when there is a network.',
  },

  links: {
    households: 'Households',
    history: 'My records',
    team: 'My team',
    people: 'People and lock',
    thisPhone: 'This phone',
  },

  leaving: {
    pause: 'Later: to the home page',
    discard: 'Discard this record',
    discardCorrection: 'Discard this correction',
    discardSure: 'Press again to discard it for good',
  },

  correcting: {
    title: (n, reason) => (reason === '' ? `Correction ${n}` : `Correction ${n}, because: ${reason}`),
    sentBack: 'The commune asks for a correction',
    askAgain: 'Personal details are not sent back to phones. Ask again where needed:',
  },

  update: {
    ready: 'A new version is ready',
    use: 'Use the new version',
  },

  drafts: {
    title: 'Unfinished records',
    resume: 'Continue',
  },

  responseState: {
    'on-phone': 'on the phone',
    waiting: 'waiting',
    sent: 'sent',
    'set-aside': 'needs a look',
    'needs-fix': 'to be corrected',
    withdrawn: 'withdrawn',
  },

  signedOut: {
    title: 'This phone may not send any more',
    lead: 'All records are still on the phone. Ask the commune officer for a new invitation and open it on this phone; the records will then be sent.',
  },

  saved: {
    title: 'Saved on the phone',
    at: (when: string) => `At ${when}`,
    'on-phone': 'The phone will send it within a few minutes, when there is a network.',
    waiting: 'The record waits to be sent. Carry on, there is no need to wait.',
    sent: 'The record has reached the server.',
    'set-aside': 'The server did not take this record. Tell the commune officer.',
    'needs-fix': 'The commune sent this record back. Open it in “My records” and correct it.',
    next: 'Next household',
  },
} satisfies LaterWords
