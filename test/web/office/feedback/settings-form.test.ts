import { expect, it } from 'vitest'
import { FeedbackSettings } from '../../../../shared/feedback/settings.ts'
import { readSettings, type Typed, typedOf } from '../../../../web/office/feedback/settings/settings-form.ts'

const settings = FeedbackSettings.parse({
  rev: 4,
  dueDays: 5,
  dueByTopic: { scam: 2 },
  templates: [{ title: 'Đã báo nhà mạng', text: { vi: 'Xã đã báo.\nXin chờ.', en: 'Reported.' } }],
  tags: ['sóng yếu', 'đã họp thôn'],
})
const typed = typedOf(settings)

it('What is read and not changed is saved as it was', () => {
  expect(readSettings(typed, 4)).toEqual({ settings })
})

it('Empty boxes set nothing, and lines of tags are tidied', () => {
  const read = readSettings(
    {
      ...typed,
      byTopic: { scam: ' ' },
      tags: ' sóng yếu \n\nsóng yếu\n',
      templates: [{ title: 'A', vi: 'B', en: ' ' }],
    },
    4,
  )
  expect(read).toEqual({
    settings: {
      rev: 4,
      dueDays: 5,
      dueByTopic: {},
      templates: [{ title: 'A', text: { vi: 'B' } }],
      tags: ['sóng yếu'],
    },
  })
})

const right = { dueDays: false, topics: [], templates: [], tags: false }
it.each<[string, Partial<Typed>, object]>([
  ['no days', { dueDays: '' }, { dueDays: true }],
  ['days that are none', { dueDays: '5 ngày' }, { dueDays: true }],
  ['too many days', { dueDays: '61' }, { dueDays: true }],
  ['a topic of no day', { byTopic: { scam: '0', dvc: '3' } }, { topics: ['scam'] }],
  [
    'a template without words',
    {
      templates: [
        { title: 'A', vi: 'B', en: '' },
        { title: 'C', vi: ' ', en: '' },
      ],
    },
    { templates: [1] },
  ],
  ['a tag that is too long', { tags: 'a'.repeat(41) }, { tags: true }],
])('The box that is wrong is named: %s', (_, over, wrong) => {
  expect(readSettings({ ...typed, ...over }, 4)).toEqual({ wrong: { ...right, ...wrong } })
})
