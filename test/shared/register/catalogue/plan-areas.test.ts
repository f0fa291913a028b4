import { describe, expect, it } from 'vitest'
import type { AreaId } from '../../../../shared/ids.ts'
import { planAreas, type StoredAreas } from '../../../../shared/register/catalogue/plan-areas.ts'
import type { Cell } from '../../../../shared/register/import/sheet.ts'
import { Day } from '../../../../shared/time.ts'
import { aCommune, after, HCMC, was } from './build.ts'
import { HEADER } from './nation.ts'
import { aSheet } from './sheets.ts'

type Line = (string | Cell)[]

const HERE: Line = ['tỉnh', '79', '', 'Hồ Chí Minh', 'thành phố', '2025-07-01']
const OTHER: Line = ['tỉnh', '96', '', 'Cà Mau', 'tỉnh', '2025-07-01']
const AN_PHU: Line = ['xã', '25975', '79', 'An Phú', 'phường', '2025-07-01']
const THUAN_GIAO: Line = ['xã', '25969', '79', 'Thuận Giao', 'phường', '2025-07-01']

const nothing: StoredAreas = { provinces: [], communes: [] }
const plan = (lines: Line[], stored = nothing, scope?: AreaId) =>
  planAreas(aSheet([HEADER, ...lines]), stored, scope)
const issuesOf = (lines: Line[], stored = nothing, scope?: AreaId) => {
  const planned = plan(lines, stored, scope)
  if (planned.issues.length > 0) {
    expect(planned).toMatchObject({ provinces: [], communes: [], counts: { added: 0, changed: 0, same: 0 } })
  }
  return planned.issues.map(({ code, row, column, about }) => [`${code} ${column ?? ''}${row ?? ''}`, about])
}

const imported = (...lines: Line[]) => after(nothing, plan(lines))
const byId = (all: readonly { record: { id: AreaId } }[]) =>
  Object.fromEntries(all.map(({ record }) => [record.id, record]))

