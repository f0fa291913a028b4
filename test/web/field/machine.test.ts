import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Effect, type Event, next, START, type State } from '../../../web/field/outbox/machine.ts'

const RUNS = { seed: 20261121, numRuns: 5_000 }

/** What can happen at any time from outside; what a run answers can happen only while one is under way. */
const outside = fc.constantFrom<Event>(
  { type: 'woken' },
  { type: 'timer' },
  { type: 'nudged' },
  { type: 'back-online' },
  { type: 'joined' },
  { type: 'access-ended' },
)
const answers = fc.oneof(
  fc.record({
    type: fc.constant('settled' as const),
    left: fc.nat(3),
    dueIn: fc.option(fc.nat(300_000), { nil: undefined }),
  }),
  fc.record({
    type: fc.constant('failed' as const),
    retryAfter: fc.option(fc.nat(60_000), { nil: undefined }),
  }),
  fc.constant({ type: 'unauthorised' as const }),
)

describe('the machine of the outbox', () => {
  it('never sends twice at once', () => {
    play((world) => expect(world.running).toBeLessThanOrEqual(1))
  })

  it('never rests while something waits, unless it was signed out or backs off', () => {
    play(({ state, running, waits, hasTimer }) => {
      if (state.at === 'sending') expect(running).toBe(1)
      if (state.at === 'backing-off') expect(hasTimer).toBe(true)
      if (state.at === 'idle' && waits) expect(hasTimer).toBe(true)
    })
  })

  it('counts failures in a row, so that the waits grow', () => {
    const fail: Event = { type: 'failed', retryAfter: undefined }
    const first = next(next(START, { type: 'woken' }).state, fail)
    const second = next(next(first.state, { type: 'timer' }).state, fail)
    expect(first.effects).toEqual([{ do: 'back-off', failures: 1, atLeast: 0 }])
    expect(second.effects).toEqual([{ do: 'back-off', failures: 2, atLeast: 0 }])
  })

  it('sends at once when it had nothing to wait for, and waits its turn when it backs off', () => {
    expect(next(START, { type: 'back-online' }).effects).toEqual([{ do: 'send' }])
    const waiting: State = { at: 'backing-off', failures: 3, atLeast: 7_000, spreads: false }
    const spreading = next(waiting, { type: 'back-online' })
    expect(spreading.effects).toEqual([{ do: 'spread', atLeast: 7_000 }])
    expect(next(spreading.state, { type: 'timer' }).effects).toEqual([{ do: 'send' }])
    expect(next(spreading.state, { type: 'nudged' }).effects).toEqual([{ do: 'send' }])
  })

  it('does not begin to wait anew each time that the network comes back', () => {
    const waiting: State = { at: 'backing-off', failures: 3, atLeast: 0, spreads: true }
    expect(next(waiting, { type: 'back-online' })).toEqual({ state: waiting, effects: [] })
  })

  it('looks once more when something was saved while it was sending', () => {
    const saved = next(next(START, { type: 'woken' }).state, { type: 'woken' })
    const { state, effects } = next(saved.state, { type: 'settled', left: 0, dueIn: undefined })
    expect(effects).toEqual([{ do: 'send' }])
    expect(state).toEqual({ at: 'sending', failures: 0, again: false })
  })

  it('asks once more after a 401 where somebody joined while it was sending', () => {
    const sending = next(START, { type: 'woken' }).state
    const refused = next(next(sending, { type: 'joined' }).state, { type: 'unauthorised' })
    expect(refused.effects).toEqual([{ do: 'send' }])
    expect(next(refused.state, { type: 'unauthorised' }).state).toEqual({ at: 'signed-out' })
  })

  it('is silent after a 401 until there is a new invitation or a press', () => {
    const out = next(next(START, { type: 'woken' }).state, { type: 'unauthorised' }).state
    expect(out).toEqual({ at: 'signed-out' })
    expect(next(out, { type: 'woken' }).effects).toEqual([])
    expect(next(out, { type: 'timer' }).effects).toEqual([])
    expect(next(out, { type: 'joined' }).effects).toEqual([{ do: 'send' }])
    expect(next(out, { type: 'nudged' }).effects).toEqual([{ do: 'send' }])
  })
})

/** `waits`: a visit was saved that no run has looked at since, or a run left something behind. */
type World = { state: State; running: number; hasTimer: boolean; waits: boolean }

function play(check: (world: World) => void): void {
  const script = fc.array(fc.tuple(outside, answers, fc.boolean()), { maxLength: 30 })
  fc.assert(
    fc.property(script, (moves) => {
      let world: World = { state: START, running: 0, hasTimer: false, waits: false }
      for (const [event, answer, isAnswered] of moves) {
        world = isAnswered && world.running > 0 ? ended(world, answer) : happened(world, event)
        check(world)
      }
    }),
    RUNS,
  )
}

function happened(world: World, event: Event): World {
  if (event.type === 'timer' && !world.hasTimer) return world
  const before = event.type === 'timer' ? { ...world, hasTimer: false } : world
  const isSave = event.type === 'woken'
  return step(isSave ? { ...before, waits: true } : before, event)
}

function ended(world: World, answer: Event): World {
  const isLookedAt = world.state.at === 'sending' && !world.state.again && answer.type === 'settled'
  const leftover = answer.type === 'settled' && (answer.left > 0 || answer.dueIn !== undefined)
  return step(
    { ...world, running: world.running - 1, waits: leftover || (world.waits && !isLookedAt) },
    answer,
  )
}

function step(world: World, event: Event): World {
  const { state, effects } = next(world.state, event)
  const sends = effects.filter((effect: Effect) => effect.do === 'send').length
  const timers = effects.filter((effect: Effect) => effect.do !== 'send').length
  const hasTimer = effects.length === 0 ? world.hasTimer : timers > 0
  return { ...world, state, running: world.running + sends, hasTimer }
}
