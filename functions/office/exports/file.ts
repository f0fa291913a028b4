import { Problem } from '../../../shared/problems.ts'
import { MINUTE, SECOND } from '../../../shared/time.ts'
import { pathPart } from '../../http/path.ts'
import { downloadName, ExportFileName, isRowFile } from '../../results/exports/names.ts'
import type { RowExport } from '../../store/exports.ts'
import { objectKeys } from '../../store/keys.ts'
import { FRONT_PAGE } from '../pages.ts'
import { forStaff, isFollowed, signInHref } from '../staff-route.ts'
import { requireOwn } from './own.ts'
import { viewOf } from './view.ts'

/** A link works for whoever holds it, so it lasts only as long as a slow start of a download needs. */
const LINK_LIFE = 5 * MINUTE

/** Leads to one file of an export, by a link that is made for this one time. Rows ask for a fresh sign-in. */
export const exportFile = forStaff({
  method: 'get',
  path: '/api/office/exports/:survey/:province/:id/files/:name',
  summary: 'Download one file of an export of rows',
  answers: {
    302: { description: 'To the file, for five minutes, or to the sign-in that files of rows ask for' },
  },
  problems: ['not-found', 'out-of-scope', 'sign-in-again'],
  async handle(deps, c, desk) {
    const found = await requireOwn(deps, c, desk)
    const name = pathPart(c, 'name', ExportFileName)
    if (!viewOf(found, deps.clock()).files.some((file) => file.name === name)) throw new Problem('not-found')
    if (isRowFile(name)) {
      if (isFollowed(c) && !desk.isFresh()) return c.redirect(signInHref(filesPage(found, name)))
      desk.requireFresh()
    }

    const { survey, province, commune, id, folder = id } = found
    const area = { province, ...(commune === undefined ? {} : { commune }) }
    await desk.record({ act: 'download', object: `${survey}/${id}/${name}`, area })
    if (isRowFile(name)) await deps.exports.downloaded({ survey, province, id })
    const link = await deps.files.link(objectKeys.export(survey, province, folder) + name, {
      filename: downloadName(found, name),
      seconds: LINK_LIFE / SECOND,
    })
    return c.redirect(link)
  },
})

/** The page that has the link, told which file was asked for, so that it can say that it may be had now. */
function filesPage({ survey, province, id }: RowExport, name: ExportFileName): string {
  return `${FRONT_PAGE}?${new URLSearchParams({ survey, province, tab: 'files', item: `${id}/${name}` })}`
}
