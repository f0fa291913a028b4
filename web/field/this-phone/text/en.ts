import type { Words } from './vi.ts'

export const en = {
  title: 'This phone',
  storage: 'Storage',
  kept: 'The browser has promised to keep the records on this phone.',
  notKept:
    'When the phone is full the browser may delete unsent records. Press the button below, and send soon when there is a network.',
  keep: 'Ask to keep the records',
  refused: 'The browser has not promised it yet. Put the app on the home screen, then press again.',
  used: (used: string, of: string) => `The app uses ${used} of ${of} that the browser allows.`,
  room: (n: string) => `There is room for about ${n} more records.`,
  muchRoom: (n: string) => `There is room for more than ${n} more records.`,
  full: 'The storage is nearly full. Send what waits and delete some photos or videos.',
  unknown: 'This browser does not say how much room is left.',
  meter: 'Storage used',
  install: 'Install the app',
  installed: 'The app is on the home screen.',
  installWhy: 'Opened from the home screen it starts faster and keeps the records more safely.',
  installNow: 'Put it on the home screen',
  installByMenu: 'Press the three dots of Chrome and choose “Add to Home screen”.',
  installOnIphone:
    'Press the share button of Safari and choose “Add to Home Screen”. Then open the app from the new icon and type the 12-character code.',
  looks: 'Text and colours',
  text: 'Size of the text',
  texts: { '': 'Normal', large: 'Large', largest: 'Very large' },
  theme: 'Colours',
  themes: { '': 'As the phone', light: 'Light', dark: 'Dark' },
} satisfies Words
