import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { handInRescue } from '../rescue/hand-in.ts'
import { decide } from './decide.ts'
import { decideMany } from './decide-many.ts'
import { listReviews } from './list.ts'
import { reviewOverview } from './overview.ts'
import { saveRules, viewRules } from './rules.ts'
import { viewReview } from './view.ts'

/** What came from phones, and what an office decides on it. */
export const reviewsRoutes: readonly Route<OfficeDeps>[] = [
  reviewOverview,
  listReviews,
  viewReview,
  decide,
  decideMany,
  viewRules,
  saveRules,
  handInRescue,
]
