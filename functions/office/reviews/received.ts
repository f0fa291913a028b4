import type { Context } from 'hono'
import type { DoubtRules } from '../../../shared/doubts/rules.ts'
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

/** Everything that came of one survey and commune, what was decided on it, what that makes of each response, and what is doubtful. */
export type ReceivedHere = {
  versions: SurveyVersion[]
  batches: ReceivedBatch[]
  decisions: Decision[]
  judged: Recount['judged']
  rules: DoubtRules
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
    requireAsked(deps, id, province),
    deps.records.getCommune(province, commune),
  ])
  if (known === undefined) throw new Problem('not-found')
  return { survey, province, commune }
}

/** The same for an address that names a province as a whole: who reviews one commune of it may not. */
export async function requireProvinceReviewed(
  deps: OfficeDeps,
  c: Context,
  desk: Desk,
): Promise<Pick<Reviewed, 'survey' | 'province'>> {
  const id = pathPart(c, 'survey', SurveyId)
  const province = pathPart(c, 'province', AreaId)
  await desk.require('review', { province })
  return { survey: await requireAsked(deps, id, province), province }
}

async function requireAsked(deps: OfficeDeps, id: SurveyId, province: AreaId): Promise<Survey> {
  const survey = await deps.surveys.getSurvey(id)
  if (survey === undefined || survey.state === 'draft') throw new Problem('not-found')
  if (survey.scope.level !== 'nation' && survey.scope.province !== province) throw new Problem('not-found')
  return survey
}

/**
 * Recounts what came: there is no list of responses, only batches. A commune of 8,000 responses costs 80 to 160 read units
 * and a good quarter of a second. A batch that cannot be read is passed over and named in the log.
 */
export async function readReceived(
  deps: OfficeDeps,
  { survey: { id: survey }, commune }: Pick<Reviewed, 'survey' | 'commune'>,
): Promise<ReceivedHere> {
  const stored = deps.batches.ofArea(survey, commune, (batch, why) =>
    deps.log({ level: 'error', event: 'batch-unreadable', area: commune, batch, error: String(why) }),
  )
  const [versions, rules, decisions, batches] = await Promise.all([
    deps.surveys.versions(survey),
    deps.doubtRules.get(survey),
    deps.decisions.ofArea(survey, commune),
    all(stored),
  ])
  return judge({ versions, rules, batches, decisions })
}

/** The same with more decisions. */
export function withDecisions(received: ReceivedHere, more: readonly Decision[]): ReceivedHere {
  return judge({ ...received, decisions: [...received.decisions, ...more] })
}

function judge(received: Omit<ReceivedHere, 'judged'>): ReceivedHere {
  const { versions, batches, decisions } = received
  const { judged } = recount(versions, batches, decisions, WHENEVER)
  return { ...received, judged }
}

async function all(stored: AsyncIterable<ReceivedBatch>): Promise<ReceivedBatch[]> {
  const found: ReceivedBatch[] = []
  for await (const batch of stored) found.push(batch)
  return found
}

/** All that there is, also what another server's clock has put a moment into the future. */
const WHENEVER = Number.MAX_SAFE_INTEGER
