import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'

export const registerRoutes: readonly Route<OfficeDeps>[] = []
