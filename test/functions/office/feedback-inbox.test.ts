import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeCase } from '../../../functions/change-case.ts'
import { FeedbackOverview, FeedbackPage, LatePage } from '../../../shared/api/feedback.ts'
import { type Case, isOpenCase, isQuarantined } from '../../../shared/feedback/case.ts'
import { takeStep } from '../../../shared/feedback/handle.ts'
import { unsettle } from '../../../shared/feedback/resident-steps.ts'
import { AreaId } from '../../../shared/ids.ts'
import { CommuneRecord } from '../../../shared/register/areas.ts'
import { DAY, Day, dayOf, MINUTE } from '../../../shared/time.ts'
import { aBatchId, FEEDBACK } from '../../support/batches.ts'
import { aCase } from '../../support/feedback.ts'
import { someRandom } from '../../support/table.ts'
import { type FeedbackWorld, feedbackWorld, inCaMau, type Said } from './feedback-world.ts'
import { caMau, hongDan, people, phuocLong } from './world.ts'

let world: FeedbackWorld
beforeAll(async () => {
  world = await feedbackWorld()
})
afterAll(() => world.close())

const day = (n: number) => dayOf(Date.parse('2026-11-23T03:00:00Z') + n * DAY)
const page = async (query: string, area: AreaId = hongDan, call = world.coordinator) =>
  FeedbackPage.parse(await (await call(`${inCaMau}/${area}?${query}`)).json())
const idsIn = async (show: string) => (await page(`show=${show}`)).lines.map(({ id }) => id)

const answered: Partial<Case> = { state: 'answered', closedAt: Date.parse('2026-11-20T04:00:00Z') }

/** Only an entry, as `announce` writes it: what lists and counts read. */
async function waits(handling: Partial<Case> = {}, area: AreaId = hongDan) {
  const name = { survey: FEEDBACK, area, id: aBatchId(handling.receivedAt) }
  const whole = aCase(handling)
  await world.deps.inbox.announce(name, whole)
  return { name, handling: whole }
}

describe('whatever breaks between two writes', () => {
  const WRITES: unknown[] = ['PutItemCommand', 'UpdateItemCommand']

  /** Lets the function die before its n-th write; says at the end whether there were so many. */
  function dieBefore(n: number): () => boolean {
    const { middlewareStack } = world.table.client
    let writes = 0
    middlewareStack.add(
      (next, { commandName }) =>
        async (given) => {
          if (WRITES.includes(commandName)) writes += 1
          if (WRITES.includes(commandName) && writes === n) throw new Error('the function died')
          return next(given)
        },
      { step: 'initialize', name: 'dying' },
    )
    return () => {
      middlewareStack.remove('dying')
      return writes >= n
    }
  }

  const acts: Record<
    string,
    { given?: Parameters<FeedbackWorld['says']>[0]; act: (said: Said) => Promise<unknown> }
  > = {
    reply: { act: (said) => world.step(said, { kind: 'reply', text: 'Xong.' }) },
    'a later day': { act: (said) => world.step(said, { kind: 'due', to: '2026-12-31' }) },
    release: {
      given: { held: ['too-fast'] },
      act: ({ survey, id }) =>
        world.post(`${inCaMau}/${hongDan}/quarantine`, {
          judgement: 'release',
          chosen: { cases: [{ survey, id }] },
        }),
    },
    reopening: {
      given: { handling: answered },
      act: async (said) => {
        const opened = unsettle(said.handling, 'Chưa.', { at: world.deps.clock(), due: day(9) })
        await changeCase(world.deps, said, opened as Case).catch(() => {})
      },
    },
  }

  it.each(Object.keys(acts))('%s: nothing that waits is unseen, and looking mends the rest', async (name) => {
    const { given, act } = acts[name] ?? expect.fail()
    for (let n = 1; n < 12; n += 1) {
      const said = await world.says(given)
      const end = dieBefore(n)
      await act(said)
      const isOver = !end()
      const handling = await world.caseOf(said)
      if (isOver) expect(await world.deps.inbox.isMirrored(said, handling)).toBe(true)
      if (isOpenCase(handling) || isQuarantined(handling)) expect(await standsFor(said)).toContain(said.id)

      await world.coordinator(world.at(said))
      world.advance(2 * MINUTE)
      const open = (await page('show=open')).lines.filter(({ id }) => id === said.id)
      expect(open.map(({ rev, due }) => [rev, due])).toEqual(
        isOpenCase(handling) ? [[handling.rev, handling.due]] : [],
      )
      expect((await idsIn('quarantine')).includes(said.id)).toBe(isQuarantined(handling))
      await world.deps.inbox.mirror(said, { ...handling, rev: 99, erasedAt: 1 }, said.handling)
      if (isOver) return expect([n > 3, handling.rev]).toEqual([true, 2])
    }
    expect.fail('it never came to its end')
  })

  const standsFor = async ({ area }: Said) => {
    const lists = [
      world.deps.inbox.page(area, 'open', { limit: 9 }),
      world.deps.inbox.page(area, 'quarantine', { limit: 9 }),
    ]
    return (await Promise.all(lists)).flatMap(({ entries }) => entries.map(({ line }) => line.id))
  }
})

