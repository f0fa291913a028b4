import type { Clock } from '../../shared/time.ts'
import { caseStore } from '../store/cases.ts'
import { erasureStore } from '../store/erasures.ts'
import { feedbackSettingsStore } from '../store/feedback-settings.ts'
import { inboxStore } from '../store/inbox.ts'
import { personalStore } from '../store/personal.ts'
import { posterStore } from '../store/posters.ts'
import { receiptStore } from '../store/receipts.ts'
import { registerRecordStore } from '../store/register-records.ts'
import { sentFormStore } from '../store/sent-forms.ts'
import type { Table } from '../store/table.ts'

export type ResidentStores = ReturnType<typeof residentStores>

/** The stores that only residents reach, over one table. A phone needs none of them, so they are loaded with the first page. */
export function residentStores(table: Table, clock: Clock) {
  return {
    posters: posterStore(table, clock),
    sentForms: sentFormStore(table, clock),
    cases: caseStore(table, clock),
    inbox: inboxStore(table, clock),
    receipts: receiptStore(table, clock),
    personal: personalStore(table, clock),
    erasures: erasureStore(table, clock),
    areas: registerRecordStore(table, clock),
    feedbackSettings: feedbackSettingsStore(table, clock),
  }
}
