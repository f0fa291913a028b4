import * as z from 'zod/mini'
import { PeriodGroup, ProvinceSummary } from './summary.ts'

/** `overview.json`: what of a province's summary is laid beside those of others: its indicators until now, in some kB. */
export const ProvinceOverview = z.object({
  ...z.pick(ProvinceSummary, {
    survey: true,
    title: true,
    area: true,
    areaName: true,
    asOf: true,
    legend: true,
  }).shape,
  all: z.pick(PeriodGroup, { responses: true, indicators: true }),
})
export type ProvinceOverview = z.infer<typeof ProvinceOverview>

/** The name of the file in a run's folder. */
export const OVERVIEW = 'overview.json'

/** A summary without its questions, places and days. */
export function overviewOf(summary: ProvinceSummary): ProvinceOverview {
  const { survey, title, area, areaName, asOf, legend, all } = summary
  const { responses, indicators } = all
  return {
    survey,
    title,
    area,
    areaName,
    asOf,
    legend: { ...legend, questions: [] },
    all: { responses, indicators },
  }
}
