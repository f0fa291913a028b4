import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { Language } from '../../shared/form/definition.ts'
import type { Markup } from '../../web/resident/controls.ts'
import { busyPage } from '../../web/resident/message-pages.ts'
import { styles } from '../../web/resident/styles.ts'
import type { Handle } from '../http/route.ts'
import { isBusy } from '../store/table.ts'

/** `?lang=en` where the survey speaks it. */
export function languageOf(c: Context, languages: readonly Language[]): Language {
  const asked = Language.safeParse(c.req.query('lang'))
  return asked.success && languages.includes(asked.data) ? asked.data : 'vi'
}

/** Answers a busy store with a page too: problem+json is nothing for a resident. */
export function orBusyPage<Deps>(handle: Handle<Deps>): Handle<Deps> {
  return async function pageOrBusy(deps, c) {
    try {
      return await handle(deps, c)
    } catch (error) {
      if (!isBusy(error)) throw error
      return htmlPage(c, busyPage(languageOf(c, ['vi', 'en'])), 503)
    }
  }
}

/**
 * Answers with a page that loads nothing but our one script, which speaks to us alone, sends its form only here and stands in
 * nobody's frame.
 * Going back shows the page that was seen (`no-store` would not), so that a form sent again has the id it had;
 * everything else asks anew.
 */
export async function htmlPage(c: Context, page: Markup, status: 200 | 404 | 409 | 410 | 422 | 429 | 503) {
  c.header('Content-Security-Policy', POLICY)
  c.header('Cache-Control', 'private, no-cache')
  if (status === 503) c.header('Retry-After', '30')
  return c.html(page, status)
}

/** A page that whoever has the phone next must not find there. */
export async function unkeptPage(c: Context, page: Markup): Promise<Response> {
  const answer = await htmlPage(c, page, 200)
  answer.headers.set('Cache-Control', 'no-store')
  return answer
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  `style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
