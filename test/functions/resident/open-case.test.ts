import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginningOf, openCase, topicQuestion, wordsIn } from '../../../functions/resident/open-case.ts'
import { Case } from '../../../shared/feedback/case.ts'
import { FeedbackSettings } from '../../../shared/feedback/settings.ts'
import { Suspicion } from '../../../shared/feedback/suspicion.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import { SurveyId } from '../../../shared/ids.ts'
import { isPlainText } from '../../../shared/text.ts'
import { aBatchId, FEEDBACK } from '../../support/batches.ts'
import { aPoster } from '../../support/posters.ts'
import { theSurvey } from '../../support/versions.ts'

const feedback = theSurvey(FEEDBACK)
const service = theSurvey(SurveyId.parse('one_stop_satisfaction'))
const NOW = Date.UTC(2026, 10, 21, 3)
const settings = FeedbackSettings.parse({})

function aNew(answers: Answers, over: { wantsAnswer?: boolean; suspicions?: Suspicion[] } = {}) {
  const around = { id: aBatchId(NOW), poster: aPoster(), language: 'vi', receivedAt: NOW } as const
  return { ...around, version: feedback, answers, wantsAnswer: false, suspicions: [], ...over }
}

describe('what it is about, and how satisfied they are', () => {
  test('stand in the questions that feed the figures of it', () => {
    expect(openCase(aNew({ topic: 'scam', rating: '2' }), settings)).toMatchObject({
      topic: 'scam',
      rating: '2',
    })
  })
  test('of the one-stop form, which asks no topic, the rating of it all', () => {
    expect(topicQuestion(service)).toBeUndefined()
    const found = openCase({ ...aNew({ overall: '5', acc_info: '1' }), version: service }, settings)
    expect(found.rating).toBe('5')
    expect(found).not.toHaveProperty('topic')
  })
  test('unasked or unanswered, nothing', () => {
    const found = openCase(aNew({ comment: 'x' }), settings)
    expect(found).not.toHaveProperty('topic')
    expect(found).not.toHaveProperty('rating')
  })
})

test('every case is one that can be stored, and is due just where there is something to do', () => {
  const answers = fc.record(
    {
      rating: fc.constantFrom('1', '5'),
      topic: fc.constantFrom('scam', 'other'),
      comment: fc.string({ unit: 'grapheme', maxLength: 400 }),
    },
    { requiredKeys: [] },
  )
  const suspicions = fc.subarray([...Suspicion.options])
  fc.assert(
    fc.property(answers, fc.boolean(), suspicions, (given, wantsAnswer, found) => {
      const handling = openCase(aNew(given, { wantsAnswer, suspicions: found }), settings)
      expect(Case.parse(handling)).toEqual(handling)
      expect(handling.state === 'received').toBe(wordsIn(feedback, given) !== '' || wantsAnswer)
      expect(handling.due !== undefined).toBe(handling.state === 'received')
      expect(handling.held !== undefined).toBe(found.length > 0)
    }),
    { seed: 20_261_122, numRuns: 100 },
  )
})

describe('the excerpt', () => {
  test('is one line', () => expect(beginningOf('a\n\n b')).toBe('a b'))
  test('of 200 characters is whole, of more ends in an ellipsis', () => {
    expect(beginningOf('a'.repeat(200))).toBe('a'.repeat(200))
    expect(beginningOf('a'.repeat(201))).toBe(`${'a'.repeat(199)}…`)
  })
  test('is never cut through a character', () => {
    const cut = beginningOf(`${'a'.repeat(198)}😀😀`)
    expect(cut).toBe(`${'a'.repeat(198)}…`)
    expect(isPlainText(cut)).toBe(true)
  })
})
