import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SurveyResponse } from '../../../shared/api/batches.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { AreaId, type ResponseId } from '../../../shared/ids.ts'
import { indicatorsOf } from '../../../shared/results/catalogue.ts'
import { tally } from '../../../shared/results/tally.ts'
import { DAY, MINUTE } from '../../../shared/time.ts'
import type { SealedBatch } from '../../../web/field/db/records.ts'
import { someAnswers } from '../../support/answers.ts'
import { aField, type Field, storedBatches } from '../../support/app.ts'
import { aBatch, aResponseId, VISIT } from '../../support/batches.ts'
import { disk } from '../../support/full-disk.ts'
import {
  aVirtualPhone,
  type TabNumber,
  type VirtualPhone,
  type Weather,
  type Written,
  weathers,
} from '../../support/virtual-phone.ts'

/** Stated, so that a failure can be repeated; `npm run test:long` takes more runs from another seed. */
const seed = Number(process.env.SYNC_SEED ?? 20_261_121)
const numRuns = Number(process.env.SYNC_RUNS ?? 120)

const [visit] = ownSurveys.filter((version) => version.survey === VISIT) as [SurveyVersion]

let field: Field
beforeAll(async () => {
  field = await aField()
})
afterAll(() => field.close())

/** What must be true of the phone, whatever happens to it: what was finished, and which of it is spoilt. By revision. */
type Model = { finished: Map<string, Written>; spoilt: Set<string>; hasAccess: boolean }

type Command = fc.AsyncCommand<Model, VirtualPhone>

test('acknowledged ⊆ stored, stored once, and the tally equals the model, whatever happens', async () => {
  let run = 0
  const scripts = fc.commands(commands(), { size: '+1', maxCommands: 40 })
  await fc.assert(
    fc.asyncProperty(fc.boolean(), scripts, async (takesTurns, script) => {
      run += 1
      const phone = await aVirtualPhone(field, AreaId.parse(`${10_000 + run}@2025-07-01`), takesTurns)
      const model: Model = { finished: new Map(), spoilt: new Set(), hasAccess: true }
      await fc.asyncModelRun(() => ({ model, real: phone }), script)
      await quiesce(model, phone)
      await holds(model, phone)
      await isComplete(model, phone)
      phone.close()
    }),
    { seed, numRuns },
  )
})

function commands(): fc.Arbitrary<Command>[] {
  const tab = fc.constantFrom<TabNumber>(0, 1)
  const weather = fc.oneof(fc.constant<Weather>('fine'), fc.constantFrom<Weather>(...weathers))
  const when = fc.record({ tab, weather })
  return [
    fc.record({ answers: someAnswers(visit), tab }).map(({ answers, tab }) =>
      command('finish', (model, phone) => {
        const written = { id: aResponseId(), rev: 1, answers, withdrawn: false }
        return finish(model, phone, written, tab)
      }),
    ),
    fc
      .record({ index: fc.nat(10), answers: someAnswers(visit), tab, withdrawn: fc.boolean() })
      .map(({ index, answers, tab, withdrawn }) =>
        command(`${withdrawn ? 'withdraw' : 'correct'} ${index}`, async (model, phone) => {
          const last = [...standing(model).values()]
          const before = last[index % Math.max(1, last.length)]
          if (before === undefined || before.withdrawn) return
          const { id, rev } = before
          await finish(model, phone, { id, rev: rev + 1, answers: withdrawn ? {} : answers, withdrawn }, tab)
        }),
      ),
    fc.tuple(someAnswers(visit), someAnswers(visit)).map((both) =>
      command('both tabs finish at once', (model, phone) => {
        const finishing = both.map((answers, index) => {
          const written = { id: aResponseId(), rev: 1, answers, withdrawn: false }
          return finish(model, phone, written, index === 0 ? 0 : 1)
        })
        return Promise.all(finishing)
      }),
    ),
    during('wake', when, (tab) => tab.tell({ type: 'woken' })),
    during('the network is back', when, (tab) => tab.tell({ type: 'back-online' })),
    during('send now', when, (tab) => tab.sendNow()),
    during('timer', when, (tab) => tab.timerGoesOff()),
    during('timer again', when, (tab) => tab.timerGoesOff()),
    weather.map((now) =>
      command(`both tabs send at once, ${now}`, (_, phone) => {
        phone.setWeather(now)
        return Promise.all([phone.tab(0).sendNow(), phone.tab(1).sendNow()])
      }),
    ),
    fc.nat(30).map((index) => command(`request ${index} arrives again`, (_, phone) => phone.replay(index))),
    tab.map((which) => command(`tab ${which} crashes`, (_, phone) => phone.crash(which))),
    fc.record({ tab, weather, moment: fc.integer({ min: 1, max: 25 }) }).map(({ tab, weather, moment }) =>
      command(`tab ${tab} crashes ${moment} moments into sending, ${weather}`, (_, phone) => {
        phone.setWeather(weather)
        return phone.crashWhileSending(tab, moment)
      }),
    ),
    fc
      .integer({ min: 0, max: 30 })
      .map((minutes) => command(`${minutes} min pass`, async () => field.clock.advance(minutes * MINUTE))),
    fc
      .oneof(
        fc.integer({ min: -600, max: 600 }),
        fc.integer({ min: -30, max: 30 }).map((days) => (days * DAY) / MINUTE),
      )
      .map((minutes) =>
        command(`phone's clock ${minutes} min off`, async (_, phone) => phone.setClockOff(minutes * MINUTE)),
      ),
    fc.boolean().map((isFull) =>
      command(`the disk is ${isFull ? 'full' : 'free'}`, async () => {
        disk.isFull = isFull
      }),
    ),
    fc.constant(
      command('the office ends the access', async (model, phone) => {
        model.hasAccess = false
        await phone.endAccess()
      }),
    ),
    fc.constant(command('the phone joins again', joinAgain)),
    fc.constant(command('somebody of the team brings a batch', bring)),
    fc.constant(command('poison', poison)),
    fc.constant(command('somebody else took the id', takeId)),
  ]
}

