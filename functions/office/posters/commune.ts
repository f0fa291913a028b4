import type { Context } from 'hono'
import { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import type { Commune } from '../../../shared/register/present.ts'
import { pathPart } from '../../http/path.ts'
import type { StoredPoster } from '../../store/posters.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Desk } from '../desk.ts'

/** The commune of the path, in which the person makes posters; it may have ended. Throws `out-of-scope`. */
export async function requireOwnArea(c: Context, desk: Desk): Promise<{ province: AreaId; commune: AreaId }> {
  const province = pathPart(c, 'province', AreaId)
  const commune = pathPart(c, 'commune', AreaId)
  await desk.require('edit-posters', { province, commune })
  return { province, commune }
}

/** The commune as it is today. Throws `not-found` where the province has none of that id now. */
export async function requireCommune(
  { register }: Pick<OfficeDeps, 'register'>,
  { province, commune: id }: { province: AreaId; commune: AreaId },
): Promise<Commune> {
  const commune = await register.getCommune(province, id)
  if (commune === undefined) throw new Problem('not-found')
  return commune
}

/** Every poster that this very commune ever had: what had its code before or after is another one. */
export async function postersOf(
  { posters }: Pick<OfficeDeps, 'posters'>,
  { province, commune }: { province: AreaId; commune: AreaId },
): Promise<StoredPoster[]> {
  const [code = ''] = commune.split('@')
  return (await posters.ofCommune(code)).filter(isOf({ province, commune }))
}

/** Whether a poster belongs to that commune. */
export function isOf(area: { province: AreaId; commune: AreaId }): (poster: StoredPoster) => boolean {
  return (poster) => poster.area === area.commune && poster.province === area.province
}
