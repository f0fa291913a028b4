import { plural } from '../../text/plural.ts'
import type { Words } from '../words.ts'
import { editor } from './editor-en.ts'

export const en: Words = {
  states: { draft: 'Draft', open: 'Open', closing: 'Closing', closed: 'Closed', frozen: 'Frozen' },
  filledBy: { member: 'Team members', leader: 'Team leaders', resident: 'Residents (by QR code)' },
  types: {
    note: 'Note (no answer)',
    single: 'Choose one',
    multiple: 'Choose several',
    scale: 'Scale',
    integer: 'Whole number',
    decimal: 'Decimal number',
    text: 'Text',
    phone: 'Telephone number',
    date: 'Date',
    time: 'Time',
    hamlet: 'Hamlet',
    household: 'Household code',
    calculated: 'Calculated',
    prefilled: 'Filled in beforehand',
  },
  units: { response: 'Each response', household: 'Household', team_month: 'Team and month' },
  languages: { vi: 'Vietnamese', en: 'English' },

  list: {
    title: 'Surveys',
    create: 'New survey',
    who: 'Filled in by',
    unpublished: 'not published yet',
    drafting: 'has a draft',
    empty: 'No survey yet',
    emptyHint: 'Press New survey to begin from an existing one.',
    emptyReader: 'Surveys appear here once the province publishes them.',
    noneFound: 'No survey has this name.',
    search: 'Search by name',
  },

  scope: {
    nation: 'Nationwide',
    province: 'Whole province',
    communes: (count) => plural(count, 'commune', 'communes'),
    label: 'Where',
    inProvince: 'Every commune of the province',
    inCommunes: 'Some communes',
    pick: 'Choose communes',
    pickOne: 'Choose at least one commune.',
  },

  create: {
    title: 'New survey',
    from: 'Begin from',
    fromHint: 'The new form is a copy; you change its questions afterwards.',
    name: 'Name of the survey',
    nameNeeded: 'Please give the survey a name.',
    id: 'Code of the survey',
    noBase: 'There is no published survey to begin with. Ask whoever runs the system to bring one in.',
    idHint:
      'Small plain letters, digits and underscores. It stands in result files and cannot be changed later.',
    idWrong: 'The code begins with a small letter and has only small plain letters, digits and underscores.',
    save: 'Create and edit',
  },

  detail: {
    back: '‹ All surveys',
    facts: 'About',
    id: 'Code',
    unit: 'Unit of analysis',
    retention: 'Answers kept after freezing',
    days: (days) => plural(days, 'day', 'days'),
    forever: 'no limit set',
    languages: 'Languages',
    change: 'Change',
    versions: 'Versions',
    version: (number) => `Version ${number}`,
    current: 'in use',
    publishedAt: 'Published',
    preview: 'Preview',
    compare: 'Compare with the one before',
    draft: 'Draft',
    draftBy: (who, when) => `Saved by ${who} at ${when}`,
    noDraft:
      'There is no draft. Published versions never change; to change questions, edit them into a new version.',
    publishLater: 'Open the survey again before publishing a new version.',
    edit: 'Edit form',
    compareDraft: 'Compare with the one in use',
    publish: 'Publish',
    readOnly: 'You can look at this survey but not change it.',
    published: 'Published.',
    saved: 'Saved.',
  },

  publish: {
    title: 'Publish a new version?',
    first:
      'Phones of the teams within scope get this form and begin to record. A published version cannot be changed.',
    next: 'Phones go over to this version when they have a network. Responses to older versions are still taken and counted. A published version cannot be changed.',
    faults: 'These must be mended before publishing:',
    confirm: 'Publish',
  },

  change: {
    open: {
      button: 'Open again',
      title: 'Open the survey again?',
      about: 'Teams can record and send again.',
    },
    closing: {
      button: 'Announce the closing',
      title: 'Announce the closing?',
      about:
        'Phones will say “closing soon” beside its name. What comes in before it is closed still counts.',
    },
    closed: {
      button: 'Close the survey',
      title: 'Close the survey?',
      about: 'Responses that come later are kept but held, and not counted. It can be opened again.',
    },
    frozen: {
      button: 'Freeze results',
      title: 'Freeze the final results?',
      about:
        'Results are never recounted afterwards and the survey cannot be opened again. Update the results first.',
    },
  },

  settings: {
    title: 'Change the survey',
    name: 'Name (Vietnamese)',
    nameEn: 'Name (English)',
    retention: 'Days that answers are kept after freezing',
    retentionHint: 'Leave empty if not set. The law asks to keep no longer than needed.',
    retentionWrong: 'Give a number of days from 1 to 3,650, or leave it empty.',
    save: 'Save',
  },

  preview: {
    title: 'Preview on a phone',
    back: '‹ To the survey',
    lead: 'Just as teams see it on their phones. Answers given here are not kept.',
    startOver: 'Start over',
    language: 'Language',
    done: 'End of the form',
    doneLead: 'On a phone it is looked over here and sent.',
    exampleHamlets: ['Hamlet 1', 'Hamlet 2', 'Hamlet 3'],
    phone: 'A phone screen of 360 × 640',
    faulty: 'This form has mistakes and cannot be previewed. Mend those named on the edit page.',
  },

  compare: {
    title: 'Compare versions',
    of: (before, after) => `${before} → ${after}`,
    none: 'The two are the same.',
    before: 'Before',
    after: 'After',
  },

  ...editor,
}
