import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { saveReport } from './save.ts'
import { showReport } from './show.ts'
import { downloadReport } from './word.ts'

/** A province's report: to read, to write, and as Word. */
export const reportRoutes: readonly Route<OfficeDeps>[] = [showReport, saveReport, downloadReport]
