import { describe, expect, it } from 'vitest'
import { planImport } from '../../../../shared/register/import/plan.ts'
import type { Sheet } from '../../../../shared/register/import/sheet.ts'
import type { RegisterSnapshot } from '../../../../shared/register/import/snapshot.ts'
import { Day } from '../../../../shared/time.ts'
import {
  aRegister,
  aSheet,
  entry,
  filledSheets,
  hongDan,
  phuocLong,
  province,
  scope,
  today,
} from './sheets.ts'

const heads = {
  hamlets: ['Xã, phường', 'Mã', 'Tên thôn', 'Số hộ', 'Ngày đếm', 'Từ ngày', 'Đến hết ngày'],
  teams: ['Xã, phường', 'Mã', 'Tên tổ', 'Cấp', 'Loại tổ', 'Thôn phụ trách'],
  members: ['Xã, phường', 'Tổ', 'Mã', 'Họ và tên', 'Tổ trưởng', 'Nhóm trong tổ'],
}
const hamlets = (...rows: Parameters<typeof aSheet>[1][]) => aSheet('Thôn', heads.hamlets, ...rows)

function plan(sheets: Sheet | Sheet[], register: RegisterSnapshot = aRegister(), within = scope) {
  return planImport([sheets].flat(), [], register, within, today)
}

/** `code row column about` of each issue. */
function issuesOf(sheets: Sheet | Sheet[], register?: RegisterSnapshot, within = scope): string[] {
  return plan(sheets, register, within).issues.map(({ code, row, column, about }) =>
    [code, row, column, about].filter((part) => part !== undefined).join(' '),
  )
}

