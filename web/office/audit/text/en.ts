import { plural } from '../../text/plural.ts'
import type { vi } from './vi.ts'

export const en: typeof vi = {
  title: 'Log',
  lead: 'Who did what, and when. Nobody can change or delete the log; what you read and download is written down too.',
  month: 'Month',
  monthName: (month, year) => `${month}/${year}`,
  province: 'Province',
  nation: 'The nation (what concerns no single province)',
  act: 'What was done',
  anyAct: 'Anything',
  who: 'By whom (e-mail)',
  table: 'What was written down',
  columns: { at: 'When', who: 'Who', act: 'What', object: 'To what' },
  shown: (count) => `${plural(count, 'entry', 'entries')} shown, newest first`,
  more: 'Show more',
  moreBelow: 'There are older entries.',
  lookFurther: 'Nothing among those just searched. Press Show more to search older ones.',
  noMatch: 'No entry fits. Choose Anything, take words out of the box By whom, or choose another month.',
  nothing: { title: 'Nothing in this month yet', lead: 'Choose another month.' },
  export: 'Download (CSV)',
  exportAbout:
    'The file opens in Excel and names people: use it for checks only, do not pass it on. It needs a sign-in of the last five minutes.',
}
