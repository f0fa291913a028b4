import { openFormat } from '../../../../functions/results/exports/formats.ts'
import { openFolder } from '../../../../functions/results/output.ts'
import type { ResponseRow } from '../../../../functions/results/rows/columns.ts'
import type { RowExport } from '../../../../functions/store/exports.ts'
import type { Answers } from '../../../../shared/form/answers.ts'
import type { SurveyVersion } from '../../../../shared/form/definition.ts'
import { AreaId, ExportId, SurveyId } from '../../../../shared/ids.ts'

const anAsked: RowExport = {
  survey: SurveyId.parse('small'),
  province: AreaId.parse('96@2025-07-01'),
  id: ExportId.parse('019aa5c8-7c00-7000-8000-000000abcdef'),
  format: 'csv',
  values: 'codes',
  rows: 'all',
  fresh: false,
  state: 'running',
  requestedAt: Date.UTC(2026, 10, 21, 3),
  progress: { done: 0, of: 0 },
  files: [],
  requestedBy: 'lan@example.gov.vn',
}

/** The files of an export of these rows, by name, and how many rows it says that it has. */
export async function written(
  versions: readonly SurveyVersion[],
  rows: readonly ResponseRow[],
  over: Partial<RowExport>,
): Promise<{ files: Map<string, Buffer>; count: number }> {
  const files = new Map<string, Buffer>()
  const folder = openFolder(
    {
      getText: async () => undefined,
      put: async () => {},
      async putStream(key, stream) {
        const chunks: Buffer[] = []
        for await (const chunk of stream) chunks.push(Buffer.from(chunk))
        files.set(key, Buffer.concat(chunks))
      },
    },
    '',
  )
  const writer = await openFormat({ folder, asked: { ...anAsked, ...over }, versions })
  do for (const row of rows) await writer.row(row)
  while (await writer.again())
  return { files, count: await writer.close() }
}

/** A row with these answers. */
export function aRow(answers: Answers, over: Partial<ResponseRow> = {}): ResponseRow {
  return {
    id: '019aa5c8-7c00-7000-8000-000000000001',
    rev: 1,
    version: 1,
    verdict: { is: 'counted' },
    flags: [],
    visitedAt: Date.UTC(2026, 10, 21, 17, 30, 5),
    receivedAt: Date.UTC(2026, 10, 21, 18),
    area: { code: '00004', name: 'Phường Ba Đình' },
    hamlet: undefined,
    team: undefined,
    member: undefined,
    device: undefined,
    seq: undefined,
    withdrawn: false,
    reason: undefined,
    place: undefined,
    answers,
    ...over,
  }
}
