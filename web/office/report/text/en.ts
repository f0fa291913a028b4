import type { ReportPeriod } from '../../../../shared/report/period.ts'
import { dayText } from '../../../../shared/report/period-words.ts'
import type { vi } from './vi.ts'

export const en: typeof vi = {
  title: 'Report',
  kind: 'Kind of period',
  kinds: {
    month: 'Calendar month',
    cut: 'Reporting month (to the cut-off day)',
    quarter: 'Quarter',
    'cut-quarter': 'Reporting quarter (to the cut-off day)',
    year: 'Year',
    campaign: 'Campaign',
  },
  period: 'Period',
  periodLabel: (at: ReportPeriod) => {
    const isOfCalendar = ['month', 'quarter', 'year'].includes(at.period.kind)
    return isOfCalendar ? nameOf(at) : `${nameOf(at)} (${dayText(at.period.from)}–${dayText(at.period.to)})`
  },

  tools: 'What to do with the report',
  save: 'Save the words',
  word: 'Download Word',
  saveAndWord: 'Save and download Word',
  print: 'Print',
  savedAt: (time, date) => `Saved at ${time} on ${date}.`,
  saved: 'The words are saved.',
  unsaved: 'There are unsaved changes.',
  isFirst:
    'No words are saved for this period yet. These are the usual ones: write parts II, III and IV, then save.',
  isEarlier: (period) =>
    `No words are saved for this period yet. Those of the report “${period}” are used again, with the period’s name changed. Read them through, then save.`,
  readOnly: 'No words are saved for this period yet; officers of the province write them.',
  reuse: (period) => `Use the words of “${period}” again`,
  reused: (period) => `These are the words of the report “${period}”, not saved yet.`,
  undo: 'Back to the words before',
  conflict: 'Somebody saved other words for this report meanwhile. What you wrote is still on the screen.',
  mine: 'Save mine in their place',
  theirs: 'Drop mine and take theirs',

  groups: {
    parts: 'Words of the parts',
    header: 'Head of the report',
    closing: 'Recipients and signature',
  },
  form: 'Words of the report',
  fields: {
    agencyAbove: 'Agency above',
    agency: 'Reporting agency',
    number: 'Number',
    sign: 'Sign',
    place: 'Place',
    day: 'Day of signing',
    subject: 'Subject',
    opening: 'Opening',
    results: 'I. Results: words before the figures',
    difficulties: 'II. Difficulties',
    tasks: 'III. Tasks to come',
    proposals: 'IV. Proposals',
    closing: 'Closing words',
    recipients: 'Recipients',
    signatoryTitle: 'Title of who signs',
    signatoryName: 'Name of who signs',
  },
  hints: {
    number: 'Leave it empty until the registry gives one.',
    day: 'Leave it empty until it is signed.',
    agency: 'The report shows agencies in capitals. It is written in Vietnamese.',
    results: 'May be empty: the figures follow below.',
    difficulties: 'Each line is a paragraph.',
    recipients: 'One on each line; dashes and semicolons are added.',
    signatoryTitle: 'Two lines for whoever signs for another: KT. Giám đốc, then Phó Giám đốc.',
  },
  edit: (part) => `Edit: ${part}`,
  editShort: 'Edit',

  sources: 'Figures in the report',
  allSources: 'All',
  source: {
    ready: (title, asOf) => `${title}: figures to ${asOf}.`,
    early: (title, asOf) => `${title}: figures only to ${asOf}, before the period was over.`,
    'without-period': (title, asOf) => `${title}: figures to ${asOf} lack this period.`,
    none: (title) => `${title}: no results yet.`,
  },
  update: 'Open Results to press Update',
  protected:
    'The report leaves the office: counts from forms are rounded to 5 and small ones left out; the exact ones are on the page Results.',
  paper: 'The report',
  table: (title) => `Table: ${title}`,
}

function nameOf({ period, campaign }: ReportPeriod): string {
  const [year = '', number = ''] = period.id.replace(/^[a-z-]+-(?=\d)/, '').split('-')
  switch (period.kind) {
    case 'month':
    case 'cut':
      return `${number}/${year}`
    case 'quarter':
    case 'cut-quarter':
      return `Q${number} ${year}`
    case 'year':
    case 'cut-year':
      return year
    default:
      return campaign ?? ''
  }
}
