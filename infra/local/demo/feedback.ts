import type { FieldDeps } from '../../../functions/field/deps.ts'
import { partPersonal } from '../../../functions/field/personal.ts'
import { hmac } from '../../../functions/secrets.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { type AreaId, BatchId, ResponseId, uuidV7 } from '../../../shared/ids.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { answersBy } from './answers.ts'
import type { Dice } from './dice.ts'
import type { Habit } from './habits.ts'
import type { Past } from './visits.ts'

/** Puts what one resident said at a poster, some time in the made-up past: a batch of one, without a sender. Gives whether it is new. */
export async function putFeedback(
  { batches, serverKey }: Pick<FieldDeps, 'batches' | 'serverKey'>,
  version: SurveyVersion,
  habits: Record<string, Habit>,
  area: AreaId,
  past: Past,
  dice: Dice,
): Promise<boolean> {
  const startedAt = past.today - dice.between(1, past.days) * DAY + dice.between(7 * HOUR, 21 * HOUR)
  const finishedAt = startedAt + dice.between(MINUTE, 4 * MINUTE)
  const response = {
    id: ResponseId.parse(uuidV7(startedAt, dice.bytes)),
    rev: 1,
    version: version.version,
    startedAt,
    finishedAt,
    answers: answersBy(habits, version, dice),
  }
  const { kept, personal } = partPersonal([response], new Map([[version.version, version]]), finishedAt)
  const times = { sealedAt: finishedAt, receivedAt: finishedAt }
  const id = BatchId.parse(uuidV7(finishedAt, dice.bytes))
  const stored = await batches.put(
    { id, survey: version.survey, area, ...times, responses: kept, flags: {} },
    hmac(serverKey, JSON.stringify(response)),
    personal,
  )
  return stored.outcome === 'stored'
}
