/** An inch, in twips. */
const TWIPS = 1_440

/** The paper of Nghị định 30/2020/NĐ-CP, Phụ lục I, in twips: A4 with margins of 20 above and below, 30 left and 15 right. */
export const paper = { width: mm(210), height: mm(297) } as const
export const margin = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10) } as const

/** What is left for words, upright and across. */
export const textWidth = { upright: mm(210 - 45), across: mm(297 - 45) } as const

/** Sizes of letters, in half points as Word has them. */
export const size = {
  body: 28,
  header: 24,
  motto: 26,
  cell: 24,
  note: 24,
  recipients: 24,
  recipient: 22,
} as const

/** Of a paragraph's first line. */
export const indent = mm(10)

/** Millimetres in twips. */
export function mm(length: number): number {
  return Math.round((length / 25.4) * TWIPS)
}
