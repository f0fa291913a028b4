import { digest } from '../../../../functions/secrets.ts'
import type { Audit } from '../../../../functions/store/audit.ts'
import type { RegisterRecords } from '../../../../functions/store/register-records.ts'
import {
  type AreaPlan,
  planAreas,
  type StoredAreas,
} from '../../../../shared/register/catalogue/plan-areas.ts'
import { ownProvinces } from '../../../../shared/register/catalogue/provinces.ts'
import type { Sheet } from '../../../../shared/register/import/sheet.ts'

/** So many requests are under way at once. */
const AT_ONCE = 25

type Stores = { records: RegisterRecords; audit: Pick<Audit, 'write'> }

/**
 * Brings the table of areas into the register, after an entry in the audit log; with `dryRun` or any issue nothing is
 * written. What is new comes before what ends, so that a run that was interrupted leaves no day without its areas, and
 * the next one goes on. The provinces that come with the system are written where they are missing: `own` counts them;
 * `stale` counts areas that somebody else changed meanwhile: the next run brings those too.
 */
export async function importAreas(
  { records, audit }: Stores,
  sheet: Sheet,
  options: { file: string; dryRun: boolean },
): Promise<{ plan: AreaPlan; own: number; stale: number }> {
  const stored = await readAreas(records)
  const known = new Set(stored.provinces.map(({ record }) => record.id))
  const own = ownProvinces.filter(({ id }) => !known.has(id)).map((record) => ({ record, rev: 0 }))
  // They are planned over as if they stood there already, and are put before anything else.
  const withOwn = { ...stored, provinces: [...stored.provinces, ...own.map((one) => ({ ...one, rev: 1 }))] }
  const plan = planAreas(sheet, withOwn)
  const { provinces, communes, issues } = plan
  const changes = own.length + provinces.length + communes.length
  if (options.dryRun || issues.length > 0 || changes === 0) return { plan, own: own.length, stale: 0 }
  await audit.write({
    act: 'change-register',
    who: 'operator',
    role: 'operator',
    device: 'npm run catalogue',
    object: `areas/${options.file}`,
    after: digest(JSON.stringify([own, provinces, communes])),
  })
  let stale = 0
  const put = <One extends { rev: number }>(
    all: readonly One[],
    one: (of: One) => Promise<'put' | 'stale'>,
  ) =>
    inParallel(all, async (area) => {
      if ((await one(area)) === 'stale') stale += 1
    })
  await put(own, ({ record, rev }) => records.putProvince(record, rev))
  for (const isWanted of [isNew, isOld]) {
    await put(provinces.filter(isWanted), ({ record, rev }) => records.putProvince(record, rev))
  }
  for (const isWanted of [isNew, isOld]) {
    await put(communes.filter(isWanted), ({ record, rev }) => records.putCommune(record, rev))
  }
  return { plan, own: own.length, stale }
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
