import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CampaignId,
  FigureId,
  HamletId,
  MemberId,
  TeamId,
  TrainingId,
  ZaloGroupId,
} from '../../../../shared/ids.ts'
import { planImport } from '../../../../shared/register/import/plan.ts'
import type { Sheet } from '../../../../shared/register/import/sheet.ts'
import type { RegisterSnapshot } from '../../../../shared/register/import/snapshot.ts'
import { Day } from '../../../../shared/time.ts'
import { aRegister, entry, filledSheets, hongDan, phuocLong, province, scope, today } from './sheets.ts'

// Few names, so that many are alike: by case, by marks, by the place of a mark, like a code, with a list's own signs.
const name = fc.constantFrom(
  'Ấp Nội Ô',
  'ấp nội ô',
  'Ap Noi O',
  'Ấp Nổi Ô',
  'Hoà',
  'Hòa',
  'x1',
  'A; B',
  'Ấp 1, 2',
  'Xã',
)
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => Day.parse(date.toISOString().slice(0, 10)))
const commune = fc.constantFrom(hongDan, phuocLong)
const id = fc.constantFrom('x1', 'x2', 'x3', 'x4', 'x5', 'x6')
const validity = fc.record({ from: day, until: day }, { requiredKeys: ['from'] })
const counts = fc
  .uniqueArray(fc.record({ from: day, count: fc.nat(5_000) }), { selector: ({ from }) => from, maxLength: 3 })
  .map((list) => list.sort((a, b) => (a.from < b.from ? -1 : 1)))
const optional = { requiredKeys: [] }

const hamlet = fc
  .tuple(id, commune, name, counts, validity)
  .map(([id, commune, name, households, valid]) => ({
    id: HamletId.parse(id),
    commune,
    name,
    households,
    ...valid,
  }))
const team = fc
  .tuple(
    id,
    commune,
    name,
    fc.record({ kind: fc.constantFrom('community', 'youth', 'other') }),
    fc.uniqueArray(id, { maxLength: 3 }),
    validity,
  )
  .map(([id, commune, name, kind, hamlets, valid]) => ({
    id: TeamId.parse(id),
    commune,
    name,
    ...kind,
    level: hamlets.length > 0 ? ('hamlet' as const) : ('commune' as const),
    hamlets: hamlets.map((one) => HamletId.parse(one)),
    ...valid,
  }))
const member = fc
  .tuple(
    id,
    id,
    commune,
    name,
    fc.boolean(),
    fc.record({ subgroup: name, phonesFrom: fc.nat() }, optional),
    validity,
  )
  .map(([id, team, commune, name, leader, more, valid]) => ({
    id: MemberId.parse(id),
    team: TeamId.parse(team),
    commune,
    name,
    leader,
    ...more,
    ...valid,
  }))
const training = fc
  .tuple(id, commune, name, day, fc.uniqueArray(id, { maxLength: 4 }), fc.nat(50))
  .map(([id, commune, topic, day, members, others]) => ({
    id: TrainingId.parse(id),
    commune,
    topic,
    day,
    members: members.map((one) => MemberId.parse(one)),
    others,
  }))
const group = fc
  .tuple(
    id,
    commune,
    name,
    fc.record(
      { hamlet: id.map((one) => HamletId.parse(one)), link: fc.constant('https://zalo.me/g/a') },
      optional,
    ),
    counts,
    validity,
  )
  .map(([id, commune, name, more, people, valid]) => ({
    id: ZaloGroupId.parse(id),
    commune,
    name,
    ...more,
    people,
    ...valid,
  }))
const number = fc.oneof(
  fc.nat(2_000_000),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((value) => (Math.abs(value) < 1e-9 ? 0 : value)),
)
const indicator = fc.constantFrom('visited', 'share_ok')
const campaign = fc
  .tuple(
    id,
    name,
    day,
    day,
    fc.uniqueArray(commune),
    fc.array(fc.record({ indicator, target: number }), { maxLength: 3 }),
  )
  .map(([id, name, from, to, communes, targets]) => ({
    id: CampaignId.parse(id),
    name,
    from,
    to,
    communes,
    targets,
  }))
const figure = fc
  .tuple(id, fc.constantFrom(province, hongDan), indicator, number, name, day, name)
  .map(([id, area, indicator, value, unit, day, source]) => ({
    id: FigureId.parse(id),
    area,
    indicator,
    value,
    unit,
    day,
    source,
  }))