describe('a row', () => {
  it('adds what the register does not have, under an id that its content gives', () => {
    const sheet = hamlets(['Hồng Dân', undefined, 'Ấp Xẻo Quao', 310, { day: Day.parse('2026-07-01') }])
    const { issues, sheets, changes } = plan(sheet)
    expect(issues).toEqual([])
    expect(sheets).toEqual([{ name: 'Thôn', added: 1, changed: 0, same: 0 }])
    expect(changes).toEqual([
      {
        kind: 'hamlets',
        rev: 0,
        sheet: 'Thôn',
        row: 2,
        name: 'Ấp Xẻo Quao',
        record: {
          id: expect.stringMatching(/^h[0-9a-z]{13}$/),
          commune: hongDan,
          name: 'Ấp Xẻo Quao',
          households: [{ from: '2026-07-01', count: 310 }],
          from: today,
        },
        fields: [
          { title: 'Xã, phường', before: '', after: 'Hồng Dân' },
          { title: 'Tên thôn', before: '', after: 'Ấp Xẻo Quao' },
          { title: 'Số hộ', before: '', after: '310 (01/07/2026)' },
          { title: 'Từ ngày', before: '', after: '21/11/2026' },
        ],
      },
    ])
    expect(plan(sheet)).toEqual(plan(sheet))
  })

  it('keeps what it leaves empty, and adds a later count to the earlier ones', () => {
    const { changes } = plan(hamlets(['31843', 'h1', 'Ấp Nội Ô', '1.412', '01/10/2026']))
    expect(changes).toMatchObject([
      {
        rev: 1,
        record: {
          from: '2025-07-01',
          households: [
            { from: '2025-07-01', count: 400 },
            { from: '2026-10-01', count: 1_412 },
          ],
        },
        fields: [
          { title: 'Số hộ', before: '400 (01/07/2025)', after: '400 (01/07/2025); 1412 (01/10/2026)' },
        ],
      },
    ])
  })

  it('takes the last day as included', () => {
    const { changes } = plan(
      hamlets(['Hồng Dân', 'h1', 'Ấp Nội Ô', undefined, undefined, undefined, '31/12/2026']),
    )
    expect(changes).toMatchObject([
      {
        record: { until: '2027-01-01' },
        fields: [{ title: 'Đến hết ngày', before: '', after: '31/12/2026' }],
      },
    ])
  })

  it.each([
    ['by code', ['Hồng Dân', 'h1', 'Ấp Nội Ô']],
    ['by name, whatever the case and the place of the tone mark', ['xã hồng dân', undefined, 'ẤP NỘI Ô']],
    ['typed without marks', ['Hong Dan', undefined, 'ap noi o']],
    ['with the count that is known', ['Hồng Dân', undefined, 'Ấp Nội Ô', '400', '2025-07-01']],
  ])('finds an entry %s', (_, row) => {
    expect(plan(hamlets(row))).toMatchObject({
      sheets: [{ name: 'Thôn', added: 0, changed: 0, same: 1 }],
      changes: [],
      issues: [],
    })
  })

  it('renames by code only', () => {
    expect(plan(hamlets(['Hồng Dân', 'h1', 'Ấp Nội Ô A'])).changes).toMatchObject([
      { before: { name: 'Ấp Nội Ô' }, record: { id: 'h1', name: 'Ấp Nội Ô A' } },
    ])
  })

  it('asks rather than guess where only the marks differ, or where an entry was renamed since', () => {
    expect(issuesOf(hamlets(['Hồng Dân', undefined, 'Ấp Nổi Ô']))).toEqual(['other-name 2 C Ấp Nội Ô'])
    const [made] = plan(hamlets(['Hồng Dân', undefined, 'Ấp Mới'])).changes
    const renamed = aRegister()
    const record = { ...made?.record, name: 'Ấp Cũ' } as never
    expect(
      issuesOf(hamlets(['Hồng Dân', undefined, 'Ấp Mới']), { ...renamed, hamlets: [entry(record)] }),
    ).toEqual(['other-name 2 C Ấp Cũ'])
  })

  it('takes two people whose names differ by marks for two where the file has both', () => {
    const sheet = aSheet(
      'Thành viên',
      heads.members,
      ['Hồng Dân', 'Tổ ấp Nội Ô', undefined, 'Nguyễn Văn An'],
      ['Hồng Dân', 'Tổ ấp Nội Ô', undefined, 'Nguyễn Văn Ân'],
    )
    expect(plan(sheet)).toMatchObject({ sheets: [{ added: 1, same: 1 }], issues: [] })
  })

  it('finds what an earlier sheet adds, whatever the order of the sheets', () => {
    const sheets = [
      aSheet('Thành viên', heads.members, [
        'Hồng Dân',
        'Tổ ấp Mới',
        undefined,
        'Trần Thị Bưởi',
        'x',
        'Nhóm 1',
      ]),
      aSheet('Tổ', heads.teams, ['Hồng Dân', undefined, 'Tổ ấp Mới', 'Thôn', undefined, 'Ấp Mới; h1']),
      hamlets(['Hồng Dân', undefined, 'Ấp Mới']),
    ]
    const { issues, changes } = plan(sheets)
    expect(issues).toEqual([])
    expect(changes.map(({ kind }) => kind)).toEqual(['hamlets', 'teams', 'members'])
    const [hamlet, team, member] = changes.map(({ record }) => record)
    expect(team).toMatchObject({ hamlets: [hamlet?.id, 'h1'], kind: 'community' })
    expect(member).toMatchObject({ team: team?.id, leader: true, subgroup: 'Nhóm 1' })
  })

  it('is an example where it says so', () => {
    expect(plan(hamlets(['Ví dụ: Hồng Dân', undefined, 'Ấp Nội Ô']))).toMatchObject({
      sheets: [{ added: 0, changed: 0, same: 0 }],
      issues: [{ code: 'no-rows', sheet: '' }],
    })
  })

  it('reads all the other kinds', () => {
    const { issues, changes } = plan([
      aSheet(
        'Tập huấn',
        ['Xã', 'Chuyên đề', 'Ngày', 'Thành viên tham gia', 'Số người khác'],
        ['Hồng Dân', 'VNeID', '15/08/2026', 'Nguyễn Văn An', 12],
      ),
      aSheet(
        'Nhóm Zalo',
        ['Xã', 'Tên nhóm', 'Thôn', 'Liên kết', 'Số người', 'Ngày đếm'],
        ['Hồng Dân', 'Nội Ô số', 'h1', 'https://zalo.me/g/abc', '215', '1/7/2026'],
      ),
      aSheet(
        'Chiến dịch',
        ['Tên chiến dịch', 'Từ ngày', 'Đến hết ngày', 'Các xã, phường', 'Mục tiêu'],
        [
          '92 ngày đêm',
          '01/09/2026',
          '30/11/2026',
          'Hồng Dân; 31867',
          'households_visited: 20.000; share_ok = 80,5',
        ],
      ),
      aSheet(
        'Số liệu ngoài',
        ['Chỉ tiêu', 'Xã', 'Giá trị', 'Đơn vị', 'Ngày', 'Nguồn'],
        ['vneid_accounts', undefined, '1.234,5', 'người', '30/09/2026', 'Công an tỉnh'],
        ['vneid_accounts', 'Hồng Dân', 12.5, 'người', '30/09/2026', 'Công an tỉnh'],
      ),
    ])
    expect(issues).toEqual([])
    expect(changes.map(({ record }) => record)).toMatchObject([
      { topic: 'VNeID', day: '2026-08-15', members: ['m1'], others: 12 },
      { hamlet: 'h1', link: 'https://zalo.me/g/abc', people: [{ from: '2026-07-01', count: 215 }] },
      {
        from: '2026-09-01',
        to: '2026-11-30',
        communes: [hongDan, phuocLong],
        targets: [
          { indicator: 'households_visited', target: 20_000 },
          { indicator: 'share_ok', target: 80.5 },
        ],
      },
      { area: province, value: 1_234.5 },
      { area: hongDan, value: 12.5 },
    ])
  })
})

