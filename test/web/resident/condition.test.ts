import { describe, expect, test } from 'vitest'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { conditionInWords } from '../../../web/resident/condition.ts'
import { type Entry, outlineOf } from '../../../web/resident/outline.ts'

const outline = outlineOfSurvey('resident_feedback')

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
    [['!=', ['$', 'rating'], '5']],
    [['not', ['=', ['$', 'rating'], '5']]],
    [['not', ['selected', ['$', 'rating'], '5']]],
  ] as const)('%j is said as what is not chosen', (tree) => {
    expect(conditionInWords(tree, outline, 'vi')).toBe(
      'Chỉ trả lời nếu ở câu 1 ông/bà không chọn “Rất hài lòng”.',
    )
    expect(conditionInWords(tree, outline, 'en')).toBe(
      'Answer only if you did not choose “Very satisfied” in question 1.',
    )
  })

  test('question 14 of the one-stop survey says for whom it is', () => {
    const oneStop = outlineOfSurvey('one_stop_satisfaction')
    const relevant = oneStop.find(({ number }) => number === 14)?.question.relevant ?? true
    expect(conditionInWords(relevant, oneStop, 'vi')).toBe(
      'Chỉ trả lời nếu ở câu 12 ông/bà không chọn “Chưa đến ngày hẹn”.',
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

function outlineOfSurvey(code: string): Entry[] {
  const version = ownSurveys.find(({ survey }) => survey === code)
  if (version === undefined) throw new Error(`No survey ${code}.`)
  return outlineOf(version)
}
