import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { exportAudit } from './export.ts'
import { auditPages } from './pages.ts'

/** What auditors call. */
export const auditRoutes: readonly Route<OfficeDeps>[] = [auditPages, exportAudit]
