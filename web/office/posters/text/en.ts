import type { Words } from '../words.ts'

/** The words of the view of posters in English. */
export const en: Words = {
  title: 'QR codes for residents’ feedback',
  lead: 'One code for each place: print it, put it up, and residents scan it to say what they think.',
  pickFirst: 'Choose a commune in the box above to see and make QR codes.',
  section: 'QR codes',
  create: 'Make new codes',
  printMany: 'Print posters',
  search: 'Find by place, check word or scanned address',
  searchHint:
    'To check a poster on a wall: type its check word, or paste the address that a phone scanned into the search.',
  summary: (count, scans, answers) => `${count} codes in use, about ${scans} scans, ${answers} answers`,
  summaryUnused: (count) => `${count} codes in use, nobody has scanned yet`,
  found: (count) => `${count} codes found`,
  noMatch: 'No code fits. Try other words, or only the 4 characters of the check word.',
  warnings: {
    elsewhere:
      'This address leads to another site, not to this system: another code was probably pasted over the poster. Type nothing there; take the paper down and tell the police.',
    unknown:
      'This commune has no code with that address. If the poster bears your commune’s name, take it down and print a new one; if it is another commune’s, look at that commune’s page.',
  },
  emptyTitle: 'No codes yet',
  empty:
    'Press “Make new codes” to make one for every hamlet at once, then print them and put them up at the house of culture and the service desk.',
  noSurvey:
    'No survey is open to residents here now. When the province opens one, its codes are made on this page.',
  allDown: 'No code is in use any more. Press “Make new codes” to make some.',
  allDownNoSurvey: 'No code is in use any more.',
  down: (count) => `Taken down or expired (${count})`,
  tableUp: 'Codes in use',
  tableDown: 'Codes taken down or expired',
  columns: {
    place: 'Place',
    survey: 'Survey',
    word: 'Check word',
    until: 'Last day',
    scans: 'Scans',
    answers: 'Answers',
    state: 'State',
    actions: 'Actions',
  },
  kinds: {
    commune: 'Whole commune',
    hamlet: 'Hamlet',
    desk: 'Service desk',
    event: 'Event',
  },
  conditions: {
    hanging: 'In use',
    'survey-closed': 'Survey closed',
    'hamlet-gone': 'Hamlet merged',
    over: 'Expired',
    'taken-down': 'Taken down',
  },
  advice: {
    'survey-closed': 'Whoever scans it cannot answer any more; take the paper down.',
    'hamlet-gone': 'Not in the register any more; take it down and make one for the new hamlet.',
  },
  takenDownOn: (day) => `Taken down on ${day}`,
  noLastDay: 'No end',
  about: (scans) => `about ${scans}`,
  print: 'Print',
  printNamed: (place) => `Print: ${place}`,
  link: 'Link',
  linkNamed: (place) => `Link: ${place}`,
  takeDown: 'Take down',
  takeDownNamed: (place) => `Take down: ${place}`,

  linking: {
    lead: 'Send this link to the hamlet’s Zalo group: residents press it and need not scan.',
    address: 'Link',
    word: 'Check word:',
    copy: 'Copy the link',
    outcomes: {
      copied: 'Copied. Paste it into your message.',
      'not-copied': 'It could not be copied by itself. The link is marked: copy it by hand.',
    },
  },

  making: {
    title: 'Make new codes',
    survey: 'Survey',
    modes: 'For which places?',
    mode: { hamlets: 'One code for each hamlet', one: 'One place' },
    noHamlets:
      'The register has no hamlets of this commune yet. Add them on the page Register, or make codes place by place.',
    hamlets: 'Hamlets',
    hamletsHint: (ticked, all) => `${ticked} of ${all} chosen.`,
    hasOne: 'has a code in use',
    searchHamlets: 'Find a hamlet',
    kind: 'Kind of place',
    hamlet: 'Hamlet',
    chooseHamlet: 'Choose a hamlet…',
    place: 'Name of the place',
    placeHints: {
      commune: 'Printed on the poster. For example: People’s Committee, commune’s house of culture.',
      hamlet: 'Printed on the poster. Left empty, it is the hamlet’s name. For example: Nhà văn hóa ấp 3.',
      desk: 'Printed on the poster. For example: Public service centre, desk 2.',
      event: 'Printed on the poster. For example: Digital transformation day.',
    },
    lastDay: 'Last day of the code (optional)',
    lastDayHint: 'Left empty, it holds until it is taken down.',
    create: (count) => (count === '' ? 'Make codes' : `Make codes: ${count}`),
    problems: {
      survey: { missing: 'Choose a survey.' },
      hamlets: { missing: 'Choose at least one hamlet.' },
      hamlet: { missing: 'Choose a hamlet.' },
      place: {
        missing: 'Write what the place is called.',
        'too-long': 'Too long: use fewer than 120 letters.',
      },
      lastDay: {
        'not-a-day': 'This is no day.',
        passed: 'This day has passed. Choose today or a later day.',
      },
    },
  },

  printing: {
    title: 'Print posters',
    titleOf: (place) => `Print the poster: ${place}`,
    made: (count) => `New codes made: ${count}`,
    madeLead:
      'They work at once. Print them now to put them up; you can also do it later, they stay in the table.',
    size: 'Size of the posters',
    sizes: {
      A4: {
        name: 'A4: the whole sheet',
        about: 'One poster on each sheet of A4. For walls of houses of culture, gates, events.',
      },
      A5: {
        name: 'A5: half a sheet',
        about: 'Two posters on each sheet of A4, to be cut along the marks. For notice boards and doors.',
      },
      A6: {
        name: 'A6: a quarter of a sheet',
        about: 'Four posters on each sheet of A4, to be cut along the marks. For desks and to hand out.',
      },
    },
    posters: 'For which places?',
    noneTicked: 'Choose at least one place.',
    all: 'Choose all',
    none: 'Choose none',
    searchPosters: 'Find a place',
    noteOf: (word, survey) => `check word ${word}${survey === undefined ? '' : ` – ${survey}`}`,
    more: (hidden) => `${hidden} more: type a name to find them.`,
    outcome: (posters, size, sheets) => `${posters} posters of size ${size} on ${sheets} sheets of A4.`,
    files: (files) => `So many that they are saved as ${files} files.`,
    about: 'The PDF is saved on this computer; print it on A4 at 100%, not “fit to page”.',
    printNow: 'Print now',
    later: 'Later',
    saved: (file) => `Saved ${file}. Open it to print.`,
    savedFiles: (files) => `Saved ${files} PDF files. Open each to print.`,
  },

  takingDown: {
    title: (place) => `Take down: ${place}`,
    what: 'From now on whoever scans this code is told that the survey is over. A code that was taken down is never used again; make a new one when you need it.',
    paper: 'Take the paper down as well, so that nobody scans it in vain.',
    receipts: 'What was sent stays. Residents go on seeing the answer with their receipt.',
    confirm: 'Take down',
    done: (place) => `Taken down: ${place}. Remember to take down the paper too.`,
  },
}
