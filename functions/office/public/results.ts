import type { Context } from 'hono'
import { areaName } from '../../../shared/area-name.ts'
import { Language } from '../../../shared/form/definition.ts'
import { type Province, provinceOn } from '../../../shared/register/present.ts'
import type { ProvinceSettings } from '../../../shared/register/settings.ts'
import { dayOf } from '../../../shared/time.ts'
import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { noSuchPage, resultsPage } from './page.ts'
import { publishedOf } from './published.ts'
import { stylePolicy } from './styles.ts'

/** The page may be kept so long, by browsers and by CloudFront: a province that opts out is off the web within it. */
const KEPT_SECONDS = 300

/**
 * `/ket-qua/96`: a province's protected results for everybody, without scripts. A province that has not opted in, one that is
 * none, and anything else are answered alike.
 */
export const publicResults: Route<OfficeDeps> = {
  method: 'get',
  path: '/ket-qua/:code',
  summary: 'The results of a province that publishes them',
  access: 'public',
  answers: {
    200: { description: 'A page in Vietnamese, with `?lang=en` in English' },
    404: { description: 'A page too: no such province, or it does not publish' },
  },
  problems: [],
  async handle(deps, c) {
    const asked = Language.safeParse(c.req.query('lang'))
    const language = asked.success ? asked.data : 'vi'
    const found = await findPublic(deps, c.req.param('code') ?? '')
    if (found === undefined) return send(c, 404, await noSuchPage(language))
    const published = await publishedOf(deps, found.province.id, found.settings.cutDay)
    const { code } = found.province
    return send(
      c,
      200,
      await resultsPage({
        code,
        name: areaName(found.province),
        language,
        teams: found.settings.teamLong,
        published,
      }),
    )
  },
}

async function findPublic(
  { records, clock }: Pick<OfficeDeps, 'records' | 'clock'>,
  code: string,
): Promise<{ province: Province; settings: ProvinceSettings } | undefined> {
  if (!/^\d\d$/.test(code)) return undefined
  const today = dayOf(clock())
  const provinces = (await records.provinces()).map(({ record }) => provinceOn(record, today))
  const province = provinces.find((one) => one?.code === code)
  if (province === undefined) return undefined
  const settings = await records.getSettings(province.id)
  return settings.isPublic ? { province, settings } : undefined
}

function send(c: Context, status: 200 | 404, page: string): Response {
  return c.body(page, status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': c.req.query('lang') === 'en' ? 'en' : 'vi',
    'Content-Security-Policy': stylePolicy,
    'Cache-Control': `public, max-age=${KEPT_SECONDS}`,
  })
}
