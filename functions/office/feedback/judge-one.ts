import type { Case } from '../../../shared/feedback/case.ts'
import { workingDaysAfter } from '../../../shared/feedback/due.ts'
import { type Judgement, judge } from '../../../shared/feedback/judge.ts'
import { lastRevision } from '../../../shared/feedback/resident-steps.ts'
import type { FeedbackSettings } from '../../../shared/feedback/settings.ts'
import { isRefusal } from '../../../shared/feedback/stepping.ts'
import { ResponseId, uuidV7 } from '../../../shared/ids.ts'
import type { Decision } from '../../../shared/results/received.ts'
import { dayOf, type EpochMs } from '../../../shared/time.ts'
import { changeCase } from '../../change-case.ts'
import type { Feedback } from '../../store/cases.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Chosen } from './chosen.ts'
import { keepContact } from './keep-contact.ts'

type Judging = { judgement: Judgement; by: string; settings: FeedbackSettings }

/**
 * Releases or clears one feedback: first the decisions that results go by, then the case. A survey that is frozen has its
 * final results: there only the case changes. Says whether this changed anything; another person's word that came first
 * stands, while what its resident put right meanwhile is judged as it is by then.
 */
export async function judgeOne(deps: OfficeDeps, chosen: Chosen, judging: Judging): Promise<boolean> {
  const read = () => deps.cases.get(chosen.survey, chosen.area, chosen.id)
  const seen = await read()
  let feedback = seen
  let at = 0
  for (const _try of [1, 2]) {
    if (seen === undefined || feedback === undefined) return false
    const { handling } = feedback
    // A decision is told from the one before by its time, whatever another server's clock said.
    at = Math.max(deps.clock(), (handling.steps.at(-1)?.at ?? 0) + 1, at + 1)
    if (handling.judged !== seen.handling.judged) {
      await decide(deps, chosen, handling, { by: judging.by, at })
      return false
    }
    const outcome = await judgeAsSeen(deps, chosen, feedback, { ...judging, at })
    if (outcome !== 'stale') return outcome === 'judged'
    feedback = await read()
  }
  return false
}

async function judgeAsSeen(
  deps: OfficeDeps,
  chosen: Chosen,
  feedback: Feedback,
  { judgement, by, settings, at }: Judging & { at: EpochMs },
): Promise<'judged' | 'as-before' | 'stale'> {
  const { handling } = feedback
  const next = judge(handling, judgement, { by, at, due: dueOf(handling, settings, at) })
  if (isRefusal(next) || next === handling) {
    await deps.inbox.mirror(chosen, handling)
    return 'as-before'
  }
  await decide(deps, chosen, next, { by, at })
  await keepContact(deps, feedback, next)
  return (await changeCase(deps, feedback, next)) === 'stale' ? 'stale' : 'judged'
}

/** Has results go by what the case says: its last answers count, or none that ever came do. */
async function decide(
  { decisions, random }: OfficeDeps,
  { survey, area, id, frozen }: Chosen,
  handling: Case,
  { by, at }: { by: string; at: EpochMs },
): Promise<void> {
  if (frozen || handling.judged === undefined) return
  const isCleared = handling.judged === 'cleared'
  const last = lastRevision(handling)
  const revs = isCleared ? Array.from({ length: last }, (_, n) => n + 1) : [handling.newest.rev]
  for (const rev of revs) {
    const kind = isCleared ? 'exclude' : 'release'
    const decision: Decision = { id: uuidV7(at, random), response: ResponseId.parse(id), rev, kind, by, at }
    await decisions.put(survey, area, decision)
  }
}

function dueOf({ topic }: Case, { dueByTopic, dueDays }: FeedbackSettings, at: number) {
  return workingDaysAfter(dayOf(at), dueByTopic[topic ?? ''] ?? dueDays)
}
