import type {
  AreaId,
  BatchId,
  DeviceId,
  ExportId,
  ImportId,
  JobId,
  MemberId,
  PosterId,
  ResponseId,
  SurveyId,
  TeamId,
} from '../../shared/ids.ts'
import type { PeriodId } from '../../shared/periods.ts'
import type { RegisterKind, RegisterRecord } from '../../shared/register/kinds.ts'
import type { Day } from '../../shared/time.ts'

/** The one table: two text keys, one TTL attribute in epoch seconds, no index (docs/data-model.md). */
export const tableShape = { partitionKey: 'pk', sortKey: 'sk', ttl: 'expiresAt' } as const

export type Key = { pk: string; sk: string }

/** The partitions that are read as a whole. */
export const partitions = {
  surveys: 'SURVEYS',
  provinces: 'PROVINCES',
  versions: (survey: SurveyId) => `SURVEY#${survey}`,
  batches: (survey: SurveyId, area: AreaId) => `RESP#${survey}#${area}`,
  personal: (survey: SurveyId, area: AreaId) => `PII#${survey}#${area}`,
  decisions: (survey: SurveyId, area: AreaId) => `DEC#${survey}#${area}`,
  register: (province: AreaId) => `AREA#${province}`,
  jobs: (survey: SurveyId, province: AreaId) => `JOB#${survey}#${province}`,
  imports: (province: AreaId) => `IMPORT#${province}`,
  /** Files of rows that somebody asked for. */
  exports: (survey: SurveyId, province: AreaId) => `EXPORT#${survey}#${province}`,
  /** The words of a province's reports, by period. */
  reports: (province: AreaId) => `REPORT#${province}`,
  /** The posters of a commune, by the five digits that its code begins with. */
  posters: (communeCode: string) => `POSTERS#${communeCode}`,
  /** What of a commune's feedback waits for somebody. */
  inbox: (area: AreaId) => `INBOX#${area}`,
  /** What residents of a province took back and is not yet gone from everywhere, by the day it must be. */
  erasures: (province: AreaId) => `ERASE#${province}`,
  /** Who works in a province, or in no single one. */
  roster: (province: AreaId | undefined) => `ROSTER#${province ?? NATION}`,
  /** One month (`2026-11`) of what was done in a province, or beyond any single one. */
  audit: (province: AreaId | undefined, month: string) => `${AUDIT_PREFIX}${province ?? NATION}#${month}`,
} as const

/** Partitions of the audit log begin with it; what stands there may never be changed (`infra/table.ts`). */
export const AUDIT_PREFIX = 'AUDIT#'

/** Partitions that say who may work in an office begin with one of them: only the office function has them. */
export const STAFF_PREFIXES = ['STAFF#', 'ROSTER#', 'SESSION#'] as const

const NATION = 'NATION'

/** Every key of the table. Secrets and addresses come in as digests (`functions/secrets.ts`), never plain. */
export const keys = {
  survey: (id: SurveyId): Key => ({ pk: partitions.surveys, sk: id }),
  version: (id: SurveyId, version: number): Key => ({ pk: partitions.versions(id), sk: `V#${pad(version)}` }),
  batch: (survey: SurveyId, area: AreaId, id: BatchId): Key => ({
    pk: partitions.batches(survey, area),
    sk: id,
  }),
  personal: (survey: SurveyId, area: AreaId, id: BatchId, retention: string): Key => ({
    pk: partitions.personal(survey, area),
    sk: `${id}#${retention}`,
  }),
  decision: (survey: SurveyId, area: AreaId, response: ResponseId, rev: number, id: string): Key => ({
    pk: partitions.decisions(survey, area),
    sk: `${response}#${pad(rev)}#${id}`,
  }),
  province: (id: AreaId): Key => ({ pk: partitions.provinces, sk: id }),
  commune: (province: AreaId, id: AreaId): Key => ({ pk: partitions.register(province), sk: `C#${id}` }),
  team: (province: AreaId, commune: AreaId, id: TeamId): Key => ({
    pk: partitions.register(province),
    sk: `T#${commune}#${id}`,
  }),
  member: (province: AreaId, commune: AreaId, team: TeamId, id: MemberId): Key => ({
    pk: partitions.register(province),
    sk: `M#${commune}#${team}#${id}`,
  }),
  /** An entry of the register, whatever its kind. */
  entry: (province: AreaId, kind: RegisterKind, record: RegisterRecord): Key => ({
    pk: partitions.register(province),
    sk: entryPlace(kind, record),
  }),
  provinceSettings: (province: AreaId): Key => ({ pk: partitions.register(province), sk: 'SETTINGS' }),
  import: (province: AreaId, id: ImportId): Key => ({ pk: partitions.imports(province), sk: id }),
  /** Whose turn it is to import into a province. */
  importTurn: (province: AreaId): Key => ({ pk: partitions.imports(province), sk: 'TURN' }),
  invitation: (digest: string): Key => ({ pk: `INVITE#${digest}`, sk: 'INVITE' }),
  /** A typed invitation, by the digest of the characters that it is found by. */
  code: (digest: string): Key => ({ pk: `CODE#${digest}`, sk: 'CODE' }),
  /** A phone in the list of its team. */
  teamDevice: (province: AreaId, commune: AreaId, team: TeamId, id: DeviceId): Key => ({
    pk: partitions.register(province),
    sk: `D#${commune}#${team}#${id}`,
  }),
  /** What a commune's phones are told of a survey, recounted from time to time. */
  sheet: (survey: SurveyId, area: AreaId): Key => ({ pk: `SHEET#${survey}#${area}`, sk: 'SHEET' }),
  device: (digest: string): Key => ({ pk: `DEVICE#${digest}`, sk: 'DEVICE' }),
  session: (digest: string): Key => ({ pk: `SESSION#${digest}`, sk: 'SESSION' }),
  staff: (digest: string): Key => ({ pk: `STAFF#${digest}`, sk: 'STAFF' }),
  rosterEntry: (province: AreaId | undefined, digest: string): Key => ({
    pk: partitions.roster(province),
    sk: digest,
  }),
  surveyDraft: (id: SurveyId): Key => ({ pk: partitions.versions(id), sk: 'DRAFT' }),
  auditEntry: (province: AreaId | undefined, day: Day, id: string): Key => ({
    pk: partitions.audit(province, day.slice(0, 7)),
    sk: `${day}#${id}`,
  }),
  poster: (id: PosterId): Key => ({ pk: partitions.posters(id.slice(0, 5)), sk: id }),
  /** By the HMAC of a commune's code and the typed characters of a receipt. */
  receipt: (digest: string): Key => ({ pk: `RECEIPT#${digest}`, sk: 'RECEIPT' }),
  /** An open case, the first due first. */
  openCase: (area: AreaId, due: Day, id: BatchId): Key => ({
    pk: partitions.inbox(area),
    sk: `${prefixes.openCases()}${due}#${id}`,
  }),
  /** One in quarantine, in the order of coming. */
  quarantined: (area: AreaId, id: BatchId): Key => ({
    pk: partitions.inbox(area),
    sk: `${prefixes.quarantine()}${id}`,
  }),
  feedbackSettings: (province: AreaId): Key => ({ pk: partitions.register(province), sk: 'FEEDBACK' }),
  erasure: (province: AreaId, due: Day, id: BatchId): Key => ({
    pk: partitions.erasures(province),
    sk: `${due}#${id}`,
  }),
  job: (survey: SurveyId, province: AreaId, id: JobId): Key => ({
    pk: partitions.jobs(survey, province),
    sk: id,
  }),
  latest: (survey: SurveyId, province: AreaId): Key => ({
    pk: partitions.jobs(survey, province),
    sk: 'LATEST',
  }),
  export: (survey: SurveyId, province: AreaId, id: ExportId): Key => ({
    pk: partitions.exports(survey, province),
    sk: id,
  }),
  report: (province: AreaId, period: PeriodId): Key => ({ pk: partitions.reports(province), sk: period }),
  /** By which rules received responses of a survey look doubtful. */
  doubtRules: (survey: SurveyId): Key => ({ pk: partitions.versions(survey), sk: 'DOUBTS' }),
  rate: (subject: string, window: number): Key => ({ pk: `RATE#${subject}#${window}`, sk: 'RATE' }),
} as const

