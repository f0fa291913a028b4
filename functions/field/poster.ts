import type { Context } from 'hono'
import { isWithin } from '../../shared/api/survey-scope.ts'
import { isOpen } from '../../shared/api/survey-state.ts'
import type { Language, SurveyVersion } from '../../shared/form/definition.ts'
import type { Versions } from '../../shared/results/fitting.ts'
import { words } from '../../web/resident/words.ts'
import { digest } from '../secrets.ts'
import type { Poster } from '../store/posters.ts'
import type { Survey } from '../store/surveys.ts'
import type { Catalogue } from './catalogue.ts'
import type { FieldDeps } from './deps.ts'

/** A poster that hangs, with the survey that it asks. */
export type Hanging = {
  poster: Poster
  survey: Survey
  versions: Versions
  current: SurveyVersion
  /** The survey is open, and also where the poster hangs. */
  isOpen: boolean
}

/** What the code in the address stands for; nothing when it is unknown, taken down, or no survey of residents. */
export async function getHanging(
  deps: Pick<FieldDeps, 'posters'> & { catalogue: Catalogue },
  c: Context,
): Promise<Hanging | undefined> {
  const poster = await deps.posters.get(digest(c.req.param('code') ?? ''))
  if (poster === undefined || !poster.active) return undefined
  const survey = await deps.catalogue.getSurvey(poster.survey)
  if (survey === undefined || survey.filledBy !== 'resident') return undefined
  const versions = await deps.catalogue.versionsOf(survey, [survey.version])
  const current = versions.get(survey.version)
  if (current === undefined) return undefined
  const isHere = isWithin(survey.scope, { province: poster.province, commune: poster.area })
  return { poster, survey, versions, current, isOpen: isOpen(survey.state) && isHere }
}

/** "Nhà văn hóa ấp 1, xã Hưng Mỹ": so that people see that they scanned the right one. */
export async function placeInWords(deps: FieldDeps, { province, area, place }: Poster, language: Language) {
  const commune = await deps.register.getCommune(province, area)
  if (commune === undefined) return place
  const say = words[language]
  return `${place}, ${say.communeName(say[commune.type], commune.name)}`
}
