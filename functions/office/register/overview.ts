import { RegisterOverview } from '../../../shared/api/register.ts'
import { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import type { CommuneRecord } from '../../../shared/register/areas.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import { lastKnownProvince } from '../../../shared/register/last-known.ts'
import { communeOn, hamletOn, teamOn } from '../../../shared/register/present.ts'
import { type Day, dayOf } from '../../../shared/time.ts'
import { pathPart } from '../../http/path.ts'
import { requireScope } from '../scope.ts'
import { forStaff } from '../staff-route.ts'

const byName = new Intl.Collator('vi')

/** A province and its communes as they are today, with how much of the register each has. */
export const overview = forStaff({
  method: 'get',
  path: '/api/office/register/:province',
  summary: 'A province, its communes, and how many hamlets, households and teams each has today',
  answers: { 200: { description: 'The province', schema: RegisterOverview } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const id = pathPart(c, 'province', AreaId)
    const scope = await requireScope(desk, 'see-register', id)
    const [provinces, settings, communes, hamlets, teams] = await Promise.all([
      deps.records.provinces(),
      deps.records.getSettings(id),
      deps.records.communes(id),
      deps.records.entries(id, kinds.hamlets, scope.commune),
      deps.records.entries(id, kinds.teams, scope.commune),
    ])
    const day = dayOf(deps.clock())
    const stored = provinces.find(({ record }) => record.id === id)
    const province = stored && lastKnownProvince(stored.record, day)
    if (province === undefined) throw new Problem('not-found')

    const presentHamlets = hamlets.flatMap(({ record }) => hamletOn(record, day) ?? [])
    const presentTeams = teams.flatMap(({ record }) => teamOn(record, day) ?? [])
    const sizeOf = sizes(presentHamlets, presentTeams)
    const answer: RegisterOverview = {
      province,
      settings,
      communes: communes
        .map(({ record }) => record)
        .filter((record) => scope.commune === undefined || record.id === scope.commune)
        .flatMap((record) => {
          const commune = communeOn(record, day)
          if (commune === undefined) return []
          const { id: area, code, name, type } = commune
          return [{ id: area, code, name, type, formerly: formerNames(record, day), ...sizeOf(area) }]
        })
        .sort((a, b) => byName.compare(a.name, b.name)),
    }
    return c.json(answer)
  },
})

type Sizes = { hamlets: number; households: number; teams: number }

function sizes(
  hamlets: readonly { commune: AreaId; households: number }[],
  teams: readonly { commune: AreaId }[],
): (commune: AreaId) => Sizes {
  const found = new Map<AreaId, Sizes>()
  const of = (commune: AreaId): Sizes => {
    const size = found.get(commune) ?? { hamlets: 0, households: 0, teams: 0 }
    found.set(commune, size)
    return size
  }
  for (const { commune, households } of hamlets) {
    of(commune).hamlets += 1
    of(commune).households += households
  }
  for (const { commune } of teams) of(commune).teams += 1
  return of
}

// Its own names of before, and those of the territories that it was made of.
function formerNames({ names, formerly }: CommuneRecord, day: Day): string[] {
  const current = names.findLast(({ from }) => from <= day)
  const all = [...names.map(({ name }) => name), ...formerly.map(({ name }) => name)]
  return [...new Set(all)].filter((name) => name !== current?.name)
}
