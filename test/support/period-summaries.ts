import { AreaId, JobId, SurveyId } from '../../shared/ids.ts'
import type { Period } from '../../shared/periods.ts'
import { indicatorsOf } from '../../shared/results/catalogue.ts'
import { countsIn } from '../../shared/results/counts-in.ts'
import { registerIndicators } from '../../shared/results/register/catalogue.ts'
import { REGISTER, registerTitle } from '../../shared/results/sources.ts'
import type { Group, IndicatorValue, Legend, PeriodSummary } from '../../shared/results/summary.ts'
import { DAY, type EpochMs, HOUR } from '../../shared/time.ts'

/** Values by indicator; `[numerator, denominator]` for a share. */
export type Values = Record<string, number | readonly [number, number]>

/** A period's results of a survey in a province, with the legend that the survey has. */
export function aPeriodSummary(of: {
  survey: string
  title?: string
  period: Period
  /** In the night after the period, unless it says otherwise. */
  asOf?: EpochMs
  all: Values
  communes?: Record<string, Values>
}): PeriodSummary {
  const survey = SurveyId.parse(of.survey)
  const legend: Legend = { questions: [], indicators: legendOf(survey, of.period) }
  return {
    survey,
    title: survey === REGISTER ? registerTitle : { vi: of.title ?? of.survey },
    area: AreaId.parse('96@2025-07-01'),
    areaName: 'Cà Mau',
    job: JobId.parse('019aa5c8-7c00-7000-8000-000000000001'),
    asOf: of.asOf ?? Date.parse(of.period.to) + DAY + HOUR,
    legend,
    period: of.period,
    all: groupOf(legend, of.all),
    places: Object.entries(of.communes ?? {}).map(([name, values], index) => ({
      id: `3${String(index).padStart(4, '0')}@2025-07-01`,
      name,
      kind: 'commune',
      group: groupOf(legend, values),
    })),
  }
}

function legendOf(survey: SurveyId, period: Period): Legend['indicators'] {
  if (survey === REGISTER) {
    return registerIndicators.map(({ code, label, unit, percent }) => ({
      code,
      label,
      unit,
      over: 'register',
      ...(percent === undefined ? {} : { percent }),
    }))
  }
  return indicatorsOf(survey).map((spec) => {
    const { code, label, unit, over, percent, by } = spec
    return {
      code,
      label,
      unit,
      over,
      counts: countsIn(spec, period.kind),
      ...(percent === undefined ? {} : { percent }),
      ...(by === undefined ? {} : { by }),
    }
  })
}

function groupOf({ indicators }: Legend, values: Values): Group {
  return {
    responses: 0,
    questions: {},
    indicators: Object.fromEntries(indicators.map((one) => [one.code, valueFrom(one, values[one.code])])),
  }
}

function valueFrom(
  { percent }: Legend['indicators'][number],
  given: Values[string] | undefined,
): IndicatorValue {
  if (given === undefined) return { numerator: 0, n: 0 }
  if (typeof given === 'number') return { value: given, numerator: given, n: 1_000 }
  const [numerator, denominator] = given
  return {
    ...(denominator === 0 ? {} : { value: (numerator / denominator) * (percent === true ? 100 : 1) }),
    numerator,
    denominator,
    n: denominator,
  }
}
