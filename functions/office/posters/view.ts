import { PosterView } from '../../../shared/api/posters.ts'
import { posterLink } from '../../field/links.ts'
import { checkWord, posterCode } from '../../poster-code.ts'
import type { StoredPoster } from '../../store/posters.ts'
import type { OfficeDeps } from '../deps.ts'

/** A poster as the office sees it, with what stands on its paper. */
export function viewOf(
  { origin, serverKey }: Pick<OfficeDeps, 'origin' | 'serverKey'>,
  poster: StoredPoster,
): PosterView {
  return PosterView.parse({
    ...poster,
    word: checkWord(serverKey, poster.id),
    link: posterLink(origin, posterCode(serverKey, poster.id)),
  })
}
