import { describe, expect, test } from 'vitest'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { conditionInWords } from '../../../web/resident/condition.ts'
import { outlineOf } from '../../../web/resident/outline.ts'

const feedback = ownSurveys.find(({ survey }) => survey === 'resident_feedback')
const outline = feedback === undefined ? [] : outlineOf(feedback)

describe('a condition in words', () => {
  test('names the question by its number and the option by its label', () => {
    expect(conditionInWords(['=', ['$', 'rating'], '1'], outline, 'vi')).toBe(
      'Chỉ trả lời nếu ở câu 1 ông/bà chọn “Rất không hài lòng”.',
    )
  })

  test('several options of one question are said together', () => {
    const either = ['or', ['=', ['$', 'rating'], '1'], ['=', ['$', 'rating'], '2']] as const
    expect(conditionInWords(either, outline, 'en')).toBe(
      'Answer only if you chose “Very dissatisfied” or “Dissatisfied” in question 1.',
    )
  })

  test('several questions are joined', () => {
    const both = ['and', ['=', ['$', 'rating'], '1'], ['selected', ['$', 'reason'], 'slow']] as const
    expect(conditionInWords(both, outline, 'vi')).toBe(
      'Chỉ trả lời nếu ở câu 1 ông/bà chọn “Rất không hài lòng” và ở câu 4 ông/bà chọn “Chậm”.',
    )
  })

  test.each([
    [['<', ['$', 'rating'], 3]],
    [['=', ['$', 'rating'], '9']],
    [['=', ['$', 'nowhere'], '1']],
    [['and', ['=', ['$', 'rating'], '1'], ['not', ['answered', 'topic']]]],
    [true],
  ] as const)('%j is left to the reader', (tree) => {
    expect(conditionInWords(tree, outline, 'vi')).toBe('Chỉ trả lời nếu câu này đúng với ông/bà.')
  })
})
