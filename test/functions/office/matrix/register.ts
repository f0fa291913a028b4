import type { Rows } from './rows.ts'

export const registerRows: Rows = {}
