import * as z from 'zod/mini'
import { AreaId, ImportId } from '../../shared/ids.ts'
import { CommuneRecord, ProvinceRecord } from '../../shared/register/areas.ts'
import type { PlannedChange } from '../../shared/register/import/planned.ts'
import type { ImportScope } from '../../shared/register/import/snapshot.ts'
import { kinds, RegisterKind, type RegisterRecord } from '../../shared/register/kinds.ts'
import type { Files } from './files.ts'
import type { ImportRef } from './imports.ts'
import { objectKeys } from './keys.ts'

/** A record as a plan writes it, over revision `rev`. */
export type StoredChange = { name: string; rev: number } & (
  | { kind: RegisterKind; record: RegisterRecord }
  | { kind: 'provinces'; record: ProvinceRecord }
  | { kind: 'communes'; record: CommuneRecord }
)

/** An import as it was shown before it was asked for. */
export type StoredPlan = { id: ImportId; file: string; scope: ImportScope; changes: StoredChange[] }

const StoredJson = z.object({
  id: ImportId,
  file: z.string(),
  scope: z.object({
    province: AreaId,
    commune: z.exactOptional(AreaId),
    areas: z.exactOptional(z.boolean()),
  }),
  changes: z.array(
    z.object({
      kind: z.enum([...RegisterKind.options, 'provinces', 'communes']),
      record: z.unknown(),
      rev: z.int(),
      name: z.string(),
    }),
  ),
})

/** Keeps a plan, word for word as it will be carried out. */
export async function putPlan(
  files: Pick<Files, 'put'>,
  plan: Omit<StoredPlan, 'changes'> & { changes: readonly PlannedChange[] },
): Promise<void> {
  const changes = plan.changes.map(({ kind, record, rev, name }) => ({ kind, record, rev, name }))
  const key = objectKeys.importPlan(plan.scope.province, plan.id)
  await files.put(key, JSON.stringify({ ...plan, changes }), 'application/json')
}

/** The plan of an import; nothing where none was kept. */
export async function getPlan(
  files: Pick<Files, 'getText'>,
  ref: ImportRef,
): Promise<StoredPlan | undefined> {
  const text = await files.getText(objectKeys.importPlan(ref.province, ref.id))
  if (text === undefined) return undefined
  const { changes, ...plan } = StoredJson.parse(JSON.parse(text))
  return { ...plan, changes: changes.map(changeOf) }
}

function changeOf({ kind, record, rev, name }: z.infer<typeof StoredJson>['changes'][number]): StoredChange {
  switch (kind) {
    case 'provinces':
      return { kind, record: ProvinceRecord.parse(record), rev, name }
    case 'communes':
      return { kind, record: CommuneRecord.parse(record), rev, name }
    default:
      return { kind, record: kinds[kind].parse(record), rev, name }
  }
}
