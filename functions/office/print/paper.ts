/** Millimetres in points, the measure of PDF. */
export const mm = (length: number): number => (length * 72) / 25.4

/** A sheet of A4 upright, in points. */
export const a4 = { width: mm(210), height: mm(297) } as const
