import type { FieldProblem } from '../entries/reading.ts'

export const problemsEn: Record<FieldProblem, string> = {
  missing: 'Fill in this field.',
  'too-long': 'This is too long. Make it shorter.',
  'not-a-number': 'Enter a number, 1250 or 12.5 for instance.',
  'not-a-count': 'Enter a whole number from 0 to 10,000,000.',
  'not-a-day': 'Choose a day.',
  'ends-too-early': 'The last day cannot be before the first.',
  'not-a-link': 'Paste the group’s link; it begins with https://zalo.me/',
  'not-a-code':
    'A code has only small letters without marks, digits and underscores, and begins with a letter.',
  'choose-hamlets': 'Choose at least one hamlet.',
  choose: 'Choose one.',
  twice: 'This indicator has a target above already.',
}
