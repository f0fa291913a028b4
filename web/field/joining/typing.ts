import { InvitationCode } from '../../../shared/api/team.ts'
import { groupedCode, tidyCode } from '../../../shared/invitation-code.ts'

/** So many characters an invitation has that is typed. */
export const CODE_LENGTH = 12

/** What the box shows and where its caret stands, after somebody typed. */
export type Typed = { shown: string; caret: number }

/** Groups what was typed as it is printed, `ABCD-EFGH-JKMN`; the caret stays behind the same character. */
export function typedCode(value: string, caret: number): Typed {
  const shown = groupedCode(codeIn(value))
  const before = codeIn(value.slice(0, caret)).length
  const dashes = before === 0 ? 0 : Math.floor((before - 1) / 4)
  return { shown, caret: Math.min(before + dashes, shown.length) }
}

/** The characters alone. */
export const codeIn = (value: string): string => tidyCode(value).slice(0, CODE_LENGTH)

/**
 * What stands in the way of sending it: `accents` when a Vietnamese keyboard has turned two letters into one, `letters` when
 * there is one that no code has, `short` when some are missing.
 */
export function codeProblem(value: string): 'accents' | 'letters' | 'short' | undefined {
  const code = codeIn(value)
  if (/[\u0300-\u036fđ]/i.test(value.normalize('NFD'))) return 'accents'
  if (code.includes('U')) return 'letters'
  if (code.length < CODE_LENGTH) return 'short'
  return InvitationCode.safeParse(code).success ? undefined : 'letters'
}
