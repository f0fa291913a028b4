import type { Catalogue } from './catalogue.ts'

export const en = {
  appName: 'Từng Nhà',
  otherLanguage: 'Tiếng Việt',
  home: 'Home',
  back: 'Back',
  loading: 'Opening…',
  tryAgain: 'Try again',

  join: {
    title: 'Invitation to a team',
    lead: 'You are invited to use this phone to record surveys for a community digital technology team.',
    accept: 'Join',
    working: 'Connecting…',
    joined: 'This phone has joined the team',
    member: 'Member',
    team: 'Team',
    area: 'Area',
    start: 'Start',
    unknown: 'This invitation is not right. Ask the commune officer to send the link again.',
    over: 'The invitation has expired or all its places are taken. Ask the commune officer for a new one.',
    noAnswer: 'No connection yet. Check the network and press again. The invitation is not used up.',
    needed: 'This phone is in no team yet',
    neededWhy: 'Open the invitation link that the commune officer sent you by Zalo or text message.',
  },

  zalo: {
    title: 'Please open in Chrome',
    lead: 'This page is open inside Zalo. What is recorded here may get lost.',
    how: 'Press the three dots at the top and choose “Open in browser”. On an iPhone choose “Open in Safari”.',
  },

  insecure: {
    title: 'Nothing can be recorded at this address',
    lead: 'This address is not protected (no https), so the app records nothing here. Use the invitation link that the commune officer sent.',
  },

  broken: {
    title: 'The storage cannot be opened',
    lead: 'The browser does not let the app keep data. Leave private mode, free some space and open it again.',
    outdated: 'Another tab runs a newer version of the app. Open this page again.',
    blocked: 'Another tab still runs an older version of the app. Close that tab.',
  },

  homePage: {
    newResponse: 'New record',
    noSurveys: 'No survey is open for your team.',
    notDownloaded: 'The surveys are not on this phone yet. Connect to the network and try again.',
    closing: 'closing soon',
    drafts: 'Unfinished records',
    resume: 'Continue',
    finished: 'Finished records',
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
    export: 'Save unsent records to a file',
    exportName: 'unsent-records.json',
    kept: 'The browser has promised to keep the records on this phone.',
    notKept:
      'When the phone is full the browser may delete unsent records. Send soon when there is a network.',
    newVersion: 'A new version is ready',
    update: 'Use the new version',
  },

  responseState: {
    'on-phone': 'on the phone',
    waiting: 'waiting',
    sent: 'sent',
    'set-aside': 'needs a look',
  },

  signedOut: {
    title: 'This phone may not send any more',
    lead: 'All records are still on the phone. Ask the commune officer for a new invitation and open it on this phone; the records will then be sent.',
  },

  fill: {
    part: (n: number, of: number) => `Part ${n}/${of}`,
    progress: 'How far it has come',
    optional: '(optional)',
    notice: 'Introduction to read to the respondent',
    about: 'About this form',
    chooseMany: 'More than one may be chosen.',
    next: 'Continue',
    passWarning: 'The figures are right, continue',
    fix: 'Please look at the marked places.',
    correct: 'This must be corrected before going on.',
    letters: 'ABC',
    digits: '123',
    less: 'One less',
    more: 'One more',
    noHamlets: 'Your team has no hamlet yet. Tell the commune officer.',
    review: 'Review and send',
    reviewLead: 'This record is complete.',
    edit: 'Change',
    notAnswered: 'No answer',
    send: 'Send',
    saving: 'Saving…',
    notSaved:
      'The record was NOT saved. Free some space on the phone and press again. Do not close this page.',
    draftNotSaved:
      'The last answer could not be saved. Free some space on the phone. Do not close this page.',
    tooLarge: 'This record is too long to be saved. Shorten the notes.',
    gone: 'This record is not on the phone.',
    discard: 'Discard this unfinished record',
    discardSure: 'Press again to discard it for good',
  },

  saved: {
    title: 'Saved on the phone',
    at: (when: string) => `At ${when}`,
    'on-phone': 'The phone will send it within a few minutes, when there is a network.',
    waiting: 'The record waits to be sent. Carry on, there is no need to wait.',
    sent: 'The record has reached the server.',
    'set-aside': 'The server did not take this record. Tell the commune officer.',
    next: 'Next household',
  },

  issues: {
    required: 'This question needs an answer.',
    kind: 'Please check how this answer is written.',
    number: 'Digits only, for example 4.',
    min: (limit: string) => `This must be ${limit} or more.`,
    max: (limit: string) => `This must be ${limit} or less.`,
    length: (limit: string) => `${limit} characters at most.`,
    pattern: 'Please check how this answer is written.',
    month: 'Write the month and the year, for example 11/2026.',
    household: 'A household code has capital letters without accents, digits and hyphens, for example 001.',
    phone: 'A telephone number has 10 digits and starts with 0.',
    option: 'Choose one from the list.',
    exclusive: 'This cannot be chosen together with others.',
    other: 'Please look at this answer again.',
  },
} satisfies Catalogue
