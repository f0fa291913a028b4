import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import { officeApp } from '../../../functions/office/app.ts'
import { cardPrinter } from '../../../functions/office/cards/printer.ts'
import { officeCookies } from '../../../functions/office/cookies.ts'
import type { OfficeDeps } from '../../../functions/office/deps.ts'
import { rememberColleagues } from '../../../functions/office/feedback/people.ts'
import { posterPrinter } from '../../../functions/office/posters/printer.ts'
import type { Provider } from '../../../functions/office/provider.ts'
import { auditStore } from '../../../functions/store/audit.ts'
import { batchStore } from '../../../functions/store/batches.ts'
import { caseStore } from '../../../functions/store/cases.ts'
import { codeStore } from '../../../functions/store/codes.ts'
import { decisionStore } from '../../../functions/store/decisions.ts'
import { deviceStore } from '../../../functions/store/devices.ts'
import { doubtRuleStore } from '../../../functions/store/doubt-rules.ts'
import { exportStore } from '../../../functions/store/exports.ts'
import { feedbackSettingsStore } from '../../../functions/store/feedback-settings.ts'
import { importStore } from '../../../functions/store/imports.ts'
import { inboxStore } from '../../../functions/store/inbox.ts'
import { invitationStore } from '../../../functions/store/invitations.ts'
import { jobStore } from '../../../functions/store/jobs.ts'
import { objectKeys } from '../../../functions/store/keys.ts'
import { personalStore } from '../../../functions/store/personal.ts'
import { posterStore } from '../../../functions/store/posters.ts'
import { registerStore } from '../../../functions/store/register.ts'
import { registerRecordStore } from '../../../functions/store/register-records.ts'
import { reportStore } from '../../../functions/store/reports.ts'
import { sessionStore } from '../../../functions/store/sessions.ts'
import { sheetStore } from '../../../functions/store/sheets.ts'
import { staffStore } from '../../../functions/store/staff.ts'
import { surveyRecordStore } from '../../../functions/store/survey-records.ts'
import { surveyStore } from '../../../functions/store/surveys.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import { createTable, startDynamo } from '../../../infra/local/engines/dynamo.ts'
import type { StaffMember } from '../../../shared/api/office.ts'
import { AreaId, JobId, SurveyId, TeamId } from '../../../shared/ids.ts'
import { type EpochMs, HOUR } from '../../../shared/time.ts'
import { aRegisterFiller } from '../../support/register.ts'
import { theSurvey } from '../../support/versions.ts'

export const caMau = AreaId.parse('96@2025-07-01')
export const sonLa = AreaId.parse('14@2025-07-01')
export const hongDan = AreaId.parse('31843@2025-07-01')
export const phuocLong = AreaId.parse('31867@2025-07-01')
export const visit = SurveyId.parse('hh_digital_visit')
/** A survey of Cà Mau's own; `visit` is everybody's. */
export const ownVisit = SurveyId.parse('ca_mau_visit')
export const finishedJob = JobId.parse('019aa5c8-7c00-7000-8000-000000000001')

export const people = {
  admin: person({ email: 'quan@example.gov.vn', role: 'province_admin', province: caMau }),
  foreignAdmin: person({ email: 'sua@example.gov.vn', role: 'province_admin', province: sonLa }),
  officer: person({ email: 'lan@example.gov.vn', role: 'province_officer', province: caMau }),
  viewer: person({ email: 'mai@example.gov.vn', role: 'province_viewer', province: caMau }),
  foreign: person({ email: 'pao@example.gov.vn', role: 'province_officer', province: sonLa }),
  coordinator: person({
    email: 'tam@example.gov.vn',
    role: 'commune_coordinator',
    province: caMau,
    commune: hongDan,
  }),
  /** Of another commune in the same province. */
  neighbour: person({
    email: 'liem@example.gov.vn',
    role: 'commune_coordinator',
    province: caMau,
    commune: phuocLong,
  }),
  national: person({ email: 'hung@example.gov.vn', role: 'national_viewer' }),
  auditor: person({ email: 'thu@example.gov.vn', role: 'auditor' }),
  foreignAuditor: person({ email: 'sung@example.gov.vn', role: 'auditor', province: sonLa }),
}

const fonts = fileURLToPath(
  new URL('../../../node_modules/@expo-google-fonts/be-vietnam-pro', import.meta.url),
)

export type World = {
  app: Hono
  deps: OfficeDeps
  table: Table
  /** Events that reached the results function. */
  started: unknown[]
  advance(ms: number): void
  /** Calls as somebody who has just signed in, or as nobody. */
  as(who: StaffMember | undefined): Promise<(path: string, init?: RequestInit) => Promise<Response>>
  /** With a session that has run out, with one that was ended, and with the cookie of a member's phone only. */
  asExpired: World['asPhone']
  asSignedOut: World['asPhone']
  asPhone(): ReturnType<World['as']>
  close(): Promise<void>
}

