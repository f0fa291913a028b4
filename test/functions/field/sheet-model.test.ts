import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCommune } from '../../../functions/field/sheet/count-commune.ts'
import type { CommuneSheet } from '../../../functions/store/sheets.ts'
import { AreaId, MemberId, SurveyId } from '../../../shared/ids.ts'
import type { ReceivedBatch } from '../../../shared/results/received.ts'
import {
  allSent,
  dayInVietnam,
  fate,
  readingOf,
  type Sent,
  type World,
  whatCounts,
} from '../../shared/results/model.ts'
import { visitVersions } from '../../shared/results/visit-versions.ts'
import { someWorld } from '../../shared/results/worlds.ts'

const SEED = { seed: 20_261_123, numRuns: 600 }
const MATE = MemberId.parse('mate')
const ELSEWHERE = AreaId.parse('25969@2025-07-01')

describe("A commune's sheet against a naive model", () => {
  it('has each household once: done if it was ever met and agreed, else to be visited again', () => {
    holds((world, sheet) => {
      const visits = whatCounts(world).map((sent) => readingOf(sent).answers)
      const met = ({ visit_result, consent }: (typeof visits)[number]) =>
        visit_result === 'met' && consent === 'yes'
      for (const { id, done, revisit } of sheet.hamlets) {
        const here = visits.filter(({ hamlet }) => hamlet === id)
        const codes = [...new Set(here.map(({ hh_key }) => hh_key))].sort()
        const isDone = (code: unknown) => here.some((visit) => visit.hh_key === code && met(visit))
        expect(done).toEqual(codes.filter(isDone))
        expect(revisit).toEqual(codes.filter((code) => !isDone(code)))
      }
      const ids = [...new Set(visits.map(({ hamlet }) => hamlet))].sort()
      expect(sheet.hamlets.map(({ id }) => id)).toEqual(ids)
    })
  })

  it("counts everybody's visits, and not those of another commune's team", () => {
    holds((world, sheet) => {
      const own = whatCounts(world).filter(isFromHere)
      const expected = [...new Set(own.map(teamName))].sort().map((id) => {
        const ofTeam = own.filter((sent) => teamName(sent) === id)
        const members = [...new Set(ofTeam.map(writer))].sort()
        return {
          id,
          members: members.map((m) => ({ id: m, visits: ofTeam.filter((s) => writer(s) === m).length })),
        }
      })
      expect(sheet.teams.map(({ id, members }) => ({ id, members }))).toEqual(expected)
    })
  })

  it("sums up a team's month: households met and guided once each, people at each visit", () => {
    holds((world, sheet) => {
      for (const { id, figures } of sheet.teams) {
        const months = Object.keys(figures)
        expect(months.length).toBe(3)
        for (const month of months) {
          const own = whatCounts(world)
            .filter((sent) => isFromHere(sent) && teamName(sent) === id)
            .filter((sent) => dayInVietnam(sent, world).startsWith(month))
            .map((sent) => readingOf(sent).answers)
          const households = (of: typeof own) => new Set(of.map((v) => `${v.hamlet} ${v.hh_key}`)).size
          const guided = own.filter(
            ({ guided }) => Array.isArray(guided) && guided.length > 0 && !guided.includes('none'),
          )
          const sums = {
            'agg.households_visited': households(own.filter((v) => v.visit_result === 'met')),
            'agg.households_guided': households(guided),
            'agg.people_guided_turns': own.reduce((sum, v) => sum + Number(v.guided_people ?? 0), 0),
          }
          expect(figures[month]).toHaveProperty(['agg.households_visited'])
          expect(sums).toMatchObject(figures[month] ?? {})
          if (own.length === 0) expect(figures[month]).toEqual(sums)
        }
      }
    })
  })

  it('lists what was sent back and neither corrected, taken back nor erased since', () => {
    holds((world, sheet) => {
      const expected = [...new Set(allSent(world).map(({ response }) => response.id))].flatMap((id) => {
        const all = allSent(world).filter(({ response }) => response.id === id)
        const rev = Math.max(...all.map(({ response }) => response.rev))
        const newest = all.find(({ response }) => response.rev === rev)
        const said = world.decisions.filter((one) => one.response === id && one.at <= world.asOf)
        const last = said.filter((one) => one.rev === rev).sort((a, b) => (a.id < b.id ? -1 : 1))
        const isErased = said.some(({ kind }) => kind === 'tombstone')
        if (newest === undefined || isErased || newest.response.withdrawn || !isFromHere(newest)) return []
        if (last.at(-1)?.kind !== 'send-back') return []
        return [`${id}#${rev} ${writer(newest)}`]
      })
      const found = sheet.sentBack.map(({ response, rev, member }) => `${response}#${rev} ${member}`)
      expect(found.toSorted()).toEqual(expected.sort())
      const at = sheet.sentBack.map((one) => one.at)
      expect(at).toEqual(at.toSorted((a, b) => b - a))
    })
  })

  it('is the same whatever the order of batches and decisions', () => {
    const shuffled = communes().chain((world) =>
      fc.record({
        world: fc.constant(world),
        batches: fc.shuffledSubarray(world.batches, { minLength: world.batches.length }),
        decisions: fc.shuffledSubarray(world.decisions, { minLength: world.decisions.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ world, batches, decisions }) => {
        expect(JSON.stringify(sheetOf({ ...world, batches, decisions }))).toBe(JSON.stringify(sheetOf(world)))
      }),
      SEED,
    )
  })

  it('reaches what it is about: the worlds have everything of it', () => {
    const seen = { done: 0, revisit: 0, sentBack: 0, elsewhere: 0, mate: 0 }
    holds((world, sheet) => {
      for (const { done, revisit } of sheet.hamlets) {
        seen.done += done.length
        seen.revisit += revisit.length
      }
      seen.sentBack += sheet.sentBack.length
      seen.elsewhere += whatCounts(world).filter((sent) => !isFromHere(sent)).length
      seen.mate += whatCounts(world).filter(({ batch }) => batch.rescuedBy !== undefined).length
      expect(whatCounts(world).every((sent) => fate(sent, world) === 'counted')).toBe(true)
    })
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20)
  })
})

