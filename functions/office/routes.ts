import type { Route } from '../http/route.ts'
import type { OfficeDeps } from './deps.ts'
import { communeSummary } from './routes/commune-summary.ts'
import { download } from './routes/download.ts'
import { job } from './routes/job.ts'
import { me } from './routes/me.ts'
import { recount } from './routes/recount.ts'
import { results } from './routes/results.ts'
import { signIn } from './routes/sign-in.ts'
import { signInCallback } from './routes/sign-in-callback.ts'
import { signOut } from './routes/sign-out.ts'
import { summary } from './routes/summary.ts'

/** Every route of the office, also for the API document, which the field function serves. */
export const officeRoutes: readonly Route<OfficeDeps>[] = [
  signIn,
  signInCallback,
  signOut,
  me,
  recount,
  results,
  job,
  summary,
  communeSummary,
  download,
]
