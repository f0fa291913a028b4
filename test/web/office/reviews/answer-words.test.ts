import { describe, expect, it } from 'vitest'
import { answeredSections } from '../../../../web/office/reviews/answer-words.ts'
import { aVersion, theSurvey, yesNo } from '../../../support/versions.ts'

const hamlets = [{ id: 'h1', name: 'Ấp Nội Ô' }]

describe('the answers of a received form in words', () => {
  it('are those of what was asked, in the order of the form, section by section', () => {
    const sections = answeredSections(
      theSurvey('hh_digital_visit'),
      { visit_result: 'absent', hh_key: '007', hamlet: 'h1' },
      hamlets,
    )
    expect(sections.map(({ code }) => code)).toEqual(['visit'])
    const words = sections[0]?.answers.map(({ code, answer }) => [code, answer])
    expect(words?.slice(0, 3)).toEqual([
      ['hamlet', { vi: 'Ấp Nội Ô' }],
      ['hh_key', { vi: '007' }],
      ['visit_result', expect.objectContaining({ vi: 'Vắng nhà' })],
    ])
  })

  it('name every chosen option, in both languages where it has both', () => {
    const options = [
      { code: 'a', label: { vi: 'Một', en: 'One' } },
      { code: 'b', label: { vi: 'Hai' } },
    ]
    const version = aVersion([{ code: 'q', type: 'multiple', options }])
    expect(answerTo(version, ['a', 'b'])).toEqual({ vi: 'Một; Hai', en: 'One; Hai' })
    expect(answerTo(version, ['b', 'gone'])).toEqual({ vi: 'Hai; gone', en: 'Hai; gone' })
  })

  it.each([
    ['2026-11-21', '21/11/2026'],
    ['2026-11', '11/2026'],
    ['08:30', '08:30'],
    ['hộ 2026-11', 'hộ 2026-11'],
  ])('write %s as %s', (answer, words) => {
    expect(answerTo(aVersion([{ code: 'q', type: 'text', maxLength: 50 }]), answer)).toEqual({ vi: words })
  })

  it('say why there is none: a personal one rests elsewhere, another was not given', () => {
    const version = aVersion([
      { code: 'q', type: 'phone', pattern: '^0', privacy: 'basic' },
      { code: 'other', type: 'single', options: yesNo },
    ])
    const [section] = answeredSections(version, {}, hamlets)
    expect(section?.answers.map(({ answer }) => answer)).toEqual(['personal', 'none'])
  })

  it('keep what the form does not ask for, by its code, and everything of a form that nobody knows', () => {
    const version = aVersion([{ code: 'q', type: 'single', options: yesNo }])
    expect(answeredSections(version, { q: 'yes', strange: 'x' }, hamlets).at(-1)).toEqual({
      code: '',
      title: undefined,
      answers: [{ code: 'strange', label: undefined, answer: { vi: 'x' } }],
    })
    const [unknown] = answeredSections(undefined, { q: 'yes' }, hamlets)
    expect(unknown?.answers).toEqual([{ code: 'q', label: undefined, answer: { vi: 'yes' } }])
  })
})

function answerTo(version: ReturnType<typeof aVersion>, answer: string | string[]) {
  return answeredSections(version, { q: answer }, hamlets)[0]?.answers[0]?.answer
}
