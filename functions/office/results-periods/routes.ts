import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { communePeriod } from './commune-period.ts'
import { jobPeriod } from './job-period.ts'
import { period } from './period.ts'

export const resultsPeriodsRoutes: readonly Route<OfficeDeps>[] = [period, communePeriod, jobPeriod]
