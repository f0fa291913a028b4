import { extname } from 'node:path'
import * as z from 'zod/mini'
import { dayOf } from '../../../shared/time.ts'
import type { RowExport } from '../../store/exports.ts'

/** The files of exports. Which of them an export has depends on its format. */
export const ExportFileName = z.enum([
  'responses.csv',
  /** The texts that no cell of the other takes whole. */
  'responses-long.csv',
  'responses.xlsx',
  'responses.parquet',
  'responses.sps',
  'codebook.xlsx',
])
export type ExportFileName = z.infer<typeof ExportFileName>

/** Whether a file has answers of single responses; the others say what its codes mean. */
export function isRowFile(name: ExportFileName): boolean {
  return name !== 'codebook.xlsx' && name !== 'responses.sps'
}

/**
 * `phieu_hh-digital-visit_96_2026-11-21.csv`: an officer sees what it is, of which survey, area and day. Those of SPSS end in
 * a mark of their folder instead, for the syntax names the file that it reads.
 */
export function downloadName(
  one: Pick<
    RowExport,
    'survey' | 'province' | 'commune' | 'format' | 'id' | 'folder' | 'asOf' | 'requestedAt'
  >,
  name: ExportFileName,
): string {
  const [code = ''] = (one.commune ?? one.province).split('@')
  const mark = one.format === 'spss' ? (one.folder ?? one.id).slice(-6) : dayOf(one.asOf ?? one.requestedAt)
  return [plainNames[name], one.survey.replaceAll('_', '-'), code, mark].join('_') + extname(name)
}

// Vietnamese without its marks: every disk, e-mail and old computer keeps it.
const plainNames: Record<ExportFileName, string> = {
  'responses.csv': 'phieu',
  'responses-long.csv': 'phieu-van-ban-dai',
  'responses.xlsx': 'phieu',
  'responses.parquet': 'phieu',
  'responses.sps': 'phieu',
  'codebook.xlsx': 'so-ma',
}
