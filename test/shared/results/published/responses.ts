import type { Answers } from '../../../../shared/form/answers.ts'
import type { SurveyVersion } from '../../../../shared/form/definition.ts'
import { BatchId, ResponseId, TeamId } from '../../../../shared/ids.ts'
import type { ReceivedBatch } from '../../../../shared/results/received.ts'
import { HOUR, MINUTE } from '../../../../shared/time.ts'
import { aReceived, someone } from '../../../support/responses.ts'

/** What a made-up team answers at noon of a day. */
export type Filled = { team: number; day: string; answers: Answers }

/** Batches of at most 50 responses of one team and day, as the store gives them back, received an hour later. */
export function batchesOf(version: SurveyVersion, filled: readonly Filled[]): ReceivedBatch[] {
  let made = 0
  const batches: ReceivedBatch[] = []
  for (let i = 0; i < filled.length; ) {
    const { team, day } = filled[i] ?? { team: 0, day: '2023-01-01' }
    const end = filled.findIndex(
      (one, at) => at >= i + 50 || (at > i && (one.team !== team || one.day !== day)),
    )
    const mine = filled.slice(i, end < 0 ? filled.length : end)
    const author = { ...someone(team), team: TeamId.parse(`t${team + 1}`) }
    const noon = Date.parse(day) + 5 * HOUR
    batches.push(
      aReceived({
        id: BatchId.parse(nextId()),
        ...{ survey: version.survey, sealedAt: noon, receivedAt: noon + HOUR },
        sender: { ...author, area: aReceived({ responses: [] }).area },
        responses: mine.map(({ answers }) => ({
          ...{ id: ResponseId.parse(nextId()), rev: 1, version: version.version, seq: made, author },
          ...{ startedAt: noon - 15 * MINUTE, finishedAt: noon - 5 * MINUTE },
          answers,
        })),
      }),
    )
    i += mine.length
  }
  return batches

  function nextId(): string {
    made += 1
    return `01890000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`
  }
}
