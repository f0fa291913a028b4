import { describe, expect, it } from 'vitest'
import { parseVersion, UnusableVersion } from '../../../shared/form/parse-version.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { aDefinition, yesNo } from '../../support/versions.ts'

const a = { code: 'a', type: 'single', options: yesNo }
const text = { code: 't', type: 'text', maxLength: 10 }
const sections = ['s', 'u'].map((code) => ({ code, title: { vi: code } }))

function faults(value: unknown): readonly string[] {
  try {
    parseVersion(value)
    return []
  } catch (error) {
    if (error instanceof UnusableVersion) return error.faults
    throw error
  }
}

describe('a survey version', () => {
  it('is usable when it keeps to the rules', () => {
    const personal = {
      ...text,
      privacy: 'basic',
      constraint: { test: ['!=', ['$', 't'], 'x'], message: { vi: 'x' } },
    }
    expect(
      faults(aDefinition([personal, { ...personal, code: 'own', relevant: ['answered', 't'] }])),
    ).toEqual([])
    expect(faults(aDefinition([a, { ...text, relevant: ['=', ['$', 'a'], 'yes'] }]))).toEqual([])
  })

  it.each([
    ['two questions of one code', aDefinition([a, a]), 'questions: the code a stands twice'],
    [
      'two sections of one code',
      aDefinition([a], { sections: [sections[0], sections[0]] }),
      'sections: the code s',
    ],
    ['an unknown section', aDefinition([{ ...a, section: 'x' }]), 'there is no section x'],
    ['an empty section', aDefinition([a], { sections }), 'sections (u): has no question'],
    [
      'sections in another order',
      aDefinition([{ ...a, section: 'u' }, text], { sections }),
      'stands after a section',
    ],
    [
      'a condition on itself',
      aDefinition([{ ...a, relevant: ['answered', 'a'] }]),
      'relevant: looks ahead to a',
    ],
    [
      'a condition on what follows',
      aDefinition([{ ...a, relevant: ['answered', 't'] }, text]),
      'looks ahead to t',
    ],
    [
      'a condition on a personal answer, which rests elsewhere when results are recounted',
      aDefinition([
        { ...text, privacy: 'basic' },
        { ...a, relevant: ['answered', 't'] },
      ]),
      'questions (a): looks at t, which is personal',
    ],
    [
      'a check of a personal answer',
      aDefinition([{ ...text, privacy: 'basic' }], {
        checks: [{ code: 'c', test: ['answered', 't'], message: { vi: 'c' }, severity: 'error' }],
      }),
      'checks (c): looks at t, which is personal',
    ],
    [
      'a section that asks its own question',
      aDefinition([a, { ...text, section: 'u' }], {
        sections: [sections[0], { ...sections[1], relevant: ['and', true, ['answered', 't']] }],
      }),
      'sections (u).relevant: looks ahead to t',
    ],
    [
      'a condition on nothing',
      aDefinition([{ ...a, relevant: ['answered', 'x'] }]),
      'there is no question x',
    ],
    [
      'a calculation on itself',
      aDefinition([{ code: 'c', type: 'calculated', calculation: ['+', ['$', 'c'], 1] }]),
      'calculation: looks ahead to c',
    ],
    [
      'an unknown option',
      aDefinition([a, { ...text, relevant: ['=', ['$', 'a'], 'maybe'] }]),
      'a has no option maybe',
    ],
    [
      'two options of one code',
      aDefinition([{ ...a, options: [...yesNo, ...yesNo] }]),
      'the option yes stands twice',
    ],
    ['a step that is no number', aDefinition([{ ...a, type: 'scale' }]), 'the step yes is neither'],
    ['no room for an answer', aDefinition([{ ...text, maxLength: 0 }]), 'maxLength leaves no room'],
    [
      'an impossible range',
      aDefinition([{ code: 'n', type: 'integer', min: 2, max: 1 }]),
      'min is greater than max',
    ],
    ['a broken pattern', aDefinition([{ ...text, pattern: '[' }]), 'the pattern is no regular expression'],
    [
      'a pattern that one answer keeps busy for years',
      aDefinition([{ ...text, pattern: '(a+)+b', maxLength: 40 }]),
      'the pattern could take too long',
    ],
    [
      'a pattern for codes that does',
      aDefinition([{ code: 'p', type: 'phone', pattern: '(\\d|\\d\\d)*x' }]),
      'the pattern could take too long',
    ],
    [
      'a pattern without end',
      aDefinition([{ ...text, pattern: '('.repeat(100_000) }]),
      'longer than 500 characters',
    ],
    ['a code that objects have', aDefinition([{ ...a, code: 'constructor' }]), 'this code is reserved'],
    [
      'a check on nothing',
      aDefinition([a], { checks: [{ code: 'c', test: ['$', 'x'], message: { vi: '' }, severity: 'error' }] }),
      'checks (c): there is no question x',
    ],
    [
      'a unit without its key',
      aDefinition([a], { unit: { kind: 'team_month', key: ['x'] } }),
      'unit.key: there is no',
    ],
    [
      'a unit that asks for nothing',
      aDefinition([a], { unit: { kind: 'household', key: ['a'], interviewed: ['answered', 'x'] } }),
      'unit.interviewed: there is no question x',
    ],
    ['an unknown operator', aDefinition([a, { ...text, relevant: ['eval', 'x'] }]), 'questions.1.relevant'],
    ['an unknown kind', aDefinition([{ ...a, type: 'photo' }]), 'questions.0'],
    ['nothing', null, ''],
  ])('is refused for %s', (_, definition, fault) => {
    expect(faults(definition).join('\n')).toContain(fault)
    expect(faults(definition)).not.toEqual([])
  })

  it('is refused before a deep expression can exhaust the stack', () => {
    let deep: unknown = true
    for (let depth = 0; depth < 10_000; depth++) deep = ['not', deep]
    expect(faults(aDefinition([{ ...a, relevant: deep }]))).toEqual(['nested deeper than 32'])
  })

  it('names every place at once', () => {
    expect(faults(aDefinition([a, a, { ...text, pattern: '[' }]))).toHaveLength(2)
  })
})

describe('our own surveys', () => {
  it('are four', () => {
    expect(ownSurveys.map(({ survey, questions }) => [survey, questions.length])).toEqual([
      ['hh_digital_visit', 27],
      ['resident_feedback', 6],
      ['team_monthly_report', 29],
      ['one_stop_satisfaction', 17],
    ])
  })

  it.each(ownSurveys.map((version) => [version.survey, version] as const))(
    '%s has each text in each language',
    (_, version) => {
      const missing = textsIn(version).filter((text) => version.languages.some((language) => !text[language]))
      expect(missing).toEqual([])
    },
  )
})

/** Every `{ vi, en? }` inside a definition. */
function textsIn(value: unknown): Record<string, string>[] {
  if (typeof value !== 'object' || value === null) return []
  if ('vi' in value) return [value as Record<string, string>]
  return Object.values(value).flatMap(textsIn)
}
