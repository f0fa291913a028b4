import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SurveyVersion } from '../../../../shared/form/definition.ts'
import { parseVersion } from '../../../../shared/form/parse-version.ts'
import { ownSurveys } from '../../../../shared/form/surveys/index.ts'
import {
  addable,
  addQuestion,
  freeCode,
  moveQuestion,
  moveSection,
  newQuestion,
  removeQuestion,
  replaceQuestion,
} from '../../../../web/office/surveys/edit/edits.ts'

const codes = (version: SurveyVersion) => version.questions.map(({ code }) => code)
const isInOrder = ({ sections, questions }: SurveyVersion) => {
  const order = sections.map(({ code }) => code)
  return questions.every(
    ({ section }, place) =>
      place === 0 || order.indexOf(questions[place - 1]?.section ?? '') <= order.indexOf(section),
  )
}

const edit = fc.record({
  what: fc.constantFrom('up', 'down', 'section-up', 'section-down', 'add', 'remove'),
  at: fc.nat(200),
  type: fc.constantFrom(...addable),
})

describe('edits of a version', () => {
  it('keep questions in the order of their sections and lose none but those removed (seed 3, 300 runs)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ownSurveys), fc.array(edit, { maxLength: 30 }), (start, edits) => {
        let version = start
        let expected = codes(start).length
        for (const { what, at, type } of edits) {
          const code = codes(version)[at % Math.max(1, codes(version).length)] ?? ''
          const section = version.sections[at % version.sections.length]?.code ?? ''
          if (what === 'up' || what === 'down') version = moveQuestion(version, code, what === 'up' ? -1 : 1)
          else if (what === 'section-up' || what === 'section-down') {
            version = moveSection(version, section, what === 'section-up' ? -1 : 1)
          } else if (what === 'add') {
            version = addQuestion(version, newQuestion(type, freeCode('Câu', codes(version)), section), code)
            expected += 1
          } else if (code !== '') {
            version = removeQuestion(version, code)
            expected -= 1
          }
          expect(isInOrder(version)).toBe(true)
          expect(new Set(codes(version)).size).toBe(expected)
        }
      }),
      { seed: 3, numRuns: 300 },
    )
  })

  it('a move down and up again is the same form', () => {
    for (const version of ownSurveys) {
      for (const code of codes(version).slice(0, -1)) {
        const there = moveQuestion(version, code, 1)
        expect(codes(moveQuestion(there, code, -1))).toEqual(codes(version))
      }
    }
  })

  it.each(addable)('a new %s with its words filled in can be published', (type) => {
    const [version] = ownSurveys
    if (version === undefined) throw new Error('no survey')
    const section = version.sections[0]?.code ?? ''
    const made = newQuestion(type, 'moi', section)
    const question = {
      ...made,
      label: { vi: 'Câu mới' },
      ...('options' in made
        ? { options: made.options.map((option) => ({ ...option, label: { vi: 'Một' } })) }
        : {}),
    }
    expect(() => parseVersion(addQuestion(version, question as typeof made, codes(version)[0]))).not.toThrow()
  })

  it('replaces one question and leaves the others', () => {
    const [version] = ownSurveys
    const [first, second] = version?.questions ?? []
    if (version === undefined || first === undefined) throw new Error('no survey')
    const changed = replaceQuestion(version, first.code, { ...first, required: !first.required })
    expect(changed.questions[0]?.required).toBe(!first.required)
    expect(changed.questions[1]).toBe(second)
  })

  it.each([
    ['Số điện thoại', [], 'so_dien_thoai'],
    ['Đường đi', ['duong_di'], 'duong_di_2'],
    ['123', [], 'cau_hoi'],
    ['', ['cau_hoi', 'cau_hoi_2'], 'cau_hoi_3'],
  ])('makes a free code of %j', (words, taken, code) => {
    expect(freeCode(words, taken)).toBe(code)
  })
})
