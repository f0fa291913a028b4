import type { ExportFormat, ExportRequest, ExportValues } from '../../../shared/api/exports.ts'
import type { Language } from '../../../shared/form/definition.ts'

/** What somebody chose to export, but for which survey and province. */
export type Chosen = Omit<ExportRequest, 'survey' | 'province'>

/** Excel first: it is what an office has. */
export const formats: readonly ExportFormat[] = ['xlsx', 'csv', 'parquet', 'spss']
export const rowKinds: readonly ExportRequest['rows'][] = ['counted', 'all']

/** What stands in the form before anything is chosen: words of the person's language. */
export function firstChoice(language: Language): Chosen {
  return { format: 'xlsx', values: language, rows: 'counted', fresh: false }
}

/** How answers can be written in a format: SPSS always has codes, and their words in a language in its syntax. */
export function valuesIn(format: ExportFormat): readonly ExportValues[] {
  return format === 'spss' ? ['vi', 'en'] : ['vi', 'en', 'codes']
}

/** The choice with another format: what that cannot have changes with it. */
export function withFormat(chosen: Chosen, format: ExportFormat): Chosen {
  const possible = valuesIn(format)
  const values = possible.includes(chosen.values) ? chosen.values : (possible[0] ?? chosen.values)
  return { ...chosen, format, values }
}

/** The choice in another area; without one the whole province. */
export function inCommune({ commune: _, ...chosen }: Chosen, commune: Chosen['commune']): Chosen {
  return commune === undefined ? chosen : { ...chosen, commune }
}
