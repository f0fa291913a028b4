import type { Hono } from 'hono'
import { officeApp } from '../../../functions/office/app.ts'
import { officeCookies } from '../../../functions/office/cookies.ts'
import type { OfficeDeps } from '../../../functions/office/deps.ts'
import type { Provider } from '../../../functions/office/provider.ts'
import { jobStore } from '../../../functions/store/jobs.ts'
import { objectKeys } from '../../../functions/store/keys.ts'
import { registerStore } from '../../../functions/store/register.ts'
import { sessionStore } from '../../../functions/store/sessions.ts'
import { staffStore } from '../../../functions/store/staff.ts'
import { surveyStore } from '../../../functions/store/surveys.ts'
import { openTable } from '../../../functions/store/table.ts'
import { createTable, startDynamo } from '../../../infra/local/engines/dynamo.ts'
import type { StaffMember } from '../../../shared/api/office.ts'
import { AreaId, JobId, SurveyId } from '../../../shared/ids.ts'
import type { EpochMs } from '../../../shared/time.ts'

export const caMau = AreaId.parse('96@2025-07-01')
export const sonLa = AreaId.parse('14@2025-07-01')
export const hongDan = AreaId.parse('31843@2025-07-01')
export const phuocLong = AreaId.parse('31867@2025-07-01')
export const visit = SurveyId.parse('hh_digital_visit')
export const finishedJob = JobId.parse('019aa5c8-7c00-7000-8000-000000000001')

export const people = {
  officer: person({ email: 'lan@example.gov.vn', role: 'province_officer', province: caMau }),
  viewer: person({ email: 'mai@example.gov.vn', role: 'province_viewer', province: caMau }),
  foreign: person({ email: 'pao@example.gov.vn', role: 'province_officer', province: sonLa }),
  coordinator: person({
    email: 'tam@example.gov.vn',
    role: 'commune_coordinator',
    province: caMau,
    commune: hongDan,
  }),
  national: person({ email: 'hung@example.gov.vn', role: 'national_viewer' }),
  auditor: person({ email: 'thu@example.gov.vn', role: 'auditor' }),
}

export type World = {
  app: Hono
  deps: OfficeDeps
  /** Events that reached the results function. */
  started: unknown[]
  advance(ms: number): void
  /** Calls as somebody who has just signed in, or as nobody. */
  as(who: StaffMember | undefined): Promise<(path: string, init?: RequestInit) => Promise<Response>>
  close(): Promise<void>
}

/** The office over an embedded DynamoDB, with a finished run in Cà Mau; only the clock and Lambda are stood in for. */
export async function officeWorld(
  options: { origin?: string; provider?: Provider; startResults?: OfficeDeps['startResults'] } = {},
): Promise<World> {
  const engine = await startDynamo()
  await createTable(engine.endpoint, 'tung-nha')
  const table = openTable({ name: 'tung-nha', endpoint: engine.endpoint })
  let now: EpochMs = Date.parse('2026-11-21T03:32:00Z')
  const clock = () => now
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const origin = options.origin ?? 'https://khaosat.example.gov.vn'
  const started: unknown[] = []

  const folder = objectKeys.run(visit, caMau, finishedJob)
  const files: Record<string, string> = {
    [`${folder}summary.json`]: '{"area":"96@2025-07-01"}',
    [`${folder}communes/${hongDan}.json`]: `{"area":"${hongDan}"}`,
    [`${folder}communes/${phuocLong}.json`]: `{"area":"${phuocLong}"}`,
  }
  const deps: OfficeDeps = {
    origin,
    log: () => {},
    clock,
    random,
    cookies: officeCookies({ origin, serverKey: 'k'.repeat(43), clock }),
    provider: options.provider ?? {
      begin: () => Promise.reject(new Error('no provider')),
      finish: () => Promise.reject(new Error('no provider')),
    },
    staff: staffStore(table, clock),
    sessions: sessionStore(table, clock, random),
    surveys: surveyStore(table, clock),
    register: registerStore(table, clock),
    jobs: jobStore(table, clock),
    files: {
      getText: async (key) => files[key],
      link: async (key, { filename, seconds }) =>
        `https://files.example/${key}?as=${filename}&for=${seconds}`,
    },
    startResults:
      options.startResults ??
      (async (event) => {
        started.push(event)
      }),
  }

  for (const staff of Object.values(people)) await deps.staff.put(staff)
  await deps.register.putProvince({ id: caMau, code: '96', name: 'Cà Mau', type: 'tinh' })
  await deps.register.putProvince({ id: sonLa, code: '14', name: 'Sơn La', type: 'tinh' })
  const title = { vi: 'Phiếu ghi nhận kỹ năng số tại hộ gia đình' }
  await deps.surveys.put({ id: visit, title, state: 'open', filledBy: 'member', version: 1 })
  await finish(deps)

  const app = officeApp(deps)
  return {
    app,
    deps,
    started,
    advance: (ms) => {
      now += ms
    },
    async as(who) {
      const name = origin.startsWith('https:') ? '__Host-session' : 'session'
      const cookie = who === undefined ? undefined : `${name}=${await deps.sessions.open(who.email)}`
      return async (path, init = {}) => {
        const headers = new Headers(init.headers)
        if (cookie !== undefined) headers.set('Cookie', cookie)
        return app.request(path, { ...init, headers })
      }
    },
    close: () => engine.close(),
  }
}

async function finish({ jobs, clock }: OfficeDeps): Promise<void> {
  const ref = { survey: visit, province: caMau, id: finishedJob }
  await jobs.request({ ...ref, requestedBy: 'nightly' })
  await jobs.take(ref, 'run', 60_000)
  const files = [
    { name: 'summary.xlsx', bytes: 40_960 },
    { name: 'responses.csv', bytes: 1_234_567 },
  ] as const
  await jobs.finish(ref, 'run', { asOf: clock(), counted: 412, files: [...files] })
  await jobs.moveLatest(visit, caMau, finishedJob, clock())
}

function person(of: Omit<StaffMember, 'name'>): StaffMember {
  return { name: of.email, ...of }
}
