import * as z from 'zod/mini'
import { type JobProblem, JobView } from '../../shared/api/office.ts'
import { type AreaId, JobId, type SurveyId } from '../../shared/ids.ts'
import { type Clock, EpochMs } from '../../shared/time.ts'
import { keys, partitions } from './keys.ts'
import { get, type Item, putIfAbsent, query, type Table, update } from './table.ts'

/** A recount of one survey in one province: what people see of it (`JobView`) and who holds it until when. */
export const Job = z.extend(JobView, {
  /** An officer's e-mail, or `nightly`. */
  requestedBy: z.string(),
  /** The invocation that works on it; only the holder may move it on. */
  holder: z.exactOptional(z.string()),
  leaseUntil: z.exactOptional(EpochMs),
  /** What may be downloaded, once it is done; a run of another release may have had others. */
  files: z.array(z.object({ name: z.string(), bytes: z.int() })),
  /** Who asked for the recount that found nothing new. */
  checkedBy: z.exactOptional(z.string()),
})
export type Job = z.infer<typeof Job>

export type JobRef = { survey: SurveyId; province: AreaId; id: JobId }

export type Jobs = ReturnType<typeof jobStore>

/**
 * Jobs as leases: every move is one conditional update, so two invocations of one job never both succeed,
 * and a job whose holder died is taken over once its lease has run out.
 */
export function jobStore(table: Table, clock: Clock) {
  /** Moves a job that `holder` has; nothing when somebody else took it over. `used` are the names written with #. */
  const move = async (job: JobRef, holder: string, expression: string, used: string[], values: Item) =>
    maybeJob(
      await update(table, keys.job(job.survey, job.province, job.id), {
        expression,
        condition: '#state = :running AND holder = :holder',
        names: named('state', ...used),
        values: { ...values, ':running': 'running', ':holder': holder },
      }),
    )

  async function* newestFirst(survey: SurveyId, province: AreaId): AsyncGenerator<Job> {
    // LATEST sorts behind every id, so it comes first.
    const options = { now: clock(), newestFirst: true, pageSize: 2 }
    for await (const item of query(table, partitions.jobs(survey, province), options)) {
      if (item.sk !== keys.latest(survey, province).sk) yield Job.parse(item)
    }
  }

  const getJob = async (survey: SurveyId, province: AreaId, id: JobId): Promise<Job | undefined> =>
    maybeJob(await get(table, keys.job(survey, province, id), clock()))

  return {
    getJob,

    /** Writes a queued job down. Asking again with the same id gives the job that stands there. */
    async request(asked: JobRef & Pick<Job, 'requestedBy' | 'days'>): Promise<Job> {
      const job: Job = {
        ...asked,
        state: 'queued',
        requestedAt: clock(),
        progress: { done: 0, of: 0 },
        files: [],
      }
      const outcome = await putIfAbsent(table, keys.job(asked.survey, asked.province, asked.id), job)
      if (outcome === 'put') return job
      return Job.parse(await get(table, keys.job(asked.survey, asked.province, asked.id), clock()))
    },

    /** The recount of everything that was requested last, in whatever state. */
    async getNewest(survey: SurveyId, province: AreaId): Promise<Job | undefined> {
      for await (const job of newestFirst(survey, province)) if (job.days === undefined) return job
      return undefined
    },

    /** The job of chosen days that was requested last, and not before `since`. */
    async getNewestOf(
      survey: SurveyId,
      province: AreaId,
      days: NonNullable<Job['days']>,
      since: EpochMs,
    ): Promise<Job | undefined> {
      for await (const job of newestFirst(survey, province)) {
        if (job.requestedAt < since) return undefined
        if (job.days?.from === days.from && job.days.to === days.to) return job
      }
      return undefined
    },

    /** The finished job with the newest counts: the one that the LATEST pointer names. */
    async getLatest(survey: SurveyId, province: AreaId): Promise<Job | undefined> {
      const pointer = await get(table, keys.latest(survey, province), clock())
      return pointer === undefined ? undefined : getJob(survey, province, Pointer.parse(pointer).job)
    },

    /**
     * Takes a job for `leaseMs`: one that waits, that failed, or whose holder let its lease run out.
     * Gives nothing when it is done or in living hands.
     */
    async take(job: JobRef, holder: string, leaseMs: number): Promise<Job | undefined> {
      const now = clock()
      return maybeJob(
        await update(table, keys.job(job.survey, job.province, job.id), {
          expression:
            'SET #state = :running, holder = :holder, leaseUntil = :until, #progress = :start REMOVE #problem',
          condition: '#state IN (:queued, :failed) OR (#state = :running AND leaseUntil <= :now)',
          names: named('state', 'progress', 'problem'),
          values: {
            ':running': 'running',
            ':queued': 'queued',
            ':failed': 'failed',
            ':holder': holder,
            ':until': now + leaseMs,
            ':now': now,
            ':start': { done: 0, of: 0 },
          },
        }),
      )
    },

    /** Says how far the run is and renews its lease. */
    progress: (job: JobRef, holder: string, progress: Job['progress'], leaseMs: number) =>
      move(job, holder, 'SET #progress = :progress, leaseUntil = :until', ['progress'], {
        ':progress': progress,
        ':until': clock() + leaseMs,
      }),

    finish: (job: JobRef, holder: string, outcome: { asOf: EpochMs; counted: number; files: Job['files'] }) =>
      move(job, holder, 'SET #state = :done, asOf = :asOf, counted = :counted, files = :files', [], {
        ':done': 'done',
        ':asOf': outcome.asOf,
        ':counted': outcome.counted,
        ':files': outcome.files,
      }),

    /** Ends a job that found nothing new: it has no results of its own, and never becomes the newest. */
    finishUnchanged: (job: JobRef, holder: string, counted: number) =>
      move(job, holder, 'SET #state = :done, unchanged = :unchanged, counted = :counted', [], {
        ':done': 'done',
        ':unchanged': true,
        ':counted': counted,
      }),

    /** Writes down that the newest results are as good as new, by whose recount. */
    async markChecked(survey: SurveyId, province: AreaId, at: EpochMs, by: string): Promise<void> {
      const pointer = await get(table, keys.latest(survey, province), clock())
      if (pointer === undefined) return
      await update(table, keys.job(survey, province, Pointer.parse(pointer).job), {
        expression: 'SET checkedAt = :at, checkedBy = :by',
        condition: '#state = :done',
        names: named('state'),
        values: { ':at': at, ':by': by, ':done': 'done' },
      })
    },

    fail: (job: JobRef, holder: string, problem: JobProblem) =>
      move(job, holder, 'SET #state = :failed, #problem = :problem', ['problem'], {
        ':failed': 'failed',
        ':problem': problem,
      }),

    /** Points LATEST at a finished job, unless it points at newer counts already. */
    async moveLatest(survey: SurveyId, province: AreaId, job: JobId, asOf: EpochMs): Promise<void> {
      await update(table, keys.latest(survey, province), {
        expression: 'SET job = :job, asOf = :asOf',
        condition: 'attribute_not_exists(pk) OR asOf < :asOf',
        values: { ':job': job, ':asOf': asOf },
      })
    },
  }
}

const Pointer = z.object({ job: JobId })

function maybeJob(item: Item | undefined): Job | undefined {
  return z.optional(Job).parse(item)
}

// For names that are reserved words of DynamoDB; it refuses one that the expression does not use.
function named(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [`#${name}`, name]))
}
