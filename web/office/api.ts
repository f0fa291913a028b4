import * as z from 'zod/mini'
import {
  JobView,
  Me,
  type RecountRequest,
  type ResultFile,
  ResultsView,
  SIGN_IN_PATH,
} from '../../shared/api/office.ts'
import type { AreaId, JobId, SurveyId } from '../../shared/ids.ts'
import type { PeriodId } from '../../shared/periods.ts'
import { ProblemBody, type ProblemCode } from '../../shared/problems.ts'
import { CommuneSummary, PeriodSummary, ProvinceSummary } from '../../shared/results/summary.ts'

/** `offline`: no answer came. `unexpected`: something answered that is not our API, a proxy's page for instance. */
export type FailureCode = ProblemCode | 'offline' | 'unexpected'

/** Why a call gave nothing; `requestId` is what the person can quote to those who read the logs. */
export class ApiFailure extends Error {
  readonly code: FailureCode
  readonly requestId: string | undefined

  constructor(code: FailureCode, requestId?: string) {
    super(code)
    this.code = code
    this.requestId = requestId
  }
}

/** Whose period: a province's newest results, a commune's, or those of one run over chosen days. */
export type PeriodPlace = { survey: SurveyId; province: AreaId; commune?: AreaId; job?: JobId }

const AnySummary = z.union([ProvinceSummary, CommuneSummary])

/** The office's API as functions. Each throws `ApiFailure`. */
export const api = {
  me: () => get('/api/office/me', Me),
  results: (survey: SurveyId, province: AreaId) =>
    get(`/api/office/results/${survey}/${province}`, ResultsView),
  job: (survey: SurveyId, province: AreaId, job: JobId) =>
    get(`/api/office/results/${survey}/${province}/jobs/${job}`, JobView),
  summary: (survey: SurveyId, province: AreaId) =>
    get(`/api/office/results/${survey}/${province}/summary`, AnySummary),
  communeSummary: (survey: SurveyId, province: AreaId, commune: AreaId) =>
    get(`/api/office/results/${survey}/${province}/communes/${commune}/summary`, CommuneSummary),
  period: ({ survey, province, commune, job }: PeriodPlace, period: PeriodId) => {
    const part = commune !== undefined ? `/communes/${commune}` : job !== undefined ? `/jobs/${job}` : ''
    return get(`/api/office/results/${survey}/${province}${part}/periods/${period}`, PeriodSummary)
  },
  recount: (request: RecountRequest) => post('/api/office/results', JobView, request),
  async signOut(): Promise<void> {
    await send('/api/office/sign-out', { method: 'POST' })
  },
}

/** Where the browser goes to sign in and come back to `to`. */
export function signInHref(to: string): string {
  return `${SIGN_IN_PATH}?to=${encodeURIComponent(to)}`
}

export function fileHref(survey: SurveyId, province: AreaId, name: ResultFile): string {
  return `/api/office/results/${survey}/${province}/files/${name}`
}

/** Reads what stands at `path`. Throws `ApiFailure`, as everything here. */
export function get<Schema extends z.ZodMiniType>(path: string, schema: Schema): Promise<z.output<Schema>> {
  return call(path, schema, {})
}

/** Sends a value as JSON and reads the answer. */
export function post<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  value: unknown,
): Promise<z.output<Schema>> {
  return call(path, schema, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(value),
  })
}

/** Sends a file's bytes, and reads the answer. */
export function postFile<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  file: Blob,
): Promise<z.output<Schema>> {
  return call(path, schema, { method: 'POST', body: file })
}

/** Sends a value as JSON and gets a file. */
export async function postForFile(path: string, value: unknown): Promise<Blob> {
  const answer = await send(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(value),
  })
  if (!answer.ok) throw failureOf(await answer.json().catch(() => undefined))
  return answer.blob()
}

async function call<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  init: RequestInit,
): Promise<z.output<Schema>> {
  const answer = await send(path, init)
  const body: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw failureOf(body)
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new ApiFailure('unexpected')
  return parsed.data
}

function failureOf(body: unknown): ApiFailure {
  const problem = ProblemBody.safeParse(body)
  return problem.success
    ? new ApiFailure(problem.data.code, problem.data.requestId)
    : new ApiFailure('unexpected')
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch {
    throw new ApiFailure('offline')
  }
}