describe('what is wrong is named by row and column', () => {
  const good = ['Hồng Dân', undefined, 'Ấp Mới']
  it.each<[string, Parameters<typeof aSheet>[1], string[]]>([
    ['no commune', [undefined, undefined, 'Ấp Mới'], ['required 2 A']],
    ['no name', ['Hồng Dân', 'h9'], ['required 2 C']],
    ['an unknown commune', ['Hồng Dâm', undefined, 'Ấp Mới'], ['unknown-commune 2 A']],
    ['an unknown code', ['99999', undefined, 'Ấp Mới'], ['unknown-commune 2 A']],
    [
      'a commune merged into another',
      ['Ngan Dừa', undefined, 'Ấp Mới'],
      ['former-commune 2 A Hồng Dân (31843)'],
    ],
    [
      'a commune renamed by decree',
      ['Vĩnh Thanh', undefined, 'Ấp Mới'],
      ['former-commune 2 A Phước Long (31867)'],
    ],
    ['words for a number', [...good, '210 hộ', '1/7/2026'], ['not-a-number 2 D']],
    ['a date for a number', [...good, { day: today }, '1/7/2026'], ['not-a-number 2 D']],
    ['half a household', [...good, 2.5, '1/7/2026'], ['not-whole 2 D']],
    ['less than none', [...good, -1, '1/7/2026'], ['out-of-range 2 D 0–10000000']],
    ['a count without its day', [...good, 210], ['required 2 E']],
    ['a day without its count', [...good, undefined, '1/7/2026'], ['required 2 D']],
    ['a year of two digits', [...good, 210, '1/7/26'], ['not-a-date 2 E']],
    ['a day that no calendar has', [...good, 210, '31/2/2026'], ['not-a-date 2 E']],
    ['a bare number for a day', [...good, 210, 46_000], ['not-a-date 2 E']],
    ['a day of another age', [...good, 210, '01/07/1026'], ['out-of-range 2 E']],
    ['a code with signs', ['Hồng Dân', 'h/1', 'Ấp Mới'], ['bad-code 2 B']],
    ['a name without end', ['Hồng Dân', undefined, 'x'.repeat(201)], ['too-long 2 C 200']],
    [
      'an end before the start',
      [...good, undefined, undefined, '2/1/2026', '1/1/2026'],
      ['dates-crossed 2 G'],
    ],
  ])('%s', (_, row, issues) => {
    expect(issuesOf(hamlets(row))).toEqual(issues)
    expect(plan(hamlets(row)).changes).toEqual([])
  })

  it('each commune of a list that does not fit, by its own words', () => {
    const campaign = aSheet(
      'Chiến dịch',
      ['Tên', 'Từ ngày', 'Đến ngày', 'Các xã'],
      ['92 ngày', '1/9/2026', '30/11/2026', 'Hồng Dân; Hồng Dâm; Phước Long; 99999'],
    )
    expect(plan(campaign).issues).toMatchObject([
      { code: 'unknown-commune', row: 2, column: 'D', value: 'Hồng Dâm' },
      { code: 'unknown-commune', row: 2, column: 'D', value: '99999' },
    ])
  })

  it('a target that a campaign has twice', () => {
    const campaign = aSheet(
      'Chiến dịch',
      ['Tên', 'Từ ngày', 'Đến ngày', 'Mục tiêu'],
      ['92 ngày', '1/9/2026', '30/11/2026', 'households_visited: 20.000; households_visited: 30.000'],
    )
    expect(plan(campaign).issues).toMatchObject([
      { code: 'doubled', row: 2, column: 'D', value: 'households_visited: 30.000', about: '2' },
    ])
  })

  it('rows that say one thing twice, by code or by name', () => {
    const again = ['Hồng Dân', undefined, 'Ấp Nội Ô']
    expect(issuesOf(hamlets(again, ['Hồng Dân', 'h1', 'Ấp Nội Ô'], again))).toEqual([
      'doubled 3 C 2',
      'doubled 4 C 2',
    ])
    expect(issuesOf([hamlets(again), { ...hamlets(again), name: 'Thôn (2)' }])).toEqual([
      'doubled 2 C Thôn 2',
    ])
  })

  it.each(['1e20', '1e-200', -2e15])('a figure that no table holds: %s', (value) => {
    const figure = aSheet(
      'Số liệu ngoài',
      ['Chỉ tiêu', 'Xã', 'Giá trị', 'Đơn vị', 'Ngày', 'Nguồn'],
      ['vncare_accounts', 'Hồng Dân', value, 'tài khoản', '1/7/2026', 'Sở Y tế'],
    )
    expect(issuesOf(figure)).toEqual(['out-of-range 2 C'])
    const campaign = aSheet(
      'Chiến dịch',
      ['Tên chiến dịch', 'Từ ngày', 'Đến hết ngày', 'Mục tiêu'],
      ['92 ngày', '1/6/2026', '31/8/2026', `households_guided: ${value}`],
    )
    expect(issuesOf(campaign)[0]).toMatch(/^out-of-range 2 D/)
  })

  it('once, and not again at what names its row elsewhere in the file', () => {
    const faulty = hamlets(['Hồng Dân', undefined, 'Ấp Mới', 310, '31/02/2026'])
    const team = aSheet('Tổ', heads.teams, ['Hồng Dân', undefined, 'Tổ A', 'Thôn', undefined, 'Ấp Mới'])
    const member = aSheet('Thành viên', heads.members, ['Hồng Dân', 'Tổ A', undefined, 'Lê Thị A'])
    expect(issuesOf([faulty, team, member])).toEqual(['not-a-date 2 E'])
  })

  it('hamlets, teams and members that are not there', () => {
    expect(
      issuesOf(
        aSheet('Tổ', heads.teams, ['Hồng Dân', undefined, 'Tổ A', 'Thôn', undefined, 'Ấp Nổi Ô; Ấp 9']),
      ),
    ).toEqual(['other-name 2 F Ấp Nội Ô', 'unknown-hamlet 2 F Ấp 9'])
    expect(
      issuesOf(aSheet('Tổ', heads.teams, ['Hồng Dân', undefined, 'Tổ A', 'Làng', 'Phường đội'])),
    ).toEqual(['not-an-option 2 D Xã; Thôn', 'not-an-option 2 E Cộng đồng; Thanh niên; Khác'])
    expect(issuesOf(aSheet('Tổ', heads.teams, ['Hồng Dân', undefined, 'Tổ A']))).toEqual(['required 2 D'])
    expect(
      issuesOf(aSheet('Tổ', heads.teams, ['Hồng Dân', undefined, 'Tổ A', 'Xã', undefined, 'h1'])),
    ).toEqual(['must-be-empty 2 F'])
    expect(issuesOf(aSheet('Thành viên', heads.members, ['Hồng Dân', 'Tổ X', undefined, 'Lê A']))).toEqual([
      'unknown-team 2 B',
    ])
    const training = aSheet(
      'Tập huấn',
      ['Xã', 'Chuyên đề', 'Ngày', 'Thành viên'],
      ['Hồng Dân', 'A', '1/1/2026', 'Ai'],
    )
    expect(issuesOf(training)).toEqual(['unknown-member 2 D'])
  })

  it('a member whom the file would move to another team', () => {
    const register = aRegister()
    const other = entry({ ...register.teams[0]?.record, id: 't2', name: 'Tổ hai' } as never)
    const sheet = aSheet('Thành viên', heads.members, ['Hồng Dân', 'Tổ hai', 'm1', 'Nguyễn Văn An'])
    expect(issuesOf(sheet, { ...register, teams: [...register.teams, other] })).toEqual([
      'other-team 2 B Tổ ấp Nội Ô',
    ])
  })

  it('a name that several bear', () => {
    const register = aRegister()
    const other = entry({ ...register.hamlets[0]?.record, id: 'h2' } as never)
    const both = { ...register, hamlets: [...register.hamlets, other] }
    expect(issuesOf(hamlets(['Hồng Dân', undefined, 'Ấp Nội Ô']), both)).toEqual(['ambiguous-name 2 C'])
    expect(
      issuesOf(
        aSheet('Tổ', heads.teams, ['Hồng Dân', undefined, 'Tổ A', 'Thôn', undefined, 'Ấp Nội Ô']),
        both,
      ),
    ).toEqual(['ambiguous-name 2 F Ấp Nội Ô'])
  })

  it("another commune, and the province's sheets, in a commune's file", () => {
    const own = { province, commune: hongDan }
    expect(issuesOf(hamlets(['Phước Long', undefined, 'Ấp Mới']), aRegister(), own)).toEqual([
      'outside-scope 2 A Hồng Dân',
    ])
    expect(
      issuesOf(aSheet('Chiến dịch', ['Tên', 'Từ ngày', 'Đến ngày'], ['A', 'x', 'y']), aRegister(), own),
    ).toEqual(['outside-scope'])
  })
})

