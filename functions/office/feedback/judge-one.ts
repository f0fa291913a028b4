import type { Case } from '../../../shared/feedback/case.ts'
import { workingDaysAfter } from '../../../shared/feedback/due.ts'
import { type Judgement, judge } from '../../../shared/feedback/judge.ts'
import type { FeedbackSettings } from '../../../shared/feedback/settings.ts'
import { isRefusal } from '../../../shared/feedback/stepping.ts'
import { ResponseId, uuidV7 } from '../../../shared/ids.ts'
import type { Decision } from '../../../shared/results/received.ts'
import { dayOf } from '../../../shared/time.ts'
import { changeCase } from '../../change-case.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Chosen } from './chosen.ts'
import { keepContact } from './keep-contact.ts'

type Judging = { judgement: Judgement; by: string; settings: FeedbackSettings }

/**
 * Releases or clears one feedback: first the decision that results go by, then the case. A survey that is frozen has its
 * final results: there only the case changes. Says whether this changed anything; another person's word that came first
 * stands.
 */
export async function judgeOne(
  deps: OfficeDeps,
  { frozen, ...name }: Chosen,
  { judgement, by, settings }: Judging,
): Promise<boolean> {
  const feedback = await deps.cases.get(name.survey, name.area, name.id)
  if (feedback === undefined) return false
  const { handling } = feedback
  // A decision is told from the one before by its time, whatever another server's clock said.
  const at = Math.max(deps.clock(), (handling.steps.at(-1)?.at ?? 0) + 1)
  const next = judge(handling, judgement, { by, at, due: dueOf(handling, settings, at) })
  if (isRefusal(next) || next === handling) {
    await deps.inbox.mirror(name, handling)
    return false
  }
  if (!frozen) {
    const decision: Decision = {
      id: uuidV7(at, deps.random),
      response: ResponseId.parse(name.id),
      rev: handling.newest.rev,
      kind: judgement === 'release' ? 'release' : 'exclude',
      by,
      at,
    }
    await deps.decisions.put(name.survey, name.area, decision)
  }
  await keepContact(deps, feedback, next)
  return (await changeCase(deps, feedback, next)) !== 'stale'
}

function dueOf({ topic }: Case, { dueByTopic, dueDays }: FeedbackSettings, at: number) {
  return workingDaysAfter(dayOf(at), dueByTopic[topic ?? ''] ?? dueDays)
}
