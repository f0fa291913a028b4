import { describe, expect, it } from 'vitest'
import { AreaId } from '../../../../shared/ids.ts'
import { fileHref, monthsUntil, searchOf } from '../../../../web/office/audit/search.ts'

const now = Date.parse('2026-11-30T17:30:00Z') // December in Vietnam
const province = AreaId.parse('96@2025-07-01')

describe('what of the log is looked at', () => {
  it('is what the address says, and this month in Vietnam where it names none', () => {
    expect(searchOf({}, now)).toEqual({ month: '2026-12' })
    const address = { view: '2026-03', province, item: 'download', q: ' lan ' }
    expect(searchOf(address, now)).toEqual({ month: '2026-03', province, act: 'download', who: 'lan' })
  })

  it('leaves out what no address of ours says', () => {
    expect(searchOf({ view: '2026-13', item: 'stroll', q: '  ' }, now)).toEqual({ month: '2026-12' })
  })

  it('stands whole in the link to the file', () => {
    expect(fileHref({ month: '2026-03', province, who: 'a&b' })).toBe(
      '/api/office/audit/2026-03/log.csv?province=96%402025-07-01&who=a%26b',
    )
  })
})

it('offers three years of months, newest first, and an older one that is looked at', () => {
  const months = monthsUntil(now, '2019-05')
  expect(months).toHaveLength(37)
  expect(months.slice(0, 2)).toEqual(['2026-12', '2026-11'])
  expect(months.slice(-2)).toEqual(['2024-01', '2019-05'])
})
