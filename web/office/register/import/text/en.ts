import { plural } from '../../../text/plural.ts'
import type { Words } from '../words.ts'

export const en: Words = {
  title: 'Import from Excel',
  lead: 'Download the template, fill it in Excel, then choose the file here. Every change is shown first; nothing changes before you press Import.',
  template: 'Download the empty template',
  filled: 'Download it with the present register',
  file: 'Excel (.xlsx) or CSV file',
  fileHint: 'At most 20,000 rows, 4 MB.',
  reading: 'Reading the file…',
  again: 'Choose another file',
  plan: (file) => `Preview: ${file}`,
  sheet: 'Sheet',
  added: 'Added',
  changed: 'Changed',
  same: 'Same',
  nothing: 'This file changes nothing: the register has it all.',
  apply: (count) => `Import ${plural(count, 'change', 'changes')}`,
  changes: 'The first changes',
  row: 'Row',
  name: 'Name',
  before: (title, before, after) => `${title}: ${before} → ${after}`,
  set: (title, after) => `${title}: ${after}`,
  issues: (count) => `${plural(count, 'place', 'places')} to mend in the file`,
  issuesLead: 'Nothing was imported. Mend them in Excel, save, and choose the file again.',
  more: (count) => `${count} more; mend these first.`,
  place: 'Where',
  what: 'How to mend it',
  at: (sheet, row, column) =>
    [sheet, row === '' ? '' : `row ${row}`, column === '' ? '' : `column ${column}`]
      .filter((part) => part !== '')
      .join(', '),
  wholeFile: 'The whole file',
  progress: (done, of) => `${done}/${of}`,
  mayLeave: 'You may close the page; the import goes on.',
  states: {
    queued: 'Waiting to be imported…',
    running: 'Importing…',
    done: 'Imported.',
    failed: 'The import failed. Choose the file again to see what is missing; nothing is doubled.',
  },
  left: (count, names) =>
    `${plural(count, 'entry was', 'entries were')} changed by somebody meanwhile and left alone: ${names}.`,
  by: (who, time) => `${who}, ${time}`,
  underWay: 'An import under way',
  issue: {
    'merged-cells': (_, about) => `The cells ${about} are merged. Unmerge them and fill each.`,
    formula: (value) =>
      `The cell has a formula${value === '' ? '' : ` (result: ${value})`}. Copy it and paste it as a value.`,
    'error-value': (value) => `The cell shows the error ${value}. Write the right value.`,
    'external-link': () => 'The file links to another file. Paste as values and save a new file.',
    'hidden-sheet': () => 'This sheet is hidden and was not read. Unhide or delete it.',
    'unknown-sheet': () =>
      'It is not known what this sheet is for. Name it as in the template, or delete it.',
    'no-header': () => 'There is no header row. Keep that of the template.',
    'second-header': () => 'The header has two rows. Leave one, as in the template.',
    'missing-column': (_, about) => `The column “${about}” is missing. Add it as in the template.`,
    'doubled-column': (_, about) => `The column “${about}” is there twice. Remove one.`,
    'unknown-column': (value) =>
      `The column “${value}” is not known. Name it as in the template, or delete it.`,
    'no-rows': () => 'The sheet has no rows. Fill it in or delete it.',
    required: (_, about) =>
      about === '' ? 'This cell is empty. Fill it in.' : `The column “${about}” is empty. Fill it in.`,
    'not-a-number': (value) => `“${value}” is no number. Write digits only.`,
    'not-whole': (value) => `“${value}” is no whole number.`,
    'out-of-range': (value, about) => `“${value}” is out of range${about === '' ? '' : ` (${about})`}.`,
    'not-a-date': (value) => `“${value}” is no date. Write it as 05/11/2026.`,
    'not-an-option': (value, about) => `There is no “${value}”. Write one of: ${about}.`,
    'too-long': () => 'This cell is too long.',
    'bad-code': (value) => `The code “${value}” is not right: plain letters, digits and hyphens only.`,
    'bad-link': (value) => `“${value}” is no Zalo link; it begins with https://zalo.me/.`,
    doubled: (value, about) => `“${value}” is in row ${about} already. Remove one, or give it another code.`,
    'unknown-province': (value) => `There is no province “${value}”.`,
    'unknown-commune': (value) =>
      `There is no commune “${value}” in the province. See the sheet Danh mục xã.`,
    'former-commune': (value, about) => `“${value}” is a former name. It is ${about} now.`,
    'ambiguous-commune': (value, about) => `“${value}” may be ${about}. Write the code.`,
    'unknown-hamlet': (value, about) =>
      `There is no hamlet “${about || value}” in this commune. Add it on its sheet first.`,
    'unknown-team': (value, about) =>
      `There is no team “${about || value}” in this commune. Add it on its sheet first.`,
    'unknown-member': (value, about) =>
      `There is no member “${about || value}” in this commune. Add them first.`,
    'unknown-area': (value) => `There is no area “${value}”.`,
    'outside-scope': (value) => `“${value}” is outside your area. Remove the row.`,
    'dates-crossed': () => 'It ends before it begins.',
    overlapping: (_, about) => `It overlaps ${about === '' ? 'another row' : `row ${about}`}.`,
    gap: (_, about) => `There is a gap${about === '' ? '' : ` beside row ${about}`}.`,
    'other-name': (value, about) =>
      `“${value}” does not match: the register has “${about}”. Write that name, or the code.`,
    'ambiguous-name': (value) => `Several are called “${value}”. Write the code.`,
    'other-team': (_, about) =>
      `This member belongs to another team${about === '' ? '' : ` (${about})`}. End it there and add a new one without a code.`,
    'must-be-empty': () => "A commune's team looks after all hamlets; leave this empty.",
  },
}
