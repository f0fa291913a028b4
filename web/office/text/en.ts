import type { Catalogue } from './catalogue.ts'

export const en: Catalogue = {
  appName: 'Từng Nhà',
  appPlace: 'Office',
  pages: {
    results: 'Results',
    report: 'Report',
    reviews: 'Received forms',
    feedback: 'Feedback',
    register: 'Register',
    surveys: 'Surveys',
    people: 'Staff',
    audit: 'Audit log',
  },
  pagesLabel: 'Pages of the office',
  close: 'Close',
  cancel: 'Cancel',
  otherLanguage: 'Tiếng Việt',
  loading: 'Loading…',
  tryAgain: 'Try again',
  toStart: 'To the front page',
  skip: 'Skip to content',

  failures: {
    offline: 'No connection. Check the network and try again.',
    'no-session': 'Your session has ended. Sign in again to go on.',
    'out-of-scope': 'These figures are outside your area or role.',
    'not-staff': 'Your account has no role here any more. Ask the administrator of your province.',
    'not-found': 'There are no such figures. The link may be old.',
    'sign-in-again': 'This needs a sign-in of the last five minutes. Sign in again to go on.',
    'changed-meanwhile': 'Somebody changed this before you. Load it again, then make your change.',
    'own-role': 'Nobody changes or ends the own role. Ask another administrator.',
    'survey-id-taken': 'There is a survey with this code already. Choose another.',
    'wrong-state': 'The survey is not in a state that allows this. Load the page again.',
    'unfit-step': 'The feedback is not at a step that allows this. Load it again to see where it stands.',
    'unknown-assignee':
      'That person may no longer answer feedback here. Load it again and choose somebody else.',
    'import-under-way': 'Another import of this province is running. Wait until it is done.',
    'plan-outdated': 'The register has changed since the preview. Choose the file again to look at it anew.',
    'unfit-record': 'This does not fit the register. Look at the fields again and save.',
    'unfit-survey': 'The form still has mistakes and cannot be published. Mend those named.',
    'unreadable-rescue':
      'This is no rescue file of this system, or it was damaged on its way. Ask the phone for it again.',
    'unreadable-spreadsheet':
      'This file cannot be read. Save it as Excel (.xlsx) or CSV UTF-8 and choose it again.',
    'too-large': 'The file is too large. Split it into smaller ones.',
    'survey-not-for-residents':
      'This survey does not ask residents there, or is not open. Choose another one.',
    'nobody-to-invite': 'There is no active member to invite. Add members first.',
    'import-not-started':
      'The import could not be started. Wait a minute and press again; nothing has changed.',
    'survey-frozen': 'The final results of this survey are frozen; it is not recounted.',
    'recount-not-started': 'The update could not be started. Wait a minute and press Update again.',
    'store-busy': 'The system is busy. Wait a minute and try again.',
    'too-many-requests': 'Too many requests. Wait a minute and try again.',
  },
  otherFailure: 'Something is broken on our side. Try again; if it stays, tell the administrator.',
  failureNumber: (id) => `Number to quote: ${id}`,

  session: {
    title: 'Office of Từng Nhà',
    lead: 'For commune and provincial officers and national viewers.',
    signIn: 'Sign in',
    signOut: 'Sign out',
    thenAgain:
      'It opens in a new tab. Then come back to this one and press again; what you typed is still here.',
    help: 'Cannot get in? Ask the administrator of your province to add your e-mail address.',
    refusals: {
      failed: 'The sign-in was not completed. Press Sign in to start again.',
      'unverified-email': 'The e-mail address of this account is not verified. Verify it and sign in again.',
      'not-staff':
        'This account has no role here. Ask the administrator of your province to add your e-mail address, or sign in with another account.',
      'other-account':
        'This e-mail address belongs to another account. Use that one, or tell the administrator of your province.',
    },
    nothing: 'Your account has no area or survey to look at yet. Ask the administrator of your province.',
  },

  choose: {
    province: 'Province',
    survey: 'Survey',
    pickProvince: 'Choose a province…',
    pickFirst: 'Choose a province to see its figures.',
  },

  recount: {
    button: 'Update',
    asOf: (time, date) => `Figures as of ${time} on ${date}`,
    never: 'No figures yet',
    running: 'Counting anew…',
    mayLeave: 'You may close the page; the count goes on.',
    progress: (done, of) => `${done}/${of} communes`,
    done: 'Updated.',
    problems: {
      'unknown-survey': 'Not counted: there is no such survey, or it is not published yet.',
      'survey-frozen': 'The final results of this survey are frozen; it is not recounted.',
      'unknown-province':
        'Not counted: the province has no communes in the register. Tell the administrator.',
      'recount-not-started': 'The update could not be started. Wait a minute and press Update again.',
      broken: 'The last count failed. The former figures are untouched; press Update to count again.',
    },
  },

  empty: {
    title: 'No results yet',
    lead: 'Press Update to count the responses that have arrived.',
    leadWithoutRight: 'Results will show here once the province updates them.',
    noResponses:
      'No responses have arrived. Figures will show after the teams send theirs and the province updates.',
    noIndicators: 'This survey has no indicators.',
    noMatch: 'No row matches. Try other words.',
    noDays: 'No day has responses yet.',
    noFiles: 'There is no file that you may download.',
  },

  counts: {
    title: 'Responses',
    countedHint: (received) => `of ${received} received`,
    heldNone: 'none has to wait',
    supersededHint: 'only the newest one counts',
    excludedHint: "by an officer's decision",
    withdrawnHint: (withdrawn) => `of which the teams withdrew ${withdrawn}`,
    unreadable: 'Unreadable batches',
    unreadableHint: 'not counted; tell the administrator',
    noted: 'With a note',
    notedHint: (reasons) => `counted all the same: ${reasons}`,
  },

  tabs: {
    indicators: 'Indicators',
    communes: 'Communes',
    map: 'Tile map',
    league: 'Ranking',
    former: 'Former provinces',
    hamlets: 'Hamlets',
    teams: 'Teams',
    missing: 'Missing forms',
    days: 'Over time',
    questions: 'Questions',
    files: 'Downloads',
  },
  tabsLabel: 'Parts of the results',
  backTo: (place) => `‹ Back to ${place}`,
  responses: 'Responses',

  indicators: {
    name: 'Indicator',
    value: 'Value',
    made: 'Numerator/denominator',
    observed: 'Observations',
    below: (made, observed) => (made === '' ? `n = ${observed}` : `${made}, n = ${observed}`),
    observedHint: 'visits or households with an answer to go by',
    caption: (place) => `Indicators of ${place}`,
  },

  places: {
    name: { communes: 'Commune', hamlets: 'Hamlet', teams: 'Community digital technology team' },
    search: 'Search by name',
    indicator: 'Compare by',
    count: (shown, all) => `${shown}/${all} rows`,
    missing: 'Missing',
    missingBelow: (count) => `${count} missing`,
    sortBy: (column) => `Sort by ${column}`,
  },

  days: {
    day: 'Day',
    measure: 'Show',
    chart: (measure, from, to) => `${measure}, day by day from ${from} to ${to}`,
    peak: (value, day) => `Highest ${value}, on ${day}`,
    table: 'Show as a table',
  },

  questions: {
    search: 'Search questions',
    answered: (answered, asked) => `${answered} answered / ${asked} asked`,
    answer: 'Answer',
    count: 'Responses',
    share: 'Share',
    shareHint: 'of the responses that answer this question',
    multiple: 'Several answers could be chosen, so they may add up to more than 100%.',
    average: 'Average',
    sum: 'Sum',
    least: 'Least',
    greatest: 'Greatest',
    numbers: 'Responses with a number',
    uncounted: 'This question is not counted answer by answer.',
  },

  files: {
    asOf: (time, date) => `The files hold the figures as of ${time} on ${date}.`,
    download: 'Download',
    each: {
      'summary.xlsx': {
        name: 'Summary (Excel)',
        about:
          'Indicators by province, commune, hamlet, team and day, with numerators, denominators and observations.',
      },
      'summary-protected.xlsx': {
        name: 'Summary to pass on (Excel)',
        about:
          'Like the summary, with small counts left out and all counts rounded, so that nobody can be recognised.',
      },
      'codebook.xlsx': { name: 'Codebook (Excel)', about: 'What each column and each code means.' },
    },
    fresh:
      'Files of single responses need a sign-in of the last five minutes; after that you are asked to sign in again.',
    signedInAgain: (name) =>
      `You have signed in again. Press Download at ${name} now; after five minutes you are asked again.`,
    rows: 'Files of single responses are for work in the office only: do not pass them on, delete them when done.',
  },
}
