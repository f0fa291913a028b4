import { hangsOn, MAX_POSTERS, PrintPosters } from '../../../shared/api/posters.ts'
import type { LocalText } from '../../../shared/form/definition.ts'
import type { SurveyId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { dayOf } from '../../../shared/time.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import type { OfficeDeps } from '../deps.ts'
import { forStaff } from '../staff-route.ts'
import { postersOf, requireCommune, requireOwnArea } from './commune.ts'
import { viewOf } from './view.ts'

const MAX_BYTES = MAX_POSTERS * 32

/** The sheets with the chosen posters, which must hang: whoever lost the paper prints it again. */
export const printSheets = forStaff({
  method: 'post',
  path: '/api/office/posters/:province/:commune/print',
  summary: 'Print posters: a PDF of A4 sheets, with one poster of A4, two of A5 or four of A6 on each',
  body: PrintPosters,
  answers: { 200: { description: 'The sheets as application/pdf, in the order of the ids.' } },
  problems: ['out-of-scope', 'not-found'],
  async handle(deps, c, desk) {
    const area = await requireOwnArea(c, desk)
    const { posters: ids, size } = parseJson(PrintPosters, await readBytes(c, MAX_BYTES))
    const commune = await requireCommune(deps, area)
    const today = dayOf(deps.clock())
    const hanging = new Map(
      (await postersOf(deps, area)).filter((one) => hangsOn(one, today)).map((one) => [one.id, one]),
    )
    const chosen = ids.map((id) => {
      const poster = hanging.get(id)
      if (poster === undefined) throw new Problem('not-found')
      return poster
    })
    const province = await deps.register.getProvince(area.province)
    const titleOf = await titles(
      deps,
      chosen.map(({ survey }) => survey),
    )
    const pdf = await deps.printPosters(
      chosen.map((poster) => {
        const { place, word, link, until } = viewOf(deps, poster)
        return {
          commune,
          ...(province === undefined ? {} : { province }),
          title: titleOf(poster.survey),
          place,
          word,
          link,
          ...(until === undefined ? {} : { lastDay: until }),
        }
      }),
      size,
    )
    return c.body(pdf, 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="ma-gop-y_${commune.code}_${size}_${today}.pdf"`,
    })
  },
})

async function titles(
  { surveys }: Pick<OfficeDeps, 'surveys'>,
  ids: Iterable<SurveyId>,
): Promise<(id: SurveyId) => LocalText> {
  const found = await Promise.all([...new Set(ids)].map((id) => surveys.getSurvey(id)))
  const known = new Map(found.flatMap((survey) => (survey === undefined ? [] : [[survey.id, survey.title]])))
  return (id) => known.get(id) ?? { vi: '' }
}
