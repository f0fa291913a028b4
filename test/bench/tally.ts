import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { ownSurveys } from '../../shared/form/surveys/index.ts'
import { indicatorsOf } from '../../shared/results/catalogue.ts'
import { registerFigures } from '../../shared/results/figures.ts'
import { indicators } from '../../shared/results/indicators.ts'
import { tally } from '../../shared/results/tally.ts'
import { aRegister, someBatches } from '../support/responses.ts'

/**
 * How fast one core counts household visits, with all groups and indicators, against the floor of JSON.parse of
 * the same batches in the same run. Times are the processor's, all threads together, so that a busy machine
 * disturbs them less; the best of some rounds. Inflating and parsing are not part of the tally and stand apart.
 */
const RESPONSES = 30_000
const ROUNDS = 8
const commune = { hamlets: 24, teams: 20, households: 900 }

const versions = ownSurveys.filter(({ survey }) => survey === 'hh_digital_visit')
const specs = versions.flatMap(({ survey }) => indicatorsOf(survey))
const figures = registerFigures(aRegister(commune))
const batches = someBatches({ seed: 1, responses: RESPONSES, ...commune })
const texts = batches.map((batch) => JSON.stringify(batch))
const packed = texts.map((text) => deflateRawSync(text))
const asOf = Date.UTC(2027, 0, 1)

const inflating = best(() => packed.map((bytes) => inflateRawSync(bytes)))
const parsing = best(() => texts.map((text) => JSON.parse(text)))
const counting = best(() => {
  const { all, ...groups } = tally(versions, batches, [], asOf, specs)
  const rest = [groups.hamlets, groups.teams, groups.days].flatMap((byKey) => Object.values(byKey))
  return [all, ...rest].map((group) => indicators(group, specs, figures))
})

console.log(`${RESPONSES} responses, ${batches.length} batches, ${specs.length} indicators`)
console.log(`inflate       ${perSecond(inflating)} responses/s`)
console.log(`JSON.parse    ${perSecond(parsing)} responses/s (the floor)`)
console.log(`tally         ${perSecond(counting)} responses/s and core`)
console.log(`tally / floor ${(counting / parsing).toFixed(1)} times the time of JSON.parse`)

/** Milliseconds of processor time. */
function best(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

function perSecond(ms: number): string {
  return Math.round((RESPONSES * 1000) / ms)
    .toLocaleString('en')
    .padStart(9)
}
