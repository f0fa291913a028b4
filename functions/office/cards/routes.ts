import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'

export const cardsRoutes: readonly Route<OfficeDeps>[] = []
