import { hangsOn, type Poster, PosterList } from '../../../shared/api/posters.ts'
import { Problem } from '../../../shared/problems.ts'
import type { Hamlet } from '../../../shared/register/present.ts'
import { type Day, dayOf } from '../../../shared/time.ts'
import { forStaff } from '../staff-route.ts'
import { postersOf, requireOwnArea } from './commune.ts'
import { viewOf } from './view.ts'

/** The posters of a commune, and the hamlets for which one can be made; also of a commune that has ended. */
export const listPosters = forStaff({
  method: 'get',
  path: '/api/office/posters/:province/:commune',
  summary: 'The posters of a commune: those that hang first, with how often each was opened and answered',
  answers: { 200: { description: 'The posters', schema: PosterList } },
  problems: ['out-of-scope', 'not-found'],
  async handle(deps, c, desk) {
    const area = await requireOwnArea(c, desk)
    const [known, posters, hamlets] = await Promise.all([
      deps.records.getCommune(area.province, area.commune),
      postersOf(deps, area),
      deps.register.hamlets(area.province, area.commune),
    ])
    if (known === undefined) throw new Problem('not-found')
    return c.json({
      posters: posters.sort(hangingFirst(dayOf(deps.clock()))).map((poster) => viewOf(deps, poster)),
      hamlets: namedHamlets(hamlets),
    } satisfies PosterList)
  },
})

const byName = new Intl.Collator('vi', { numeric: true })

/** Hamlets as one chooses among them, "Ấp 2" before "Ấp 10". */
export function namedHamlets(hamlets: readonly Hamlet[]): PosterList['hamlets'] {
  return hamlets.map(({ id, name }) => ({ id, name })).sort((a, b) => byName.compare(a.name, b.name))
}

// Then the newest, then, of those that were made together, by place.
function hangingFirst(today: Day): (a: Poster, b: Poster) => number {
  return (a, b) =>
    Number(hangsOn(b, today)) - Number(hangsOn(a, today)) ||
    b.madeAt - a.madeAt ||
    byName.compare(a.place, b.place)
}
