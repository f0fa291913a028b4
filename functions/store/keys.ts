import type {
  AreaId,
  BatchId,
  HamletId,
  JobId,
  MemberId,
  ResponseId,
  SurveyId,
  TeamId,
} from '../../shared/ids.ts'

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
} as const

/** Partitions of the audit log begin with it; none is written yet, and none may ever be changed (`infra/table.ts`). */
export const AUDIT_PREFIX = 'AUDIT#'

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
  hamlet: (province: AreaId, commune: AreaId, id: HamletId): Key => ({
    pk: partitions.register(province),
    sk: `H#${commune}#${id}`,
  }),
  team: (province: AreaId, commune: AreaId, id: TeamId): Key => ({
    pk: partitions.register(province),
    sk: `T#${commune}#${id}`,
  }),
  member: (province: AreaId, commune: AreaId, team: TeamId, id: MemberId): Key => ({
    pk: partitions.register(province),
    sk: `M#${commune}#${team}#${id}`,
  }),
  invitation: (digest: string): Key => ({ pk: `INVITE#${digest}`, sk: 'INVITE' }),
  device: (digest: string): Key => ({ pk: `DEVICE#${digest}`, sk: 'DEVICE' }),
  session: (digest: string): Key => ({ pk: `SESSION#${digest}`, sk: 'SESSION' }),
  staff: (digest: string): Key => ({ pk: `STAFF#${digest}`, sk: 'STAFF' }),
  poster: (digest: string): Key => ({ pk: `POSTER#${digest}`, sk: 'POSTER' }),
  job: (survey: SurveyId, province: AreaId, id: JobId): Key => ({
    pk: partitions.jobs(survey, province),
    sk: id,
  }),
  latest: (survey: SurveyId, province: AreaId): Key => ({
    pk: partitions.jobs(survey, province),
    sk: 'LATEST',
  }),
  rate: (subject: string, window: number): Key => ({ pk: `RATE#${subject}#${window}`, sk: 'RATE' }),
} as const

/** Sort-key prefixes for the queries that read one kind of thing. */
export const prefixes = {
  communes: () => 'C#',
  hamlets: (commune: AreaId) => `H#${commune}#`,
  teams: (commune: AreaId) => `T#${commune}#`,
} as const

/** Where a run's files stand in the bucket: its folder is its job. */
export const objectKeys = {
  run: (survey: SurveyId, province: AreaId, job: JobId) => `results/${survey}/${province}/${job}/`,
} as const

/** Files with one row for each response carry this tag, and the bucket drops what carries it after so many days. */
export const rowFiles = { tag: { rows: 'yes' }, days: 30 } as const

// Numbers in keys sort as text.
function pad(n: number): string {
  return String(n).padStart(6, '0')
}
