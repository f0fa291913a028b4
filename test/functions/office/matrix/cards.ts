import type { Rows } from './rows.ts'

export const cardsRows: Rows = {}
