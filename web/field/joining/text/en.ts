import type { JoiningWords } from './vi.ts'

export const en: JoiningWords = {
  join: {
    title: 'Invitation to a team',
    lead: 'You are invited to use this phone to record surveys for a community digital technology team.',
    accept: 'Join',
    working: 'Connecting…',
    joined: 'This phone has joined the team',
    member: 'Member',
    team: 'Team',
    area: 'Area',
    install: 'Put the app on the home screen',
    start: 'Start',
    unknown: 'This invitation is not right. Ask the commune officer to send the link again.',
    over: 'The invitation has expired or all its places are taken. Ask the commune officer for a new one.',
    tooMany: 'There were too many wrong tries. Wait 10 minutes and open the invitation again.',
    notKept: 'The phone could not keep the invitation. Free some space and press again.',
    noAnswer: 'No connection yet. Check the network and press again. The invitation is not used up.',
    pick: 'Who are you? Choose your name.',
    search: 'Find a name',
    nobody: 'There is no such name.',
  },

  code: {
    title: 'Type an invitation',
    label: 'The invitation’s 12 characters',
    help: 'They stand beside the QR code of the card, or the team leader or commune officer reads them to you. Capital or small letters.',
    count: (n, of) => `${n} of ${of} typed`,
    next: 'Show the invitation',
    problems: {
      accents: 'The keyboard is set to Vietnamese and puts accents. Switch that off and type the code again.',
      letters: 'No code has the letter U. Look again: it may be a V.',
      short: 'Some characters are missing. Type all 12.',
    },
    refused: {
      unknown:
        'There is no invitation with this code. Compare each character with the card and type it again.',
      over: 'The invitation has expired or all its places are taken. Ask the leader or the commune officer for a new code.',
      tooMany:
        'The code was typed wrong too often. Scan the QR code or open the link, or wait until tomorrow.',
      notKept: 'The phone could not keep the invitation. Free some space and press again.',
      noAnswer: 'No connection yet. Check the network and press again. The invitation is not used up.',
    },
  },

  iphone: {
    title: 'First add it to the home screen',
    why: 'Safari deletes the records of a page that was not used for 7 days. A page on the home screen is not deleted that way.',
    steps: [
      '1. Press Share (the square with the arrow).',
      '2. Choose “Add to Home Screen”, then press “Add”.',
      '3. Open Từng Nhà from its new icon, press “Type the 12-character code” and type the code of the card.',
    ],
    noCode: 'Ask whoever invited you if you have no 12-character code.',
    otherwise: 'It cannot be added?',
    warning:
      'You can join in Safari all the same, but records that were not sent may be lost after 7 days without opening it. Open the page and send every day.',
    goOn: 'Join in Safari all the same',
  },

  inApp: {
    otherLanguage: 'Tiếng Việt',
    titles: { android: 'Please open in Chrome', iphone: 'Please open in Safari' },
    lead: (app) =>
      `This page is open inside ${app ?? 'another app'}, where records may get lost, so the app only records in the phone’s own browser.`,
    open: { android: 'Open in Chrome', iphone: 'Share, to open in Safari' },
    otherwise: 'If the button opens nothing',
    byHand: {
      android: 'Press the three dots at the top and choose “Open in browser”.',
      iphone: 'Press the three dots or the compass and choose “Open in Safari”.',
    },
    copyLead: 'Or copy the link, open the browser and paste it into the address bar.',
    copy: 'Copy the link',
    copied: 'Copied. Open Chrome (on an iPhone Safari) and paste it into the address bar.',
    notCopied: 'It could not be copied. Hold your finger on the link below and choose “Copy”.',
  },
}