it('drops an entry whose feedback never came, a minute after', async () => {
  const { name } = await waits()
  expect(await idsIn('open')).toEqual([name.id])
  world.advance(2 * MINUTE)
  expect(await idsIn('open')).toEqual([])
  expect((await world.deps.inbox.counts(hongDan, day(0))).open).toBe(0)
})

it('forgets no day on which an entry may stand, whatever came after', async () => {
  const said = await world.says()
  const { cases, inbox } = world.deps
  const at = world.deps.clock()
  const moved = takeStep(said.handling, { kind: 'due', to: day(9) }, { by: 'lan', at }) as Case
  await cases.change(said, moved) // and there it broke off
  const found = await cases.get(said.survey, said.area, said.id)
  const taken = takeStep(found?.handling as Case, { kind: 'take' }, { by: 'lan', at }) as Case
  await cases.change(found ?? said, taken)
  await world.coordinator(world.at(said))
  const now = (await cases.get(said.survey, said.area, said.id))?.handling
  expect((await inbox.page(said.area, 'open', { limit: 9 })).entries.map(({ line }) => line.due)).toEqual([
    now?.due,
  ])
  await world.step(said, { kind: 'close', text: 'Xong.' })
})

it('shows an empty page behind a place that somebody made up', async () => {
  const id = 'ffffffff-2940-774c-8795-94230690d614'
  const officer = await world.as(people.officer)
  expect((await page(`show=late&after=9999-01-01%23${id}`)).lines).toEqual([])
  expect((await page(`show=all&survey=${FEEDBACK}&after=${id}`)).lines).toEqual([])
  const examples = `${inCaMau}/${hongDan}/examples?survey=${FEEDBACK}&after=${id}`
  expect((await world.coordinator(examples)).status).toBe(200)
  expect((await officer(`${inCaMau}/late?after=${hongDan}/9999-01-01%23${id}`)).status).toBe(200)
})

it('leaves nothing of an opening that another one was faster than', async () => {
  const said = await world.says({ handling: answered })
  const opened = (due: Day) => unsettle(said.handling, 'Chưa.', { at: world.deps.clock(), due }) as Case
  expect(await changeCase(world.deps, said, opened(day(8)))).toMatchObject({ due: day(8) })
  expect(await changeCase(world.deps, said, opened(day(9)))).toBe('stale')
  expect((await page('')).lines.map(({ id, due }) => [id, due])).toEqual([[said.id, day(8)]])
  await world.step(said, { kind: 'close', text: 'Xong.' })
})

it('never lets what was so before stand over what is so now, in whatever order they arrive', async () => {
  const { name, handling } = await waits()
  const { inbox } = world.deps
  const closed: Case = { ...handling, rev: 2, state: 'closed', closedAt: 1 }
  await inbox.mirror(name, closed)
  await inbox.announce(name, handling)
  await inbox.mirror(name, handling)
  expect(await idsIn('open')).toEqual([])
  await inbox.mirror(name, { ...handling, rev: 3, reopened: true })
  await inbox.mirror(name, closed)
  expect(await idsIn('open')).toEqual([name.id])
  await inbox.mirror(name, { ...closed, rev: 4 })
})

it('says for each officer what the others made of it, when two change it at once', async () => {
  const said = await world.says()
  const officer = await world.as(people.officer)
  const to = (due: string, call: typeof officer) =>
    world.post(world.at(said), { kind: 'due', rev: 1, to: due }, call)
  await Promise.all([to('2026-12-21', officer), to('2026-12-22', world.coordinator)])
  const { due } = await world.caseOf(said)
  const lines = (await page('')).lines.filter(({ id }) => id === said.id)
  expect(lines.map((line) => [line.due, line.rev])).toEqual([[due, 2]])
  await world.step(said, { kind: 'close', text: 'Xong.' })
  expect(await idsIn('open')).toEqual([])
})

