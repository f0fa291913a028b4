import type { SurveyResponse } from '../../../shared/api/batches.ts'
import { MINUTE, SECOND } from '../../../shared/time.ts'

/** A team with fewer visits has nothing unusual: it is what happens now and then. */
const ENOUGH = 10

/** Ways in which a visit looks unusual, one for each team of a commune, so that there is something to review. */
const ways = [inHaste, writtenTwice, withManyPhones] as const

/**
 * Makes one interview of a round look unusual, where the round has one and the team has enough visits. Gives the
 * round with as many visits as before.
 */
export function madeDoubtful(
  round: readonly SurveyResponse[],
  team: { place: number; visits: number },
): SurveyResponse[] {
  const at = round.findIndex(({ answers }) => answers.consent === 'yes')
  const way = ways[team.place % ways.length]
  if (at === -1 || way === undefined || team.visits < ENOUGH) return [...round]
  return way(round, at)
}

function inHaste(round: readonly SurveyResponse[], at: number): SurveyResponse[] {
  return round.map((visit, place) =>
    place === at ? { ...visit, finishedAt: visit.startedAt + 41 * SECOND } : visit,
  )
}

/** What the visit after it would have been is the same household once more. */
function writtenTwice(round: readonly SurveyResponse[], at: number): SurveyResponse[] {
  const { answers, startedAt, finishedAt } = round[at] ?? {}
  if (answers === undefined || startedAt === undefined || finishedAt === undefined) return [...round]
  const later = 11 * MINUTE
  return round.map((visit, place) =>
    place === at + 1
      ? { ...visit, answers, startedAt: startedAt + later, finishedAt: finishedAt + later }
      : visit,
  )
}

function withManyPhones(round: readonly SurveyResponse[], at: number): SurveyResponse[] {
  return round.map((visit, place) =>
    place === at ? { ...visit, answers: { ...visit.answers, smartphones: 14 } } : visit,
  )
}
