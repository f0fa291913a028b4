import type { SurveyVersion } from '../form/definition.ts'
import type { ResponseId } from '../ids.ts'
import type { Received } from '../results/verdict.ts'
import { type Doubt, doubtCodes, questionsOf } from './doubt.ts'
import type { Found } from './groups.ts'
import { sameHouseholdDay, sameHouseholdSoon } from './households.ts'
import { medianOf } from './median.ts'
import { outliers } from './outliers.ts'
import { repeated, rushes, twins } from './repeats.ts'
import { type DoubtRules, PASSED_CHECK, rulesFor, type StandingRule } from './rules.ts'
import { atNight, implausibleBy, paceOf, passedChecks, straightLine, tooFast, tooSlow } from './single.ts'
import { type Subject, subjectReader } from './subject.ts'

/** So many forms are needed to know how long they usually take. */
const ENOUGH = 20

/**
 * What of one survey and commune deserves a look, by response: `entries` are the newest revisions of everything that counts
 * or waits, each once. One whose version nobody knows is passed over. Pure, and the same in whatever order they come.
 */
export function doubtsOf(
  entries: readonly Received[],
  versions: readonly SurveyVersion[],
  rules: DoubtRules,
): Map<ResponseId, Doubt[]> {
  const byNumber = new Map(versions.map((version) => [version.version, version]))
  const read = subjectReader()
  const subjects = entries.flatMap((entry) => {
    const version = byNumber.get(entry.response.version)
    return version === undefined ? [] : [read(entry, version)]
  })
  const found: Found = new Map()
  for (const rule of rulesFor(versions, rules)) {
    if (!rule.isOn) continue
    for (const [subject, doubts] of lookBy(rule, subjects)) {
      found.set(subject, [...(found.get(subject) ?? []), ...doubts])
    }
  }
  return new Map(Array.from(found, ([{ id }, doubts]) => [id, inOrder(doubts)]))
}

function lookBy(rule: StandingRule, subjects: readonly Subject[]): Found {
  const threshold = rule.threshold?.is ?? 0
  if (rule.implausible !== undefined) return each(subjects, implausibleBy(rule.implausible, threshold))
  switch (rule.id) {
    case PASSED_CHECK:
      return each(subjects, (subject) => passedChecks(subject, rule.severity))
    case 'too-fast': {
      const usual = usualPace(subjects)
      return each(subjects, (subject) => tooFast(subject, threshold, usual))
    }
    case 'too-slow':
      return each(subjects, (subject) => tooSlow(subject, threshold))
    case 'straight-line':
      return each(subjects, (subject) => straightLine(subject, threshold))
    case 'night':
      return each(subjects, atNight)
    case 'outlier':
      return outliers(subjects, threshold)
    case 'same-household-day':
      return sameHouseholdDay(subjects)
    case 'same-household-soon':
      return sameHouseholdSoon(subjects, threshold)
    case 'twin':
      return twins(subjects, threshold)
    case 'repeated':
      return repeated(subjects, threshold)
    case 'rush':
      return rushes(subjects, threshold)
    default:
      return new Map()
  }
}

function each(subjects: readonly Subject[], look: (subject: Subject) => Doubt[]): Found {
  return new Map(
    subjects.flatMap((subject) => {
      const doubts = look(subject)
      return doubts.length === 0 ? [] : [[subject, doubts]]
    }),
  )
}

/** Seconds a question, as half of the commune's forms are slower. */
function usualPace(subjects: readonly Subject[]): number | undefined {
  const paces = subjects.flatMap((subject) => (subject.isFirst ? (paceOf(subject) ?? []) : []))
  return paces.length < ENOUGH ? undefined : medianOf(paces)
}

// In the order of the codes; where a rule and a check of the form say the same of the same answers, it is said once.
function inOrder(doubts: readonly Doubt[]): Doubt[] {
  const said = new Set<string>()
  return doubtCodes
    .flatMap((code) => doubts.filter((doubt) => doubt.code === code))
    .filter((doubt) => {
      if (doubt.code !== 'implausible') return true
      const about = questionsOf(doubt).toSorted().join(' ')
      if (about !== '' && said.has(about)) return false
      said.add(about)
      return true
    })
}
