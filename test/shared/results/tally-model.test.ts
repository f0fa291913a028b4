import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../shared/form/answers.ts'
import { householdIndicators } from '../../../shared/results/catalogue-household.ts'
import { recount } from '../../../shared/results/recount.ts'
import { type Tally, tally } from '../../../shared/results/tally.ts'
import type { Verdict } from '../../../shared/results/verdict.ts'
import { allSent, dayInVietnam, fate, readingOf, type Sent, type World, whatCounts } from './model.ts'
import { visitVersions } from './visit-versions.ts'
import { someWorld } from './worlds.ts'

const SEED = { seed: 20_261_121, numRuns: 400 }

describe('The tally against a naive model of its rules', () => {
  it('gives every received response the same fate', () => {
    fc.assert(
      fc.property(someWorld(), (world) => {
        const { judged } = recount(visitVersions, world.batches, world.decisions, world.asOf)
        const byPlace = new Map(judged.map((one) => [`${one.batch.id} ${one.place}`, one.verdict]))
        for (const batch of world.batches.filter(({ receivedAt }) => receivedAt <= world.asOf)) {
          batch.responses.forEach((response, place) => {
            const verdict = byPlace.get(`${batch.id} ${place}`)
            expect(nameOf(verdict)).toBe(fate({ response, batch }, world))
          })
        }
      }),
      SEED,
    )
  })

  it('adds up: received is counted, superseded, excluded and held', () => {
    fc.assert(
      fc.property(someWorld(), (world) => {
        const { counts } = tallyOf(world)
        const withdrawn = allSent(world).filter((sent) => fate(sent, world) === 'withdrawn').length
        expect(counts.withdrawn ?? 0).toBe(withdrawn)
        const held = Object.values(counts.held).reduce((sum, n) => sum + n, 0)
        expect(counts.counted + counts.superseded + counts.excluded + held).toBe(counts.received)
        expect(counts.received).toBe(allSent(world).length)
      }),
      SEED,
    )
  })

  it('counts every question and indicator as the model does, in every group', () => {
    fc.assert(
      fc.property(someWorld(), (world) => {
        const result = tallyOf(world)
        const counted = whatCounts(world)
        expect(Object.keys(result.all.questions).length > 0).toBe(counted.length > 0)
        expectGroup(result.all, counted)
        for (const group of Object.values(result.days)) expect(group.questions).toEqual({})
        expectGroups(result.days, counted, (sent) => dayInVietnam(sent, world))
        expectGroups(result.teams, counted, ({ batch }) => batch.sender?.team)
        expectGroups(result.hamlets, counted, (sent) => readingOf(sent).answers.hamlet)
      }),
      SEED,
    )
  })

  it('is the same whatever the order of batches and decisions', () => {
    const shuffled = someWorld().chain((world) =>
      fc.record({
        world: fc.constant(world),
        batches: fc.shuffledSubarray(world.batches, { minLength: world.batches.length }),
        decisions: fc.shuffledSubarray(world.decisions, { minLength: world.decisions.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ world, batches, decisions }) => {
        expect(JSON.stringify(tallyOf({ ...world, batches, decisions }))).toBe(JSON.stringify(tallyOf(world)))
      }),
      SEED,
    )
  })
})

function nameOf(verdict: Verdict | undefined): string | undefined {
  if (verdict?.is === 'held') return verdict.flag
  return verdict?.is === 'excluded' && verdict.withdrawn ? 'withdrawn' : verdict?.is
}

function tallyOf({ batches, decisions, asOf }: World): Tally {
  return tally(visitVersions, batches, decisions, asOf, householdIndicators)
}

function expectGroups(
  groups: Record<string, Tally['all']>,
  counted: Sent[],
  keyOf: (sent: Sent) => unknown,
): void {
  const keys = counted.map(keyOf).filter((key) => key !== undefined)
  expect(Object.keys(groups)).toEqual([...new Set(keys)].sort())
  for (const [key, group] of Object.entries(groups)) {
    const own = counted.filter((sent) => keyOf(sent) === key)
    expectGroup(group, own)
  }
}

function expectGroup(group: Tally['all'], counted: Sent[]): void {
  const visits = counted.map((sent) => readingOf(sent))
  const answers = visits.map((visit) => visit.answers)
  expect(group.responses).toBe(counted.length)
  expectMeasures(group, answers)
  if (Object.keys(group.questions).length > 0) expectQuestions(group, visits)
}

function expectQuestions(group: Tally['all'], visits: ReturnType<typeof readingOf>[]): void {
  for (const code of ['visit_result', 'signal', 'smartphones', 'apps']) {
    const asked = visits.filter((visit) => visit.asked.some((question) => question.code === code))
    const given = asked.flatMap((visit) => visit.answers[code] ?? [])
    const answered = asked.filter((visit) => visit.answers[code] !== undefined).length
    const { options, ...question } = group.questions[code] ?? { asked: 0, answered: 0 }
    expect(question).toMatchObject({ asked: asked.length, answered })
    for (const [option, n] of Object.entries(options ?? {}))
      expect(n).toBe(given.filter((code) => code === option).length)
    const numbers = given.filter((value) => typeof value === 'number')
    if (numbers.length === 0) expect(question).not.toHaveProperty('sum')
    else {
      const sum = numbers.reduce((all, n) => all + n, 0)
      expect(question).toMatchObject({ sum, min: Math.min(...numbers), max: Math.max(...numbers) })
    }
  }
}

function expectMeasures(group: Tally['all'], answers: Answers[]): void {
  const met = answers.filter((a) => a.visit_result === 'met')
  expect(group.measures.visits_total?.numerator).toBe(answers.filter((a) => a.visit_result).length)
  expect(group.measures.households_visited?.numerator).toBe(households(met).size)
  const guided = answers.filter((a) => chosen(a, 'guided').some((skill) => skill !== 'none'))
  expect(group.measures.households_guided?.numerator).toBe(households(guided).size)
  for (const [skill, n] of Object.entries(group.measures.guidance_by_skill?.options ?? {}))
    expect(n).toBe(households(guided.filter((a) => chosen(a, 'guided').includes(skill))).size)

  const latest = [...households(met.filter((a) => a.consent === 'yes')).values()]
  const known = latest.filter((a) => a.vneid_l2 !== undefined)
  expect(group.measures.people_vneid_l2).toMatchObject({
    n: known.length,
    numerator: sumOf(known, 'vneid_l2'),
  })
  const shared = known.filter((a) => a.members_14plus !== undefined)
  expect(group.measures.vneid_l2_share).toMatchObject({
    n: shared.length,
    numerator: sumOf(shared, 'vneid_l2'),
    denominator: sumOf(shared, 'members_14plus'),
  })
}

/** The last answers of each household: they come in order of visit time. */
function households(answers: Answers[]): Map<string, Answers> {
  return new Map(answers.map((a) => [`${a.hamlet}/${a.hh_key}`, a]))
}

function chosen(answers: Answers, code: string): readonly string[] {
  const value = answers[code]
  return Array.isArray(value) ? value : []
}

function sumOf(answers: Answers[], code: string): number {
  return answers.reduce((sum, a) => sum + Number(a[code]), 0)
}
