import 'fake-indexeddb/auto'
import type { SurveyResponse } from '../../shared/api/batches.ts'
import type { Answers } from '../../shared/form/answers.ts'
import type { ResponseId } from '../../shared/ids.ts'
import { type Database, openDatabase } from '../../web/field/db/open.ts'
import { outboxStore } from '../../web/field/db/outbox.ts'
import { outboxRunner, type Runner, type Surroundings } from '../../web/field/outbox/runner.ts'
import type { Reply } from '../../web/field/outbox/verdict.ts'
import type { Field, Phone } from './app.ts'
import { aResponseId, VISIT } from './batches.ts'

/** What the network does to one request. */
export type Weather =
  | 'fine'
  | 'request lost'
  | 'reply lost'
  | 'reply cut short'
  | 'sent twice'
  | 'captive portal'
  | 'server busy'

/**
 * The phone's own outbox — store, sealing, machine and runner as the app has them, over IndexedDB — with a network that
 * can be spoilt and timers that go off when the test says so. `crash` forgets everything that is not stored.
 */
export async function aVirtualPhone(phone: Phone, { clock, deps }: Pick<Field, 'clock' | 'deps'>) {
  const name = `phone-${aResponseId()}`
  let db: Database
  let runner: Runner
  let clockOff = 0
  let weather: Weather = 'fine'
  let timer: (() => void) | undefined
  let atRest: () => void = () => {}
  /** Every body that ever left the phone; any of them may arrive again later. */
  const onTheWire: { body: string; sentAt: number }[] = []

  const phoneClock = () => clock() + clockOff

  const start = async () => {
    db = await openDatabase(name, () => {})
    timer = undefined
    runner = outboxRunner({
      clock: phoneClock,
      randomBytes: deps.random,
      store: outboxStore(db),
      post,
      receipt,
      alone: (work) => work(),
      sealing: async () => ({ responses: 3, afterMs: 60_000 }),
      random: () => 0.5,
      startTimer: (_inMs, then) => {
        timer = then
        return () => {
          timer = undefined
        }
      },
      changed: (state) => {
        if (state.at !== 'sending') atRest()
      },
    })
  }

  const send = (body: string, sentAt: number) => phone.send(body, { 'Sent-At': String(sentAt) })

  async function post(body: string, sentAt: number): Promise<Reply | 'no-answer'> {
    onTheWire.push({ body, sentAt })
    switch (weather) {
      case 'request lost':
        return 'no-answer'
      case 'captive portal':
        return { status: 200, body: undefined, retryAfter: null }
      case 'server busy':
        return { status: 503, body: undefined, retryAfter: '1' }
      case 'reply lost':
        await send(body, sentAt)
        return 'no-answer'
      case 'reply cut short':
        return { status: (await send(body, sentAt)).status, body: undefined, retryAfter: null }
      case 'sent twice':
        await send(body, sentAt)
        return replyOf(await send(body, sentAt))
      default:
        return replyOf(await send(body, sentAt))
    }
  }

  async function receipt({ survey, area, id }: Parameters<Surroundings['receipt']>[0]) {
    const ask = () => phone.get(`/api/field/batches/${survey}/${area}/${id}`)
    if (weather === 'request lost' || weather === 'reply lost') return 'no-answer' as const
    if (weather === 'captive portal') return { status: 200, body: undefined, retryAfter: null }
    if (weather === 'server busy') return { status: 503, body: undefined, retryAfter: '1' }
    if (weather === 'reply cut short')
      return { status: (await ask()).status, body: undefined, retryAfter: null }
    return replyOf(await ask())
  }

  /** Lets the machine run until it waits for something outside. */
  const untilAtRest = async (act: () => void | Promise<void>) => {
    const rest = new Promise<void>((resolve) => {
      atRest = resolve
    })
    await act()
    if (runner.state().at === 'sending') await rest
  }

  await start()
  return {
    onTheWire,
    async finish(answers: Answers): Promise<ResponseId> {
      const response: SurveyResponse = phone.response({
        id: aResponseId(),
        answers,
        finishedAt: phoneClock(),
      })
      await outboxStore(db).finish({
        id: response.id,
        survey: VISIT,
        area: phone.identity.area,
        label: 'Hộ',
        response,
      })
      return response.id
    },
    wake: (now: Weather) => {
      weather = now
      return untilAtRest(() => runner.tell({ type: 'woken' }))
    },
    sendNow: (now: Weather) => {
      weather = now
      return untilAtRest(() => runner.sendNow())
    },
    timerGoesOff: (now: Weather) => {
      weather = now
      return untilAtRest(() => timer?.())
    },
    /** A copy of an earlier request arrives late. */
    async replay(index: number) {
      const old = onTheWire[index % Math.max(1, onTheWire.length)]
      if (old !== undefined) await send(old.body, old.sentAt)
    },
    setClockOff(ms: number) {
      clockOff = ms
    },
    async crash() {
      db.close()
      await start()
    },
    contents: () => outboxStore(db).contents(),
    replaceBatch: (...change: Parameters<ReturnType<typeof outboxStore>['replace']>) =>
      outboxStore(db).replace(...change),
    state: () => runner.state(),
    close: () => db.close(),
  }
}

export type VirtualPhone = Awaited<ReturnType<typeof aVirtualPhone>>

async function replyOf(answer: Response): Promise<Reply> {
  return { status: answer.status, body: await answer.json(), retryAfter: answer.headers.get('Retry-After') }
}
