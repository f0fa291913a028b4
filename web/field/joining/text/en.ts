import type { JoiningWords } from './vi.ts'

export const en: JoiningWords = {
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
