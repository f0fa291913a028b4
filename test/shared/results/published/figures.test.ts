import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { declaredIndicators } from '../../../../shared/results/declared.ts'
import { holds, qualified } from '../../../../shared/results/qualifier.ts'
import { parseCsv } from '../../../functions/results/readers.ts'
import { binhDuong } from './binh-duong.ts'
import { binhPhuoc } from './binh-phuoc.ts'
import { caMau } from './ca-mau.ts'
import type { DataSet } from './data-set.ts'
import { nation } from './nation.ts'
import { sonLa } from './son-la.ts'
import { type PublishedFigure, publishedFigures } from './table.ts'
import { thaiBinh } from './thai-binh.ts'

const dataSets: readonly DataSet[] = [nation, binhPhuoc, caMau, binhDuong, sonLa, thaiBinh]

/** The study that the table was taken from; it is not part of the project. */
const study = new URL('../../../../../shared/domain/seed-figures.csv', import.meta.url)

describe('From generated data the indicators give what was published', () => {
  const known = new Map<string, ReturnType<DataSet['valuesOf']>>()
  const valuesOf = (figure: PublishedFigure) => {
    const key = `${figure.area}, ${figure.date}`
    const values = known.get(key) ?? dataSets.find(({ area }) => area === figure.area)?.valuesOf(figure) ?? {}
    known.set(key, values)
    return values
  }

  for (const figure of publishedFigures) {
    const { area, date, indicator, value, qualifier } = figure
    it(`${area}, ${date}: ${indicator} ${qualifier} ${value.toLocaleString('vi-VN')}`, () => {
      const exact = valuesOf(figure)[indicator]?.value
      expect(exact).toBeDefined()
      expect(exact !== undefined && holds(value, qualifier, exact), `${exact}`).toBe(true)
    })
  }
})

describe('The table of published figures', () => {
  it('has 53, each of a declared indicator', () => {
    expect(publishedFigures).toHaveLength(53)
    const declared = declaredIndicators.map(({ code }) => code)
    for (const { indicator } of publishedFigures) expect(declared).toContain(indicator)
  })

  it.skipIf(!existsSync(study))('says what the study says', () => {
    const [, ...rows] = parseCsv(readFileSync(study, 'utf8').replaceAll(/\r?\n/g, '\r\n'))
    const ours = publishedFigures.map(({ article, area, indicator, value, unit, date, qualifier }) => [
      article,
      area,
      indicator,
      qualifier === 'verbal' ? qualified(value, qualifier).vi : String(value),
      unit,
      date,
      qualifier === 'exact' ? '' : qualifier,
    ])
    expect(ours).toEqual(rows.map(([file = '', ...rest]) => [file.slice(0, 3), ...rest.slice(0, 6)]))
  })
})