/** Worlds in which some batches were brought by a team mate, and some come from a team of another commune. */
function communes(): fc.Arbitrary<World> {
  const way = fc.constantFrom('own', 'own', 'mate', 'elsewhere')
  return fc
    .record({ world: someWorld(), ways: fc.array(way, { minLength: 16, maxLength: 16 }) })
    .map(({ world, ways }) => ({
      ...world,
      batches: world.batches.map((batch, i) => comes(batch, ways[i] ?? 'own')),
    }))
}

function comes(batch: ReceivedBatch, way: string): ReceivedBatch {
  const { sender } = batch
  if (sender === undefined || way === 'own') return batch
  if (way === 'mate') return { ...batch, rescuedBy: 'd9', sender: { ...sender, member: MATE } }
  return { ...batch, sender: { ...sender, area: ELSEWHERE } }
}

function holds(check: (world: World, sheet: CommuneSheet) => void): void {
  fc.assert(
    fc.property(communes(), (world) => check(world, sheetOf(world))),
    SEED,
  )
}

function sheetOf({ batches, decisions, asOf }: World): CommuneSheet {
  return countCommune(SurveyId.parse('hh_digital_visit'), visitVersions, batches, decisions, asOf)
}

function isFromHere({ batch }: Sent): boolean {
  return batch.sender?.area !== ELSEWHERE
}

function teamName({ batch }: Sent): string {
  return batch.sender?.team ?? ''
}

/** Every batch of these worlds is sealed by its author, whoever brings it. */
function writer({ response }: Sent): string {
  return response.author?.member ?? ''
}
