import { plural } from '../../text/plural.ts'
import type { Words } from '../words.ts'
import { kindWordsEn } from './kinds-en.ts'
import { problemsEn } from './problems-en.ts'

export const en: Words = {
  ...kindWordsEn,
  problems: problemsEn,

  pickProvince: 'Choose a province to see its register.',
  noSuchCommune: 'There is no such commune in the present register. The link may be old.',
  importLink: 'Import from Excel',
  partsLabel: 'Parts of the register',
  provinceParts: {
    communes: 'Communes',
    campaigns: 'Campaigns',
    figures: 'Others’ figures',
    names: 'Names',
  },
  communeParts: { hamlets: 'Hamlets', trainings: 'Trainings', 'zalo-groups': 'Zalo groups' },
  codeOf: (code) => `Code ${code}`,

  search: 'Find by name',
  noMatch: 'Nothing matches. Try other words.',
  shown: (count, hasMore) => (hasMore ? `${count} shown, there are more` : plural(count, 'entry', 'entries')),
  more: 'Show more',
  moreHidden: (hidden) => `${hidden} more: type a name to find them.`,
  withOver: 'Show what has ended too',
  allOver: 'Everything here has ended. Tick “Show what has ended too” to see it.',
  actions: 'What can be done',
  add: 'Add',
  change: 'Change',
  changeNamed: (name) => `Change: ${name}`,
  end: 'End',
  endTitle: (name) => `End: ${name}`,
  remove: 'Remove',
  save: 'Save',
  saving: 'Saving…',
  choose: 'Choose…',
  wholeCommune: 'The whole commune',

  saved: (name) => `Saved: ${name}.`,
  ended: (name, day) => `Ended: ${name}, last day ${day}.`,
  undo: 'Undo',
  restored: (name) => `Restored: ${name}.`,
  loadNew: 'Load the new one (drops what was typed)',

  fields: {
    from: 'Begins on',
    lastDay: 'Last day',
    lastDayHint: 'Leave empty while it goes on.',
    countFrom: 'As of',
  },
  countHintFirst: 'Leave empty when nobody has counted yet.',
  countHint: 'Only for a new count; older ones are kept.',
  countHistory: 'Counts so far',
  newCount: (label) => `${label}: new count`,
  countFrom: (count, day) => `${count}, from ${day}`,
  since: (day) => `from ${day}`,
  until: (day) => `Last day: ${day}`,

  cards: {
    ofCommune: 'Print the commune’s cards',
    ofTeam: 'Print the team’s cards',
    one: 'Print card',
    title: (place) => `Print invitation cards: ${place}`,
    howMany: (count) => `The PDF will have ${plural(count, 'card', 'cards')}, one for each active member.`,
    about: 'Each card works for one phone and 14 days. Whoever holds it can join: hand it over in person.',
    print: (count) => `Print ${count}`,
    saved: (file) => `${file} was saved. Open and print it.`,
  },

  phones: {
    button: 'End phones',
    title: (name) => `End phones: ${name}`,
    about:
      'No phone of this person can send any more, lost ones included. What was sent stays. To go on, print a new card.',
    done: (name) => `Phones of ${name} have no access any more.`,
  },

  names: {
    lead: 'What the province calls its teams is what this page, the cards and the forms call them.',
    short: 'Short name',
    shortHint: 'Where there is little room: Tổ CNSCĐ, Tổ CĐSCĐ.',
    long: 'Full name',
    longHint: 'In headings and on cards: Tổ công nghệ số cộng đồng.',
    saved: 'The names were saved.',
  },
}
