import type { Rows } from './rows.ts'

export const importsRows: Rows = {}
