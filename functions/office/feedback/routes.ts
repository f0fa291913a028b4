import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { viewContact } from './contact.ts'
import { listExamples } from './examples.ts'
import { listLate } from './late.ts'
import { feedbackOverview } from './overview.ts'
import { listFeedback } from './page.ts'
import { judgeQuarantine } from './quarantine.ts'
import { saveSettings, viewSettings } from './settings.ts'
import { stepFeedback } from './step.ts'
import { viewFeedback } from './view.ts'

/** What residents said, and how it is handled; the literal addresses stand before the communes. */
export const feedbackRoutes: readonly Route<OfficeDeps>[] = [
  feedbackOverview,
  listLate,
  viewSettings,
  saveSettings,
  listFeedback,
  listExamples,
  judgeQuarantine,
  viewFeedback,
  stepFeedback,
  viewContact,
]
