import { canonical } from '../../results/canonical.ts'
import { Language, type LocalText } from '../definition.ts'
import type { ChangedText } from './change.ts'

/** Equal contents, whatever the order of their keys; what is absent equals only what is absent. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonical({ a }) === canonical({ a: b })
}

/** The languages in which a text changed; one that a side does not have is empty there. */
export function changedTexts(
  before: LocalText | undefined,
  after: LocalText | undefined,
): Required<ChangedText>[] {
  return Language.options
    .map((language) => ({ language, before: before?.[language] ?? '', after: after?.[language] ?? '' }))
    .filter((text) => text.before !== text.after)
}
