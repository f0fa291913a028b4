import type { ExportValues } from '../../../shared/api/exports.ts'
import type { Language } from '../../../shared/form/definition.ts'
import { flagNames, statusNames, withdrawnName } from '../../../shared/results/names.ts'
import type { Verdict } from '../../../shared/results/verdict.ts'
import type { EpochMs } from '../../../shared/time.ts'
import type { Column, ColumnType, ResponseRow, RowValue } from './columns.ts'
import { knownDayOf } from './moment.ts'
import { columnNames, wordsIn } from './words.ts'

/** What is known of every response, before its answers. */
export function commonColumns(values: ExportValues): Column[] {
  const language = values === 'en' ? 'en' : 'vi'
  const flagsOf = ({ flags }: ResponseRow) =>
    values === 'codes' ? flags.join(' ') : flags.map((flag) => wordsIn(flagNames[flag], language)).join('; ')
  return [
    common('response_id', 'text', (row) => text(row.id)),
    common('rev', 'integer', (row) => row.rev),
    { ...common('status', 'text', (row) => text(row.verdict.is)), options: statuses },
    common('status_text', 'text', (row) => text(statusText(row.verdict, language))),
    common('flags', 'text', (row) => text(flagsOf(row))),
    common('visit_day', 'day', (row) => ({ kind: 'day', value: knownDayOf(row.visitedAt) })),
    common('visited_at', 'instant', (row) => instant(row.visitedAt)),
    common('received_at', 'instant', (row) => instant(row.receivedAt)),
    common('area_code', 'text', (row) => text(row.area.code)),
    common('area_name', 'text', (row) => text(row.area.name)),
    common('hamlet_id', 'text', (row) => text(row.hamlet?.id)),
    common('hamlet_name', 'text', (row) => text(row.hamlet?.name)),
    common('team_id', 'text', (row) => text(row.team?.id)),
    common('team_name', 'text', (row) => text(row.team?.name)),
    common('member_id', 'text', (row) => text(row.member)),
    common('device_id', 'text', (row) => text(row.device)),
    common('seq', 'integer', (row) => row.seq),
    common('version', 'integer', (row) => row.version),
  ]
}

const statuses = Object.entries(statusNames).map(([code, label]) => ({ code, label }))

/** What became known of responses later. */
export const lastColumns: Column[] = [
  common('withdrawn', 'integer', (row) => (row.withdrawn ? 1 : 0)),
  common('revision_reason', 'text', (row) => text(row.reason)),
]

/** Where the poster hangs by which a resident answered. */
export const posterColumns: Column[] = [common('poster_place', 'text', (row) => text(row.place))]

function common(code: keyof typeof columnNames, type: ColumnType, of: Column['of']): Column {
  return { code, label: columnNames[code], type, of }
}

function statusText(verdict: Verdict, language: Language): string {
  const status = wordsIn(statusNames[verdict.is], language)
  if (verdict.is === 'held') return `${status}: ${wordsIn(flagNames[verdict.flag], language)}`
  if (verdict.is !== 'excluded' || verdict.withdrawn !== true) return status
  return `${status}: ${wordsIn(withdrawnName, language)}`
}

const text = (value: string | undefined): RowValue => (value === '' ? undefined : value)
const instant = (value: EpochMs): RowValue => ({ kind: 'instant', value })