describe('a province', () => {
  it('sees how much waits where, and what is late in all its communes', async () => {
    const late = { due: Day.parse(day(-7)) }
    const ids: string[] = []
    for (let n = 0; n < 60; n += 1) ids.push((await waits(late, hongDan)).name.id)
    const theirs: string[] = []
    for (let n = 0; n < 55; n += 1) theirs.push((await waits(late, phuocLong)).name.id)
    await waits({ due: Day.parse(day(3)) }, phuocLong)
    await waits({ held: ['honeypot'] }, phuocLong)
    const officer = await world.as(people.officer)
    const [gone, quiet] = [AreaId.parse('31999@2025-07-01'), AreaId.parse('31998@2025-07-01')]
    for (const [id, name] of [
      [gone, 'Ninh Thạnh'],
      [quiet, 'Ninh Hòa'],
    ] as const) {
      const code = id.slice(0, 5)
      const names = [{ from: Day.parse('2025-07-01'), name, type: 'xa' }]
      const record = {
        id,
        province: caMau,
        code,
        names,
        until: Day.parse('2026-11-01'),
        successors: [{ area: hongDan, share: 'whole' }],
      }
      await world.deps.records.putCommune(CommuneRecord.parse({ ...record, formerly: [] }), 0)
    }
    await waits({ due: Day.parse(day(3)) }, gone)

    const overview = FeedbackOverview.parse(await (await officer(inCaMau)).json())
    const there = overview.communes.find(({ id }) => id === phuocLong)
    expect(there).toEqual({ id: phuocLong, name: 'Phước Long', open: 56, late: 55, quarantine: 1 })
    // What was said in a commune that has ended still waits for somebody.
    const names = overview.communes.map(({ name }) => name)
    expect(names).toEqual(['Hồng Dân', 'Ninh Thạnh (đến 31/10/2026)', 'Phước Long'])
    const own = FeedbackOverview.parse(await (await world.coordinator(inCaMau)).json())
    expect(own.communes.map(({ id, late }) => [id, late])).toEqual([[hongDan, 60]])

    const seen: LatePage['lines'] = []
    let next: string | undefined
    do {
      const after = next === undefined ? '' : `?after=${encodeURIComponent(next)}`
      const got = LatePage.parse(await (await officer(`${inCaMau}/late${after}`)).json())
      expect(got.lines.length).toBeLessThan(100)
      seen.push(...got.lines)
      next = got.next
    } while (next !== undefined)
    expect(seen.map(({ id }) => id)).toEqual([...ids.sort(), ...theirs.sort()])
    expect(new Set(seen.map(({ communeName }) => communeName))).toEqual(new Set(['Hồng Dân', 'Phước Long']))
  })
})

describe('pages', () => {
  it('show each of 500 once that waits all along, whatever comes, goes and changes meanwhile', async () => {
    const random = someRandom(20_261_122)
    const any = (below: number) => Math.floor(((random(1)[0] ?? 0) / 256) * below)
    const standing = new Map<string, Awaited<ReturnType<typeof waits>>>()
    for (let n = 0; n < 500; n += 1) {
      const one = await waits({ due: Day.parse(day(any(60))) })
      standing.set(one.name.id, one)
    }
    const seen: string[] = []
    let next: string | undefined
    do {
      const after = next === undefined ? '' : `&after=${encodeURIComponent(next)}`
      const got = await page(`show=open${after}`)
      seen.push(...got.lines.map(({ id }) => id))
      next = got.next
      await waits({ due: Day.parse(day(any(60))) })
      const all = [...standing.values()]
      const [gone, changed] = [all[any(all.length)], all[any(all.length)]]
      if (gone === undefined || changed === undefined) throw new Error('none left')
      const closed = { ...gone.handling, rev: 2, state: 'closed' as const, closedAt: 1 }
      await world.deps.inbox.mirror(gone.name, closed)
      standing.delete(gone.name.id)
      if (gone === changed) continue
      await world.deps.inbox.mirror(changed.name, { ...changed.handling, rev: 2, tags: ['mới'] })
    } while (next !== undefined)
    expect(new Set(seen).size).toBe(seen.length)
    expect([...standing.keys()].filter((id) => !seen.includes(id))).toEqual([])

    const tagged = await page('tag=m%E1%BB%9Bi')
    expect(tagged.lines.length).toBeGreaterThan(5)
    expect(tagged.lines.every(({ tags }) => tags[0] === 'mới')).toBe(true)
  })
})
