import * as z from 'zod/mini'
import type { AreaId, TeamId } from '../../shared/ids.ts'
import { CommuneRecord, ProvinceRecord } from '../../shared/register/areas.ts'
import type { Kind, RegisterKind, RegisterRecord } from '../../shared/register/kinds.ts'
import { ProvinceSettings } from '../../shared/register/settings.ts'
import type { Clock } from '../../shared/time.ts'
import { type Key, keys, partitions, prefixes } from './keys.ts'
import { queryPage } from './page.ts'
import { get, type Item, put, putIf, query, type Table } from './table.ts'

/** A record and the number of its last change: who changes it must name it, so that no change is lost (0: new). */
export type Revised<Record> = { record: Record; rev: number }

export type RegisterRecords = ReturnType<typeof registerRecordStore>

/** The register through time, for those who keep it. Nothing is ever deleted: what ends gets a last day. */
export function registerRecordStore(table: Table, clock: Clock) {
  const all = async <T>(pk: string, prefix: string | undefined, parse: (item: Item) => T): Promise<T[]> => {
    const found: T[] = []
    const options = { now: clock(), ...(prefix === undefined ? {} : { prefix }) }
    for await (const item of query(table, pk, options)) found.push(parse(item))
    return found
  }

  return {
    provinces: () => all(partitions.provinces, undefined, (item) => revised(ProvinceRecord, item)),
    communes: (province: AreaId) =>
      all(partitions.register(province), prefixes.communes(), (item) => revised(CommuneRecord, item)),
    async getCommune(province: AreaId, id: AreaId): Promise<Revised<CommuneRecord> | undefined> {
      const item = await get(table, keys.commune(province, id), clock())
      return item === undefined ? undefined : revised(CommuneRecord, item)
    },

    /** Every entry of one kind, of the province or of one commune. */
    entries: <Record>(province: AreaId, kind: Kind<Record>, commune?: AreaId): Promise<Revised<Record>[]> =>
      all(partitions.register(province), prefixes.entries(kind.name, commune), (item) => entryOf(kind, item)),

    /** So many entries, of one team too, behind a place in the order of keys, which the page before gave; the place to go on from. */
    async page<Record>(
      province: AreaId,
      kind: Kind<Record>,
      from: { commune?: AreaId; team?: TeamId; after?: string; limit: number },
    ): Promise<{ entries: Revised<Record>[]; next?: string }> {
      const prefix =
        prefixes.entries(kind.name, from.commune) + (from.team === undefined ? '' : `${from.team}#`)
      const { items, next } = await queryPage(table, partitions.register(province), {
        now: clock(),
        prefix,
        limit: from.limit,
        ...(from.after === undefined ? {} : { after: prefix + from.after }),
      })
      const entries = items.map((item) => entryOf(kind, item))
      return next === undefined ? { entries } : { entries, next: next.slice(prefix.length) }
    },

    /** The entry that stands where `like` would stand. */
    async getEntry<Record extends RegisterRecord>(
      province: AreaId,
      kind: Kind<Record>,
      like: Record,
    ): Promise<Revised<Record> | undefined> {
      const item = await get(table, keys.entry(province, kind.name, like), clock())
      return item === undefined ? undefined : entryOf(kind, item)
    },

    /** Writes an entry over revision `rev` (0: there is none yet); `stale` when another change came first. */
    putEntry: (province: AreaId, kind: RegisterKind, record: RegisterRecord, rev: number) =>
      putRevised(keys.entry(province, kind, record), record, rev),
    putProvince: (record: ProvinceRecord, rev: number) => putRevised(keys.province(record.id), record, rev),
    putCommune: (record: CommuneRecord, rev: number) =>
      putRevised(keys.commune(record.province, record.id), record, rev),

    async getSettings(province: AreaId): Promise<ProvinceSettings> {
      const item = await get(table, keys.provinceSettings(province), clock())
      return ProvinceSettings.parse(item ?? {})
    },
    putSettings: (province: AreaId, settings: ProvinceSettings) =>
      put(table, keys.provinceSettings(province), settings),
  }

  async function putRevised(key: Key, record: Item, rev: number): Promise<'put' | 'stale'> {
    const condition =
      rev === 0
        ? { expression: 'attribute_not_exists(pk)' }
        : { expression: '#rev = :rev', names: { '#rev': 'rev' }, values: { ':rev': rev } }
    return (await putIf(table, key, { ...record, rev: rev + 1 }, condition)) === 'put' ? 'put' : 'stale'
  }
}

const Rev = z.object({ rev: z.int() })

function revised<Schema extends z.ZodMiniType>(schema: Schema, item: Item): Revised<z.output<Schema>> {
  return { record: schema.parse(item), rev: Rev.parse(item).rev }
}

function entryOf<Record>(kind: Kind<Record>, item: Item): Revised<Record> {
  return { record: kind.parse(item), rev: Rev.parse(item).rev }
}
