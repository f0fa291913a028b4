import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { publicResults } from './results.ts'

/** What anybody may read of a province that wants it. */
export const publicRoutes: readonly Route<OfficeDeps>[] = [publicResults]
