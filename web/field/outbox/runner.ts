import { BatchId, type RandomBytes, uuidV7 } from '../../../shared/ids.ts'
import type { Clock } from '../../../shared/time.ts'
import type { OutboxStore } from '../db/outbox.ts'
import type { SealedBatch } from '../db/records.ts'
import type { Alone } from './alone.ts'
import { backoff, SPREAD, spread } from './backoff.ts'
import { type Effect, type Event, next, START, type State } from './machine.ts'
import { AT_ONCE, resealBatch, type Sealing } from './seal.ts'
import { judge, judgeReceipt, type Reply, type Verdict } from './verdict.ts'

/** Everything that the machine leaves out. `startTimer` returns the way to stop it. */
export type Surroundings = {
  store: OutboxStore
  post: (body: string, sentAt: number) => Promise<Reply | 'no-answer'>
  /** Asks whether the server has a batch from this very phone. */
  receipt: (batch: Pick<SealedBatch, 'survey' | 'area' | 'id'>) => Promise<Reply | 'no-answer'>
  alone: Alone
  sealing: () => Promise<Sealing>
  clock: Clock
  random: () => number
  randomBytes: RandomBytes
  startTimer: (inMs: number, then: () => void) => () => void
  /** Called after every step, when what the screen says may have changed. */
  changed: (state: State) => void
}

export type Runner = {
  state: () => State
  /** Tells the machine what happened outside. */
  tell: (event: Event & { type: 'woken' | 'nudged' | 'back-online' | 'joined' | 'access-ended' }) => void
  /** "Gửi ngay": seals what waits, however little, and tries at once. */
  sendNow: () => Promise<void>
}

/** Carries out what the machine decides. */
export function outboxRunner(around: Surroundings): Runner {
  let state = START
  let stopTimer = () => {}
  let spreadMs = SPREAD

  function dispatch(event: Event): void {
    const step = next(state, event)
    state = step.state
    for (const effect of step.effects) perform(effect)
    around.changed(state)
  }

  function perform(effect: Effect): void {
    stopTimer()
    if (effect.do === 'send') void run().then(dispatch, () => dispatch(failed(undefined)))
    if (effect.do === 'wake') startTimer(effect.inMs)
    if (effect.do === 'back-off') startTimer(backoff(effect, around.random))
    if (effect.do === 'spread') startTimer(spread(effect.atLeast, spreadMs, around.random))
  }

  function startTimer(inMs: number): void {
    stopTimer = around.startTimer(inMs, () => dispatch({ type: 'timer' }))
  }

  async function run(): Promise<Event> {
    const sealing = await around.sealing()
    spreadMs = sealing.spreadMs ?? SPREAD
    const event = await around.alone(() => sendNext(around, sealing))
    return event === 'busy' ? failed(undefined) : event
  }

  return {
    state: () => state,
    tell: dispatch,
    async sendNow() {
      await seal(around, AT_ONCE)
      dispatch({ type: 'nudged' })
    },
  }
}

// Reading, sending and settling are three steps: a transaction would not live through a request, and a batch is
// let go only after the answer.
async function sendNext(around: Surroundings, sealing: Sealing): Promise<Event> {
  const { store, clock } = around
  const isSealed = await seal(around, sealing)
  const batch = await store.nextUnsent()
  if (batch === undefined) {
    if (!isSealed) return failed(undefined)
  } else {
    const verdict = await deliver(around, batch)
    if (verdict.is === 'back-off') {
      if (verdict.isDoubtful) await markDoubtful(store, batch)
      return failed(verdict.retryAfter)
    }
    if (verdict.is === 'signed-out') return { type: 'unauthorised' }
    await settle(around, batch, verdict)
    if (verdict.is === 'stumbled') return failed(undefined)
  }
  await store.purge(clock())
  return { type: 'settled', ...(await store.backlog(clock(), sealing)) }
}

// A receipt is a hundred bytes where the batch may be 256 KB. To send a stored batch again would be harmless, too.
async function deliver({ post, receipt, clock }: Surroundings, batch: SealedBatch): Promise<Verdict> {
  if (batch.doubtful === true) {
    const known = judgeReceipt(await receipt(batch), batch)
    if (known.is !== 'missing') return known
  }
  return judge(await post(batch.body, clock()), batch)
}

// Where the mark cannot be written the batch is sent again without the question.
async function markDoubtful(store: OutboxStore, batch: SealedBatch): Promise<void> {
  if (batch.doubtful === true) return
  await store.replace(batch.id, { ...batch, doubtful: true }).catch(() => {})
}

// On a full disk nothing can be sealed, but what was sealed before can still be sent.
function seal({ store, clock, randomBytes }: Surroundings, sealing: Sealing): Promise<boolean> {
  return store.seal(clock(), sealing, mintBatchId({ clock, randomBytes })).then(
    () => true,
    () => false,
  )
}

async function settle(
  { store, clock, randomBytes }: Surroundings,
  sent: SealedBatch,
  verdict: Verdict & { is: 'stored' | 'reseal' | 'set-aside' | 'stumbled' },
): Promise<void> {
  const now = clock()
  const { doubtful: _, ...batch } = sent
  switch (verdict.is) {
    case 'stored':
      return store.replace(batch.id, { ...batch, acknowledgedAt: now })
    case 'set-aside':
      return store.replace(batch.id, {
        ...batch,
        setAside: { at: now, status: verdict.status, code: verdict.code },
      })
    case 'stumbled':
      return store.replace(batch.id, { ...batch, stumbles: (batch.stumbles ?? 0) + 1 })
    case 'reseal':
      return store.replace(batch.id, resealBatch(batch, mintBatchId({ clock, randomBytes })(), now))
  }
}

const mintBatchId =
  ({ clock, randomBytes }: Pick<Surroundings, 'clock' | 'randomBytes'>) =>
  (): BatchId =>
    BatchId.parse(uuidV7(clock(), randomBytes))

const failed = (retryAfter: number | undefined): Event => ({ type: 'failed', retryAfter })
