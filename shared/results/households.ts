import type { SurveyVersion } from '../form/definition.ts'
import { compile } from '../form/evaluate.ts'
import { type Journey, scopeOf } from '../form/journey.ts'
import { HamletId } from '../ids.ts'

/** The households of a hamlet that were visited: `done` met and consenting, `revisit` never yet, codes in order. */
export type VisitedHouseholds = { id: HamletId; done: string[]; revisit: string[] }

/** Gathers which households the counted visits of an area were to, in whatever order they come. */
export function householdGathering() {
  const readers = new Map<SurveyVersion, VisitReader>()
  const hamlets = new Map<HamletId, Map<string, boolean>>()
  return {
    /** Takes one visit in; one that names no household of a hamlet is passed over. */
    add(version: SurveyVersion, way: Journey): void {
      const read = readers.get(version) ?? readerOf(version)
      readers.set(version, read)
      const visit = read(way)
      if (visit === undefined) return
      const households = hamlets.get(visit.hamlet) ?? new Map<string, boolean>()
      hamlets.set(visit.hamlet, households)
      households.set(visit.code, visit.isMet || households.get(visit.code) === true)
    },

    /** Every hamlet that was visited, in order of id. */
    read: (): VisitedHouseholds[] =>
      [...hamlets]
        .map(([id, households]) => ({
          id,
          done: codesOf(households, true),
          revisit: codesOf(households, false),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

type VisitReader = (way: Journey) => { hamlet: HamletId; code: string; isMet: boolean } | undefined

function readerOf(version: SurveyVersion): VisitReader {
  const { unit, questions } = version
  if (unit.kind !== 'household') return () => undefined
  const key = questions.filter(({ code }) => unit.key.includes(code))
  const hamletCode = key.find(({ type }) => type === 'hamlet')?.code
  const householdCode = key.find(({ type }) => type === 'household')?.code
  if (hamletCode === undefined || householdCode === undefined) return () => undefined
  const isInterviewed = compile(unit.interviewed)
  return (way) => {
    const hamlet = HamletId.safeParse(way.answers[hamletCode])
    const code = way.answers[householdCode]
    if (!hamlet.success || typeof code !== 'string') return undefined
    return { hamlet: hamlet.data, code, isMet: isInterviewed(scopeOf(version, way)) === true }
  }
}

function codesOf(households: ReadonlyMap<string, boolean>, isDone: boolean): string[] {
  return [...households].flatMap(([code, done]) => (done === isDone ? [code] : [])).sort()
}
