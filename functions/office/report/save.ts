import { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { ReportSave, ReportSaved } from '../../../shared/report/view.ts'
import { bodyProblems, parseJson, readBytes } from '../../http/body.ts'
import { pathPart } from '../../http/path.ts'
import { forStaff } from '../staff-route.ts'
import { askedPeriod } from './asked-period.ts'
import { occasionOf } from './occasion.ts'

/** Keeps the words of a report over the revision that the person saw. */
export const saveReport = forStaff({
  method: 'post',
  path: '/api/office/report/:province',
  summary: 'Save the words of the report of a period',
  body: ReportSave,
  answers: { 200: { description: 'The words as they are stored', schema: ReportSaved } },
  problems: ['not-found', 'out-of-scope', 'changed-meanwhile', ...bodyProblems],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    const { texts, rev } = parseJson(ReportSave, await readBytes(c, MAX_BYTES))
    await desk.require('write-report', { province })
    const { at } = await occasionOf(deps, province, askedPeriod(c))
    const before = await deps.reports.get(province, at.period.id)
    if ((before?.rev ?? 0) !== rev) throw new Problem('changed-meanwhile')
    await desk.record({
      act: 'write-report',
      object: `report/${at.period.id}`,
      area: { province },
      ...(before === undefined ? {} : { before: before.texts }),
      after: texts,
    })
    const saved = await deps.reports.put(province, { ...at, texts }, rev)
    if (saved === 'stale') throw new Problem('changed-meanwhile')
    const answer: ReportSaved = { texts: saved.texts, rev: saved.rev, savedAt: saved.savedAt }
    return c.json(answer)
  },
})

/** More than all texts at their longest, with three bytes a letter. */
const MAX_BYTES = 200_000
