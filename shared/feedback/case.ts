import * as z from 'zod/mini'
import { Language } from '../form/definition.ts'
import { BatchId, HamletId, PosterId } from '../ids.ts'
import { Day, EpochMs } from '../time.ts'
import { Suspicion } from './suspicion.ts'

/**
 * Where the handling of a feedback stands. `noted`: nothing was said that anybody could answer. The others follow each
 * other; a closed one is opened again once, to `handling`.
 */
export const CaseState = z.enum(['noted', 'received', 'handling', 'answered', 'closed'])
export type CaseState = z.infer<typeof CaseState>

/** The resident's own word, whether the answer helped, and what residents may do besides. */
export const RESIDENT = 'resident'

/** One step of the handling; who took it is an e-mail, or `RESIDENT`. */
export const CaseStep = z.object({
  at: EpochMs,
  by: z.string(),
  kind: z.enum([
    'take',
    'assign',
    'reply',
    'close',
    'due',
    'tag',
    'release',
    'clear',
    'settled',
    'unsettled',
    'correct',
    'erase',
  ]),
  /** The reply, the reason for closing or clearing, or why it is not settled. The resident reads those of the first two. */
  text: z.exactOptional(z.string().check(z.maxLength(2_000))),
  /** To whom it is given, the new due day, or the new tags. */
  to: z.exactOptional(z.string().check(z.maxLength(300))),
  /** The due day that was moved. */
  from: z.exactOptional(Day),
  /** Where the answers of a correction are. */
  batch: z.exactOptional(BatchId),
})
export type CaseStep = z.infer<typeof CaseStep>

/** A case has no more steps; `stepping.ts` keeps room for those that end it. */
export const MAX_STEPS = 100

export const MAX_TAGS = 5
export const Tag = z.string().check(z.minLength(1), z.maxLength(40))

/** The handling of one feedback, kept beside its first batch and changed by conditional update. */
export const Case = z.object({
  /** Counts changes; who changes it names the one that he saw. */
  rev: z.int(),
  state: CaseState,
  poster: PosterId,
  /** In the words of the poster. */
  place: z.string(),
  hamlet: z.exactOptional(HamletId),
  /** In which the resident read the form, and will read the status. */
  language: Language,
  receivedAt: EpochMs,
  /** The option of the question that asks what it is about. */
  topic: z.exactOptional(z.string()),
  /** The step of the question that asks how satisfied they are: `1` … `5`. */
  rating: z.exactOptional(z.string()),
  /** The beginning of what was said, masked as in the answers. */
  excerpt: z.string().check(z.maxLength(200)),
  /** A telephone number was left. */
  wantsAnswer: z.boolean(),
  /** In quarantine for these; `judged` once a person has released or cleared it. */
  held: z.exactOptional(z.array(Suspicion)),
  judged: z.exactOptional(z.enum(['released', 'cleared'])),
  /** The last day on which it should be answered; of every open case, and of one that was open. */
  due: z.exactOptional(Day),
  assignee: z.exactOptional(z.string()),
  tags: z.array(Tag).check(z.maxLength(MAX_TAGS)),
  steps: z.array(CaseStep).check(z.maxLength(MAX_STEPS)),
  /** Where the present answers are: a correction is a batch of its own. */
  newest: z.object({ batch: BatchId, rev: z.int() }),
  /** Corrections that began to be stored and did not come about, or not yet: what there is of them goes with the rest. */
  begun: z.exactOptional(z.array(z.object({ batch: BatchId, rev: z.int() }))),
  closedAt: z.exactOptional(EpochMs),
  /** The resident said so. */
  settled: z.exactOptional(z.boolean()),
  reopened: z.exactOptional(z.literal(true)),
  /** The resident took it back: its answers are gone. */
  erasedAt: z.exactOptional(EpochMs),
})
export type Case = z.infer<typeof Case>

/** Somebody has to do something for it. One in quarantine waits for that first. */
export function isOpenCase(
  handling: Pick<Case, 'state' | 'held' | 'judged'> & { erasedAt?: EpochMs },
): boolean {
  const { state, judged, erasedAt } = handling
  if (erasedAt !== undefined || judged === 'cleared' || isQuarantined(handling)) return false
  return state === 'received' || state === 'handling'
}

/** It waits for a person to release or clear it; what was taken back waits for nobody. */
export function isQuarantined(handling: Pick<Case, 'held' | 'judged'> & { erasedAt?: EpochMs }): boolean {
  const { held, judged, erasedAt } = handling
  return held !== undefined && judged === undefined && erasedAt === undefined
}
