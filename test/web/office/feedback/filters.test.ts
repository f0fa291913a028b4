import { expect, it } from 'vitest'
import { SurveyId } from '../../../../shared/ids.ts'
import { type Filters, readFilters, writeFilters } from '../../../../web/office/feedback/filters.ts'

const survey = SurveyId.parse('resident_feedback')

it.each<[string, Filters]>([
  ['nothing', {}],
  ['what is late', { show: 'late' }],
  ['a topic', { topic: { survey, code: 'scam' } }],
  ['a topic with a dot in it', { topic: { survey, code: 'a.b' } }],
  ['a tag with signs of addresses', { tag: 'sóng yếu & mất điện=2' }],
  ['all at once', { show: 'mine', state: 'answered', topic: { survey, code: 'team' }, tag: 'gấp' }],
])('Filters come back from the address as they went in: %s', (_, filters) => {
  expect(readFilters(writeFilters(filters))).toEqual(filters)
})

it('An address without filters has no word of them', () => {
  expect(writeFilters({})).toBeUndefined()
})

it.each(['show=open', 'state=lost', 'topic=scam', 'topic=.scam', 'topic=resident_feedback.', 'tag=', '%'])(
  'What an address says wrongly filters nothing: %s',
  (q) => {
    expect(readFilters(q)).toEqual({})
  },
)
