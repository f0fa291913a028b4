import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AreaId, JobId, uuidV7 } from '../../../shared/ids.ts'
import { householdIndicators } from '../../../shared/results/catalogue-household.ts'
import { registerFigures } from '../../../shared/results/figures.ts'
import { legend } from '../../../shared/results/legend.ts'
import { mergeTallies } from '../../../shared/results/merge.ts'
import { summariseCommune, summariseProvince } from '../../../shared/results/summarise.ts'
import { summariseLedgers } from '../../../shared/results/summarise-ledgers.ts'
import { CommuneSummary, ProvinceSummary } from '../../../shared/results/summary.ts'
import { tally } from '../../../shared/results/tally.ts'
import { aRandom, aRegister, someBatches } from '../../support/responses.ts'
import { visitVersions } from './visit-versions.ts'
import { START, someWorld } from './worlds.ts'

const LATER = Date.UTC(2027, 0, 1)
const [version] = visitVersions
if (version === undefined) throw new Error('no version')

const communes = ['32244@2025-07-01', '32247@2025-07-01'].map((area, i) => {
  const id = AreaId.parse(area)
  const batches = someBatches({ seed: i + 1, responses: 200, area: id })
  return { id, name: `Xã ${i + 1}`, tally: tally(visitVersions, batches, [], LATER, householdIndicators) }
})

const heading = {
  survey: version.survey,
  title: version.title,
  area: AreaId.parse('96@2025-07-01'),
  areaName: 'Cà Mau',
  job: JobId.parse(uuidV7(START, aRandom(1).bytes)),
  asOf: LATER,
  legend: legend(visitVersions, householdIndicators),
}

describe('A commune’s summary', () => {
  const [commune] = communes
  const summary = summariseCommune(heading, commune?.tally as never, householdIndicators, aRegister())

  it('has the agreed shape and survives JSON', () => {
    expect(CommuneSummary.parse(JSON.parse(JSON.stringify(summary)))).toEqual(summary)
  })

  it('names hamlets and teams as the register does, and takes shares of their own households', () => {
    expect(summary.hamlets.map(({ name }) => name)).toContain('Ấp 1')
    const share = (group: (typeof summary.teams)[number] | undefined) =>
      group?.group.indicators.households_guided_share?.denominator
    expect(share(summary.hamlets[0])).toBe(180)
    expect(share(summary.teams[0])).toBe(360)
    expect(summary.all.indicators.households_guided_share?.denominator).toBe(6 * 180)
  })

  it('holds ledgers where phones number what they finish, and is read without them too', () => {
    expect(summary).not.toHaveProperty('ledgers')
    const ledgers = summariseLedgers([], [], [])
    const with0 = summariseCommune(
      heading,
      commune?.tally as never,
      householdIndicators,
      aRegister(),
      ledgers,
    )
    expect(CommuneSummary.parse(JSON.parse(JSON.stringify(with0))).ledgers).toEqual([])
  })

  it('adds up: hamlets, teams and days each hold every response', () => {
    for (const groups of [summary.hamlets, summary.teams, summary.days]) {
      expect(groups.reduce((sum, { group }) => sum + group.responses, 0)).toBe(summary.counts.counted)
    }
  })
})

describe('A province’s summary', () => {
  const parts = communes.map((commune, i) => ({
    ...commune,
    figures: registerFigures(aRegister()),
    missing: 3 * i,
  }))
  const sum = mergeTallies(parts.map(({ tally }) => tally))
  const summary = summariseProvince(heading, sum, parts, householdIndicators)

  it('has the agreed shape', () => {
    expect(ProvinceSummary.parse(JSON.parse(JSON.stringify(summary)))).toEqual(summary)
  })

  it('says of which communes numbered responses are missing, and how many', () => {
    expect(summary.communes.map(({ missing }) => missing)).toEqual([undefined, 3])
  })

  it('is the sum of its communes, the same household code in two communes being two households', () => {
    for (const code of ['visits_total', 'households_visited', 'people_vneid_l2']) {
      const own = summary.communes.map(({ group }) => group.indicators[code]?.numerator ?? 0)
      expect(summary.all.indicators[code]?.numerator).toBe(own.reduce((sum, n) => sum + n, 0))
    }
    expect(summary.all.indicators.households_guided_share?.denominator).toBe(2 * 6 * 180)
  })
})

describe('Merging tallies', () => {
  it('can be done in any grouping and order', () => {
    const someTally = someWorld().map(({ batches, decisions, asOf }) => {
      const { counts, all, days } = tally(visitVersions, batches, decisions, asOf, householdIndicators)
      return { counts, all, days }
    })
    fc.assert(
      fc.property(someTally, someTally, someTally, (a, b, c) => {
        const whole = mergeTallies([a, b, c])
        expect(mergeTallies([mergeTallies([a, b]), c])).toEqual(whole)
        expect(mergeTallies([c, a, b])).toEqual(whole)
        expect(mergeTallies([a])).toEqual(a)
      }),
      { seed: 20_261_121, numRuns: 100 },
    )
  })

  it('of nothing is empty, not 0', () => {
    expect(mergeTallies([]).all).toEqual({ responses: 0, questions: {}, measures: {} })
  })
})

describe('The legend', () => {
  it('names every question that is tallied, with the options of every version', () => {
    const { questions } = heading.legend
    const result = questions.find(({ code }) => code === 'visit_result')
    expect(result?.options.map(({ code }) => code)).toEqual(['met', 'absent', 'refused', 'moved'])
    expect(questions.map(({ code }) => code)).not.toContain('phone')
  })

  it('says which indicators are shares', () => {
    const { indicators } = heading.legend
    const shares = indicators.filter(({ percent }) => percent).map(({ code }) => code)
    expect(shares).toEqual(['households_guided_share', 'vneid_l2_share'])
  })

  it('has a Vietnamese and an English name for every indicator', () => {
    for (const { label, unit } of heading.legend.indicators) {
      expect(label.vi).not.toBe('')
      expect(label.en).not.toBe('')
      expect(unit.vi).not.toBe('')
    }
  })
})
