import * as z from 'zod/mini'
import type { SurveyVersion } from '../form/definition.ts'
import { type DoubtCode, doubtCodes, type Severity } from './doubt.ts'
import { type ImplausibleRule, implausibleRules, isAskedBy } from './implausible.ts'

/** A rule that can be turned off, and what it turns on: `least` to `most`, in the unit that its words name. */
export type Rule = { severity: Severity; threshold?: { is: number; least: number; most: number } }

/** The rules that need nothing but a definition: they look at any survey. `implausible` has its own entries. */
const genericRules = {
  /** Seconds a question. */
  'too-fast': { severity: 'strong', threshold: { is: 3, least: 1, most: 60 } },
  /** Hours. */
  'too-slow': { severity: 'mild', threshold: { is: 6, least: 1, most: 72 } },
  /** Scales that are the same. */
  'straight-line': { severity: 'mild', threshold: { is: 4, least: 4, most: 20 } },
  /** Spreads away from the median. */
  outlier: { severity: 'mild', threshold: { is: 8, least: 3, most: 50 } },
  'same-household-day': { severity: 'strong' },
  /** Minutes. */
  'same-household-soon': { severity: 'strong', threshold: { is: 30, least: 5, most: 720 } },
  /** Answers that are the same. */
  twin: { severity: 'strong', threshold: { is: 14, least: 8, most: 100 } },
  /** Responses that are the same. */
  repeated: { severity: 'strong', threshold: { is: 5, least: 3, most: 50 } },
  /** Responses an hour. */
  rush: { severity: 'strong', threshold: { is: 20, least: 5, most: 120 } },
  night: { severity: 'mild' },
} as const satisfies Record<Exclude<DoubtCode, 'implausible'>, Rule>

/** The rule over the checks that the survey's own author wrote, where somebody passed a warning. */
export const PASSED_CHECK = 'passed-check'

/** What an office has changed of one rule; what is absent is as it is by itself. */
const Change = z.object({ off: z.exactOptional(z.literal(true)), threshold: z.exactOptional(z.number()) })

/** By which rules responses of a survey look doubtful: what differs from the defaults, by rule. `rev` 0: nothing does. */
export const DoubtRules = z.object({
  rev: z._default(z.int().check(z.minimum(0)), 0),
  changes: z._default(z.record(z.string().check(z.maxLength(60)), Change), {}),
})
export type DoubtRules = z.infer<typeof DoubtRules>

/** Nothing changed. */
export const defaultRules: DoubtRules = { rev: 0, changes: {} }

/** A rule of a survey as it stands. */
export type StandingRule = Rule & { id: string; isOn: boolean; implausible?: ImplausibleRule }

/** Every rule that can say something of these versions, as it stands now. */
export function rulesFor(versions: readonly SurveyVersion[], { changes }: DoubtRules): StandingRule[] {
  const declared = implausibleRules.filter((rule) => versions.some((version) => isAskedBy(version, rule)))
  return [
    ...declared.map((rule) => ({ id: rule.id, rule, implausible: rule })),
    { id: PASSED_CHECK, rule: { severity: 'mild' } satisfies Rule },
    ...doubtCodes.flatMap((code) =>
      code === 'implausible' ? [] : [{ id: code, rule: genericRules[code] satisfies Rule }],
    ),
  ].map((entry) => standing(entry, changes[entry.id]))
}

function standing(
  entry: { id: string; rule: Rule; implausible?: ImplausibleRule },
  change: z.infer<typeof Change> | undefined,
): StandingRule {
  const { severity, threshold } = entry.rule
  return {
    id: entry.id,
    severity,
    isOn: change?.off !== true,
    ...(threshold === undefined ? {} : { threshold: within(threshold, change?.threshold) }),
    ...(entry.implausible === undefined ? {} : { implausible: entry.implausible }),
  }
}

function within(threshold: NonNullable<Rule['threshold']>, wanted: number | undefined) {
  const { is, least, most } = threshold
  return { least, most, is: Math.min(most, Math.max(least, wanted ?? is)) }
}

/** What of the wished changes these rules can take: known rules, thresholds within their bounds, nothing that changes nothing. */
export function fittingChanges(
  versions: readonly SurveyVersion[],
  wanted: DoubtRules['changes'],
): DoubtRules['changes'] {
  const kept: DoubtRules['changes'] = {}
  for (const { id, threshold } of rulesFor(versions, defaultRules)) {
    const change = wanted[id]
    const value =
      threshold && change?.threshold !== undefined ? within(threshold, change.threshold).is : undefined
    const fits = {
      ...(change?.off === true ? { off: change.off } : {}),
      ...(value === undefined || value === threshold?.is ? {} : { threshold: value }),
    }
    if (Object.keys(fits).length > 0) kept[id] = fits
  }
  return kept
}
