import { isDate } from '../../../shared/form/kinds.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { kinds, type RegisterRecord } from '../../../shared/register/kinds.ts'
import type { Day } from '../../../shared/time.ts'
import type { OfficeDeps } from '../deps.ts'

/** Throws `unfit-record`, naming the field, where a record contradicts itself or names what is not in the register. */
export async function requireFit(
  { records }: Pick<OfficeDeps, 'records'>,
  province: AreaId,
  record: RegisterRecord,
): Promise<void> {
  if ('from' in record && !isDate(record.from)) unfit('from')
  if ('day' in record && !isDate(record.day)) unfit('day')
  if ('to' in record && !isDate(record.to)) unfit('to')
  if ('until' in record && record.until !== undefined) {
    if (record.until <= record.from || !isDate(record.until)) unfit('until')
  }
  if ('to' in record && record.to < record.from) unfit('to')
  if ('households' in record && !ascends(record.households)) unfit('households')
  if ('people' in record && !ascends(record.people)) unfit('people')
  if ('level' in record && record.level === 'commune' && record.hamlets.length > 0) unfit('hamlets')

  if ('commune' in record && !(await hasCommune(record.commune))) unfit('commune')
  if ('area' in record && record.area !== province && !(await hasCommune(record.area))) unfit('area')
  if ('communes' in record) {
    const known = new Set((await records.communes(province)).map(({ record: { id } }) => id))
    if (!record.communes.every((id) => known.has(id))) unfit('communes')
  }
  if ('level' in record && !(await hasAll('hamlets', record.commune, record.hamlets))) unfit('hamlets')
  if ('team' in record && !(await hasAll('teams', record.commune, [record.team]))) unfit('team')
  if ('topic' in record && !(await hasAll('members', record.commune, record.members))) unfit('members')
  if ('people' in record && record.hamlet !== undefined) {
    if (!(await hasAll('hamlets', record.commune, [record.hamlet]))) unfit('hamlet')
  }

  async function hasCommune(commune: AreaId): Promise<boolean> {
    return (await records.getCommune(province, commune)) !== undefined
  }

  async function hasAll(
    name: 'hamlets' | 'teams' | 'members',
    commune: AreaId,
    ids: readonly string[],
  ): Promise<boolean> {
    if (ids.length === 0) return true
    const known = await records.entries<{ id: string }>(province, kinds[name], commune)
    const there = new Set(known.map(({ record: { id } }) => id))
    return ids.every((id) => there.has(id))
  }
}

function unfit(field: string): never {
  throw new Problem('unfit-record', field)
}

function ascends(counts: readonly { from: Day }[]): boolean {
  return counts.every(
    ({ from }, place) => isDate(from) && (place === 0 || (counts[place - 1]?.from ?? from) < from),
  )
}
