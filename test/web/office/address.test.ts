import { describe, expect, it, vi } from 'vitest'
import { hrefOf, readAddress } from '../../../web/office/address.ts'

describe('the address of a view', () => {
  it('says all of it in a link that can be read', () => {
    const search = '?province=96@2025-07-01&survey=hh_digital_visit&commune=31843@2025-07-01&tab=days'
    expect(hrefOf(readAddress(search))).toBe(`/office/${search}`)
  })

  it('says which days of a province are looked at, and the run that counted them', () => {
    const search =
      '?province=96@2025-07-01&period=free-2026-11-01-2026-11-20&against=target:92-ngay&job=01980000-0000-7000-8000-000000000001'
    expect(hrefOf(readAddress(search))).toBe(`/office/${search.replace('target:', 'target%3A')}`)
    expect(readAddress('?period=month-&job=1')).toEqual({})
  })

  it('is a link in browsers before Chrome 85 too', () => {
    const later = vi.spyOn(String.prototype, 'replaceAll')
    hrefOf(readAddress('?province=96@2025-07-01'))
    expect(later).not.toHaveBeenCalled()
    later.mockRestore()
  })

  it('forgets what it does not understand', () => {
    expect(readAddress('?province=96&survey=Hh%20Visit&tab=nothing&x=1')).toEqual({})
  })

  it('reads what a mail program has encoded', () => {
    expect(readAddress('?province=96%402025-07-01')).toEqual({ province: '96@2025-07-01' })
  })
})
