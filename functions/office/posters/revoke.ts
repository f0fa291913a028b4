import { PosterView, RevokePoster } from '../../../shared/api/posters.ts'
import { Problem } from '../../../shared/problems.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { forStaff } from '../staff-route.ts'
import { isOf, requireOwnArea } from './commune.ts'
import { viewOf } from './view.ts'

const MAX_BYTES = 1024

/** Takes a poster down: its code leads to no form any more, and what came by it stays. Twice is once. */
export const revokePoster = forStaff({
  method: 'post',
  path: '/api/office/posters/:province/:commune/revoke',
  summary: 'Take a poster down',
  body: RevokePoster,
  answers: { 200: { description: 'The poster as it is now', schema: PosterView } },
  problems: ['out-of-scope', 'not-found'],
  async handle(deps, c, desk) {
    const area = await requireOwnArea(c, desk)
    const { poster: id } = parseJson(RevokePoster, await readBytes(c, MAX_BYTES))
    const poster = await deps.posters.get(id)
    if (poster === undefined || !isOf(area)(poster)) throw new Problem('not-found')

    const after = { ...poster, revokedAt: poster.revokedAt ?? deps.clock() }
    await desk.record({ act: 'change-posters', object: `posters/${id}`, area, before: poster, after })
    const revoked = await deps.posters.revoke(id)
    if (revoked === undefined) throw new Problem('not-found')
    return c.json(viewOf(deps, revoked))
  },
})
