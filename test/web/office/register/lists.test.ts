import { describe, expect, it } from 'vitest'
import type { RegisterOverview } from '../../../../shared/api/register.ts'
import { AreaId } from '../../../../shared/ids.ts'
import { Day } from '../../../../shared/time.ts'
import { registerAddress, withSearch } from '../../../../web/office/register/addresses.ts'
import { cardFileName } from '../../../../web/office/register/cards/card-file-name.ts'
import { crewOf, inCharge } from '../../../../web/office/register/commune/directory.ts'
import { endedOn, isOver, withEntry } from '../../../../web/office/register/entries/revise.ts'
import { communeRows } from '../../../../web/office/register/province/commune-rows.ts'
import { aHamlet, aMember, aTeam, KHANH_AN, TODAY } from './build.ts'

const aCommune = (
  code: string,
  name: string,
  more: Partial<RegisterOverview['communes'][number]> = {},
): RegisterOverview['communes'][number] => ({
  id: AreaId.parse(`${code}@2025-07-01`),
  code,
  name,
  type: 'xa',
  formerly: [],
  hamlets: 0,
  households: 0,
  teams: 0,
  ...more,
})

describe('the communes of a province', () => {
  const communes = [
    aCommune('32059', 'Khánh An', { formerly: ['Nguyễn Phích', 'Khánh An'] }),
    aCommune('31825', 'Bạc Liêu', { type: 'phuong', formerly: ['Nguyễn Phích Tây'], teams: 4 }),
    aCommune('32244', 'Ấp Mới', { teams: 9 }),
  ]
  const byName = { column: 'name', direction: 'ascending' } as const
  const names = (search: string) => communeRows(communes, undefined, search, byName).map(({ name }) => name)

  it('stand by their bare names in Vietnamese order', () => {
    expect(names('')).toEqual(['Xã Ấp Mới', 'Phường Bạc Liêu', 'Xã Khánh An'])
  })

  it('are found by name, type and code, without tone marks', () => {
    expect(names('khanh an')).toEqual(['Xã Khánh An'])
    expect(names('phuong bac')).toEqual(['Phường Bạc Liêu'])
    expect(names('32244')).toEqual(['Xã Ấp Mới'])
    expect(names('không có')).toEqual([])
  })

  it('say a former name only where it was what was looked for', () => {
    const former = (search: string) =>
      communeRows(communes, undefined, search, byName).map(({ name, formerly }) => [name, formerly])
    expect(former('nguyen phich')).toEqual([
      ['Phường Bạc Liêu', ['Nguyễn Phích Tây']],
      ['Xã Khánh An', ['Nguyễn Phích']],
    ])
    expect(former('khanh an')).toEqual([['Xã Khánh An', []]])
  })

  it('know no members until they have come, and then 0 where there are none', () => {
    const counts = { communes: [{ id: KHANH_AN, members: 14, leaders: 3 }] }
    expect(communeRows(communes, undefined, '', byName).map(({ members }) => members)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    const most = { column: 'members', direction: 'descending' } as const
    expect(communeRows(communes, counts, '', most).map(({ members }) => members)).toEqual([14, 0, 0])
  })
})

describe('entries', () => {
  it('are over from the day after their last', () => {
    const ended = endedOn(aHamlet(), TODAY)
    expect(ended.until).toBe('2026-11-23')
    expect(isOver(ended, TODAY)).toBe(false)
    expect(isOver(ended, Day.parse('2026-11-23'))).toBe(true)
  })

  it('take the place of their former selves, new ones the first', () => {
    const list = [
      { record: aHamlet(), rev: 1 },
      { record: aHamlet({ id: 'h-2' }), rev: 1 },
    ]
    const changed = { record: aHamlet({ id: 'h-2', name: 'Ấp Hai' }), rev: 2 }
    expect(withEntry(list, changed)).toEqual([list[0], changed])
    const added = { record: aHamlet({ id: 'h-3' }), rev: 1 }
    expect(withEntry(list, added)).toEqual([added, ...list])
  })
})

describe('a commune’s people', () => {
  it('stand with the leader first, without those who have left or work in another team', () => {
    const members = [
      aMember({ id: 'm-1', name: 'Đỗ An' }),
      aMember({ id: 'm-2', name: 'Út', leader: true }),
      aMember({ id: 'm-3', name: 'Cũ', until: '2026-01-01' }),
      aMember({ id: 'm-4', name: 'Khác', team: 't-2' }),
      aMember({ id: 'm-5', name: 'Bé' }),
    ]
    expect(crewOf(members, 't-1', TODAY).map(({ name }) => name)).toEqual(['Út', 'Bé', 'Đỗ An'])
  })

  it('look after a hamlet as its own team or as one of the commune, while they are active', () => {
    const teams = [
      aTeam(),
      aTeam({ id: 't-2', hamlets: ['h-2'] }),
      aTeam({ id: 't-3', level: 'commune', hamlets: [] }),
      aTeam({ id: 't-4', until: '2026-01-01' }),
    ]
    expect(inCharge(teams, 'h-1', TODAY).map(({ id }) => id)).toEqual(['t-1', 't-3'])
  })
})

it('A link to a part carries nothing of another part, and no empty search', () => {
  const province = AreaId.parse('96@2025-07-01')
  expect(registerAddress.commune(province, KHANH_AN)).toEqual({
    page: 'register',
    province,
    commune: KHANH_AN,
  })
  expect(withSearch({ page: 'register', q: 'cũ' }, 'mới')).toEqual({ page: 'register', q: 'mới' })
  expect(withSearch({ page: 'register', q: 'cũ' }, '  ')).toEqual({ page: 'register' })
})

it('A file of cards is named without marks, and always named', () => {
  expect(cardFileName('Xã Khánh An')).toBe('the-moi-xa-khanh-an.pdf')
  expect(cardFileName('../../Đông/Hải')).toBe('the-moi-dong-hai.pdf')
  expect(cardFileName('字')).toBe('the-moi.pdf')
})
