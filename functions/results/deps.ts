import { randomBytes } from 'node:crypto'
import timers from 'node:timers/promises'
import { JobId, uuidV7 } from '../../shared/ids.ts'
import type { Clock } from '../../shared/time.ts'
import type { ResultsEnv } from '../env.ts'
import type { Log } from '../http/app.ts'
import { jsonLog } from '../http/log.ts'
import { auditStore } from '../store/audit.ts'
import { batchHeadStore } from '../store/batch-heads.ts'
import { batchStore } from '../store/batches.ts'
import { caseStore } from '../store/cases.ts'
import { decisionStore } from '../store/decisions.ts'
import { erasureStore } from '../store/erasures.ts'
import { exportStore } from '../store/exports.ts'
import { type Files, fileStore } from '../store/files.ts'
import { importStore } from '../store/imports.ts'
import { jobStore } from '../store/jobs.ts'
import { type LockedFiles, lockedFileStore } from '../store/locked-files.ts'
import { registerStore } from '../store/register.ts'
import { registerRecordStore } from '../store/register-records.ts'
import { storedIdStore } from '../store/stored-ids.ts'
import { surveyStore } from '../store/surveys.ts'
import { openTable, type Table } from '../store/table.ts'

/** All that the results function needs from outside. */
export type ResultsDeps = ReturnType<typeof resultsStores> & {
  clock: Clock
  log: Log
  files: Pick<Files, 'put' | 'putStream' | 'getText' | 'list' | 'remove'>
  sealed: LockedFiles
  newId: () => JobId
  /** Waits for so many milliseconds. */
  pause: (ms: number) => Promise<void>
}

/** The only place that makes clients. */
export function makeResultsDeps(env: ResultsEnv): ResultsDeps {
  const clock = Date.now
  return {
    clock,
    log: jsonLog,
    files: fileStore({ bucket: env.BUCKET, endpoint: env.S3_ENDPOINT }),
    sealed: lockedFileStore({ bucket: env.AUDIT_BUCKET, endpoint: env.S3_ENDPOINT }),
    newId: () => JobId.parse(uuidV7(clock(), randomBytes)),
    pause: (ms) => timers.setTimeout(ms),
    ...resultsStores(openTable({ name: env.TABLE, endpoint: env.DYNAMODB_ENDPOINT }), clock),
  }
}

/** The stores that a run reads, and the jobs that it moves. */
export function resultsStores(table: Table, clock: Clock) {
  return {
    surveys: surveyStore(table, clock),
    register: registerStore(table, clock),
    records: registerRecordStore(table, clock),
    audit: auditStore(table, clock, randomBytes),
    batches: batchStore(table, clock),
    batchHeads: batchHeadStore(table, clock),
    storedIds: storedIdStore(table, clock),
    decisions: decisionStore(table, clock),
    erasures: erasureStore(table, clock),
    cases: caseStore(table, clock),
    jobs: jobStore(table, clock),
    exports: exportStore(table, clock),
    imports: importStore(table, clock),
  }
}
