import { digest } from '../../../../functions/secrets.ts'
import type { Audit } from '../../../../functions/store/audit.ts'
import type { RegisterRecords } from '../../../../functions/store/register-records.ts'
import {
  type AreaPlan,
  planAreas,
  type StoredAreas,
} from '../../../../shared/register/catalogue/plan-areas.ts'
import type { Sheet } from '../../../../shared/register/import/sheet.ts'

/** So many requests are under way at once. */
const AT_ONCE = 25

type Stores = { records: RegisterRecords; audit: Pick<Audit, 'write'> }

/**
 * Brings the table of areas into the register, after an entry in the audit log; with `dryRun` or any issue nothing is
 * written. What is new comes before what ends, so that a run that was interrupted leaves no day without its areas, and
 * the next one goes on. `stale` counts areas that somebody else changed meanwhile: the next run brings those too.
 */
export async function importAreas(
  { records, audit }: Stores,
  sheet: Sheet,
  options: { file: string; dryRun: boolean },
): Promise<{ plan: AreaPlan; stale: number }> {
  const plan = planAreas(sheet, await readAreas(records))
  const { provinces, communes } = plan
  if (options.dryRun || provinces.length + communes.length === 0) return { plan, stale: 0 }
  await audit.write({
    act: 'change-register',
    who: 'operator',
    role: 'operator',
    device: 'npm run catalogue',
    object: `areas/${options.file}`,
    after: digest(JSON.stringify([provinces, communes])),
  })
  let stale = 0
  const put = <One extends { rev: number }>(
    all: readonly One[],
    one: (of: One) => Promise<'put' | 'stale'>,
  ) =>
    inParallel(all, async (area) => {
      if ((await one(area)) === 'stale') stale += 1
    })
  for (const isWanted of [isNew, isOld]) {
    await put(provinces.filter(isWanted), ({ record, rev }) => records.putProvince(record, rev))
  }
  for (const isWanted of [isNew, isOld]) {
    await put(communes.filter(isWanted), ({ record, rev }) => records.putCommune(record, rev))
  }
  return { plan, stale }
}

/** Every province and commune through time. */
export async function readAreas(records: RegisterRecords): Promise<StoredAreas> {
  const provinces = await records.provinces()
  const communes: StoredAreas['communes'][] = []
  await inParallel(provinces, async ({ record }) => {
    communes.push(await records.communes(record.id))
  })
  return { provinces, communes: communes.flat() }
}

const isNew = ({ rev }: { rev: number }): boolean => rev === 0
const isOld = ({ rev }: { rev: number }): boolean => rev > 0

async function inParallel<Thing>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<void>,
): Promise<void> {
  const left = things.values()
  const worker = async () => {
    for (const thing of left) await work(thing)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
