import type { IndicatorValue } from '../../../../shared/results/summary.ts'
import type { PublishedFigure } from './table.ts'

/**
 * Generated data of one area, which say nothing of the real one but that its published figures come out, and what the
 * product's own indicators make of them at the time of a figure.
 */
export type DataSet = { area: string; valuesOf: (figure: PublishedFigure) => Record<string, IndicatorValue> }
