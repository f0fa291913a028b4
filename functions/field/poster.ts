import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { Language, type SurveyVersion } from '../../shared/form/definition.ts'
import type { Markup } from '../../web/resident/controls.ts'
import { busyPage } from '../../web/resident/message-pages.ts'
import { styles } from '../../web/resident/styles.ts'
import type { Route } from '../http/route.ts'
import { digest } from '../secrets.ts'
import type { Poster } from '../store/posters.ts'
import type { Commune } from '../store/register.ts'
import type { Survey } from '../store/surveys.ts'
import { isBusy } from '../store/table.ts'
import type { Catalogue, Versions } from './catalogue.ts'
import type { FieldDeps } from './deps.ts'

/** A poster that hangs, with the survey that it asks. */
export type Hanging = { poster: Poster; survey: Survey; versions: Versions; current: SurveyVersion }

/** What the code in the address stands for; nothing when it is unknown, taken down, or no survey of residents. */
export async function getHanging(
  deps: FieldDeps,
  catalogue: Catalogue,
  c: Context,
): Promise<Hanging | undefined> {
  const poster = await deps.posters.get(digest(c.req.param('code') ?? ''))
  if (poster === undefined || !poster.active) return undefined
  const survey = await catalogue.getSurvey(poster.survey)
  if (survey === undefined || survey.filledBy !== 'resident') return undefined
  const versions = await catalogue.versionsOf(survey, [survey.version])
  const current = versions.get(survey.version)
  return current === undefined ? undefined : { poster, survey, versions, current }
}

const TYPES = {
  vi: { phuong: 'phường', xa: 'xã', dac_khu: 'đặc khu' },
  en: { phuong: 'ward', xa: 'commune', dac_khu: 'special zone' },
} as const satisfies Record<Language, Record<Commune['type'], string>>

/** "Nhà văn hóa ấp 1, xã Hưng Mỹ": so that people see that they scanned the right one. */
export async function placeInWords(deps: FieldDeps, { province, area, place }: Poster, language: Language) {
  const commune = await deps.register.getCommune(province, area)
  if (commune === undefined) return place
  const type = TYPES[language][commune.type]
  return `${place}, ${language === 'vi' ? `${type} ${commune.name}` : `${commune.name} ${type}`}`
}

/** `?lang=en` where the survey speaks it. */
export function languageOf(c: Context, languages: readonly Language[]): Language {
  const asked = Language.safeParse(c.req.query('lang'))
  return asked.success && languages.includes(asked.data) ? asked.data : 'vi'
}

/** Answers a busy store with a page too: problem+json is nothing for a resident. */
export function orBusyPage(handle: Route['handle']): Route['handle'] {
  return async function pageOrBusy(c) {
    try {
      return await handle(c)
    } catch (error) {
      if (!isBusy(error)) throw error
      return htmlPage(c, busyPage(languageOf(c, ['vi', 'en'])), 503)
    }
  }
}

/**
 * Answers with a page that loads nothing, runs nothing, sends its form only here and stands in nobody's frame.
 * Going back shows the page that was seen (`no-store` would not), so that a form sent again has the id it had;
 * everything else asks anew.
 */
export async function htmlPage(c: Context, page: Markup, status: 200 | 404 | 409 | 410 | 422 | 503) {
  c.header('Content-Security-Policy', POLICY)
  c.header('Cache-Control', 'private, no-cache')
  if (status === 503) c.header('Retry-After', '30')
  return c.html(page, status)
}

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
