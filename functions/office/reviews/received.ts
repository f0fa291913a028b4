import type { Context } from 'hono'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { AreaId, SurveyId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import type { Decision, ReceivedBatch } from '../../../shared/results/received.ts'
import { type Recount, recount } from '../../../shared/results/recount.ts'
import { pathPart } from '../../http/path.ts'
import type { Survey } from '../../store/surveys.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Desk } from '../desk.ts'

/** Which survey's responses of which commune are reviewed. */
export type Reviewed = { survey: Survey; province: AreaId; commune: AreaId }

/** Everything that came of one survey and commune, what was decided on it, and what that makes of each response. */
export type ReceivedHere = {
  versions: SurveyVersion[]
  batches: ReceivedBatch[]
  decisions: Decision[]
  judged: Recount['judged']
}

/**
 * The survey and the commune that a review's address names. Throws `out-of-scope` where the person may not review, and
 * `not-found` for a commune that is not of the province, and a survey that another province asks.
 */
export async function requireReviewed(deps: OfficeDeps, c: Context, desk: Desk): Promise<Reviewed> {
  const id = pathPart(c, 'survey', SurveyId)
  const province = pathPart(c, 'province', AreaId)
  const commune = pathPart(c, 'commune', AreaId)
  await desk.require('review', { province, commune })
  const [survey, known] = await Promise.all([
    deps.surveys.getSurvey(id),
    deps.records.getCommune(province, commune),
  ])
  if (survey === undefined || survey.state === 'draft' || known === undefined) throw new Problem('not-found')
  if (survey.scope.level !== 'nation' && survey.scope.province !== province) throw new Problem('not-found')
  return { survey, province, commune }
}

/**
 * Recounts what came: there is no list of responses, only batches. A commune of 8,000 responses costs 80 to 160 read units
 * and a good quarter of a second. A batch that cannot be read is passed over and named in the log.
 */
export async function readReceived(
  deps: OfficeDeps,
  { survey: { id: survey }, commune }: Reviewed,
): Promise<ReceivedHere> {
  const stored = deps.batches.ofArea(survey, commune, (batch, why) =>
    deps.log({ level: 'error', event: 'batch-unreadable', area: commune, batch, error: String(why) }),
  )
  const [versions, decisions, batches] = await Promise.all([
    deps.surveys.versions(survey),
    deps.decisions.ofArea(survey, commune),
    all(stored),
  ])
  return judge(versions, batches, decisions)
}

/** The same with one decision more. */
export function withDecision(
  { versions, batches, decisions }: ReceivedHere,
  decision: Decision,
): ReceivedHere {
  return judge(versions, batches, [...decisions, decision])
}

function judge(versions: SurveyVersion[], batches: ReceivedBatch[], decisions: Decision[]): ReceivedHere {
  const { judged } = recount(versions, batches, decisions, WHENEVER)
  return { versions, batches, decisions, judged }
}

async function all(stored: AsyncIterable<ReceivedBatch>): Promise<ReceivedBatch[]> {
  const found: ReceivedBatch[] = []
  for await (const batch of stored) found.push(batch)
  return found
}

/** All that there is, also what another server's clock has put a moment into the future. */
const WHENEVER = Number.MAX_SAFE_INTEGER
