import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'

export const importsRoutes: readonly Route<OfficeDeps>[] = []
