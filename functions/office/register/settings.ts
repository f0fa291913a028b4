import { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { ProvinceSettings } from '../../../shared/register/settings.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { pathPart } from '../../http/path.ts'
import { forStaff } from '../staff-route.ts'

/** What a province calls its teams: changed here, read with the overview. */
export const changeSettings = forStaff({
  method: 'post',
  path: '/api/office/register/:province/settings',
  summary: 'Change what the province calls its teams',
  body: ProvinceSettings,
  answers: { 200: { description: 'The names as they are now', schema: ProvinceSettings } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    const settings = parseJson(ProvinceSettings, await readBytes(c, MAX_BYTES))
    await desk.require('edit-province', { province })
    if ((await deps.register.getProvince(province)) === undefined) throw new Problem('not-found')
    const before = await deps.records.getSettings(province)
    await desk.record({
      act: 'change-settings',
      object: 'settings',
      area: { province },
      before,
      after: settings,
    })
    await deps.records.putSettings(province, settings)
    return c.json(settings)
  },
})

const MAX_BYTES = 1024
