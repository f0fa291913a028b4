import type { Rows } from './rows.ts'

export const staffRows: Rows = {}
