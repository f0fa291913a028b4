import { expect } from 'vitest'
import { AreaId } from '../../../../shared/ids.ts'
import { CommuneRecord, firstDayOf, type Share } from '../../../../shared/register/areas.ts'
import type { AreaPlan, StoredAreas } from '../../../../shared/register/catalogue/plan-areas.ts'
import { Day } from '../../../../shared/time.ts'

export const HCMC = AreaId.parse('79@2025-07-01')
export const TODAY = Day.parse('2026-11-22')

/** A commune `25969@2025-07-01`, by default since its first day called "Thuận Giao". */
export function aCommune(id: string, overrides: Partial<Record<keyof CommuneRecord, unknown>> = {}) {
  const area = AreaId.parse(id)
  const names = [{ from: firstDayOf(area), name: 'Thuận Giao', type: 'phuong' }]
  const rest = { successors: [], formerly: [], ...overrides }
  return CommuneRecord.parse({ id: area, code: id.split('@')[0], province: HCMC, names, ...rest })
}

export const named = (name: string, type = 'phuong', from = '2025-07-01') => ({ from, name, type })
export const went = (area: string, share: Share = 'whole') => ({ area, share })
export const was = (area: string, name: string, share: Share = 'whole') => ({ area, name, share })

/** What is stored after the plan was carried out. */
export function after(stored: StoredAreas, { provinces, communes, issues }: AreaPlan): StoredAreas {
  expect(issues).toEqual([])
  const over = <One extends { record: { id: AreaId }; rev: number }>(
    old: readonly One[],
    changes: readonly One[],
  ) => {
    const all = new Map(old.map((one) => [one.record.id, one]))
    for (const one of changes) {
      expect(one.rev).toBe(all.get(one.record.id)?.rev ?? 0)
      all.set(one.record.id, { ...one, rev: one.rev + 1 })
    }
    return [...all.values()]
  }
  return { provinces: over(stored.provinces, provinces), communes: over(stored.communes, communes) }
}
