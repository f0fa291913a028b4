import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AreaId } from '../../../../shared/ids.ts'
import { planAreas, type StoredAreas } from '../../../../shared/register/catalogue/plan-areas.ts'
import { areasOn, successorsOn } from '../../../../shared/register/catalogue/through-time.ts'
import { Day } from '../../../../shared/time.ts'
import { after } from './build.ts'
import { dayAt, daysOf, type Happening, historyOf, rowsOf, wordsOn } from './histories.ts'
import { HEADER } from './nation.ts'
import { aSheet } from './sheets.ts'

const PROVINCE = ['tỉnh', '79', '', 'Hồ Chí Minh', 'thành phố', '2025-07-01']
const number = fc.nat({ max: 1_000 })
const happening: fc.Arbitrary<Happening> = fc.record({
  kind: fc.constantFrom('cut', 'cut', 'rename'),
  pick: number,
  count: number,
  into: number,
  code: number,
})
const happenings = fc.array(happening, { maxLength: 12 })
const runs = { seed: 20_261_122, numRuns: 300 }

const nothing: StoredAreas = { provinces: [], communes: [] }
const imported = (rows: string[][], stored = nothing) =>
  after(stored, planAreas(aSheet([HEADER, PROVINCE, ...rows]), stored))
const recordsOf = (stored: StoredAreas) => stored.communes.map(({ record }) => record)
const sorted = (stored: StoredAreas) => recordsOf(stored).sort((one, other) => (one.id < other.id ? -1 : 1))

describe('a history of renamings, mergers and splits', () => {
  it('is on every day what it was, however its rows are ordered', () => {
    fc.assert(
      fc.property(happenings, fc.infiniteStream(fc.nat()), (all, order) => {
        const land = historyOf(all)
        const rows = rowsOf(land)
          .map((row) => ({ row, at: order.next().value ?? 0 }))
          .sort((one, other) => one.at - other.at)
        const records = recordsOf(imported(rows.map(({ row }) => row)))
        for (const day of [dayAt(0), ...daysOf(all)]) {
          const found = areasOn(records, Day.parse(day)).map(({ area, named }) => `${area.id} ${named.name}`)
          expect(found.sort()).toEqual(wordsOn(land, day))
        }
        expect(areasOn(records, Day.parse('2025-06-30'))).toEqual([])
      }),
      runs,
    )
  })

  it('changes nothing when it is planned over its own result', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        const rows = rowsOf(historyOf(all))
        const stored = imported(rows)
        const again = planAreas(aSheet([HEADER, PROVINCE, ...rows]), stored)
        expect(again).toMatchObject({ provinces: [], communes: [], issues: [] })
        expect(again.counts.same).toBe(stored.communes.length + 1)
      }),
      runs,
    )
  })

  it('comes out the same in one file or as it happened, by its changes alone', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        let stored = imported(rowsOf(historyOf([])))
        let known = rowsOf(historyOf([])).map(String)
        for (const [n] of all.entries()) {
          const rows = rowsOf(historyOf(all.slice(0, n + 1)))
          stored = imported(
            rows.filter((row) => !known.includes(String(row))),
            stored,
          )
          known = rows.map(String)
        }
        expect(sorted(stored)).toEqual(sorted(imported(rowsOf(historyOf(all)))))
      }),
      runs,
    )
  })

  it('leads from every territory to wherever its land is, and says whole only of what is', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        const land = historyOf(all)
        const records = new Map(recordsOf(imported(rowsOf(land))).map((record) => [record.id, record]))
        const last = Day.parse(dayAt((all.length + 1) * 10))
        for (const one of land) {
          const found = successorsOn(records, AreaId.parse(`${one.code}@${one.from}`), last)
          const now = land.filter(({ to }) => to === undefined)
          for (const next of now.filter(({ pieces }) => pieces.some((piece) => one.pieces.includes(piece)))) {
            expect(found.map(({ area }) => area)).toContain(`${next.code}@${next.from}`)
          }
          for (const { area } of found.filter(({ share }) => share === 'whole')) {
            const next = now.find(({ code, from }) => `${code}@${from}` === area)
            for (const piece of one.pieces) expect(next?.pieces).toContain(piece)
          }
        }
      }),
      runs,
    )
  })

  it('knows of every territory what it was made of', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        const records = recordsOf(imported(rowsOf(historyOf(all))))
        for (const record of records) {
          const parents = records.filter(({ successors }) =>
            successors.some(({ area }) => area === record.id),
          )
          expect(record.formerly.map(({ area }) => area)).toEqual(parents.map(({ id }) => id).sort())
        }
      }),
      runs,
    )
  })
})