/** Sort-key prefixes for the queries that read one kind of thing. */
export const prefixes = {
  communes: () => 'C#',
  /** The versions of a survey, without the draft of the next. */
  versions: () => 'V#',
  /** One kind of the register's entries, of the province or of one commune. */
  entries: (kind: RegisterKind, commune?: AreaId) =>
    commune === undefined ? `${letters[kind]}#` : `${letters[kind]}#${commune}#`,
  openCases: () => 'O#',
  quarantine: () => 'Q#',
  auditDay: (day: Day) => `${day}#`,
  membersOf: (commune: AreaId, team: TeamId) => `M#${commune}#${team}#`,
  teamDevices: (commune: AreaId, team: TeamId) => `D#${commune}#${team}#`,
} as const

const letters: Record<RegisterKind, string> = {
  hamlets: 'H',
  teams: 'T',
  members: 'M',
  trainings: 'R',
  'zalo-groups': 'Z',
  campaigns: 'K',
  figures: 'X',
}

// A member stands behind the team, so that a team's are read alone; campaigns belong to the province as a whole.
function entryPlace(kind: RegisterKind, record: RegisterRecord): string {
  const commune = 'commune' in record ? `${record.commune}#` : 'area' in record ? `${record.area}#` : ''
  const team = 'team' in record ? `${record.team}#` : ''
  return `${letters[kind]}#${commune}${team}${record.id}`
}

/** Where a run's files stand in the bucket: its folder is its job. */
export const objectKeys = {
  run: (survey: SurveyId, province: AreaId, job: JobId) => `${objectKeys.runs(survey, province)}${job}/`,
  /** All runs of one survey in one province. */
  runs: (survey: SurveyId, province: AreaId) => `results/${survey}/${province}/`,
  /** The files of one export. */
  export: (survey: SurveyId, province: AreaId, id: ExportId) =>
    `${objectKeys.exports(survey, province)}${id}/`,
  /** All exports of one survey in one province. */
  exports: (survey: SurveyId, province: AreaId) => `exports/${survey}/${province}/`,
  /** What an import is to change, as it was shown before it was asked for. */
  importPlan: (province: AreaId, id: ImportId) => `imports/${province}/${id}.json`,
  /** In the bucket that nobody can change: the audit entries of a day, and the seal over them. */
  auditDay: (day: Day) => `audit/${day}.jsonl`,
  auditSeal: (day: Day) => `audit/${day}.seal.json`,
} as const

/** Files with one row for each response carry this tag, and the bucket drops what carries it after so many days. */
export const rowFiles = { tag: { rows: 'yes' }, days: 30 } as const

/** So long a downloaded export is known, for what is new is told from it; its manifest, which others may share, longer. */
export const downloadedExports = { days: 400, manifestDays: 460 } as const

// Numbers in keys sort as text.
function pad(n: number): string {
  return String(n).padStart(6, '0')
}
