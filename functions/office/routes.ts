import type { Route } from '../http/route.ts'
import { auditRoutes } from './audit/routes.ts'
import { cardsRoutes } from './cards/routes.ts'
import type { OfficeDeps } from './deps.ts'
import { exportsRoutes } from './exports/routes.ts'
import { feedbackRoutes } from './feedback/routes.ts'
import { importsRoutes } from './imports/routes.ts'
import { nationRoutes } from './nation/routes.ts'
import { postersRoutes } from './posters/routes.ts'
import { publicRoutes } from './public/routes.ts'
import { registerRoutes } from './register/routes.ts'
import { reportRoutes } from './report/routes.ts'
import { resultsPeriodsRoutes } from './results-periods/routes.ts'
import { reviewsRoutes } from './reviews/routes.ts'
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
import { staffRoutes } from './staff/routes.ts'
import { surveysRoutes } from './surveys/routes.ts'

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
  ...resultsPeriodsRoutes,
  ...exportsRoutes,
  ...nationRoutes,
  ...registerRoutes,
  ...importsRoutes,
  ...cardsRoutes,
  ...staffRoutes,
  ...surveysRoutes,
  ...auditRoutes,
  ...reportRoutes,
  ...reviewsRoutes,
  ...postersRoutes,
  ...feedbackRoutes,
  ...publicRoutes,
]
