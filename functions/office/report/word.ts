import { AreaId } from '../../../shared/ids.ts'
import { composeReport } from '../../../shared/report/compose.ts'
import { pathPart } from '../../http/path.ts'
import { forStaff } from '../staff-route.ts'
import { askedPeriod } from './asked-period.ts'
import { occasionOf } from './occasion.ts'
import { readReport } from './read-report.ts'

/** The report as Word, in the layout of Nghị định 30/2020/NĐ-CP. */
export const downloadReport = forStaff({
  method: 'get',
  path: '/api/office/report/:province/docx',
  summary: 'The report of a period as a Word document',
  answers: { 200: { description: 'A .docx file' } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    await desk.require('download-summary', { province })
    const occasion = await occasionOf(deps, province, askedPeriod(c))
    const { texts, figures } = await readReport(deps, occasion)
    const name = `bao-cao_${occasion.province.code}_${occasion.at.period.id}.docx`

    await desk.record({ act: 'download', object: name, area: { province } })
    const { drawWord } = await import('./draw/draw-word.ts') // large, and few processes need it
    return c.body(await drawWord(composeReport(texts, figures)), 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': `attachment; filename="${name}"`,
    })
  },
})
