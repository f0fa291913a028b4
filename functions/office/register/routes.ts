import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { change } from './change.ts'
import { entries } from './entries.ts'
import { memberCounts } from './member-counts.ts'
import { overview } from './overview.ts'
import { changeSettings } from './settings.ts'

/** Reading and keeping the register. */
export const registerRoutes: readonly Route<OfficeDeps>[] = [
  overview,
  memberCounts,
  entries,
  change,
  changeSettings,
]
