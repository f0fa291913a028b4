import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { exportFile } from './file.ts'
import { listExports } from './list.ts'
import { requestExport } from './request.ts'
import { showExport } from './show.ts'

/** Files with one row for each response, made on demand. */
export const exportsRoutes: readonly Route<OfficeDeps>[] = [
  requestExport,
  listExports,
  showExport,
  exportFile,
]
