import { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { ProvinceSettings } from '../../../shared/register/settings.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { pathPart } from '../../http/path.ts'
import { forStaff } from '../staff-route.ts'

/** What a province calls its teams, when its months end, who sees its results: changed here, read with the overview. */
export const changeSettings = forStaff({
  method: 'post',
  path: '/api/office/register/:province/settings',
  summary:
    'Change what the province calls its teams, when its months end, and whether its results are public',
  body: ProvinceSettings,
  answers: { 200: { description: 'The settings as they are now', schema: ProvinceSettings } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    const settings = parseJson(ProvinceSettings, await readBytes(c, MAX_BYTES))
    await desk.require('edit-province', { province })
    if ((await deps.register.getProvince(province)) === undefined) throw new Problem('not-found')
    const before = await deps.records.getSettings(province)
    await desk.record({
      act: 'change-settings',
      object: objectOf(before, settings),
      area: { province },
      before,
      after: settings,
    })
    await deps.records.putSettings(province, settings)
    return c.json(settings)
  },
})

const MAX_BYTES = 1024

/** `settings cutDay=20 isPublic=true`: whoever reads the log sees what became public, and when. */
function objectOf(before: ProvinceSettings, after: ProvinceSettings): string {
  const cutDay = before.cutDay === after.cutDay ? [] : [`cutDay=${after.cutDay}`]
  const isPublic = before.isPublic === after.isPublic ? [] : [`isPublic=${after.isPublic}`]
  return ['settings', ...cutDay, ...isPublic].join(' ')
}
