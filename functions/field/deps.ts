import { randomBytes } from 'node:crypto'
import type { RandomBytes } from '../../shared/ids.ts'
import type { Clock } from '../../shared/time.ts'
import type { FieldEnv } from '../env.ts'
import type { HttpOptions } from '../http/app.ts'
import { jsonLog } from '../http/log.ts'
import type { Route } from '../http/route.ts'
import { auditWriter } from '../store/audit-writer.ts'
import { batchStore } from '../store/batches.ts'
import { codeStore } from '../store/codes.ts'
import { decisionStore } from '../store/decisions.ts'
import { deviceStore } from '../store/devices.ts'
import { invitationStore } from '../store/invitations.ts'
import { rateStore } from '../store/rates.ts'
import { registerStore } from '../store/register.ts'
import { sheetStore } from '../store/sheets.ts'
import { surveyStore } from '../store/surveys.ts'
import { openTable, type Table } from '../store/table.ts'
import type { Catalogue } from './catalogue.ts'
import type { PhoneAccess } from './phone-access.ts'

/** All that the field function needs from outside. */
export type FieldDeps = HttpOptions & {
  /** Keys the HMAC of batches and derives device tokens. */
  serverKey: string
  clock: Clock
  random: RandomBytes
} & ReturnType<typeof fieldStores>

/** A route of the field function: besides the stores it has the surveys as the process remembers them. */
export type FieldRoute = Route<FieldDeps & { catalogue: Catalogue; requirePhoneAccess: PhoneAccess }>

/** The only place that makes clients. */
export function makeFieldDeps(env: FieldEnv): FieldDeps {
  const table = openTable({ name: env.TABLE, endpoint: env.DYNAMODB_ENDPOINT })
  const clock = Date.now
  return {
    origin: env.ORIGIN,
    serverKey: env.SERVER_KEY,
    log: jsonLog,
    clock,
    random: randomBytes,
    ...fieldStores(table, clock, randomBytes),
  }
}

/** The stores that phones and residents reach, over one table. */
export function fieldStores(table: Table, clock: Clock, random: RandomBytes) {
  return {
    surveys: surveyStore(table, clock),
    register: registerStore(table, clock),
    batches: batchStore(table, clock),
    decisions: decisionStore(table, clock),
    sheets: sheetStore(table, clock),
    invitations: invitationStore(table, clock),
    codes: codeStore(table, clock),
    devices: deviceStore(table, clock),
    rates: rateStore(table, clock),
    audit: auditWriter(table, clock, random),
    /** Those that only residents reach, loaded with the first of them. */
    residents: async () => (await import('../resident/stores.ts')).residentStores(table, clock),
  }
}
