import type { FieldDeps } from '../../functions/field/deps.ts'
import { posterCode } from '../../functions/poster-code.ts'
import type { Poster } from '../../shared/api/posters.ts'
import { PosterId } from '../../shared/ids.ts'
import { dayOf } from '../../shared/time.ts'
import { PROVINCE } from './app.ts'
import { COMMUNE, FEEDBACK } from './batches.ts'

let made = 0

/** A poster that hangs in our commune's house of culture and asks for feedback; each has an id of its own. */
export function aPoster(over: Partial<Poster> = {}): Poster {
  made += 1
  const madeAt = Date.parse('2026-11-01T02:00:00Z')
  return {
    id: PosterId.parse(COMMUNE.slice(0, 5) + String(made).padStart(8, '0')),
    survey: FEEDBACK,
    area: COMMUNE,
    province: PROVINCE,
    kind: 'commune',
    place: 'Nhà văn hóa ấp 1',
    from: dayOf(madeAt),
    madeAt,
    madeBy: 'tam@example.gov.vn',
    ...over,
  }
}

/** Puts up a poster and gives what its address ends in. */
export async function putUp(
  deps: Pick<FieldDeps, 'residents' | 'serverKey'>,
  over: Partial<Poster> = {},
): Promise<string> {
  const poster = aPoster(over)
  const { posters } = await deps.residents()
  await posters.create(poster)
  return posterCode(deps.serverKey, poster.id)
}