function command(name: string, act: (model: Model, phone: VirtualPhone) => unknown): Command {
  return {
    check: () => true,
    run: async (model, phone) => {
      await act(model, phone)
      await holds(model, phone)
    },
    toString: () => name,
  }
}

/** Something that one tab does while the network is as it is. */
function during(
  name: string,
  when: fc.Arbitrary<{ tab: TabNumber; weather: Weather }>,
  act: (tab: ReturnType<VirtualPhone['tab']>) => Promise<unknown>,
): fc.Arbitrary<Command> {
  return when.map(({ tab, weather }) =>
    command(`${name} in tab ${tab}, ${weather}`, (_, phone) => {
      phone.setWeather(weather)
      return act(phone.tab(tab))
    }),
  )
}

/** What the person is told is saved is in the model from then on; on a full disk it is told that it is not. */
async function finish(model: Model, phone: VirtualPhone, written: Written, tab: TabNumber): Promise<void> {
  const { isFull } = disk
  const isSaved = await phone.finish(written, tab).then(
    () => true,
    () => false,
  )
  expect(isSaved).toBe(!isFull)
  if (isSaved) model.finished.set(keyOf(written), written)
}

async function joinAgain(model: Model, phone: VirtualPhone): Promise<void> {
  if (model.hasAccess) return
  model.hasAccess = true
  phone.setWeather('fine')
  await phone.joinAgain()
}

/** Its receipt is another phone's: this one must find out by itself. */
async function bring(_: Model, phone: VirtualPhone): Promise<void> {
  const batch = (await phone.contents()).batches.find(isWaiting)
  if (batch !== undefined) await phone.bring(batch)
}

/** The oldest batch that waits becomes one that no server can read. It must be set aside and block nothing. */
async function poison(model: Model, phone: VirtualPhone): Promise<void> {
  const { batches } = await phone.contents()
  const stored = await storedKeys(phone)
  const wasSent = new Set(phone.onTheWire.map(({ body }) => body))
  const isUntouched = (one: SealedBatch) =>
    isWaiting(one) && !wasSent.has(one.body) && !keysIn(one).some((key) => stored.includes(key))
  const batch = batches.find(isUntouched)
  if (batch === undefined || disk.isFull) return
  for (const key of keysIn(batch)) model.spoilt.add(key)
  await phone.replaceBatch(batch.id, { ...batch, body: batch.body.slice(1) })
}

/** Another batch is stored under the id of one that waits: the phone must reseal and lose nothing. */
async function takeId(_: Model, phone: VirtualPhone): Promise<void> {
  const { batches } = await phone.contents()
  const batch = batches.find((one) => isWaiting(one) && !one.resealed)
  if (batch === undefined) return
  const taken = { ...aBatch({ id: batch.id, area: phone.area, survey: VISIT, responses: [] }), flags: {} }
  await field.deps.batches.put({ ...taken, receivedAt: field.clock() }, 'another', [])
}

