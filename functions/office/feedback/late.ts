import * as z from 'zod/mini'
import { LatePage } from '../../../shared/api/feedback.ts'
import { AreaId } from '../../../shared/ids.ts'
import { type Day, dayOf } from '../../../shared/time.ts'
import { pathPart } from '../../http/path.ts'
import { queryPart } from '../../http/query.ts'
import type { OfficeDeps } from '../deps.ts'
import { forStaff } from '../staff-route.ts'
import { type CommuneThere, readCommunes } from './communes.ts'
import { readInbox } from './lines.ts'

/** A page ends with the group of communes that fills it. */
const PAGE = 50
const AT_ONCE = 10

/** What is late in a province, commune by commune: what communes have not done is the province's to see to. */
export const listLate = forStaff({
  method: 'get',
  path: '/api/office/feedback/:province/late',
  summary: 'Late feedback of a province: ?after= (see LatePage)',
  answers: { 200: { description: 'A page', schema: LatePage } },
  problems: ['not-found', 'out-of-scope', 'malformed-request'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    await desk.require('answer-feedback', { province })
    const after = queryPart(c, 'after', Cursor)
    const today = dayOf(deps.clock())
    const communes = await readCommunes(deps, province, today)
    await desk.record({ act: 'see-feedback', object: 'late', area: { province } })
    return c.json((await readLate(deps, communes, { today, after })) satisfies LatePage)
  },
})

type From = { commune: AreaId; place: string | undefined }

async function readLate(
  deps: OfficeDeps,
  communes: readonly CommuneThere[],
  { today, after }: { today: Day; after: From | undefined },
): Promise<LatePage> {
  const left = communes.filter(({ id }) => after === undefined || id >= after.commune)
  const lines: LatePage['lines'] = []
  for (let first = 0; first < left.length; first += AT_ONCE) {
    const group = left.slice(first, first + AT_ONCE)
    const pages = await Promise.all(
      group.map(async (commune) => {
        const place = commune.id === after?.commune ? after.place : undefined
        return { commune, ...(await readLateOf(deps, commune.id, today, place)) }
      }),
    )
    for (const [n, page] of pages.entries()) {
      const { id: commune, name: communeName } = page.commune
      lines.push(...page.lines.map((line) => ({ ...line, commune, communeName })))
      if (page.next !== undefined) return { lines, next: `${commune}/${page.next}` }
      const behind = left[first + n + 1]
      if (lines.length >= PAGE && behind !== undefined) return { lines, next: `${behind.id}/` }
    }
  }
  return { lines }
}

function readLateOf(deps: OfficeDeps, area: AreaId, today: Day, after: string | undefined) {
  return readInbox(deps, area, {
    list: 'open',
    before: today,
    isWanted: () => true,
    isNarrow: false,
    after,
  })
}

/** The commune to go on in, and behind which of its entries. */
const Cursor = z.pipe(
  z.string().check(z.regex(/^\d{5}@\d{4}-\d{2}-\d{2}\/(\d{4}-\d{2}-\d{2}#[0-9a-f-]{36})?$/)),
  z.transform((cursor): From => {
    const [commune, place] = cursor.split('/')
    return { commune: AreaId.parse(commune), place: place === '' ? undefined : place }
  }),
)
