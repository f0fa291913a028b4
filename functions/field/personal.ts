import type { SurveyResponse } from '../../shared/api/batches.ts'
import type { Answers } from '../../shared/form/answers.ts'
import { DEFAULT_RETENTION_DAYS, splitPersonal } from '../../shared/form/personal.ts'
import { planOf } from '../../shared/form/plan.ts'
import type { Versions } from '../../shared/results/fitting.ts'
import { DAY, type EpochMs } from '../../shared/time.ts'
import type { PersonalItem } from '../store/batches.ts'

/**
 * Parts what may be personal from what may rest in the batch. Nothing stays in the clear that no author has declared
 * harmless: an answer to a question that the named version does not have goes with the personal ones; where the
 * version itself is unknown, what some version asks and none calls personal may stay; of an unknown survey, nothing.
 */
export function partPersonal(
  responses: readonly SurveyResponse[],
  versions: Versions,
  receivedAt: EpochMs,
): { kept: SurveyResponse[]; personal: PersonalItem[] } {
  const groups = new Map<number, PersonalItem>()
  const kept = responses.map((response) => {
    const parted = partAnswers(response, versions)
    for (const [days, answers] of parted.personal) {
      const group = groups.get(days) ?? emptyGroup(days, receivedAt)
      group.answers[`${response.id}#${response.rev}`] ??= answers // of copies the first one stands
      groups.set(days, group)
    }
    return { ...response, answers: parted.kept }
  })
  return { kept, personal: [...groups.values()] }
}

function partAnswers({ version, answers }: SurveyResponse, versions: Versions) {
  const named = versions.get(version)
  const judges = named === undefined ? [...versions.values()] : [named]
  const personal = new Map<number, Answers>()
  const add = (days: number, part: Answers) => personal.set(days, { ...personal.get(days), ...part })

  let kept = answers
  for (const judge of judges) {
    const parted = splitPersonal(judge, kept)
    for (const group of parted.personal) add(group.retentionDays, group.answers)
    kept = parted.kept
  }
  const isDeclared = ([code]: [string, unknown]) => judges.some((judge) => planOf(judge).steps.has(code))
  const strange = Object.entries(kept).filter((entry) => !isDeclared(entry))
  if (strange.length > 0) {
    add(DEFAULT_RETENTION_DAYS, Object.fromEntries(strange))
    kept = Object.fromEntries(Object.entries(kept).filter(isDeclared))
  }
  return { kept, personal }
}

function emptyGroup(days: number, receivedAt: EpochMs): PersonalItem {
  return { retention: `d${days}`, expiresAt: receivedAt + days * DAY, answers: {} }
}
