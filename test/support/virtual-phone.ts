import { newSecret } from '../../functions/secrets.ts'
import { registerRecordStore } from '../../functions/store/register-records.ts'
import type { Batch } from '../../shared/api/batches.ts'
import { DEVICE_HEADER } from '../../shared/api/devices.ts'
import { Identity } from '../../shared/api/team.ts'
import type { Answers } from '../../shared/form/answers.ts'
import type { AreaId, ResponseId } from '../../shared/ids.ts'
import { Problem, type ProblemCode, problemBody } from '../../shared/problems.ts'
import { kinds } from '../../shared/register/kinds.ts'
import { MINUTE, SECOND } from '../../shared/time.ts'
import { leaseStore } from '../../web/field/db/facts.ts'
import { openDatabase } from '../../web/field/db/open.ts'
import { outboxStore } from '../../web/field/db/outbox.ts'
import type { SealedBatch } from '../../web/field/db/records.ts'
import { byLease } from '../../web/field/outbox/alone.ts'
import type { Event } from '../../web/field/outbox/machine.ts'
import { outboxRunner, type Surroundings } from '../../web/field/outbox/runner.ts'
import type { Reply } from '../../web/field/outbox/verdict.ts'
import { cookieOf, type Field, LEADER, MEMBER, PROVINCE } from './app.ts'
import { aResponse, aResponseId, VISIT } from './batches.ts'
import { beginLife } from './mortal-page.ts'

/** What the network does to each request, until it is told otherwise. */
export const weathers = [
  'fine',
  'request lost',
  'reply lost',
  'reply cut short',
  "another one's reply",
  'sent twice',
  'captive portal',
  "a proxy's error after it was stored",
  'server busy',
  'too many requests',
  'server broken',
] as const
export type Weather = (typeof weathers)[number]

/** One finished revision, as somebody wrote it. */
export type Written = { id: ResponseId; rev: number; answers: Answers; withdrawn: boolean }

/** Which of the two tabs. */
export type TabNumber = 0 | 1

/** What the server asks phones to wait for, in seconds, when they are too many. */
const RETRY_AFTER = 300

export type VirtualPhone = Awaited<ReturnType<typeof aVirtualPhone>>

/**
 * The phone's own outbox in two tabs (store, sealing, machine, runner and lease as the app has them, over IndexedDB) with a
 * network that can be spoilt, a clock that can jump, and timers that go off when the test says so. A tab that is killed
 * forgets everything that is not stored. Without `takesTurns` both tabs send as they like, as one does that was frozen for long.
 */
