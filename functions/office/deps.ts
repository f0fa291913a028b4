import { randomBytes } from 'node:crypto'
import type { RandomBytes } from '../../shared/ids.ts'
import type { Clock } from '../../shared/time.ts'
import type { OfficeEnv } from '../env.ts'
import type { HttpOptions } from '../http/app.ts'
import { jsonLog } from '../http/log.ts'
import { type Audit, auditStore } from '../store/audit.ts'
import { type Batches, batchStore } from '../store/batches.ts'
import { type Cases, caseStore } from '../store/cases.ts'
import { type Codes, codeStore } from '../store/codes.ts'
import { type Decisions, decisionStore } from '../store/decisions.ts'
import { type Devices, deviceStore } from '../store/devices.ts'
import { type DoubtRuleStore, doubtRuleStore } from '../store/doubt-rules.ts'
import { type Exports, exportStore } from '../store/exports.ts'
import { type FeedbackSettingsStore, feedbackSettingsStore } from '../store/feedback-settings.ts'
import { type Files, fileStore } from '../store/files.ts'
import { type Imports, importStore } from '../store/imports.ts'
import { type Inbox, inboxStore } from '../store/inbox.ts'
import { type Invitations, invitationStore } from '../store/invitations.ts'
import { type Invoke, openInvoke } from '../store/invoke.ts'
import { type Jobs, jobStore } from '../store/jobs.ts'
import { type Personal, personalStore } from '../store/personal.ts'
import { type Posters, posterStore } from '../store/posters.ts'
import { type Register, registerStore } from '../store/register.ts'
import { type RegisterRecords, registerRecordStore } from '../store/register-records.ts'
import { type Reports, reportStore } from '../store/reports.ts'
import { type Sessions, sessionStore } from '../store/sessions.ts'
import { type Sheets, sheetStore } from '../store/sheets.ts'
import { type Staff, staffStore } from '../store/staff.ts'
import { type SurveyRecords, surveyRecordStore } from '../store/survey-records.ts'
import { type Surveys, surveyStore } from '../store/surveys.ts'
import { openTable } from '../store/table.ts'
import { cardPrinter, type PrintCards } from './cards/printer.ts'
import { type OfficeCookies, officeCookies } from './cookies.ts'
import { type Colleagues, rememberColleagues } from './feedback/people.ts'
import { type PrintPosters, posterPrinter } from './posters/printer.ts'
import { openProvider, type Provider } from './provider.ts'

/** Everything that the office's routes reach. */
export type OfficeDeps = HttpOptions & {
  /** Keys the HMAC of batches, and the key pair of rescue files. */
  serverKey: string
  clock: Clock
  random: RandomBytes
  cookies: OfficeCookies
  provider: Provider
  staff: Staff
  sessions: Sessions
  surveys: Surveys
  surveyRecords: SurveyRecords
  register: Register
  records: RegisterRecords
  audit: Audit
  invitations: Pick<Invitations, 'create' | 'endOfTeam'>
  codes: Pick<Codes, 'create'>
  devices: Pick<Devices, 'ofTeam' | 'getOfTeam' | 'end'>
  batches: Pick<Batches, 'put' | 'ofArea'>
  decisions: Decisions
  doubtRules: DoubtRuleStore
  posters: Pick<Posters, 'create' | 'get' | 'ofCommune' | 'revoke'>
  cases: Pick<Cases, 'get' | 'getBatch' | 'change' | 'page' | 'lines'>
  inbox: Inbox
  personal: Pick<Personal, 'of' | 'keepUntil'>
  feedbackSettings: FeedbackSettingsStore
  colleagues: Colleagues
  sheets: Pick<Sheets, 'forget'>
  jobs: Jobs
  exports: Exports
  imports: Imports
  reports: Reports
  files: Pick<Files, 'getText' | 'link' | 'put'>
  startResults: Invoke
  printCards: PrintCards
  printPosters: PrintPosters
}

/** The office on real engines: the one place that makes its clients. */
export function makeOfficeDeps(env: OfficeEnv): OfficeDeps {
  const table = openTable({ name: env.TABLE, endpoint: env.DYNAMODB_ENDPOINT })
  const clock = Date.now
  const staff = staffStore(table, clock)
  return {
    origin: env.ORIGIN,
    serverKey: env.SERVER_KEY,
    log: jsonLog,
    clock,
    random: randomBytes,
    cookies: officeCookies({ origin: env.ORIGIN, serverKey: env.SERVER_KEY, clock }),
    provider: openProvider({
      issuer: env.OIDC_ISSUER,
      clientId: env.OIDC_CLIENT_ID,
      clientSecret: env.OIDC_CLIENT_SECRET,
      origin: env.ORIGIN,
    }),
    staff,
    sessions: sessionStore(table, clock, randomBytes),
    surveys: surveyStore(table, clock),
    surveyRecords: surveyRecordStore(table, clock),
    register: registerStore(table, clock),
    records: registerRecordStore(table, clock),
    audit: auditStore(table, clock, randomBytes),
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
    colleagues: rememberColleagues(staff, clock),
    sheets: sheetStore(table, clock),
    jobs: jobStore(table, clock),
    exports: exportStore(table, clock),
    imports: importStore(table, clock),
    reports: reportStore(table, clock),
    files: fileStore({ bucket: env.BUCKET, endpoint: env.S3_ENDPOINT }),
    startResults: openInvoke({ functionName: env.RESULTS_FUNCTION, endpoint: env.LAMBDA_ENDPOINT }),
    printCards: cardPrinter(env.FONTS),
    printPosters: posterPrinter(env.FONTS),
  }
}
