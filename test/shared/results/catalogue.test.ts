import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../shared/results/catalogue.ts'
import { type DeclaredIndicator, declaredIndicators } from '../../../shared/results/declared.ts'
import { registerIndicators } from '../../../shared/results/register/catalogue.ts'
import { outsideIndicators } from '../../../shared/results/register/outside.ts'
import { parseCsv } from '../../functions/results/readers.ts'

/** The study that lists the 78; it is not part of the project. */
const study = new URL('../../../../shared/domain/indicators.csv', import.meta.url)

describe('All indicators', () => {
  it('are declared under a code, once each, with a label and a unit in two languages', () => {
    const codes = declaredIndicators.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { code, label, unit } of declaredIndicators) {
      for (const words of [label, unit]) {
        expect(words.vi, code).toBe(words.vi.normalize('NFC').trim())
        expect(words.vi, code).not.toBe('')
        expect(words.en, code).toBeTruthy()
      }
    }
  })

  it('bear a code that no other source of results bears', () => {
    const codes = [...catalogue, ...registerIndicators, ...outsideIndicators].map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it.skipIf(!existsSync(study))('are the 78 of the study, with its labels, units and kinds', () => {
    const [, ...rows] = parseCsv(readFileSync(study, 'utf8').replaceAll(/\r?\n/g, '\r\n'))
    expect(rows).toHaveLength(78)
    const wrong = rows.flatMap(([code = '', label, unit = '', kind = '']) => {
      const found = declaredIndicators.filter((indicator) => indicator.code === code)
      const [declared] = found
      if (found.length !== 1 || declared === undefined) return [`${code}: declared ${found.length} times`]
      return [
        ...(declared.label.vi === label ? [] : [`${code}: ${declared.label.vi}, not ${label}`]),
        ...(declared.unit.vi === (otherUnits[code] ?? unit)
          ? []
          : [`${code}: ${declared.unit.vi}, not ${unit}`]),
        ...(isOfKind[kind]?.(declared) === true ? [] : [`${code}: not ${kind}`]),
      ]
    })
    expect(wrong).toEqual([])
  })
})

/** Where the study leaves a choice or says less than the indicator does. */
const otherUnits: Record<string, string> = {
  members_trained: 'người',
  people_guided_campaign: 'lượt',
  difficulties: 'tổ',
}

const isOfKind: Record<string, (declared: DeclaredIndicator) => boolean> = {
  register: ({ source }) => source === 'register',
  external: ({ source }) => source === 'outside',
  ratio: ({ percent }) => percent === true,
  flow: ({ counts }) => counts === 'within',
  'flow-cumulative': ({ counts }) => counts === 'until',
  stock: ({ counts }) => counts === 'until',
}
