import { fieldApp } from '../../functions/field/app.ts'
import { type FieldDeps, fieldStores } from '../../functions/field/deps.ts'
import { mintCode } from '../../functions/office/cards/mint-code.ts'
import { digest, newSecret } from '../../functions/secrets.ts'
import type { Table } from '../../functions/store/table.ts'
import type { Batch, SurveyResponse } from '../../shared/api/batches.ts'
import { DEVICE_HEADER } from '../../shared/api/devices.ts'
import { Identity } from '../../shared/api/team.ts'
import { ownSurveys } from '../../shared/form/surveys/index.ts'
import { AreaId, HamletId, MemberId, TeamId } from '../../shared/ids.ts'
import type { ReceivedBatch } from '../../shared/results/received.ts'
import { DAY } from '../../shared/time.ts'
import { aBatch, aResponse, COMMUNE, failUnreadable, HAMLET } from './batches.ts'
import { aRegisterFiller } from './register.ts'
import { aClock, aTable, someRandom } from './table.ts'

export const ORIGIN = 'https://khaosat.example.gov.vn'
export const PROVINCE = AreaId.parse('96@2025-07-01')
export const TEAM = TeamId.parse('t1')
export const LEADER = MemberId.parse('m1')
export const MEMBER = MemberId.parse('m2')

export type Field = Awaited<ReturnType<typeof aField>>

/** Whom an invitation is for (`any`: whoever of the team picks the own name), how often, for how long. */
type Invited = { uses?: number; member?: MemberId | 'any'; lives?: number; commune?: AreaId }

/** A phone that has joined. */
export type Phone = {
  cookie: string
  identity: Identity
  get(path: string): Promise<Response>
  /** Sends a batch, or any bytes, as the app does. */
  send(body: Batch | string | Uint8Array<ArrayBuffer>, headers?: Record<string, string>): Promise<Response>
  /** A response that this phone's member wrote. */
  response(over?: Partial<SurveyResponse>): SurveyResponse
  batch(over?: Partial<Batch>): Batch
}

/**
 * The field function on an embedded engine: one commune with two hamlets, a commune's team, and our own surveys
 * published and open. The clock stands still until it is moved. Stores that are given over another table need it as well.
 */
export async function aField(over: Partial<FieldDeps> = {}, elsewhere?: Table) {
  const engine = await aTable()
  const clock = aClock()
  const random = someRandom()
  const logged: Record<string, unknown>[] = []
  const deps: FieldDeps = {
    origin: ORIGIN,
    serverKey: 'k'.repeat(43),
    log: (entry) => logged.push(entry),
    clock,
    random,
    ...fieldStores(engine.table, clock, random),
    ...over,
  }
  const fill = aRegisterFiller(elsewhere ?? engine.table, clock)
  await fillRegister(fill)
  for (const version of ownSurveys) {
    await deps.surveys.publish(version)
    const { survey: id, title, filledBy, version: number } = version
    await deps.surveys.put({ id, title, state: 'open', filledBy, version: number })
  }
  const app = fieldApp(deps)

  /** Makes an invitation, for one member or for the team, and gives its secret. */
  const invite = async (place: Invited = {}): Promise<string> => {
    const secret = newSecret(random)
    await deps.invitations.create({
      secretDigest: digest(secret),
      province: PROVINCE,
      commune: place.commune ?? COMMUNE,
      team: TEAM,
      ...(place.member === 'any' ? {} : { member: place.member ?? LEADER }),
      uses: place.uses ?? 1,
      expiresAt: clock() + (place.lives ?? 7 * DAY),
    })
    return secret
  }

  /** Makes an invitation that can be typed as well. */
  const inviteByCode = async (place: Invited = {}): Promise<{ secret: string; code: string }> => {
    const secret = await invite(place)
    const expiresAt = clock() + (place.lives ?? 7 * DAY)
    return { secret, code: await mintCode(deps, { secretDigest: digest(secret), expiresAt }) }
  }

  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    app.request(path, { method: 'POST', body: JSON.stringify(body), headers })
  const accept = (secret: string, nonce: string) => post('/api/field/devices', { secret, nonce })

  /** A phone joins; with a `commune` of its own, that one is registered first. */
  const join = async (place: { member?: MemberId; commune?: AreaId } = {}): Promise<Phone> => {
    if (place.commune !== undefined) await fillCommune(fill, place.commune)
    const answer = await accept(await invite(place), newSecret(random))
    const cookie = cookieOf(answer)
    const identity = Identity.parse(await answer.json())
    const own = { Cookie: cookie, [DEVICE_HEADER]: identity.device }
    const author = { team: identity.team, member: identity.member, device: identity.device }
    const response = (over: Partial<SurveyResponse> = {}) => aResponse({ author, ...over })
    return {
      cookie,
      identity,
      get: async (path) => app.request(path, { headers: own }),
      send: async (body, headers = {}) =>
        app.request('/api/field/batches', {
          method: 'POST',
          headers: { ...own, 'Content-Type': 'application/json', ...headers },
          body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
        }),
      response,
      batch: (over = {}) => aBatch({ responses: [response()], ...over }),
    }
  }

  return {
    app,
    deps,
    clock,
    logged,
    table: engine.table,
    endpoint: engine.endpoint,
    close: engine.close,
    invite,
    inviteByCode,
    post,
    accept,
    join,
  }
}

/** The part of Set-Cookie that a browser sends back. */
export function cookieOf(answer: Response): string {
  return (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
}

/** Everything stored of one survey in the commune. */
export async function storedBatches(field: Field, survey: Batch['survey'], area = COMMUNE) {
  const found: ReceivedBatch[] = []
  for await (const batch of field.deps.batches.ofArea(survey, area, failUnreadable)) found.push(batch)
  return found
}

type Filler = ReturnType<typeof aRegisterFiller>

async function fillRegister(register: Filler): Promise<void> {
  await register.putProvince({ id: PROVINCE, code: '96', name: 'Cà Mau', type: 'tinh' })
  await fillCommune(register, COMMUNE)
}

async function fillCommune(register: Filler, commune: AreaId): Promise<void> {
  const code = commune.slice(0, 5)
  await register.putCommune({ id: commune, province: PROVINCE, code, name: 'Hưng Mỹ', type: 'xa' })
  const second = HamletId.parse('h2')
  await register.putHamlet(PROVINCE, { id: HAMLET, commune, name: 'Ấp 1', households: 210 })
  await register.putHamlet(PROVINCE, { id: second, commune, name: 'Ấp 2', households: 145 })
  await register.putTeam(PROVINCE, {
    id: TEAM,
    commune,
    name: 'Tổ công nghệ số cộng đồng ấp 1',
    level: 'hamlet',
    kind: 'community',
    hamlets: [HAMLET],
  })
  const people = { team: TEAM, commune }
  await register.putMember(PROVINCE, { id: LEADER, ...people, name: 'Nguyễn Thị Lan', leader: true })
  await register.putMember(PROVINCE, { id: MEMBER, ...people, name: 'Trần Văn Bình', leader: false })
}
