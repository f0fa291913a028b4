import { ExportRequest, ExportView } from '../../../shared/api/exports.ts'
import { isWithin } from '../../../shared/api/survey-scope.ts'
import { ExportId, uuidV7 } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { bodyProblems, parseJson, readBytes } from '../../http/body.ts'
import type { ResultsEvent } from '../../results/event.ts'
import type { RowExport } from '../../store/exports.ts'
import type { OfficeDeps } from '../deps.ts'
import { forStaff } from '../staff-route.ts'
import { isUnderWay, viewOf } from './view.ts'

/**
 * Has files of rows made. While this person has one alike under way, that is the answer; where one alike stands and nothing
 * is new since, the results function gives its files again.
 */
export const requestExport = forStaff({
  method: 'post',
  path: '/api/office/exports',
  summary: 'Have files made with one row for each response',
  body: ExportRequest,
  answers: { 202: { description: 'The export to follow', schema: ExportView } },
  problems: ['out-of-scope', 'not-found', 'export-not-started', ...bodyProblems],
  async handle(deps, c, desk) {
    const asked = parseJson(ExportRequest, await readBytes(c, MAX_BYTES))
    const { province, commune } = asked
    await desk.require('download-rows', { province })
    await requireKnown(deps, asked)

    const requestedBy = desk.actor.email
    const underWay = await getUnderWay(deps, asked, requestedBy)
    if (underWay !== undefined) return c.json(viewOf(underWay, deps.clock()), 202)

    const id = ExportId.parse(uuidV7(deps.clock(), deps.random))
    const area = { province, ...(commune === undefined ? {} : { commune }) }
    await desk.record({ act: 'export', object: objectOf(asked, id), area })
    const queued = await deps.exports.request({ ...asked, id, requestedBy })
    await start(deps, queued)
    return c.json(viewOf(queued, deps.clock()), 202)
  },
})

const MAX_BYTES = 1024

/** Throws `not-found` unless the survey is asked in the province, and the commune is one of it. */
async function requireKnown(deps: OfficeDeps, { survey, province, commune }: ExportRequest): Promise<void> {
  const known = await deps.surveys.getSurvey(survey)
  if (known === undefined || known.state === 'draft') throw new Problem('not-found')
  if (!isWithin(known.scope, { province })) throw new Problem('not-found')
  if (commune === undefined) return
  if ((await deps.records.getCommune(province, commune)) === undefined) throw new Problem('not-found')
}

async function getUnderWay(
  deps: OfficeDeps,
  asked: ExportRequest,
  requestedBy: string,
): Promise<RowExport | undefined> {
  const now = deps.clock()
  for await (const one of deps.exports.newestFirst(asked.survey, asked.province)) {
    if (one.requestedBy === requestedBy && isUnderWay(one, now) && isAlike(one, asked)) return one
  }
  return undefined
}

function isAlike(one: RowExport, asked: ExportRequest): boolean {
  return (
    one.commune === asked.commune &&
    one.format === asked.format &&
    one.values === asked.values &&
    one.rows === asked.rows &&
    one.fresh === asked.fresh
  )
}

/** Which rows leave, so that the log can be read without the export. */
function objectOf({ survey, format, rows, fresh }: ExportRequest, id: ExportId): string {
  return [survey, id, format, rows, fresh ? 'fresh' : 'whole'].join('/')
}

async function start(deps: OfficeDeps, { survey, province, id }: RowExport): Promise<void> {
  const event: ResultsEvent = { kind: 'export', survey, province, id }
  try {
    await deps.startResults(event)
  } catch (error) {
    deps.log({ level: 'error', event: 'export-not-started', export: id, error: String(error) })
    const ref = { survey, province, id }
    await deps.exports.take(ref, OFFICE, 0)
    await deps.exports.fail(ref, OFFICE, 'export-not-started')
    throw new Problem('export-not-started')
  }
}

/** Who holds an export that never reached the results function. */
const OFFICE = 'office'
