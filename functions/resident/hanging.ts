import type { Context } from 'hono'
import { hangsOn } from '../../shared/api/posters.ts'
import { isWithin } from '../../shared/api/survey-scope.ts'
import { isOpen } from '../../shared/api/survey-state.ts'
import type { Language, SurveyVersion } from '../../shared/form/definition.ts'
import { lastKnownCommune } from '../../shared/register/last-known.ts'
import type { Versions } from '../../shared/results/fitting.ts'
import { dayOf } from '../../shared/time.ts'
import { words } from '../../web/resident/words.ts'
import { posterIdIn } from '../poster-code.ts'
import type { StoredPoster } from '../store/posters.ts'
import type { Survey } from '../store/surveys.ts'
import type { ResidentDeps } from './deps.ts'

/** A poster that hangs, with the survey that it asks. */
export type Hanging = {
  poster: StoredPoster
  survey: Survey
  versions: Versions
  current: SurveyVersion
  /** The survey is open, also where the poster hangs, and so is the poster. */
  isOpen: boolean
}

/**
 * What the code in the address stands for; nothing when it is not ours, which costs no read, or unknown, or of no survey of
 * residents. `scan` counts that the page was opened.
 */
export async function getHanging(
  deps: ResidentDeps,
  c: Context,
  { scan }: { scan: boolean },
): Promise<Hanging | undefined> {
  const id = posterIdIn(deps.serverKey, c.req.param('code') ?? '')
  if (id === undefined) return undefined
  const poster = scan ? await deps.posters.scan(id) : await deps.posters.get(id)
  if (poster === undefined) return undefined
  const survey = await deps.catalogue.getSurvey(poster.survey)
  if (survey === undefined || survey.filledBy !== 'resident') return undefined
  const versions = await deps.catalogue.versionsOf(survey, [survey.version])
  const current = versions.get(survey.version)
  if (current === undefined) return undefined
  const isHere = isWithin(survey.scope, { province: poster.province, commune: poster.area })
  const isUp = hangsOn(poster, dayOf(deps.clock()))
  return { poster, survey, versions, current, isOpen: isOpen(survey.state) && isHere && isUp }
}

/** "Nhà văn hóa ấp 1, xã Hưng Mỹ": so that people see that they scanned the right one. */
export async function placeInWords(
  deps: ResidentDeps,
  { province, area, place }: StoredPoster,
  language: Language,
): Promise<string> {
  const known = await deps.areas.getCommune(province, area)
  const commune = known && lastKnownCommune(known.record, dayOf(deps.clock()))
  if (commune === undefined) return place
  const say = words[language]
  return `${place}, ${say.communeName(say[commune.type], commune.name)}`
}
