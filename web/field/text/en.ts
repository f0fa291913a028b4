import type { Catalogue } from './catalogue.ts'

export const en = {
  appName: 'Từng Nhà',
  otherLanguage: 'Tiếng Việt',
  home: 'Home',
  back: 'Back',
  loading: 'Opening…',
  tryAgain: 'Try again',

  join: {
    needed: 'This phone is in no team yet',
    typeCode: 'Type the 12-character code',
    neededWhy: 'Open the invitation link that the commune officer sent you by Zalo or text message.',
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
    notDownloaded: 'Not everything is on this phone yet. Connect to the network and try again.',
    waiting: (n: number) => `Waiting to be sent: ${n}`,
    closing: 'closing soon',
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
