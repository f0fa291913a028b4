import type { Rows } from './rows.ts'

export const surveysRows: Rows = {}