describe('a table of areas', () => {
  it('makes areas of its rows, with official codes, names and types by day', () => {
    const { provinces, communes, counts } = plan([HERE, THUAN_GIAO])
    expect(counts).toEqual({ added: 2, changed: 0, same: 0 })
    expect(provinces).toEqual([
      {
        row: 2,
        rev: 0,
        record: {
          id: HCMC,
          code: '79',
          names: [{ from: '2025-07-01', name: 'Hồ Chí Minh', type: 'thanh_pho' }],
          successors: [],
          formerly: [],
        },
      },
    ])
    expect(communes[0]?.record).toMatchObject({ id: '25969@2025-07-01', province: HCMC, code: '25969' })
  })

  it('renames and retypes a territory by another row of its code, which keeps its id', () => {
    const by = (from: string, name: string, type: string, decree = ''): Line => [
      'xã',
      '26116',
      '79',
      name,
      type,
      from,
      '',
      '',
      '',
      '',
      decree,
    ]
    const rows = [by('2026-04-30', 'Tân Phú', 'phường', '237/NQ'), by('2025-07-01', 'Tân Phú', 'xã')]
    const { communes } = plan([HERE, ...rows])
    expect(communes).toHaveLength(1)
    expect(communes[0]?.record).toMatchObject({
      id: '26116@2025-07-01',
      names: [
        { from: '2025-07-01', type: 'xa' },
        { from: '2026-04-30', type: 'phuong', decree: '237/NQ' },
      ],
    })
    const ended = [...by('2025-07-01', 'Tân Phú', 'xã').slice(0, 6), '29/04/2026']
    const again = plan([HERE, ended, by('2026-04-30', 'Tân Phú', 'phường', '237/NQ')]).communes
    expect(again[0]?.record).toEqual(communes[0]?.record)
  })

  it('ends what was merged, and begins a new territory even under a code that goes on', () => {
    const { communes } = plan([
      ['province', '74', '', 'Bình Dương', 'tinh', '', '2025-06-30', '79'],
      HERE,
      THUAN_GIAO,
      AN_PHU,
      ['xã', '25969', '74', 'Bình Chuẩn', 'phường', '', '2025-06-30', '25969; 25975', '', 'TP Thuận An'],
      ['xã', '25972', '74', 'Thuận Giao', 'phường', '', '2025-06-30', '25969'],
      ['xã', '25975', '74', 'An Phú', 'phường', '', '2025-06-30', '25975', 'một phần'],
    ])
    const found = byId(communes)
    expect(found['25969@0001-01-01']).toMatchObject({
      until: '2025-07-01',
      province: '74@0001-01-01',
      district: 'TP Thuận An',
      successors: [
        { area: '25969@2025-07-01', share: 'part' },
        { area: '25975@2025-07-01', share: 'part' },
      ],
    })
    expect(found['25969@2025-07-01']).toMatchObject({
      province: HCMC,
      formerly: [
        { area: '25969@0001-01-01', name: 'Bình Chuẩn', share: 'part' },
        { area: '25972@0001-01-01', name: 'Thuận Giao', share: 'whole' },
      ],
    })
    expect(found['25975@2025-07-01']).toMatchObject({
      formerly: [{ area: '25969@0001-01-01' }, { area: '25975@0001-01-01', share: 'part' }],
    })
  })

  it('may bring changes alone, and a merger among them', () => {
    const stored = imported(HERE, THUAN_GIAO, AN_PHU)
    const merger = plan(
      [
        [...THUAN_GIAO, '31/12/2026', '25975'],
        [...AN_PHU, '31/12/2026', '25975'],
        ['xã', '25975', '79', 'Thuận An', 'phường', '2027-01-01', '', '', '', '', '1/NQ'],
      ],
      stored,
    )
    expect(merger.counts).toEqual({ added: 1, changed: 2, same: 0 })
    expect(merger.communes.map(({ record: { id }, rev }) => [id, rev])).toEqual([
      ['25975@2027-01-01', 0],
      ['25969@2025-07-01', 1],
      ['25975@2025-07-01', 1],
    ])
    expect(merger.communes[0]?.record.formerly).toHaveLength(2)
  })

  it('corrects what is stored, and takes nothing away by an empty cell', () => {
    const stored = imported(
      OTHER,
      HERE,
      AN_PHU,
      [
        'xã',
        '25969',
        '79',
        'Thuan Giao',
        'phường',
        '2025-07-01',
        '2026-06-30',
        '25970',
        '',
        'Thuận An',
        '1/NQ',
      ],
      ['xã', '25970', '79', 'Mới', 'phường', '2026-07-01'],
    )
    const corrected = plan([THUAN_GIAO], stored)
    expect(corrected.counts).toEqual({ added: 0, changed: 2, same: 0 }) // the successor knows it by name
    expect(corrected.communes.find(({ record }) => record.code === '25969')?.record).toMatchObject({
      until: '2026-07-01',
      district: 'Thuận An',
      successors: [{ area: '25970@2026-07-01' }],
      names: [{ name: 'Thuận Giao', decree: '1/NQ' }],
    })
  })

  it('reads headers and words in either language, dates in three ways, codes without their zeros', () => {
    const text = (value: number): Cell => ({ kind: 'number', value, text: String(value) })
    const day: Cell = { kind: 'date', day: Day.parse('2025-07-01'), text: '01/07/2025' }
    const english = [
      'LEVEL',
      'Code',
      'province',
      'name',
      'type',
      'from',
      'to',
      'into',
      'share',
      'district',
      'note',
    ]
    const { communes, issues } = planAreas(
      aSheet([
        english,
        ['province', text(1), '', 'Hà Nội', 'Thanh_pho', '1/7/2025', '', '', '', '', 'as ever'],
        ['commune', text(4), text(1), 'Ba  Đình', 'phuong', day],
        ['Xã', '318', '01', 'Bạch Long Vĩ', 'Huyện', '2025-07-01'],
      ]),
      nothing,
    )
    expect(issues).toEqual([])
    expect(communes.map(({ record }) => [record.id, record.names[0]?.name])).toEqual([
      ['00004@2025-07-01', 'Ba Đình'],
      ['318@2025-07-01', 'Bạch Long Vĩ'],
    ])
  })

  it('keeps what a territory was made of elsewhere, out of reach of this import', () => {
    const record = aCommune('25975@2025-07-01', { formerly: [was('25974@0001-01-01', 'An Phú')] })
    const stored = { ...imported(HERE), communes: [{ record, rev: 1 }] }
    const { communes } = plan([AN_PHU], stored, HCMC)
    expect(communes[0]?.record.names[0]?.name).toBe('An Phú')
    expect(communes[0]?.record.formerly).toEqual(record.formerly)
  })

  it('touches one province only, when that is its scope', () => {
    const stored = imported(HERE, OTHER, AN_PHU)
    expect(plan([THUAN_GIAO], stored, HCMC).counts.added).toBe(1)
    const caMau: Line = ['xã', '32244', '96', 'Phan Ngọc Hiển', 'xã', '2025-07-01']
    expect(issuesOf([THUAN_GIAO, caMau, OTHER], stored, HCMC)).toEqual([
      ['outside-scope B3', undefined],
      ['outside-scope B4', undefined],
    ])
  })

  it('refuses a successor beyond the scope', () => {
    const there: Line = ['xã', '32244', '96', 'Phan Ngọc Hiển', 'xã', '2026-07-01']
    const stored = imported(HERE, OTHER, AN_PHU, there)
    const away: Line = [...AN_PHU, '2026-06-30', '32244']
    expect(issuesOf([away], stored, HCMC)).toEqual([['outside-scope H2', undefined]])
    expect(plan([away], stored).counts).toEqual({ added: 0, changed: 2, same: 0 })
  })
})

