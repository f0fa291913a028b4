import { NationSummary } from '../../../shared/api/nation.ts'
import { isWithin } from '../../../shared/api/survey-scope.ts'
import { SurveyId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { lastKnownProvince } from '../../../shared/register/last-known.ts'
import { type Province, provinceOn } from '../../../shared/register/present.ts'
import { REGISTER, registerTitle } from '../../../shared/results/sources.ts'
import { dayOf } from '../../../shared/time.ts'
import { pathPart } from '../../http/path.ts'
import type { Survey } from '../../store/surveys.ts'
import type { OfficeDeps } from '../deps.ts'
import { eachAtOnce } from '../feedback/at-once.ts'
import { forStaff } from '../staff-route.ts'
import { nationOf } from './nation-of.ts'
import { getOverview } from './overview.ts'

/** The newest results of every province side by side, for whom the nation is. */
export const nation = forStaff({
  method: 'get',
  path: '/api/office/nation/:survey',
  summary: 'The newest results of every province side by side, and what they come to',
  answers: { 200: { description: 'Provinces, and the nation', schema: NationSummary } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const survey = pathPart(c, 'survey', SurveyId)
    await desk.require('see-results', {})
    const { title, scope } = await requireSource(deps, survey)

    const places = (await provincesOf(deps, scope)).filter(
      ({ isPresent }) => isPresent || survey !== REGISTER,
    )
    const found = await eachAtOnce(places, AT_ONCE, ({ id }) => getOverview(deps, survey, id))
    const parts = places.map((place, at) => ({ ...place, overview: found[at] }))
    return c.json(nationOf({ survey, title, parts }))
  },
})

/** So many provinces are read at the same time. */
const AT_ONCE = 12

/** What is asked, and where; the register's results are of everywhere. */
async function requireSource(
  { surveys }: Pick<OfficeDeps, 'surveys'>,
  id: SurveyId,
): Promise<Pick<Survey, 'title' | 'scope'>> {
  if (id === REGISTER) return { title: registerTitle, scope: { level: 'nation' } }
  const survey = await surveys.getSurvey(id)
  if (survey === undefined || survey.state === 'draft') throw new Problem('not-found')
  return survey
}

type Place = Pick<Province, 'id' | 'name'> & { isPresent: boolean; isAsked: boolean }

/**
 * The provinces that there are, and those that ended and may have results; the survey is asked in those that there are. What
 * the register last said of one that ended stands in its successor's.
 */
async function provincesOf(
  { records, clock }: Pick<OfficeDeps, 'records' | 'clock'>,
  scope: Survey['scope'],
): Promise<Place[]> {
  const day = dayOf(clock())
  return (await records.provinces()).flatMap(({ record }) => {
    const known = lastKnownProvince(record, day)
    if (known === undefined) return []
    const isPresent = provinceOn(record, day) !== undefined
    const isAsked = isPresent && isWithin(scope, { province: known.id })
    return { id: known.id, name: known.name, isPresent, isAsked }
  })
}
