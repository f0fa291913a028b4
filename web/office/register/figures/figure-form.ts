import type { AreaId } from '../../../../shared/ids.ts'
import { type FigureRecord, kinds } from '../../../../shared/register/kinds.ts'
import type { Day } from '../../../../shared/time.ts'
import { type Reading, readNumber, readRecord, tidy, typedNumber } from '../entries/reading.ts'

/** Stands for a figure that is not among the known ones. */
export const OTHER = 'other'

/** Somebody else's figure as it is typed; `code` is read only where `indicator` is `other`. */
export type FigureDraft = {
  area: string
  indicator: string
  code: string
  value: string
  unit: string
  day: string
  source: string
}

export function figureDraft(
  record: FigureRecord | undefined,
  start: { province: AreaId; today: Day; known: readonly string[] },
): FigureDraft {
  const code = record?.indicator ?? ''
  const isKnown = start.known.includes(code)
  return {
    area: record?.area ?? start.province,
    indicator: record === undefined ? '' : isKnown ? code : OTHER,
    code: isKnown ? '' : code,
    value: record === undefined ? '' : typedNumber(record.value),
    unit: record?.unit ?? '',
    day: record?.day ?? start.today,
    source: record?.source ?? '',
  }
}

/** The figure that the form makes. */
export function readFigure(draft: FigureDraft, id: string): Reading<FigureRecord> {
  const candidate = {
    id,
    area: draft.area,
    indicator: draft.indicator === OTHER ? draft.code.trim() : draft.indicator,
    value: readNumber(draft.value),
    unit: tidy(draft.unit),
    day: draft.day,
    source: tidy(draft.source),
  }
  const reading = readRecord(kinds.figures, candidate, draft.indicator === '' ? { indicator: 'choose' } : {})
  if ('value' in reading || draft.indicator !== OTHER) return reading
  // The schema's complaint about the indicator belongs to the box in which its code is typed.
  const { indicator, ...problems } = reading.problems
  return { problems: { ...problems, ...(indicator === undefined ? {} : { code: indicator }) } }
}