describe('what is wrong with a table', () => {
  const header = (...cells: string[]) =>
    planAreas(aSheet([cells, AN_PHU]), nothing).issues.map(({ code }) => code)

  it('is told of its headers', () => {
    expect(planAreas(aSheet([]), nothing).issues).toEqual([{ code: 'no-header', sheet: 'Địa bàn' }])
    expect(header('Danh mục địa bàn')).toEqual(['no-header'])
    expect(header('cấp', 'mã', 'mã tỉnh', 'tên', 'loại')).toEqual(['missing-column'])
    expect(header(...HEADER, 'constructor')).toEqual(['unknown-column'])
    expect(header(...HEADER, 'Mã')).toEqual(['doubled-column'])
    expect(planAreas(aSheet([HEADER]), nothing).issues.map(({ code }) => code)).toEqual(['no-rows'])
    expect(issuesOf([HERE, HEADER])).toEqual([['second-header 3', undefined]])
  })

  const cells = (row: Line) => issuesOf([HERE, row])
  it.each<[string, Line, string]>([
    ['an unknown level', ['huyện', '25975', '79', 'A', 'xã', ''], 'not-an-option A3'],
    ['no level', ['', '25975', '79', 'A', 'xã', ''], 'required A3'],
    ['a code of another length', ['xã', '259750', '79', 'A', 'xã', ''], 'bad-code B3'],
    ['letters in a code', ['xã', '2597x', '79', 'A', 'xã', ''], 'bad-code B3'],
    ['no code', ['xã', '', '79', 'A', 'xã', ''], 'required B3'],
    ['a province’s code of another province', ['tỉnh', '80', '79', 'A', 'tỉnh', ''], 'bad-code C3'],
    ['no province', ['xã', '25975', '', 'A', 'xã', '2025-07-01'], 'required C3'],
    ['a province that is not known', ['xã', '25975', '80', 'A', 'xã', '2025-07-01'], 'unknown-province C3'],
    ['a province that came later', ['xã', '25975', '79', 'A', 'xã', '2020-01-01'], 'unknown-province C3'],
    ['no name', ['xã', '25975', '79', '', 'xã', ''], 'required D3'],
    ['too long a name', ['xã', '25975', '79', 'A'.repeat(101), 'xã', ''], 'too-long D3'],
    ['a type in the name', ['xã', '25975', '79', 'Phường An Phú', 'phường', ''], 'other-name D3'],
    ['a type of the other level', ['xã', '25975', '79', 'A', 'tỉnh', ''], 'not-an-option E3'],
    ['no type', ['xã', '25975', '79', 'A', '', ''], 'required E3'],
    ['no date', ['xã', '25975', '79', 'A', 'xã', 'hôm qua'], 'not-a-date F3'],
    ['the 30th of February', ['xã', '25975', '79', 'A', 'xã', '30/02/2026'], 'not-a-date F3'],
    [
      'a number for a date',
      ['xã', '25975', '79', 'A', 'xã', { kind: 'number', value: 45_839, text: '45839' }],
      'not-a-date F3',
    ],
    [
      'a day that never comes',
      ['xã', '25975', '79', 'A', 'xã', '2025-07-01', '9999-12-31'],
      'out-of-range G3',
    ],
    [
      'an end before the beginning',
      ['xã', '25975', '79', 'A', 'xã', '2025-07-01', '2025-06-30', '25975'],
      'dates-crossed G3',
    ],
    [
      'a successor without an end',
      ['xã', '25975', '79', 'A', 'xã', '2025-07-01', '', '25969'],
      'required G3',
    ],
    [
      'an end without a successor',
      ['xã', '25975', '79', 'A', 'xã', '2025-07-01', '2026-06-30'],
      'required H3',
    ],
    [
      'an unknown successor',
      ['xã', '25975', '79', 'A', 'xã', '2025-07-01', '2026-06-30', '25969'],
      'unknown-area H3',
    ],
    ['a bad successor', ['xã', '25975', '79', 'A', 'xã', '2025-07-01', '2026-06-30', '?'], 'bad-code H3'],
    [
      'a doubled successor',
      ['xã', '25975', '79', 'A', 'xã', '2025-07-01', '2026-06-30', '25969;25969'],
      'doubled H3',
    ],
    [
      'an unknown share',
      ['xã', '25975', '79', 'A', 'xã', '2025-07-01', '2026-06-30', '25969', 'nửa'],
      'not-an-option I3',
    ],
    [
      'more shares than successors',
      ['xã', '25975', '79', 'A', 'xã', '2025-07-01', '2026-06-30', '25969', 'phần;phần'],
      'not-an-option I3',
    ],
    [
      'too long a district',
      ['xã', '25975', '79', 'A', 'xã', '2025-07-01', '', '', '', 'x'.repeat(101)],
      'too-long J3',
    ],
    [
      'too long a decree',
      ['xã', '25975', '79', 'A', 'xã', '2025-07-01', '', '', '', '', 'x'.repeat(101)],
      'too-long K3',
    ],
  ])('is told by its cell: %s', (_, row, expected) => {
    expect(cells(row).map(([issue]) => issue)).toEqual([expected])
  })

  it('is a row that stands there twice', () => {
    expect(issuesOf([HERE, AN_PHU, AN_PHU])).toEqual([['doubled B4', '3']])
  })

  it('is a time that overlaps another of its code, in the table or in what is stored', () => {
    const later: Line = ['xã', '25975', '79', 'An Phú', 'xã', '2026-01-01']
    expect(issuesOf([HERE, [...AN_PHU, '2026-01-01'], later])).toEqual([['overlapping G3', '4']])
    expect(issuesOf([HERE, [...AN_PHU, '2026-01-01', '25975'], later])).toEqual([
      ['unknown-area H3', '25975@2026-01-02'],
      ['overlapping F4', '3'],
    ])
    const earlier: Line = ['xã', '25975', '79', 'An Phú', 'xã', '']
    expect(issuesOf([earlier], imported(HERE, AN_PHU)).map(([issue]) => issue)).toContain('overlapping G2')
  })

  it('is an open time before a territory that is stored, though both have a row', () => {
    const open: Line = ['xã', '25975', '79', 'An Phú', 'xã', '']
    expect(issuesOf([open, AN_PHU], imported(HERE, AN_PHU))).toContainEqual(['overlapping F3', '2'])
    const ended: Line = [...open, '2025-06-30']
    expect(issuesOf([ended, AN_PHU], imported(HERE, AN_PHU))).toContainEqual(['required H2', undefined])
  })

  it('is a gap between two times of a territory', () => {
    const later: Line = ['xã', '25975', '79', 'An Phú', 'xã', '2026-01-01']
    expect(issuesOf([HERE, [...AN_PHU, '2025-12-30'], later])).toEqual([['gap G3', '4']])
  })

  it('is a merger that moves stored names to another territory unsaid', () => {
    const later: Line = ['xã', '25975', '79', 'An Phú', 'xã', '2026-06-01']
    const stored = imported(HERE, AN_PHU, later)
    const merger: Line[] = [
      [...AN_PHU, '2025-12-31', '25975'],
      ['xã', '25975', '79', 'Thuận An', 'phường', '2026-01-01'],
    ]
    expect(issuesOf(merger, stored)).toEqual([['overlapping G2', '25975@2025-07-01']])
    expect(issuesOf([...merger, later], stored)).toEqual([])
  })

  it('is a commune that moves to another province', () => {
    const stored = imported(HERE, OTHER, AN_PHU)
    expect(issuesOf([['xã', '25975', '96', 'An Phú', 'phường', '2026-01-01']], stored)).toEqual([
      ['unknown-province C2', '79'],
    ])
  })

  it('is a commune that would outlive its province', () => {
    const stored = imported(HERE, OTHER, AN_PHU)
    const end: Line[] = [
      [...HERE, '2026-12-31', '79'],
      ['tỉnh', '79', '', 'Hồ Chí Minh', 'thành phố', '2027-01-01'],
    ]
    expect(issuesOf(end, stored)).toEqual([['dates-crossed G2', '25975']])
    const both: Line[] = [...end, [...AN_PHU, '2026-12-31', '25975'], [...AN_PHU.slice(0, 5), '2027-01-01']]
    expect(issuesOf(both, stored)).toEqual([])
    expect(issuesOf([...end, AN_PHU], stored)).toEqual([['unknown-province C4', '2027-01-01']])
  })

  it('is sorted by row, whatever was looked at first', () => {
    const rows = issuesOf([HERE, ['xã', 'x', '79', 'A', 'xã', ''], ['xã', '25975', '79', '', 'xã', '']])
    expect(rows.map(([issue]) => issue)).toEqual(['bad-code B3', 'required D4'])
  })
})
