import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'

/** The codes that residents scan. */
export const postersRoutes: readonly Route<OfficeDeps>[] = []
