import { describe, expect, it } from 'vitest'
import { AreaId } from '../../../../shared/ids.ts'
import { areasOn, successorsOn } from '../../../../shared/register/catalogue/through-time.ts'
import { Day } from '../../../../shared/time.ts'
import { aCommune, named, TODAY, went } from './build.ts'

const id = (text: string) => AreaId.parse(text)
const records = [
  aCommune('00001@0001-01-01', {
    until: '2025-07-01',
    successors: [went('00002@2025-07-01', 'part'), went('00003@2025-07-01')],
  }),
  aCommune('00002@2025-07-01', { until: '2026-05-01', successors: [went('00003@2026-05-01')] }),
  aCommune('00003@2025-07-01', { until: '2026-05-01', successors: [went('00003@2026-05-01')] }),
  aCommune('00003@2026-05-01', {
    names: [named('Mới', 'xa', '2026-05-01'), named('Mới', 'phuong', '2026-10-01')],
  }),
]
const byId = new Map(records.map((record) => [record.id, record]))
const on = (area: string, day: string) => successorsOn(byId, id(area), Day.parse(day))

describe('successors through time', () => {
  it('is the territory itself while it stands', () => {
    expect(on('00001@0001-01-01', '2025-06-30')).toEqual([{ area: '00001@0001-01-01', share: 'whole' }])
  })

  it('follows the chain to the day, part if any step is', () => {
    expect(on('00001@0001-01-01', '2025-07-01')).toEqual([
      { area: '00002@2025-07-01', share: 'part' },
      { area: '00003@2025-07-01', share: 'whole' },
    ])
    expect(on('00002@2025-07-01', '2026-11-22')).toEqual([{ area: '00003@2026-05-01', share: 'whole' }])
    // By one way whole, by the other in part: the whole of it is there.
    expect(on('00001@0001-01-01', '2026-11-22')).toEqual([{ area: '00003@2026-05-01', share: 'whole' }])
  })

  it('knows nothing of a territory that had not begun or is not among the records', () => {
    expect(on('00002@2025-07-01', '2025-06-30')).toEqual([])
    expect(on('99999@2025-07-01', '2026-01-01')).toEqual([])
  })

  it('gives a successor that is not among the records as it stands, and ends where records lead back', () => {
    const gone = aCommune('00009@2025-07-01', {
      until: '2026-01-01',
      successors: [went('00010@2026-01-01', 'part'), went('00009@2025-07-01')],
    })
    expect(successorsOn(new Map([[gone.id, gone]]), gone.id, TODAY)).toEqual([
      { area: '00010@2026-01-01', share: 'part' },
      { area: '00009@2025-07-01', share: 'whole' },
    ])
  })
})

describe('the areas of a day', () => {
  it('are those that had begun and not ended, by their name and type of that day', () => {
    const at = (day: string) =>
      areasOn(records, Day.parse(day)).map(({ area, named: { type } }) => `${area.id} ${type}`)
    expect(at('2025-06-30')).toEqual(['00001@0001-01-01 phuong'])
    expect(at('2026-09-30')).toEqual(['00003@2026-05-01 xa'])
    expect(at('2026-10-01')).toEqual(['00003@2026-05-01 phuong'])
  })
})
