import { isWithin } from '../../shared/api/survey-scope.ts'
import { areaName } from '../../shared/area-name.ts'
import type { Period } from '../../shared/periods.ts'
import { lastKnownCommune } from '../../shared/register/last-known.ts'
import { communeOn } from '../../shared/register/present.ts'
import { figuresByDay } from '../../shared/results/commune-register.ts'
import { dayOfFigures, type PeriodPart } from '../../shared/results/summarise-periods.ts'
import { dayOf } from '../../shared/time.ts'
import { isIn } from './province-register.ts'
import type { Run } from './subject.ts'

/**
 * The communes of a survey that have ended and from which nothing came: results of today leave them out, but shares of a
 * period that ended before are taken of their households too.
 */
export function silentCommunes({ asOf, survey, province, communes, register }: Run): PeriodPart[] {
  const today = dayOf(asOf)
  const isCounted = new Set(communes.map(({ id }) => id))
  return register.communes.flatMap((record) => {
    const { id } = record
    const commune = lastKnownCommune(record, today)
    const isAsked = isWithin(survey.scope, { province: province.id, commune: id })
    if (commune === undefined || !isAsked || isCounted.has(id)) return []
    const formerly = register.formerlyOf(id)
    const takesPart = isIn(register.campaigns, id)
    return {
      ...{ id, name: areaName(commune), rows: new Map() },
      isIn: (period: Period) =>
        takesPart(period) && communeOn(record, dayOfFigures(period, today)) !== undefined,
      ...(formerly === undefined ? {} : { formerly }),
      figuresOn: figuresByDay(register.historyOf(record), true),
    }
  })
}
