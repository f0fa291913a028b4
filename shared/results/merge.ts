import { sortKeys } from './canonical.ts'
import type { GroupTally, Measure } from './group.ts'
import { Flag } from './received.ts'
import type { Counts, QuestionTally } from './summary.ts'
import type { AreaTally } from './tally.ts'

/**
 * The province from its communes: everything adds up, ranges widen. Households add up too, for no household is in
 * two areas. Give the communes in a fixed order, for sums of decimals depend on it in their last digits.
 */
export function mergeTallies(tallies: Iterable<AreaTally>): AreaTally {
  const parts = [...tallies]
  const days = new Map<string, GroupTally[]>()
  for (const part of parts) {
    for (const [day, group] of Object.entries(part.days)) append(days, day, group)
  }
  return {
    counts: mergeCounts(parts.map((part) => part.counts)),
    all: mergeGroups(parts.map((part) => part.all)),
    days: sortKeys(Object.fromEntries(Array.from(days, ([day, groups]) => [day, mergeGroups(groups)]))),
  }
}

/** Several groups as one, where no household is in two of them. */
export function mergeGroups(groups: readonly GroupTally[]): GroupTally {
  return {
    responses: total(groups, (group) => group.responses),
    questions: mergeRecords(
      groups.map((group) => group.questions),
      mergeQuestions,
    ),
    measures: mergeRecords(
      groups.map((group) => group.measures),
      mergeMeasures,
    ),
  }
}

function mergeQuestions(parts: readonly QuestionTally[]): QuestionTally {
  const options = parts.map((part) => part.options).filter((part) => part !== undefined)
  const withNumbers = parts.filter((part) => part.numbers !== undefined)
  const ranged = parts.filter((part) => part.sum !== undefined)
  return {
    asked: total(parts, (part) => part.asked),
    answered: total(parts, (part) => part.answered),
    ...(options.length === 0 ? {} : { options: mergeRecords(options, sum) }),
    ...(withNumbers.length === 0 ? {} : { numbers: total(withNumbers, (part) => part.numbers) }),
    ...(ranged.length === 0
      ? {}
      : {
          sum: total(ranged, (part) => part.sum),
          min: ranged.reduce((least, { min = least }) => Math.min(least, min), Infinity),
          max: ranged.reduce((greatest, { max = greatest }) => Math.max(greatest, max), -Infinity),
        }),
  }
}

function mergeMeasures(parts: readonly Measure[]): Measure {
  const options = parts.map((part) => part.options).filter((part) => part !== undefined)
  return {
    n: total(parts, (part) => part.n),
    numerator: total(parts, (part) => part.numerator),
    ...(parts.every((part) => part.denominator === undefined)
      ? {}
      : { denominator: total(parts, (part) => part.denominator) }),
    ...(options.length === 0 ? {} : { options: mergeRecords(options, sum) }),
  }
}

function mergeCounts(parts: readonly Counts[]): Counts {
  const unreadable = total(parts, (part) => part.unreadable)
  const withdrawn = total(parts, (part) => part.withdrawn)
  return {
    batches: total(parts, (part) => part.batches),
    ...(unreadable === 0 ? {} : { unreadable }),
    received: total(parts, (part) => part.received),
    counted: total(parts, (part) => part.counted),
    superseded: total(parts, (part) => part.superseded),
    excluded: total(parts, (part) => part.excluded),
    ...(withdrawn === 0 ? {} : { withdrawn }),
    held: mergeFlags(parts.map((part) => part.held)),
    noted: mergeFlags(parts.map((part) => part.noted)),
  }
}

function mergeFlags(parts: readonly Counts['held'][]): Counts['held'] {
  const merged: Counts['held'] = {}
  for (const flag of Flag.options) {
    const n = total(parts, (part) => part[flag])
    if (n > 0) merged[flag] = n
  }
  return merged
}

function mergeRecords<T>(records: readonly Record<string, T>[], merge: (parts: T[]) => T): Record<string, T> {
  const parts = new Map<string, T[]>()
  for (const record of records) {
    for (const [key, value] of Object.entries(record)) append(parts, key, value)
  }
  return sortKeys(Object.fromEntries(Array.from(parts, ([key, values]) => [key, merge(values)])))
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0)
}

function total<T>(parts: readonly T[], pick: (part: T) => number | undefined): number {
  return sum(parts.map((part) => pick(part) ?? 0))
}
