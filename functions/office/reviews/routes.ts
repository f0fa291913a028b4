import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { handInRescue } from '../rescue/hand-in.ts'
import { decide } from './decide.ts'
import { listReviews } from './list.ts'
import { viewReview } from './view.ts'

/** What came from phones, and what an office decides on it. */
export const reviewsRoutes: readonly Route<OfficeDeps>[] = [listReviews, viewReview, decide, handInRescue]
