import * as z from 'zod/mini'
import { RegisterPage } from '../../../shared/api/register.ts'
import { AreaId, TeamId } from '../../../shared/ids.ts'
import { type Kind, kinds, RegisterKind, type RegisterRecord } from '../../../shared/register/kinds.ts'
import { fold } from '../../../shared/text.ts'
import { pathPart } from '../../http/path.ts'
import { queryPart } from '../../http/query.ts'
import type { RegisterRecords, Revised } from '../../store/register-records.ts'
import { requireScope } from '../scope.ts'
import { forStaff } from '../staff-route.ts'
import { actionToSee } from './rights.ts'

/** Entries on one page. */
const PAGE = 100

/** A search gives up for this page after so many entries, so that its time is bounded; the next page goes on. */
const SEARCHED_AT_ONCE = 3_000

/** Entries of one kind of a province or commune, a page at a time in the order of keys. */
export const entries = forStaff({
  method: 'get',
  path: '/api/office/register/:province/entries/:kind',
  summary: 'Entries of one kind: ?commune=&team=&q=&after= (see RegisterPage)',
  answers: { 200: { description: 'A page', schema: RegisterPage } },
  problems: ['not-found', 'out-of-scope', 'malformed-request'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    const kind = kinds[pathPart(c, 'kind', RegisterKind)]
    const asked = queryPart(c, 'commune', AreaId)
    if (asked !== undefined) await desk.require(actionToSee(kind.name), { province, commune: asked })
    const scope = asked === undefined ? await requireScope(desk, actionToSee(kind.name), province) : undefined
    const commune = asked ?? scope?.commune
    const team = commune === undefined ? undefined : queryPart(c, 'team', TeamId)
    const after = queryPart(c, 'after', Cursor)

    // Every page of names, for a cursor may be made up.
    if (kind.name === 'members') {
      const area = commune === undefined ? { province } : { province, commune }
      await desk.record({ act: 'see-members', object: team ?? 'members', area })
    }
    const page = await readPage(deps.records, province, kind, {
      ...(commune === undefined ? {} : { commune }),
      ...(team === undefined ? {} : { team }),
      ...(after === undefined ? {} : { after }),
      wanted: fold(queryPart(c, 'q', z.string().check(z.maxLength(100))) ?? ''),
    })
    return c.json(page satisfies RegisterPage)
  },
})

// What a page gives as `next`: a place among the keys behind the prefix that the path and query name.
const Cursor = z.string().check(z.regex(/^[\w@#-]{1,200}$/))

async function readPage(
  records: RegisterRecords,
  province: AreaId,
  kind: Kind<RegisterRecord>,
  from: { commune?: AreaId; team?: TeamId; after?: string; wanted: string },
): Promise<{ entries: Revised<RegisterRecord>[]; next?: string }> {
  const { wanted, ...place } = from
  if (wanted === '') return records.page(province, kind, { ...place, limit: PAGE })

  const found: Revised<RegisterRecord>[] = []
  let next: string | undefined
  for (let read = 0; read < SEARCHED_AT_ONCE; read += PAGE) {
    const after = next ?? place.after
    const page = await records.page(province, kind, {
      ...place,
      ...(after === undefined ? {} : { after }),
      limit: PAGE,
    })
    found.push(...page.entries.filter(({ record }) => fold(nameOf(record)).includes(wanted)))
    next = page.next
    if (next === undefined || found.length >= PAGE) break
  }
  return next === undefined ? { entries: found } : { entries: found, next }
}

function nameOf(record: RegisterRecord): string {
  if ('name' in record) return record.name
  return 'topic' in record ? record.topic : `${record.indicator} ${record.source}`
}
