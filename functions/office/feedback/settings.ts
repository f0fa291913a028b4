import { FeedbackSettings } from '../../../shared/feedback/settings.ts'
import { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { tidyText } from '../../../shared/text.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { pathPart } from '../../http/path.ts'
import { requireScope } from '../scope.ts'
import { forStaff } from '../staff-route.ts'

const path = '/api/office/feedback/:province/settings'

/** Some 50 templates in two languages; an item of the table has an end. */
const MAX_BYTES = 300 * 1024

/** How a province handles feedback; who answers for one commune of it reads it too. */
export const viewSettings = forStaff({
  method: 'get',
  path,
  summary: 'In how many days a province answers feedback, its templates and tags',
  answers: { 200: { description: 'The settings', schema: FeedbackSettings } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    await requireScope(desk, 'answer-feedback', province)
    return c.json((await deps.feedbackSettings.get(province)) satisfies FeedbackSettings)
  },
})

/** Changes it, for what is sent from now on: a day that was set stays. */
export const saveSettings = forStaff({
  method: 'post',
  path,
  summary: 'Change in how many days a province answers feedback, its templates and tags',
  body: FeedbackSettings,
  answers: { 200: { description: 'The settings as they are now', schema: FeedbackSettings } },
  problems: ['not-found', 'out-of-scope', 'changed-meanwhile'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    await desk.require('answer-feedback', { province })
    const settings = tidied(parseJson(FeedbackSettings, await readBytes(c, MAX_BYTES)))
    if ((await deps.register.getProvince(province)) === undefined) throw new Problem('not-found')
    const before = await deps.feedbackSettings.get(province)
    if (before.rev !== settings.rev) throw new Problem('changed-meanwhile')
    await desk.record({
      act: 'change-settings',
      object: 'feedback',
      area: { province },
      before,
      after: settings,
    })
    const saved = await deps.feedbackSettings.put(province, settings)
    if (saved === 'stale') throw new Problem('changed-meanwhile')
    return c.json(saved satisfies FeedbackSettings)
  },
})

function tidied(settings: FeedbackSettings): FeedbackSettings {
  const tags = settings.tags.map(tidyText).filter((tag) => tag !== '')
  const templates = settings.templates.map(({ title, text: { vi, en } }) => ({
    title: tidyText(title),
    text: { vi: tidyText(vi), ...(en === undefined ? {} : { en: tidyText(en) }) },
  }))
  if (templates.some(({ title, text }) => title === '' || text.vi === '')) {
    throw new Problem('malformed-request', 'A template has a title and words.')
  }
  return { ...settings, tags: [...new Set(tags)], templates }
}
