import type { Context } from 'hono'
import * as z from 'zod/mini'
import { can } from '../../shared/access.ts'
import type { AreaId, SurveyId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { withoutWriters } from '../../shared/results/summarise-ledgers.ts'
import { CommuneSummary } from '../../shared/results/summary.ts'
import { objectKeys } from '../store/keys.ts'
import type { OfficeDeps } from './deps.ts'
import type { Desk } from './desk.ts'

/**
 * Sends the newest run's summary of a province or of one of its communes, as the run wrote it; a commune's without the
 * names of members for whoever may not see them. Where names are sent, that is written down first.
 * The file is looked for in the province's own folder, so a commune of another province is not found there.
 */
export async function sendSummary(
  deps: Pick<OfficeDeps, 'jobs' | 'files'>,
  c: Context,
  desk: Desk,
  of: { survey: SurveyId; province: AreaId; commune?: AreaId },
): Promise<Response> {
  const latest = await deps.jobs.getLatest(of.survey, of.province)
  if (latest === undefined) throw new Problem('no-results-yet')
  const folder = objectKeys.run(of.survey, of.province, latest.id)
  const name = of.commune === undefined ? 'summary.json' : `communes/${of.commune}.json`
  const json = await deps.files.getText(folder + name)
  if (json === undefined) throw new Problem(of.commune === undefined ? 'no-results-yet' : 'not-found')
  const sent = of.commune === undefined ? json : await withNamesFor(desk, json, of)
  return c.body(sent, 200, { 'Content-Type': 'application/json; charset=utf-8' })
}

// A run's file is older than this release, or newer: what it holds beside its ledgers is sent as it is.
const WithLedgers = z.looseObject({ ledgers: CommuneSummary.shape.ledgers })

async function withNamesFor(
  desk: Desk,
  json: string,
  { survey, province, commune }: { survey: SurveyId; province: AreaId; commune?: AreaId },
): Promise<string> {
  const { ledgers = [], ...summary } = WithLedgers.parse(JSON.parse(json))
  if (ledgers.every(({ writer }) => writer === undefined)) return json
  const area = { province, ...(commune === undefined ? {} : { commune }) }
  if (!can(desk.actor, 'see-members', area)) {
    return JSON.stringify({ ...summary, ledgers: withoutWriters(ledgers) })
  }
  await desk.record({ act: 'see-members', object: `results/${survey}`, area })
  return json
}
