import type { SurveyVersion } from '../../shared/form/definition.ts'
import type { SurveyId } from '../../shared/ids.ts'
import type { Versions } from '../../shared/results/fitting.ts'
import { type Clock, type EpochMs, SECOND } from '../../shared/time.ts'
import type { Survey, Surveys } from '../store/surveys.ts'

/** So long a process goes on with what it knows of surveys. */
export const FRESH_FOR = 5 * SECOND

export type Catalogue = ReturnType<typeof surveyCatalogue>

/**
 * Surveys and versions as this process remembers them, so that a batch costs no read for them. The list of surveys
 * is read again after some seconds; a version that was read once is kept, for it never changes.
 */
export function surveyCatalogue(surveys: Surveys, clock: Clock) {
  const list = remembering(clock, () => surveys.list())
  const shelves = new Map<SurveyId, { versions: Map<number, SurveyVersion>; read: () => Promise<void> }>()

  const shelfOf = (id: SurveyId) => {
    const known = shelves.get(id)
    if (known !== undefined) return known
    const versions = new Map<number, SurveyVersion>()
    const read = remembering(clock, async () => {
      for (const version of await surveys.versions(id)) {
        if (!versions.has(version.version)) versions.set(version.version, version)
      }
    })
    const shelf = { versions, read }
    shelves.set(id, shelf)
    return shelf
  }

  return {
    list,

    async getSurvey(id: SurveyId): Promise<Survey | undefined> {
      return (await list()).find((survey) => survey.id === id)
    },

    /** The published versions of a survey that exists; looks for new ones when a wanted one is not among them. */
    async versionsOf(survey: Survey, wanted: readonly number[]): Promise<Versions> {
      const { versions, read } = shelfOf(survey.id)
      if (!wanted.every((version) => versions.has(version))) await read()
      return versions
    },
  }
}

/** Reads at most once in `FRESH_FOR`, however many ask at once; a failed reading is not remembered. */
function remembering<T>(clock: Clock, read: () => Promise<T>): () => Promise<T> {
  let last: { at: EpochMs; value: Promise<T> } | undefined
  return async () => {
    if (last !== undefined && clock() - last.at < FRESH_FOR) return last.value
    const reading = { at: clock(), value: read() }
    last = reading
    try {
      return await reading.value
    } catch (error) {
      if (last === reading) last = undefined
      throw error
    }
  }
}
