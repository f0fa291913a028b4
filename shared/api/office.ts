import * as z from 'zod/mini'
import { LocalText, SurveyVersion } from '../form/definition.ts'
import { AreaId, JobId, SurveyId } from '../ids.ts'
import { Day, EpochMs } from '../time.ts'
import { SurveyState } from './survey-state.ts'

export const Role = z.enum([
  'national_viewer',
  'province_admin',
  'province_officer',
  'province_viewer',
  'commune_coordinator',
  'auditor',
])
export type Role = z.infer<typeof Role>

/** A person's address as it is stored and compared: no spaces around it, NFC, small letters. */
export const Email = z.pipe(
  z.string().check(z.maxLength(254)),
  z.pipe(
    z.transform((text: string) => text.trim().normalize('NFC').toLowerCase()),
    z.string().check(z.regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/)),
  ),
)

/** Somebody of an office. `province` and `commune` bound what the role reaches; a national role has neither. */
export const StaffMember = z.object({
  email: z.string(),
  name: z.string(),
  role: Role,
  province: z.exactOptional(AreaId),
  commune: z.exactOptional(AreaId),
})
export type StaffMember = z.infer<typeof StaffMember>

/** `GET /api/office/me` */
export const Me = z.object({
  staff: StaffMember,
  provinces: z.array(z.object({ id: AreaId, name: z.string() })),
  surveys: z.array(
    z.object({ id: SurveyId, title: LocalText, state: SurveyState, filledBy: SurveyVersion.shape.filledBy }),
  ),
})
export type Me = z.infer<typeof Me>

/** `POST /api/office/results`: recount one survey in one province. Answers 202 with the job. */
export const RecountRequest = z.object({
  survey: SurveyId,
  province: AreaId,
  /** Counts only these days, for whoever asks: the newest results stay what they are. */
  days: z.exactOptional(z.object({ from: Day, to: Day }).check(z.refine(({ from, to }) => from <= to))),
})
export type RecountRequest = z.infer<typeof RecountRequest>

/** `summary-protected.xlsx` has no small counts: it may leave the office. */
export const resultFiles = ['summary.xlsx', 'summary-protected.xlsx', 'codebook.xlsx'] as const
export const ResultFile = z.enum(resultFiles)
export type ResultFile = z.infer<typeof ResultFile>

/** Why a job failed; the words are the page's. `broken` is ours, and the log says what. */
export const JobProblem = z.enum([
  'unknown-survey',
  'survey-frozen',
  'unknown-province',
  'recount-not-started',
  'broken',
])
export type JobProblem = z.infer<typeof JobProblem>

/** `GET /api/office/results/:survey/:province/jobs/:job`; one of chosen days has a `periods/<id>` behind it when it is done. */
export const JobView = z.object({
  id: JobId,
  survey: SurveyId,
  province: AreaId,
  state: z.enum(['queued', 'running', 'done', 'failed']),
  requestedAt: EpochMs,
  asOf: z.exactOptional(EpochMs),
  progress: z.object({ done: z.int(), of: z.int() }),
  counted: z.exactOptional(z.int()),
  days: z.exactOptional(z.object({ from: Day, to: Day })),
  /** It wrote nothing, for nothing was new: the newest results stand, and say when they were checked. */
  unchanged: z.exactOptional(z.literal(true)),
  /** When it was last seen that nothing has changed since `asOf`. */
  checkedAt: z.exactOptional(EpochMs),
  problem: z.exactOptional(JobProblem),
})
export type JobView = z.infer<typeof JobView>

/**
 * `GET /api/office/results/:survey/:province`: the newest finished run with the files that this person may have,
 * and the run that was requested last, in whatever state, so that a page opened later finds it.
 */
export const ResultsView = z.object({
  latest: z.exactOptional(JobView),
  newest: z.exactOptional(JobView),
  files: z.array(z.object({ name: ResultFile, bytes: z.int() })),
})
export type ResultsView = z.infer<typeof ResultsView>

/** Where a browser begins to sign in; `to` is the page of the office to come back to. */
export const SIGN_IN_PATH = '/api/office/sign-in'

/** Where the provider sends the browser back to: every provider must know this address. */
export const SIGN_IN_CALLBACK_PATH = `${SIGN_IN_PATH}/callback`

/** Why a sign-in ended without a session, as `/office/?sign-in=…` says it to the page. */
export const SignInRefusal = z.enum(['failed', 'unverified-email', 'not-staff', 'other-account'])
export type SignInRefusal = z.infer<typeof SignInRefusal>