const some = <Record extends { id: string; commune?: string; area?: string }>(record: fc.Arbitrary<Record>) =>
  fc
    .uniqueArray(record, {
      selector: ({ id, commune = '', area = '' }) => `${commune}${area}#${id}`,
      maxLength: 8,
    })
    .map((records) => records.map(entry))

const register: fc.Arbitrary<RegisterSnapshot> = fc
  .record({
    hamlets: some(hamlet),
    teams: some(team),
    members: some(member),
    trainings: some(training),
    'zalo-groups': some(group),
    campaigns: some(campaign),
    figures: some(figure),
  })
  .map(aRegister)

describe('the filled template of any register', () => {
  it('changes nothing when it is imported', () => {
    fc.assert(
      fc.property(register, (given) => {
        const { changes, issues, sheets } = planImport(filledSheets(given), [], given, scope, today)
        expect(issues.filter(({ code }) => code !== 'no-rows')).toEqual([])
        expect(changes).toEqual([])
        expect(sheets.every(({ added, changed }) => added === 0 && changed === 0)).toBe(true)
      }),
      { seed: 7, numRuns: 100 },
    )
  })

  it('is planned the same from the same sheets and register, which stay as they were', () => {
    fc.assert(
      fc.property(register, register, (given, other) => {
        const sheets = filledSheets(other)
        const before = JSON.stringify([given, sheets.map(({ rows }) => rows.map(({ cells }) => [...cells]))])
        const plan = planImport(sheets, [], given, scope, today)
        expect(planImport(sheets, [], given, scope, today)).toEqual(plan)
        expect(JSON.stringify([given, sheets.map(({ rows }) => rows.map(({ cells }) => [...cells]))])).toBe(
          before,
        )
      }),
      { seed: 8, numRuns: 30 },
    )
  })

  it('of another register adds each entry once: after it was written, it says what the register says', () => {
    fc.assert(
      fc.property(register.map(withoutConflicts), (other) => {
        const sheets = filledSheets(other)
        const empty = aRegister({ hamlets: [], teams: [], members: [] })
        const plan = planImport(sheets, [], empty, scope, today)
        expect(plan.issues.filter(({ code }) => code !== 'no-rows')).toEqual([])
        const written = { ...empty }
        for (const kind of editable) {
          const records = plan.changes
            .filter((change) => change.kind === kind)
            .map(({ record }) => entry(record))
          Object.assign(written, { [kind]: records })
        }
        const again = planImport(withoutCodes(sheets), [], written, scope, today)
        expect(again.issues.filter(({ code }) => code !== 'no-rows')).toEqual([])
        expect(again.changes).toEqual([])
      }),
      { seed: 9, numRuns: 60 },
    )
  })
})

const editable = ['hamlets', 'teams', 'members', 'trainings', 'zalo-groups', 'campaigns', 'figures'] as const

/** The same with a name of its own for each entry, without ends, no member without a team. */
function withoutConflicts(given: RegisterSnapshot): RegisterSnapshot {
  const plain = { ...given }
  for (const kind of editable) {
    const entries = given[kind].map(({ record, rev }) => {
      const { until: _, ...rest } = { until: undefined, ...record }
      const own = `Tên ${kind} ${record.id}`
      const to = 'to' in record ? { to: Day.parse('2199-01-01') } : {}
      const called = 'topic' in record ? { topic: own } : 'source' in record ? { source: own } : { name: own }
      return { record: { ...rest, ...called, ...to }, rev }
    })
    Object.assign(plain, { [kind]: entries })
  }
  const hasTeam = ({ commune, team }: { commune: string; team: string }) =>
    plain.teams.some(({ record }) => record.commune === commune && record.id === team)
  return { ...plain, members: plain.members.filter(({ record }) => hasTeam(record)) }
}

/** As an office sends it that keeps no codes. */
function withoutCodes(sheets: Sheet[]): Sheet[] {
  return sheets.map(({ name, rows: [head, ...rows] }) => {
    const code = [...(head?.cells ?? [])].find(([, { text }]) => text === 'Mã')?.[0]
    const bare = rows.map((row) => ({ ...row, cells: new Map([...row.cells].filter(([at]) => at !== code)) }))
    return { name, rows: head === undefined ? [] : [head, ...bare] }
  })
}
