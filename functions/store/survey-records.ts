import * as z from 'zod/mini'
import type { SurveyVersion } from '../../shared/form/definition.ts'
import type { SurveyId } from '../../shared/ids.ts'
import { type Clock, EpochMs, MINUTE } from '../../shared/time.ts'
import { keys, partitions, prefixes } from './keys.ts'
import { definitionIn, type Publishing, Survey } from './surveys.ts'
import { get, type Item, putIf, putIfAbsent, query, type Table, update } from './table.ts'

/** A version in the making. Its `rev` rises with every saving and never begins anew. */
export type Draft = { definition: SurveyVersion; rev: number; editedAt: EpochMs; editedBy: string }

/** A published version and how it came to be. */
export type Published = { definition: SurveyVersion } & Partial<Publishing>

export type SurveyRecords = ReturnType<typeof surveyRecordStore>

/** So long a draft that is being published cannot be saved: longer than any function lives. */
const SEAL = 1 * MINUTE

/** What an office changes of surveys; every change is a condition on what was read before. Nothing is deleted. */
export function surveyRecordStore(table: Table, clock: Clock) {
  const getVersion = async (id: SurveyId, version: number): Promise<Published | undefined> => {
    const item = await get(table, keys.version(id, version), clock())
    return item === undefined ? undefined : publishedIn(item)
  }

  return {
    /** Adds a survey unless its id is taken. */
    create: (survey: Survey) => putIfAbsent(table, keys.survey(survey.id), survey),

    /** Writes a survey over the revision that it names; nothing when another change came first. */
    async change(survey: Survey): Promise<Survey | undefined> {
      const changed = { ...survey, rev: survey.rev + 1 }
      const isFirst = survey.rev === 1 ? 'attribute_not_exists(#rev) OR ' : ''
      const outcome = await putIf(table, keys.survey(survey.id), changed, {
        expression: `attribute_exists(pk) AND (${isFirst}#rev = :rev)`,
        names: { '#rev': 'rev' },
        values: { ':rev': survey.rev },
      })
      return outcome === 'put' ? changed : undefined
    },

    /**
     * Makes a published version the one to fill, and opens a survey that was a draft. Gives the survey as it is then; one
     * that has this version or a later one already stays as it is.
     */
    async moveTo(survey: Survey, version: SurveyVersion): Promise<Survey> {
      const opens = survey.state === 'draft' // nothing else leaves that state, so nothing is written over
      const moved = await update(table, keys.survey(survey.id), {
        expression: [
          'SET #version = :version, title = :title, filledBy = :filledBy, #rev = if_not_exists(#rev, :one) + :one',
          ...(opens ? ['#state = :open'] : []),
        ].join(', '),
        condition: '#version < :version',
        names: { '#version': 'version', '#rev': 'rev', ...(opens ? { '#state': 'state' } : {}) },
        values: {
          ':version': version.version,
          ':title': version.title,
          ':filledBy': version.filledBy,
          ':one': 1,
          ...(opens ? { ':open': 'open' } : {}),
        },
      })
      return Survey.parse(moved ?? (await get(table, keys.survey(survey.id), clock())))
    },

    getVersion,

    /** The published versions, oldest first. */
    async published(id: SurveyId): Promise<Published[]> {
      const found: Published[] = []
      const options = { now: clock(), prefix: prefixes.versions() }
      for await (const item of query(table, partitions.versions(id), options)) found.push(publishedIn(item))
      return found
    },

    /** The draft that was saved last, also when it has been published since. */
    async getDraft(id: SurveyId): Promise<Draft | undefined> {
      const item = await get(table, keys.surveyDraft(id), clock())
      return item === undefined ? undefined : { definition: definitionIn(item), ...Edited.parse(item) }
    },

    /**
     * Saves a draft over revision `over` (0: there is none), and gives its own; nothing when another saving came first or
     * the draft is being published.
     */
    async putDraft(definition: SurveyVersion, over: number, by: string): Promise<number | undefined> {
      const now = clock()
      const { survey, version } = definition
      const draft = { definition: JSON.stringify(definition), version, editedAt: now, editedBy: by }
      const outcome = await putIf(
        table,
        keys.surveyDraft(survey),
        { ...draft, rev: over + 1 },
        over === 0
          ? { expression: 'attribute_not_exists(pk)' }
          : {
              expression:
                '#rev = :rev AND (#version < :version OR attribute_not_exists(sealedUntil) OR sealedUntil <= :now)',
              names: { '#rev': 'rev', '#version': 'version' },
              values: { ':rev': over, ':version': version, ':now': now },
            },
      )
      return outcome === 'put' ? over + 1 : undefined
    },

    /** Keeps a draft from being saved while it is published; `stale` when it is another revision by now. */
    async sealDraft(id: SurveyId, rev: number): Promise<'sealed' | 'stale'> {
      const sealed = await update(table, keys.surveyDraft(id), {
        expression: 'SET sealedUntil = :until',
        condition: '#rev = :rev',
        names: { '#rev': 'rev' },
        values: { ':until': clock() + SEAL, ':rev': rev },
      })
      return sealed === undefined ? 'stale' : 'sealed'
    },
  }
}

const Edited = z.object({ rev: z.int(), editedAt: EpochMs, editedBy: z.string() })

const Known = z.object({ publishedAt: z.exactOptional(EpochMs), publishedBy: z.exactOptional(z.string()) })

function publishedIn(item: Item): Published {
  return { definition: definitionIn(item), ...Known.parse(item) }
}
