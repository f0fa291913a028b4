import type { Doubt } from './doubt.ts'
import { medianOf, spreadAround } from './median.ts'
import type { Subject } from './subject.ts'

/** So many answers are needed to know what is usual. */
const ENOUGH = 30

/** Nearer than this part of the median, or than one, nothing is far off, however alike the answers are. */
const FLOOR = 0.25

/** Makes the median's spread that of a bell curve. */
const LIKE_A_DEVIATION = 1.4826

/** Numbers more than `most` spreads away from what the commune answers to the same question. Pure. */
export function outliers(subjects: readonly Subject[], most: number): Map<Subject, Doubt[]> {
  const found = new Map<Subject, Doubt[]>()
  for (const [question, answers] of numbersBy(subjects)) {
    const all = answers.map(({ value }) => value)
    const median = medianOf(all)
    if (median === undefined || all.length < ENOUGH) continue
    const spread = Math.max(LIKE_A_DEVIATION * spreadAround(median, all), FLOOR * Math.abs(median), 1)
    for (const { subject, value } of answers) {
      if (Math.abs(value - median) <= most * spread) continue
      const doubts = found.get(subject) ?? []
      found.set(subject, doubts)
      doubts.push({ code: 'outlier', severity: 'mild', question, value, median, values: all.length })
    }
  }
  return found
}

type Answered = { subject: Subject; value: number }

function numbersBy(subjects: readonly Subject[]): Map<string, Answered[]> {
  const by = new Map<string, Answered[]>()
  for (const subject of subjects) {
    for (const { code, type } of subject.asked) {
      const value = subject.way.answers[code]
      if ((type !== 'integer' && type !== 'decimal') || typeof value !== 'number') continue
      const answers = by.get(code)
      if (answers === undefined) by.set(code, [{ subject, value }])
      else answers.push({ subject, value })
    }
  }
  return by
}
