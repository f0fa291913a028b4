import type { Rows } from './rows.ts'

export const auditRows: Rows = {}