/** True after every step. */
async function holds(model: Model, phone: VirtualPhone): Promise<void> {
  const { batches, finished, unreadable } = await phone.contents()
  expect(unreadable).toEqual([])

  const stored = await storedKeys(phone)
  expect(stored).toEqual([...new Set(stored)]) // stored once
  expect(stored.filter((key) => !model.finished.has(key))).toEqual([]) // nothing that was not finished
  const acknowledged = batches.filter(({ acknowledgedAt }) => acknowledgedAt !== undefined).flatMap(keysIn)
  expect(acknowledged.filter((key) => !stored.includes(key))).toEqual([]) // acknowledged ⊆ stored

  const onPhone = [...finished.map(({ response }) => keyOf(response)), ...batches.flatMap(keysIn)]
  expect(onPhone).toEqual([...new Set(onPhone)]) // nothing doubled
  expect(onPhone.filter((key) => !model.finished.has(key))).toEqual([])
  const known = new Set([...onPhone, ...stored])
  expect([...model.finished.keys()].filter((key) => !known.has(key))).toEqual([]) // nothing lost
}

/** True once the network has been fine for a while: all that can be sent is stored, and counted once. */
async function isComplete(model: Model, phone: VirtualPhone): Promise<void> {
  const { batches } = await phone.contents()
  const setAside = batches.filter((batch) => batch.setAside !== undefined).flatMap(keysIn)
  expect(new Set(setAside)).toEqual(model.spoilt)

  const arrived = [...model.finished].filter(([key]) => !model.spoilt.has(key)).map(([, written]) => written)
  expect((await storedKeys(phone)).sort()).toEqual(arrived.map(keyOf).sort())

  const due = [...newest(arrived).values()]
  const counted = due.filter(({ withdrawn }) => !withdrawn)
  const received = await storedBatches(field, VISIT, phone.area)
  const result = tally([visit], received, [], field.clock(), indicatorsOf(VISIT))
  expect(result.counts).toMatchObject({
    counted: counted.length,
    excluded: due.length - counted.length,
    superseded: arrived.length - due.length,
    held: {},
  })
  const households = new Set(
    counted
      .filter(({ answers }) => answers.visit_result === 'met')
      .map(({ answers: { hamlet, hh_key } }) => `${hamlet} ${hh_key}`),
  )
  expect(result.all.measures.households_visited?.numerator ?? 0).toBe(households.size)

  const numbers = received.flatMap(({ responses }) => responses.map(({ seq }) => seq))
  expect(numbers).toHaveLength(new Set(numbers).size) // each number given once
  if (model.spoilt.size === 0) expect(Math.max(0, ...numbers.map(Number))).toBe(numbers.length) // and none left out
}

async function quiesce(model: Model, phone: VirtualPhone): Promise<void> {
  disk.isFull = false
  phone.setWeather('fine')
  await joinAgain(model, phone)
  for (const tab of [phone.tab(0), phone.tab(1)]) {
    await tab.sendNow()
    for (let i = 0; tab.runner.state().at !== 'idle'; i += 1) {
      expect(i).toBeLessThan(200)
      field.clock.advance(MINUTE) // a tab that was killed may still have the turn
      await tab.timerGoesOff()
    }
  }
}

/** The last revision of each form, as it was finished. */
const standing = (model: Model) => newest([...model.finished.values()])

function newest(written: Written[]): Map<ResponseId, Written> {
  const last = new Map<ResponseId, Written>()
  for (const one of written) if (one.rev > (last.get(one.id)?.rev ?? 0)) last.set(one.id, one)
  return last
}

async function storedKeys(phone: VirtualPhone): Promise<string[]> {
  return (await storedBatches(field, VISIT, phone.area)).flatMap(({ responses }) => responses.map(keyOf))
}

const keyOf = ({ id, rev }: Pick<SurveyResponse, 'id' | 'rev'>) => `${id}#${rev}`

const keysIn = ({ visits }: SealedBatch) => visits.map(({ id, rev = 1 }) => keyOf({ id, rev }))

const isWaiting = (batch: SealedBatch) => batch.acknowledgedAt === undefined && batch.setAside === undefined