/** The office over an embedded DynamoDB, with a finished run in Cà Mau; only the clock and Lambda are stood in for. */
export async function officeWorld(
  options: {
    origin?: string
    provider?: Provider
    startResults?: OfficeDeps['startResults']
    audit?: Partial<OfficeDeps['audit']>
  } = {},
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
    [`${folder}periods/month-2026-11.json`]: '{"area":"96@2025-07-01"}',
    [`${folder}communes/${hongDan}.json`]: `{"area":"${hongDan}"}`,
    [`${folder}communes/${phuocLong}.json`]: `{"area":"${phuocLong}"}`,
  }
  const deps: OfficeDeps = {
    origin,
    serverKey: 'k'.repeat(43),
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
    surveyRecords: surveyRecordStore(table, clock),
    register: registerStore(table, clock),
    records: registerRecordStore(table, clock),
    audit: { ...auditStore(table, clock, random), ...options.audit },
    invitations: invitationStore(table, clock),
    codes: codeStore(table, clock),
    devices: deviceStore(table, clock),
    batches: batchStore(table, clock),
    decisions: decisionStore(table, clock),
    doubtRules: doubtRuleStore(table, clock),
    posters: posterStore(table, clock),
    cases: caseStore(table, clock),
    inbox: inboxStore(table, clock),
    personal: personalStore(table, clock),
    feedbackSettings: feedbackSettingsStore(table, clock),
    colleagues: rememberColleagues(staffStore(table, clock), clock),
    sheets: sheetStore(table, clock),
    jobs: jobStore(table, clock),
    exports: exportStore(table, clock),
    imports: importStore(table, clock),
    reports: reportStore(table, clock),
    files: {
      getText: async (key) => files[key],
      put: async (key, body) => {
        files[key] = body.toString()
      },
      link: async (key, { filename, seconds }) =>
        `https://files.example/${key}?as=${filename}&for=${seconds}`,
    },
    startResults:
      options.startResults ??
      (async (event) => {
        started.push(event)
      }),
    printCards: cardPrinter(fonts),
    printPosters: posterPrinter(fonts),
  }

  for (const staff of Object.values(people)) await deps.staff.put(staff)
  const fill = aRegisterFiller(table, clock)
  await fill.putProvince({ id: caMau, code: '96', name: 'Cà Mau', type: 'tinh' })
  await fill.putProvince({ id: sonLa, code: '14', name: 'Sơn La', type: 'tinh' })
  for (const [id, name] of [
    [hongDan, 'Hồng Dân'],
    [phuocLong, 'Phước Long'],
  ] as const) {
    await fill.putCommune({ id, province: caMau, code: id.slice(0, 5), name, type: 'xa' })
  }
  await fill.putTeam(caMau, {
    id: TeamId.parse('t1'),
    commune: hongDan,
    name: 'Tổ CNSCĐ ấp 1',
    level: 'commune',
    kind: 'community',
    hamlets: [],
  })
  const title = { vi: 'Phiếu ghi nhận kỹ năng số tại hộ gia đình' }
  await deps.surveys.put({ id: visit, title, state: 'open', filledBy: 'member', version: 1 })
  await deps.surveys.publish(theSurvey(visit))
  await deps.surveys.publish({ ...theSurvey(visit), survey: ownVisit })
  await deps.surveys.put({
    id: ownVisit,
    title,
    state: 'open',
    filledBy: 'member',
    version: 1,
    scope: { level: 'province', province: caMau },
  })
  await finish(deps)

  const app = officeApp(deps)
  const cookie = (token: string) => `${origin.startsWith('https:') ? '__Host-session' : 'session'}=${token}`
  const withCookie =
    (value: string | undefined) =>
    async (path: string, init: RequestInit = {}): Promise<Response> => {
      const headers = new Headers(init.headers)
      if (value !== undefined) headers.set('Cookie', value)
      return app.request(path, { ...init, headers })
    }
  return {
    app,
    deps,
    table,
    started,
    advance: (ms) => {
      now += ms
    },
    async as(who) {
      now += 1 // a session of a moment in which sessions were ended is void
      return withCookie(who === undefined ? undefined : cookie(await deps.sessions.open(who.email)))
    },
    async asExpired() {
      const before = { ...deps, sessions: sessionStore(table, () => now - 13 * HOUR, random) }
      return withCookie(cookie(await before.sessions.open(people.officer.email)))
    },
    async asSignedOut() {
      const token = await deps.sessions.open(people.officer.email)
      await deps.sessions.close(token)
      return withCookie(cookie(token))
    },
    asPhone: async () => withCookie(`__Host-device=${'a'.repeat(43)}`),
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
