import { isOfFew, isPersonal, SMALL, SMALL_DENOMINATOR, toldCount } from './protect-rule.ts'
import type { Group, Legend, QuestionTally } from './summary.ts'

/**
 * How a count is met by a reader: `told`, rounded; `small`, hidden because it is under 10; `few`, hidden because few stand
 * behind it, whatever it is; `empty`, hidden too, because nobody was counted there at all: that says nothing of anybody.
 */
type Met = 'told' | 'small' | 'few' | 'empty'

/** A count of a group under its name within the group, as `Withheld` gets it. */
export type Count = { name: string; count: number; met: Met; lo: number; hi: number }

/** Counts of a group that are no more than another, or that make it up. */
export type Bond = { whole: string; parts: readonly string[] }

type Source = Pick<Group, 'responses' | 'indicators'> & Partial<Pick<Group, 'questions'>>

/**
 * Every count of a group that could be told, and what its reader knows of it at first. A question that `whole` knows and a
 * group does not was asked nobody there.
 */
export function countsOf(
  legend: Legend,
  { responses, indicators, questions }: Source,
  whole: Source,
): Count[] {
  const counts = [aCount('responses', responses, responses === 0 ? 'empty' : undefined)]
  for (const indicator of legend.indicators.filter(isPersonal)) {
    const value = indicators[indicator.code]
    if (value === undefined) continue
    const name = (part: string) => `${indicator.code}/${part}`
    const empty = value.n === 0 ? 'empty' : undefined
    const few = empty ?? (isOfFew(indicator, value) ? 'few' : undefined)
    counts.push(aCount(name('n'), value.n, empty), aCount(name('numerator'), value.numerator, few))
    if (value.denominator !== undefined) {
      counts.push(aDenominator(name('denominator'), value.denominator, empty))
    }
    for (const [code, count] of Object.entries(value.options ?? {})) {
      counts.push(aCount(name(`option/${code}`), count, few))
    }
  }
  for (const [code, known] of Object.entries(questions === undefined ? {} : (whole.questions ?? {}))) {
    const { asked, answered, options, numbers } = { ...emptied(known), ...questions?.[code] }
    const empty = asked === 0 ? 'empty' : undefined
    counts.push(aCount(`${code}?asked`, asked, empty), aCount(`${code}?answered`, answered, empty))
    if (numbers !== undefined) counts.push(aCount(`${code}?numbers`, numbers, empty))
    for (const [option, count] of Object.entries({ ...emptied(known).options, ...options })) {
      counts.push(aCount(`${code}?option/${option}`, count, empty))
    }
  }
  return counts
}

/** Which counts of one group could bound each other, by their names. */
export function bondsOf(legend: Legend, { indicators, questions = {} }: Source): Bond[] {
  const bonds: Bond[] = []
  for (const { code } of legend.indicators.filter(isPersonal)) {
    const value = indicators[code]
    if (value === undefined) continue
    const options = Object.keys(value.options ?? {}).map((option) => `${code}/option/${option}`)
    bonds.push(...within(`${code}/numerator`, options))
    bonds.push({ whole: `${code}/n`, parts: [`${code}/numerator`] })
    bonds.push({ whole: `${code}/denominator`, parts: [`${code}/numerator`] })
    bonds.push({ whole: 'responses', parts: [`${code}/n`] })
  }
  for (const [code, { options = {} }] of Object.entries(questions)) {
    bonds.push(
      ...within(
        `${code}?answered`,
        Object.keys(options).map((option) => `${code}?option/${option}`),
      ),
    )
    bonds.push({ whole: `${code}?asked`, parts: [`${code}?answered`] })
    bonds.push({ whole: 'responses', parts: [`${code}?asked`] })
  }
  return bonds
}

function emptied({ options = {}, numbers }: QuestionTally): QuestionTally {
  return {
    asked: 0,
    answered: 0,
    options: Object.fromEntries(Object.keys(options).map((code) => [code, 0])),
    ...(numbers === undefined ? {} : { numbers: 0 }),
  }
}

function within(whole: string, parts: readonly string[]): Bond[] {
  if (parts.length === 0) return []
  return [{ whole, parts }, ...parts.map((part) => ({ whole, parts: [part] }))]
}

function aCount(name: string, count: number, hiddenAs?: 'few' | 'empty'): Count {
  if (hiddenAs === 'few') return { name, count, met: 'few', lo: 0, hi: Infinity }
  const told = toldCount(count)
  if (told === undefined) return { name, count, met: hiddenAs ?? 'small', lo: 0, hi: SMALL - 1 }
  return { name, count, met: 'told', lo: Math.max(SMALL, told - 2), hi: told + 2 }
}

// A share that is not given says that its denominator is under 20.
function aDenominator(name: string, count: number, hiddenAs?: 'empty'): Count {
  const one = aCount(name, count, hiddenAs)
  if (one.met !== 'told') return one
  return count < SMALL_DENOMINATOR
    ? { ...one, hi: Math.min(one.hi, SMALL_DENOMINATOR - 1) }
    : { ...one, lo: Math.max(one.lo, SMALL_DENOMINATOR) }
}
