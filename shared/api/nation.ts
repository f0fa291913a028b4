import * as z from 'zod/mini'
import { LocalText } from '../form/definition.ts'
import { AreaId, SurveyId } from '../ids.ts'
import { IndicatorValue, Legend, NamedGroup } from '../results/summary.ts'
import { EpochMs } from '../time.ts'

/**
 * `GET /api/office/nation/:survey`: the newest results of every province side by side, and what they come to. A province
 * without results is named in `without`: it is missing, not 0.
 */
export const NationSummary = z.object({
  survey: SurveyId,
  title: LocalText,
  legend: Legend,
  /** Their questions are left out. */
  provinces: z.array(z.extend(NamedGroup, { asOf: EpochMs })),
  all: z.object({ responses: z.int(), indicators: z.record(z.string(), IndicatorValue) }),
  without: z.array(z.object({ id: AreaId, name: z.string() })),
})
export type NationSummary = z.infer<typeof NationSummary>
