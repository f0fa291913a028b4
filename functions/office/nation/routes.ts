import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { nation } from './nation.ts'

/** The nation's results. */
export const nationRoutes: readonly Route<OfficeDeps>[] = [nation]
