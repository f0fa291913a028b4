import { MAX_POSTERS, NewPosters, type Poster, PosterList } from '../../../shared/api/posters.ts'
import { isWithin } from '../../../shared/api/survey-scope.ts'
import { isOpen } from '../../../shared/api/survey-state.ts'
import type { AreaId, SurveyId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import type { Hamlet } from '../../../shared/register/present.ts'
import { dayOf } from '../../../shared/time.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { newPosterId } from '../../poster-code.ts'
import type { StoredPoster } from '../../store/posters.ts'
import type { OfficeDeps } from '../deps.ts'
import { forStaff } from '../staff-route.ts'
import { requireCommune, requireOwnArea } from './commune.ts'
import { namedHamlets } from './list.ts'
import { viewOf } from './view.ts'

/** As many names as there may be, each as long as it may be. */
const MAX_BYTES = MAX_POSTERS * 2 * 1024

/** Of a million million ids a commune has used a few thousand: a second try finds one. */
const TRIES = 3

/** Makes a poster for each of the places; they are answered from today on. */
export const makePosters = forStaff({
  method: 'post',
  path: '/api/office/posters/:province/:commune',
  summary: 'Make posters with codes that residents scan, one for each place',
  body: NewPosters,
  answers: { 201: { description: 'The new posters alone, in the order of the places', schema: PosterList } },
  problems: ['out-of-scope', 'not-found', 'survey-not-for-residents', 'unfit-record'],
  async handle(deps, c, desk) {
    const area = await requireOwnArea(c, desk)
    const asked = parseJson(NewPosters, await readBytes(c, MAX_BYTES))
    const commune = await requireCommune(deps, area)
    const now = deps.clock()
    const today = dayOf(now)
    if (asked.until !== undefined && asked.until < today) {
      throw new Problem('malformed-request', 'The last day has passed.')
    }
    await requireForResidents(deps, asked.survey, area)
    const hamlets = await deps.register.hamlets(area.province, area.commune)
    requireHamlets(asked, hamlets)

    await desk.record({
      act: 'change-posters',
      object: `${asked.places.length} posters of ${asked.survey} in ${commune.id}`,
      area,
      after: asked,
    })
    const { survey, places, until } = asked
    const made = await Promise.all(
      places.map((place) =>
        putUp(deps, commune.code, {
          survey,
          area: commune.id,
          province: commune.province,
          ...place,
          from: today,
          ...(until === undefined ? {} : { until }),
          madeAt: now,
          madeBy: desk.actor.email,
        }),
      ),
    )
    const answer: PosterList = {
      posters: made.map((poster) => viewOf(deps, poster)),
      hamlets: namedHamlets(hamlets),
    }
    return c.json(answer, 201)
  },
})

/** Throws `survey-not-for-residents` also where there is no such survey: whose it would be is nobody's business here. */
async function requireForResidents(
  { surveys }: Pick<OfficeDeps, 'surveys'>,
  id: SurveyId,
  area: { province: AreaId; commune: AreaId },
): Promise<void> {
  const survey = await surveys.getSurvey(id)
  const isTheirs = survey?.filledBy === 'resident' && isOpen(survey.state) && isWithin(survey.scope, area)
  if (!isTheirs) throw new Problem('survey-not-for-residents')
}

function requireHamlets({ places }: NewPosters, hamlets: readonly Hamlet[]): void {
  const known = new Set(hamlets.map(({ id }) => id))
  for (const { hamlet } of places) {
    if (hamlet !== undefined && !known.has(hamlet)) {
      throw new Problem('unfit-record', `${hamlet} is no hamlet of the commune.`)
    }
  }
}

async function putUp(
  { posters, random }: Pick<OfficeDeps, 'posters' | 'random'>,
  communeCode: string,
  poster: Omit<Poster, 'id'>,
): Promise<StoredPoster> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const made = { ...poster, id: newPosterId(communeCode, random) }
    if ((await posters.create(made)) === 'put') return { ...made, scans: 0, answers: 0 }
  }
  throw new Error('No id of a poster is free.')
}