export async function aVirtualPhone(field: Field, area: AreaId, takesTurns: boolean) {
  const { clock, deps } = field
  const name = `phone-${aResponseId()}`
  let { cookie, identity } = await join(field, area)
  let clockOff = 0
  let weather: Weather = 'fine'
  let lastReply: Reply | undefined
  /** Every request that ever left the phone; any of them may arrive again later. */
  const onTheWire: { body: string; sentAt: number }[] = []
  const phoneClock = () => clock() + clockOff

  const own = () => ({ Cookie: cookie, [DEVICE_HEADER]: identity.device })
  const send = async (body: string, sentAt: number, who = own()) =>
    replyOf(
      await field.app.request('/api/field/batches', {
        method: 'POST',
        headers: { ...who, 'Content-Type': 'application/json', 'Sent-At': String(sentAt) },
        body,
      }),
    )
  const ask = async ({ survey, area, id }: Pick<Batch, 'survey' | 'area' | 'id'>) => {
    const path = `/api/field/batches/${survey}/${area}/${id}`
    return replyOf(await field.app.request(path, { headers: own() }))
  }

  async function through(request: () => Promise<Reply>): Promise<Reply | 'no-answer'> {
    switch (weather) {
      case 'request lost':
        return 'no-answer'
      case 'captive portal':
        return { status: 200, body: undefined, retryAfter: null }
      case 'server busy':
        return refusal('store-busy', 1)
      case 'too many requests':
        return refusal('too-many-requests', RETRY_AFTER)
      case 'server broken':
        return refusal('internal', undefined)
      case 'reply lost':
        await request()
        return 'no-answer'
      case 'reply cut short':
        return { ...(await request()), body: undefined }
      case "a proxy's error after it was stored":
        await request()
        return { status: 504, body: undefined, retryAfter: null }
      case "another one's reply": {
        const earlier = lastReply
        const own = await request()
        return earlier ?? own
      }
      case 'sent twice':
        await request()
        return request()
      case 'fine':
        return request()
    }
  }

  async function openTab(holder: string) {
    const life = beginLife()
    const db = await openDatabase(name, () => {})
    const store = outboxStore(db)
    let timer: (() => void) | undefined
    let atRest = () => {}
    /** Ms that the last answer asked the phone to wait. */
    let askedFor = 0

    const overTheNetwork = async (request: () => Promise<Reply>) => {
      await life.moment('leaves')
      const reply = await through(async () => {
        lastReply = await request()
        return lastReply
      })
      askedFor = reply === 'no-answer' ? 0 : Number(reply.retryAfter ?? 0) * SECOND
      return life.moment(reply)
    }
    const post: Surroundings['post'] = (body, sentAt) => {
      onTheWire.push({ body, sentAt })
      return overTheNetwork(() => send(body, sentAt))
    }
    const runner = outboxRunner({
      clock: phoneClock,
      randomBytes: deps.random,
      store,
      post,
      receipt: (batch) => overTheNetwork(() => ask(batch)),
      alone: takesTurns ? byLease(leaseStore(db), holder, phoneClock) : (work) => work(),
      sealing: async () => ({ responses: 3, afterMs: MINUTE }),
      random: () => 0,
      startTimer(inMs, then) {
        if (inMs < askedFor) throw new Error(`It waits ${inMs} ms where the server asked for ${askedFor}.`)
        timer = then
        return () => {
          timer = undefined
        }
      },
      changed: (state) => state.at !== 'sending' && atRest(),
    })

    /** Lets the machine run until it waits for something outside, or the tab is dead. */
    const untilAtRest = async (act: () => unknown) => {
      askedFor = 0
      const rest = new Promise<void>((resolve) => {
        atRest = resolve
      })
      await Promise.race([act(), life.death])
      if (runner.state().at === 'sending') await Promise.race([rest, life.death])
    }
    return {
      life,
      db,
      store,
      runner,
      tell: (event: Event & { type: 'woken' | 'back-online' | 'joined' | 'access-ended' }) =>
        untilAtRest(() => runner.tell(event)),
      sendNow: () => untilAtRest(() => runner.sendNow().catch(() => {})), // a full disk
      timerGoesOff: () => untilAtRest(() => timer?.()),
    }
  }

  const open = { 0: await openTab('a 0'), 1: await openTab('b 0') }
  let opened = 0
  const reopen = async (tab: TabNumber) => {
    open[tab].life.kill()
    opened += 1
    open[tab] = await openTab(`${tab === 0 ? 'a' : 'b'} ${opened}`)
  }
  return {
    area,
    onTheWire,
    setWeather(now: Weather) {
      weather = now
    },
    setClockOff(ms: number) {
      clockOff = ms
    },
    tab: (tab: TabNumber) => open[tab],
    /** Rejects when the disk is full, with nothing changed. */
    async finish({ id, rev, answers, withdrawn }: Written, tab: TabNumber): Promise<void> {
      const { team, member, device } = identity
      await open[tab].store.finish({
        id,
        survey: VISIT,
        area,
        label: 'Hộ',
        response: aResponse({
          id,
          rev,
          author: { team, member, device },
          answers,
          finishedAt: phoneClock(),
          ...(rev === 1 ? {} : { reason: 'Ghi nhầm' }),
          ...(withdrawn ? { withdrawn } : {}),
        }),
      })
    },
    /** A copy of an earlier request arrives late. */
    async replay(index: number) {
      const old = onTheWire[index % Math.max(1, onTheWire.length)]
      if (old !== undefined) await send(old.body, old.sentAt)
    },
    /** Another phone of the team hands in a batch of this one, byte for byte, as from a rescue file. */
    async bring({ body }: Pick<SealedBatch, 'body'>) {
      const other = await accept(field, area, MEMBER)
      await send(body, clock(), { Cookie: other.cookie, [DEVICE_HEADER]: other.identity.device })
    },
    /** The tab is killed and opened again. */
    crash: reopen,
    /** The tab dies so many moments after it began to send, and is opened again. */
    async crashWhileSending(tab: TabNumber, moment: number) {
      open[tab].life.dieAt(moment)
      await open[tab].sendNow()
      await reopen(tab)
    },
    /** The office ends the access of all the member's phones. */
    async endAccess() {
      const records = registerRecordStore(field.table, clock)
      const members = await records.entries(PROVINCE, kinds.members, area)
      const member = members.find(({ record }) => record.id === LEADER)
      if (member === undefined) throw new Error('There is no such member.')
      clock.advance(MINUTE) // a phone that joins again must have done so later
      await records.putEntry(PROVINCE, 'members', { ...member.record, phonesFrom: clock() }, member.rev)
      clock.advance(MINUTE)
    },
    /** A new invitation is accepted on the same phone. */
    async joinAgain() {
      ;({ cookie, identity } = await accept(field, area))
      for (const tab of [open[0], open[1]]) await tab.tell({ type: 'joined' })
    },
    contents: () => open[0].store.contents(),
    replaceBatch: (...change: Parameters<ReturnType<typeof outboxStore>['replace']>) =>
      open[0].store.replace(...change),
    close() {
      for (const { life } of [open[0], open[1]]) life.kill()
    },
  }
}

/** A commune of its own, and a phone of its team's leader. */
async function join(field: Field, area: AreaId) {
  const { cookie, identity } = await field.join({ commune: area })
  return { cookie, identity }
}

async function accept(field: Field, area: AreaId, member = LEADER) {
  const secret = await field.invite({ commune: area, member })
  const answer = await field.accept(secret, newSecret(field.deps.random))
  return { cookie: cookieOf(answer), identity: Identity.parse(await answer.json()) }
}

function refusal(code: ProblemCode, retryAfter: number | undefined): Reply {
  const problem = new Problem(code)
  const body = problemBody(problem, 'request')
  return { status: problem.status, body, retryAfter: retryAfter === undefined ? null : String(retryAfter) }
}

async function replyOf(answer: Response): Promise<Reply> {
  return { status: answer.status, body: await answer.json(), retryAfter: answer.headers.get('Retry-After') }
}
