import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { listExamples } from './examples.ts'

/** What residents said, and how it is handled; the literal addresses stand before the communes. */
export const feedbackRoutes: readonly Route<OfficeDeps>[] = [listExamples]