describe('the head of a sheet', () => {
  it('is found below titles, in any order, by other words for it', () => {
    const sheet = aSheet(
      'hamlets',
      ['ỦY BAN NHÂN DÂN TỈNH CÀ MAU'],
      [],
      ['DANH SÁCH THÔN'],
      ['STT', 'TÊN ẤP (*)', 'Số hộ', 'Mã xã', 'as of', 'Ghi chú'],
      [1, 'Ấp Mới', '1 210', 31_843, '1/7/2026', 'mới lập'],
      [2],
    )
    expect(plan(sheet)).toMatchObject({
      issues: [],
      sheets: [{ added: 1, changed: 0, same: 0 }],
      changes: [{ row: 5, record: { commune: hongDan, households: [{ count: 1_210 }] } }],
    })
  })

  it.each<[string, Sheet, string[]]>([
    ['missing', aSheet('Thôn', ['Hồng Dân', 'h1', 'Ấp Mới']), ['no-header Xã, phường; Tên thôn']],
    [
      'below the twentieth row',
      aSheet('Thôn', ...Array.from({ length: 20 }, () => ['Danh sách']), heads.hamlets),
      ['no-header Xã, phường; Tên thôn'],
    ],
    [
      'of two lines, with more in the upper one',
      aSheet(
        'Thôn',
        ['Xã', 'Tên thôn', 'Số hộ', 'Thời gian'],
        [undefined, undefined, undefined, 'Từ ngày', 'Đến ngày'],
        ['Hồng Dân', 'x'],
      ),
      ['unknown-column 1 D', 'second-header 2'],
    ],
    [
      'of two lines, with more in the lower one',
      aSheet(
        'Thôn',
        ['Xã', 'Tên thôn', 'Hộ và ngày'],
        [undefined, undefined, 'Số hộ', 'Ngày đếm', 'Từ ngày'],
        ['Hồng Dân', 'x'],
      ),
      ['second-header 2'],
    ],
    ['there again', hamlets(['Hồng Dân', undefined, 'Ấp Mới'], heads.hamlets), ['second-header 3']],
    [
      'without a needed column',
      aSheet('Thôn', ['Xã', 'Mã'], ['Hồng Dân', 'h1']),
      ['missing-column 1 Tên thôn'],
    ],
    [
      'with a column twice',
      aSheet('Thôn', ['Xã', 'Tên', 'Xã phường'], ['Hồng Dân', 'x']),
      ['doubled-column 1 C A'],
    ],
    [
      'with an unknown column',
      aSheet('Thôn', ['Xã', 'Tên', 'Dân số'], ['Hồng Dân', 'x', 9]),
      ['unknown-column 1 C'],
    ],
    ['with data beside it', aSheet('Thôn', ['Xã', 'Tên'], ['Hồng Dân', 'x', 9]), ['unknown-column 2 C']],
  ])('%s', (_, sheet, issues) => {
    expect(issuesOf(sheet)).toEqual(issues)
  })

  it('tells a file of one sheet by its head, and names a sheet that is none of ours', () => {
    expect(
      plan(aSheet('ds ap 2026', ['Xã', 'Tên ấp', 'Số hộ', 'Ngày đếm'], ['Hồng Dân', 'Ấp Mới'])),
    ).toMatchObject({
      sheets: [{ name: 'ds ap 2026', added: 1 }],
      issues: [],
    })
    const named = aSheet('ds ap', ['Xã', 'Tên ấp'], ['Hồng Dân', 'Ấp Mới'])
    expect(issuesOf([named, aSheet('Sheet2'), aSheet('Danh mục xã', ['Mã', 'Tên'])])).toEqual([])
    expect(issuesOf([hamlets(['Hồng Dân', undefined, 'Ấp Mới']), aSheet('Sheet1', ['x'])])).toEqual([
      'unknown-sheet Thôn; Tổ; Thành viên; Tập huấn; Nhóm Zalo; Chiến dịch; Số liệu ngoài',
    ])
  })

  it('keeps the issues that the reader found, in reading order', () => {
    const sheet = hamlets(['Hồng Dân', undefined, 'Ấp Mới', 'x', 'y'])
    const found = [{ code: 'formula', sheet: 'Thôn', row: 2, column: 'B' }] as const
    expect(planImport([sheet], [...found], aRegister(), scope, today).issues.map(({ code }) => code)).toEqual(
      ['formula', 'not-a-number', 'not-a-date'],
    )
  })
})

describe('the filled template', () => {
  it('says what the register says', () => {
    expect(plan(filledSheets(aRegister()))).toMatchObject({ changes: [], issues: [] })
    const own = { province, commune: hongDan }
    const ofCommune = aRegister({ hamlets: aRegister().hamlets.slice(0, 1) })
    expect(plan(filledSheets(ofCommune, own).slice(0, 1), ofCommune, own)).toMatchObject({
      sheets: [{ same: 1 }],
      changes: [],
      issues: [],
    })
  })
})
