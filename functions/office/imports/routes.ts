import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { applyImport } from './apply.ts'
import { planOfImport } from './plan.ts'
import { template } from './template.ts'
import { oneImport, recentImports } from './view.ts'

/** Filling the register from a spreadsheet. */
export const importsRoutes: readonly Route<OfficeDeps>[] = [
  template,
  planOfImport,
  recentImports,
  oneImport,
  applyImport,
]
