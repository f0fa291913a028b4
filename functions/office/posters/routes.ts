import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { listPosters } from './list.ts'
import { makePosters } from './make.ts'
import { printSheets } from './print-sheets.ts'
import { revokePoster } from './revoke.ts'

/** The codes that residents scan. */
export const postersRoutes: readonly Route<OfficeDeps>[] = [
  listPosters,
  makePosters,
  printSheets,
  revokePoster,
]
