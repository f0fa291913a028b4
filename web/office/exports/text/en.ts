import type { Words } from '../words.ts'

export const en: Words = {
  ready: 'Files that are ready',

  title: 'Export every form',
  lead: 'Each row is one form. The server makes the files: you may close the page and come back for them.',
  format: 'Format',
  formats: {
    xlsx: {
      name: 'Excel (.xlsx)',
      about: 'To look, filter and make tables. Many forms are split over sheets.',
    },
    csv: { name: 'CSV', about: 'For other programs: plain UTF-8 text, a line for each form.' },
    parquet: { name: 'Parquet', about: 'For R, Python and DuckDB: the smallest and quickest to read.' },
    spss: { name: 'SPSS', about: 'For SPSS: a CSV file with the .sps syntax that has the labels.' },
  },
  values: 'Answers written as',
  valuesOf: {
    vi: { name: 'Words in Vietnamese', short: 'Vietnamese words' },
    en: { name: 'Words in English', short: 'English words' },
    codes: { name: 'Codes (explained in the codebook)', short: 'codes' },
  },
  valuesOfSpss: 'Files for SPSS have codes; the words of each code are in the syntax file.',
  rows: 'Which forms',
  rowsOf: {
    counted: {
      name: 'Only forms that count',
      short: 'forms that count',
      about: 'Just those that are in the results.',
    },
    all: {
      name: 'Every form received',
      short: 'every form received',
      about: 'Those waiting for review, excluded and older ones too; each row says what became of it.',
    },
  },
  area: 'Area',
  wholeProvince: 'The whole province',
  fresh: 'Only what is new since the last download',
  freshAbout:
    'Forms that came or were decided anew since the file you downloaded last. The first time it is all.',
  button: 'Export',
  asking: 'Asking…',

  own: 'Files you had exported',
  none: 'You have not exported anything yet. Choose above and press Export.',
  freshShort: 'only what is new',
  asked: (time, date) => `Asked for at ${time} on ${date}`,
  waiting: 'Waiting for its turn…',
  running: 'Exporting…',
  mayLeave: 'You may close the page; the export goes on.',
  progress: (done, of) => `${done}/${of} communes`,
  done: (rows, time, date) => `${rows} forms, until ${time} on ${date}`,
  doneFresh: (rows, time, date) => `${rows} forms that are new since ${time} on ${date}`,
  until: (date) => `Kept until ${date}`,
  downloaded: (date) => `You downloaded it on ${date}`,
  nothingNew: (time, date) => `No form is new since ${time} on ${date}: you have them all.`,
  nothing: 'There is no form to export yet. Try again when teams have sent some.',
  gone: 'The files are not kept any more. Press Export again for new ones.',
  problems: {
    'unknown-survey':
      'Not exported: this survey is not asked in the province, or not published. Choose another one.',
    'unknown-province': 'Not exported: this area is not in the register. Choose the area again.',
    miscounted:
      'The files had not as many forms as the system holds, so you are not given them. No form is lost: press Export again, and tell the administrator if it stays so.',
    'export-not-started': 'The export could not begin. Wait a minute and press Export again.',
    broken: 'This export broke off. Press Export again, and tell the administrator if it stays so.',
  },
  again: 'Export again',
  download: 'Download',
  files: {
    'responses.csv': 'Forms (CSV)',
    'responses-long.csv': 'Long texts (CSV)',
    'responses.xlsx': 'Forms (Excel)',
    'responses.parquet': 'Forms (Parquet)',
    'responses.sps': 'SPSS syntax',
    'codebook.xlsx': 'Codebook (Excel)',
  },
}
