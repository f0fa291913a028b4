import { describe, expect, it } from 'vitest'
import { StaffChange } from '../../../../shared/api/staff.ts'
import { AreaId } from '../../../../shared/ids.ts'
import { backTo, draftOf, provinceRoles, readDraft } from '../../../../web/office/people/person-form.ts'
import { vi } from '../../../../web/office/people/text/vi.ts'
import { anEntry } from './entry.ts'

const khanhAn = AreaId.parse('32059@2025-07-01')
const mai = anEntry(
  { email: 'mai@example.vn', name: 'Mai', role: 'commune_coordinator', commune: khanhAn },
  { rev: 4 },
)
const typed = { email: 'moi@example.vn', name: 'Mới', role: 'province_viewer', commune: '' } as const

const read = (draft: Parameters<typeof readDraft>[0], entry: Parameters<typeof readDraft>[1] = undefined) =>
  readDraft(draft, entry, [mai], vi.form)

describe('the form of a person', () => {
  it('asks for a role of somebody new', () => {
    expect(read({ ...typed, email: ' MOI@example.vn ' })).toEqual({
      change: { email: 'moi@example.vn', name: 'Mới', role: 'province_viewer', ended: false, rev: 0 },
    })
  })

  it('changes who is there, or gives the role again, over the revision that was seen', () => {
    const same = { email: 'mai@example.vn', name: 'Mai', role: 'commune_coordinator', commune: khanhAn }
    expect(read(draftOf(mai, provinceRoles), mai)).toEqual({ change: { ...same, ended: false, rev: 4 } })
    const over = { ...mai, ended: true }
    expect(read(draftOf(over, provinceRoles), over)).toEqual({ change: { ...same, ended: false, rev: 4 } })
  })

  it('leaves the commune out where the role has none', () => {
    expect(read({ ...draftOf(mai, provinceRoles), role: 'auditor' }, mai)).toMatchObject({
      change: expect.not.objectContaining({ commune: expect.anything() }),
    })
  })

  it('says what is wrong with every box at once', () => {
    expect(read({ email: 'moi', name: '  ', role: 'commune_coordinator', commune: '' })).toEqual({
      wrong: { email: vi.form.emailWrong, name: vi.form.nameWrong, commune: vi.form.communeWrong },
    })
  })

  it('does not add who is in the list already, by any spelling', () => {
    expect(read({ ...typed, email: 'Mai@Example.vn' })).toEqual({
      wrong: { email: vi.form.emailThere('Mai') },
    })
  })

  it('offers no role of the nation', () => {
    expect(provinceRoles).not.toContain('national_viewer')
    expect(provinceRoles).toContain('province_admin')
  })

  it('takes a change back by what was there, over what is there now', () => {
    const now = { ...mai, rev: 5, ended: true }
    const back = backTo(mai, now)
    expect(StaffChange.parse(back)).toEqual(back)
    expect(back).toMatchObject({ role: 'commune_coordinator', commune: khanhAn, ended: false, rev: 5 })
  })
})
