import type { Doubt } from '../../../shared/doubts/doubt.ts'
import type { Language, LocalText } from '../../../shared/form/definition.ts'
import { numberText } from '../format.ts'
import type { Words } from './words.ts'

/** What is unusual and what it is compared with, in one sentence: "4 phút cho 18 câu; ở xã thường 9 phút." Pure. */
export function doubtText(
  doubt: Doubt,
  { doubts: words }: Words,
  { language, say }: { language: Language; say: (text: LocalText) => string },
): string {
  const number = (value: number) => numberText(value, language)
  const time = (seconds: number) =>
    seconds < 100 ? words.seconds(number(seconds)) : words.minutes(number(Math.round(seconds / 60)))
  switch (doubt.code) {
    case 'too-fast': {
      const usual = doubt.usual === undefined ? '' : words.usualPace(time(doubt.usual))
      return `${words.pace(time(doubt.seconds), number(doubt.questions))}${usual}.`
    }
    case 'too-slow':
      return words.slow(number(doubt.hours))
    case 'straight-line':
      return words.straight(number(doubt.scales), doubt.step)
    case 'outlier':
      return words.outlier(number(doubt.value), number(doubt.median), number(doubt.values))
    case 'implausible':
      return say(doubt.words)
    case 'same-household-day':
      return words.householdDay
    case 'same-household-soon':
      return words.householdSoon(number(doubt.minutes))
    case 'twin':
      return words.twin(number(doubt.answers))
    case 'repeated':
      return words.repeated(number(doubt.times))
    case 'rush':
      return words.rush(number(doubt.times))
    case 'night':
      return words.night(number(doubt.hour))
  }
}
