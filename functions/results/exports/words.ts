import type { Language } from '../../../shared/form/definition.ts'

type Words = {
  /** The sheet of rows; the parts of one that is too wide are numbered. */
  rows: string
  part: (n: number) => string
  longTexts: string
  longHeads: [id: string, rev: string, column: string, part: string, text: string]
  /** Behind the beginning of a text that no cell takes whole. */
  goesOn: (where: string) => string
}

const vi: Words = {
  rows: 'Phiếu',
  part: (n) => `Phiếu, phần ${n}`,
  longTexts: 'Văn bản dài',
  longHeads: ['Mã phiếu', 'Bản sửa số', 'Cột', 'Đoạn', 'Văn bản'],
  goesOn: (where) => `… [xem toàn văn ở “${where}”]`,
}

const en: Words = {
  rows: 'Responses',
  part: (n) => `Responses, part ${n}`,
  longTexts: 'Long texts',
  longHeads: ['Response', 'Revision', 'Column', 'Part', 'Text'],
  goesOn: (where) => `… [the whole text stands in “${where}”]`,
}

/** What the files of rows say in their own words. */
export const fileWords: Record<Language, Words> = { vi, en }
