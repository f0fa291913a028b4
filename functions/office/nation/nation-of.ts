import type { NationSummary } from '../../../shared/api/nation.ts'
import type { LocalText } from '../../../shared/form/definition.ts'
import type { AreaId, SurveyId } from '../../../shared/ids.ts'
import { combineValues } from '../../../shared/results/combine.ts'
import type { ProvinceOverview } from '../../../shared/results/overview.ts'

/** A province, its newest results where it has any, and whether the survey is asked there. */
export type NationPart = {
  id: AreaId
  name: string
  isAsked: boolean
  overview: ProvinceOverview | undefined
}

/**
 * The provinces side by side, and what they come to. The legend is that of the newest results, so an indicator that older ones
 * do not have yet is unknown there.
 */
export function nationOf(of: {
  survey: SurveyId
  title: LocalText
  parts: readonly NationPart[]
}): NationSummary {
  const { survey, title, parts } = of
  const known = parts.flatMap(({ id, name, overview }) => (overview ? [{ id, name, ...overview }] : []))
  const newest = known.reduce<ProvinceOverview | undefined>(
    (last, one) => (last === undefined || one.asOf > last.asOf ? one : last),
    undefined,
  )
  const legend = newest?.legend ?? { questions: [], indicators: [] }
  return {
    survey,
    title,
    legend,
    provinces: known.map(({ id, name, asOf, all }) => ({ id, name, asOf, group: { ...all, questions: {} } })),
    all: {
      responses: known.reduce((sum, { all }) => sum + all.responses, 0),
      indicators: Object.fromEntries(
        legend.indicators.map((indicator) => [
          indicator.code,
          combineValues(
            indicator,
            known.map(({ all }) => all.indicators[indicator.code]),
          ),
        ]),
      ),
    },
    without: parts
      .filter(({ overview, isAsked }) => overview === undefined && isAsked)
      .map(({ id, name }) => ({ id, name })),
  }
}
