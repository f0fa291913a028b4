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
    names: 'Settings',
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
    each: 'Whom are the cards for?',
    eachOf: {
      member: 'A card for each member',
      team: 'One card for each team; everybody picks the own name',
    },
    howMany: {
      member: (count) => `The PDF will have ${plural(count, 'card', 'cards')}, one for each active member.`,
      team: (count) =>
        `The PDF will have ${plural(count, 'card', 'cards')}, one for each team with active members.`,
    },
    about: {
      member: 'Each card works for one phone and 14 days. Whoever holds it can join: hand it over in person.',
      team: 'Each card works for as many phones as there are members and 2 more, for 14 days. Whoever holds it can join under any name but the leader’s, who has a card of his or her own: hand it to the team only.',
    },
    parts: (files) =>
      `These are many cards, so there will be ${files} files. If the browser asks, allow several downloads.`,
    printing: (file, of) =>
      of === 1
        ? 'Making the cards, up to half a minute…'
        : `Making file ${file} of ${of}, half a minute each…`,
    savedParts: (files) => `${files} files of cards were saved. Open and print each of them.`,
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

  teamPhones: {
    title: 'Phones of the team',
    show: 'Show the team’s phones',
    none: 'No phone has joined this team yet.',
    person: 'Whose',
    kind: 'Model',
    unknownKind: 'Unknown model',
    joined: 'Joined',
    state: 'State',
    isIn: 'Has access',
    isOut: (day) => `Ended on ${day}`,
    ofPerson: (name, kind) => `${name} (${kind})`,
    end: 'End',
    endTitle: (phone) => `End: ${phone}`,
    about:
      'This phone can send no more; the others still can. What was sent stays, what was not rests on the phone. If it joined by the team’s common invitation, that ends too. To let it in again, send a new invitation.',
    ended: (phone) => `Ended: ${phone}.`,
  },

  invitation: {
    button: 'Invite by Zalo',
    title: (place) => `Invite by Zalo: ${place}`,
    ofTeam:
      'One link for the whole team: whoever opens it picks the own name; the leader needs an invitation of his or her own. Whoever has the link can join, so send it to the team only.',
    ofMember: 'A link for this person only, for one phone, for 14 days.',
    uses: 'Phones that may join',
    usesHint: 'As many as there are members, and 2 to spare.',
    make: 'Make the invitation',
    once: 'The invitation is shown this once. Copy and send it before you close this.',
    message: 'What to send',
    until: (uses, day) => `For ${plural(String(uses), 'phone', 'phones')}, until the end of ${day}.`,
    code: 'Code to type:',
    copy: 'Copy',
    outcomes: {
      copied: 'Copied. Paste it into Zalo.',
      'not-copied': 'The browser does not allow copying. The text is marked: press Ctrl+C.',
    },
  },

  names: {
    lead: 'What the province calls its teams is what this page, the cards and the forms call them.',
    short: 'Short name',
    shortHint: 'Where there is little room: Tổ CNSCĐ, Tổ CĐSCĐ.',
    long: 'Full name',
    longHint: 'In headings and on cards: Tổ công nghệ số cộng đồng.',
    teams: 'What teams are called',
    periods: 'Reporting periods',
    cutDay: 'On which day of the month figures are closed',
    cutDayOf: (day, usual) => (usual ? `The ${ordinal(day)} (as the decree says)` : `The ${ordinal(day)}`),
    cutDayHint: (first, last) =>
      `The state’s month goes from the ${ordinal(first)} of the month before to the end of the ${ordinal(last)}. After a change, update the results so that the periods are counted anew.`,
    public: 'Public page',
    isPublic: 'Let anybody see the province’s results',
    publicAbout:
      'The public page has only indicators of the whole province and of each commune, for months that are over. Numbers under 10 are hidden, counts are rounded to 5, and shares of fewer than 20 are not shown. No form, no person and no hamlet is on it. Whoever has the link can see it without signing in.',
    publicHint: 'Untick and save, and the public page no longer opens.',
    publicOff: 'The province’s results are not public.',
    publicOn: 'The province’s results are public.',
    publicLink: 'See the public page',
    saved: 'The settings were saved.',
  },
}

function ordinal(day: number): string {
  const ending = [11, 12, 13].includes(day) ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')
  return `${day}${ending}`
}
