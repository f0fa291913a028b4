import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvitationCode } from '../../shared/api/team.ts'
import { groupedCode, tidyCode } from '../../shared/invitation-code.ts'

const aCode = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{12}$/)

test.each([
  ['abcd-efgh-jkmn', 'ABCDEFGHJKMN'],
  [' AB CD  ef.gh\n–jk—mn ', 'ABCDEFGHJKMN'],
  ['oOiI-lL01-0000', '001111010000'],
  ['', ''],
  ['Mã: Đ', 'M'],
])('%j is read as %j', (typed, meant) => {
  expect(tidyCode(typed)).toBe(meant)
})

test('a code is read back from the way it is printed, however it is spaced and whatever its case', () => {
  fc.assert(
    fc.property(aCode, fc.constantFrom('-', ' ', ' - ', '', '.'), fc.boolean(), (code, between, isLower) => {
      const printed = groupedCode(code).replaceAll('-', between)
      const typed = isLower ? printed.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l') : printed
      expect(tidyCode(typed)).toBe(code)
      expect(InvitationCode.safeParse(tidyCode(typed)).success).toBe(true)
    }),
    { seed: 20_261_121 },
  )
})

test('what is printed stands in groups of four', () => {
  expect(groupedCode('ABCDEFGHJKMN')).toBe('ABCD-EFGH-JKMN')
})
