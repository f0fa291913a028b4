import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions, retypedQuestions, type VersionChange } from '../../../shared/form/compare.ts'
import type { Question, SurveyVersion } from '../../../shared/form/definition.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { aVersion, theSurvey, yesNo } from '../../support/versions.ts'

const RUNS = { seed: 20_261_121, numRuns: 200 }
const visit = theSurvey('hh_digital_visit')
const anOwn = fc.constantFrom(...ownSurveys)

/** `question a label vi`: a change in a word or two. */
function told(before: SurveyVersion, after: SurveyVersion): string[] {
  return compareVersions(before, after).map((change) =>
    [
      change.on,
      ...('question' in change ? [change.question] : []),
      ...('code' in change ? [change.code] : []),
    ]
      .concat(change.kind, change.language ?? [])
      .join(' '),
  )
}

const a = { code: 'a', type: 'single', options: yesNo }
const b = { code: 'b', type: 'integer', min: 0, max: 9 }
const c = { code: 'c', type: 'text', maxLength: 10, section: 'u' }
const sections = ['s', 'u'].map((code) => ({ code, title: { vi: code } }))
const check = { code: 'k', test: ['<', ['$', 'b'], 3], message: { vi: 'k' }, severity: 'error' }
const given = { sections, checks: [check, { ...check, code: 'l' }] }
const base = aVersion([a, b, c], given)

describe('two versions that are compared', () => {
  it.each(ownSurveys.map((own) => [own.survey, own] as const))(
    '%s differs in nothing from itself',
    (_, own) => {
      expect(compareVersions(own, structuredClone(own))).toEqual([])
      expect(compareVersions(own, { ...own, version: 2 })).toEqual([])
    },
  )

  it.each<[string, Record<string, unknown>[], Record<string, unknown>, string[]]>([
    [
      'a title in both languages',
      [a, b, c],
      { title: { vi: 'Mới', en: 'New' } },
      ['survey title vi', 'survey title en'],
    ],
    ['the notice', [a, b, c], { notice: { vi: 'Mới' } }, ['survey notice vi']],
    ['the languages', [a, b, c], { languages: ['vi', 'en'] }, ['survey languages']],
    ['who fills it', [a, b, c], { filledBy: 'leader' }, ['survey filled-by']],
    ['the unit', [a, b, c], { unit: { kind: 'team_month', key: ['a'] } }, ['survey unit']],
    [
      'a section with its question',
      [a, b],
      { sections: [sections[0]] },
      ['section u removed', 'question c removed'],
    ],
    [
      "a section's title",
      [a, b, c],
      { sections: [sections[0], { code: 'u', title: { vi: 'Mới' } }] },
      ['section u title vi'],
    ],
    [
      "a section's condition",
      [a, b, c],
      { sections: [sections[0], { ...sections[1], relevant: true }] },
      ['section u relevant'],
    ],
    ['the order of sections', [c, a, b], { sections: [...sections].reverse() }, ['section u moved']],
    ['the order of questions', [b, a, c], {}, ['question b moved']],
    ['the section of a question', [a, { ...b, section: 'u' }, c], {}, ['question b moved']],
    ['a new question', [a, b, { code: 'd', type: 'note' }, c], {}, ['question d added']],
    ['a question', [{ ...a, code: 'x' }, b, c], {}, ['question a removed', 'question x added']],
    ['a label', [{ ...a, label: { vi: 'Mới' } }, b, c], {}, ['question a label vi']],
    [
      'a help',
      [{ ...a, help: { vi: 'Mới', en: 'New' } }, b, c],
      {},
      ['question a help vi', 'question a help en'],
    ],
    ['the type', [a, { ...b, type: 'decimal' }, c], {}, ['question b type']],
    ['a required mark', [{ ...a, required: true }, b, c], {}, ['question a required']],
    ['a condition', [a, { ...b, relevant: ['=', ['$', 'a'], 'yes'] }, c], {}, ['question b relevant']],
    [
      'a constraint',
      [a, { ...b, constraint: { test: true, message: { vi: '' } } }, c],
      {},
      ['question b constraint'],
    ],
    ['both ends of a range', [a, { ...b, min: 1, max: 8 }, c], {}, ['question b range']],
    ['the room for text', [a, b, { ...c, maxLength: 11 }], {}, ['question c length']],
    ['a pattern', [a, b, { ...c, pattern: 'x' }], {}, ['question c pattern']],
    ['the class of an answer', [a, b, { ...c, privacy: 'basic' }], {}, ['question c privacy']],
    ['how long it is kept', [a, b, { ...c, retentionDays: 9 }], {}, ['question c retention']],
    ['a consent', [{ ...a, consentRecord: true }, b, c], {}, ['question a consent']],
    ['where it comes from', [a, { ...b, prefill: 'hamlet.households' }, c], {}, ['question b prefill']],
    ['what it feeds', [a, { ...b, feeds: ['x'] }, c], {}, ['question b feeds']],
    ['the list of options', [{ ...a, optionsFrom: 'x' }, b, c], {}, ['question a options-from']],
    [
      'an option',
      [{ ...a, options: [...yesNo, { code: 'na', label: { vi: 'na' } }] }, b, c],
      {},
      ['option a na added'],
    ],
    ['the last option', [{ ...a, options: [yesNo[0]] }, b, c], {}, ['option a no removed']],
    [
      'the words of an option',
      [{ ...a, options: [{ code: 'yes', label: { vi: 'Có' } }, yesNo[1]] }, b, c],
      {},
      ['option a yes label vi'],
    ],
    [
      'an exclusive option',
      [{ ...a, options: [{ ...yesNo[0], exclusive: true }, yesNo[1]] }, b, c],
      {},
      ['option a yes exclusive'],
    ],
    ['the order of options', [{ ...a, options: [...yesNo].reverse() }, b, c], {}, ['option a no moved']],
    [
      'a check',
      [a, b, c],
      { checks: [check, { ...check, code: 'm' }] },
      ['check l removed', 'check m added'],
    ],
    [
      'what a check tests',
      [a, b, c],
      { checks: [{ ...check, test: true }, given.checks[1]] },
      ['check k test'],
    ],
    [
      'what a check says',
      [a, b, c],
      { checks: [{ ...check, message: { vi: 'x' } }, given.checks[1]] },
      ['check k message vi'],
    ],
    [
      'how strict a check is',
      [a, b, c],
      { checks: [{ ...check, severity: 'warning' }, given.checks[1]] },
      ['check k severity'],
    ],
    ['the order of checks', [a, b, c], { checks: [...given.checks].reverse() }, ['check l moved']],
  ])('differ in %s', (_, questions, own, changes) => {
    expect(told(base, aVersion(questions, { ...given, ...own }))).toEqual(changes)
  })

  it('differ in a calculation and in what was prefilled', () => {
    const made = (calculation: unknown, source: string) =>
      aVersion([b, { code: 's', type: 'calculated', calculation }, { code: 'p', type: 'prefilled', source }])
    expect(told(made(1, 'b'), made(2, 'x'))).toEqual(['question s calculation', 'question p source'])
  })

  it('tell a text as it was and as it is', () => {
    const after = aVersion([{ ...a, label: { vi: 'Mới' } }, b, c], given)
    expect(compareVersions(base, after)).toEqual([
      { on: 'question', code: 'a', kind: 'label', language: 'vi', before: 'a', after: 'Mới' },
    ])
  })
})

describe('in general', () => {
  it('a reordering gives only moves, and as many as it takes to undo it at least', () => {
    fc.assert(
      fc.property(
        anOwn.chain((own) => fc.tuple(fc.constant(own), aShuffle(own))),
        ([before, after]) => {
          const changes = compareVersions(before, after)
          expect(new Set(changes.map(({ kind }) => kind)).size).toBeLessThanOrEqual(1)
          for (const { kind } of changes) expect(kind).toBe('moved')
          expect(changes.length === 0).toBe(JSON.stringify(before) === JSON.stringify(after))
        },
      ),
      RUNS,
    )
  })

  it('one question taken elsewhere in its section is the one that moved, or its neighbour', () => {
    const ofOne = visit.questions.filter(({ section }) => section === visit.sections.at(-1)?.code)
    const first = visit.questions.length - ofOne.length
    fc.assert(
      fc.property(fc.nat(ofOne.length - 1), fc.nat(ofOne.length - 1), (from, to) => {
        const questions = [...visit.questions]
        const [taken] = questions.splice(first + from, 1)
        questions.splice(first + to, 0, taken as Question)
        expect(compareVersions(visit, { ...visit, questions })).toHaveLength(from === to ? 0 : 1)
      }),
      RUNS,
    )
  })

  it('every single edit shows up, on both sides and named at its place', () => {
    fc.assert(
      fc.property(anOwn, fc.nat(), fc.string({ minLength: 1 }), (before, pick, text) => {
        const places = leavesOf(before)
        const place = places[pick % places.length] as (string | number)[]
        const after = structuredClone(before)
        edit(after, place, text)
        const changes = compareVersions(before, after)
        expect(changes).not.toEqual([])
        expect(compareVersions(after, before)).not.toEqual([])
        const named = nameOf(before, place)
        if (named !== undefined) expect(JSON.stringify(changes)).toContain(`"${named}"`)
      }),
      { ...RUNS, numRuns: 1_000 },
    )
  })

  it('what was added to one is what was removed from the other', () => {
    const some = fc.subarray([...visit.questions], { minLength: 1 })
    fc.assert(
      fc.property(some, some, (left, right) => {
        const [before, after] = [
          { ...visit, questions: left },
          { ...visit, questions: right },
        ]
        const codes = (changes: VersionChange[], kind: string) =>
          changes.flatMap((change) => (change.on === 'question' && change.kind === kind ? [change.code] : []))
        const [there, back] = [compareVersions(before, after), compareVersions(after, before)]
        expect(codes(there, 'added')).toEqual(codes(back, 'removed'))
        expect(codes(there, 'removed')).toEqual(codes(back, 'added'))
        expect(codes(there, 'moved')).toEqual([])
      }),
      RUNS,
    )
  })

  it('half-made drafts, with codes twice and sections that are not there, do not stop it', () => {
    const draft = { ...base, sections: [], questions: [...base.questions, ...base.questions].reverse() }
    expect(compareVersions(base, draft)).not.toEqual([])
    expect(compareVersions(draft, base)).not.toEqual([])
  })
})

describe('questions that changed their type', () => {
  it('are found against every published version, and a new or dropped code is none', () => {
    const next = aVersion(
      [
        { ...a, type: 'multiple' },
        { code: 'x', type: 'note' },
      ],
      { version: 3 },
    )
    const between = aVersion([b], { version: 2 })
    expect(retypedQuestions([base, between], next)).toEqual(['a'])
    expect(retypedQuestions([base], aVersion([a, c], { sections }))).toEqual([])
    expect(retypedQuestions([], next)).toEqual([])
  })
})

/** The same version with its sections, the questions within each, the options and the checks in another order. */
function aShuffle(version: SurveyVersion): fc.Arbitrary<SurveyVersion> {
  const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length })
  return fc
    .tuple(shuffled(version.sections), shuffled(version.questions), shuffled(version.checks), fc.boolean())
    .map(([sections, mixed, checks, turn]) => {
      const questions = sections
        .flatMap(({ code }) => mixed.filter(({ section }) => section === code))
        .map((question) =>
          turn && 'options' in question
            ? { ...question, options: [...question.options].reverse() }
            : question,
        )
      return { ...version, sections, questions, checks }
    })
}

/** Every text, number and mark in a version, but the codes and what names the version. */
function leavesOf(value: unknown, place: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [place]
  return Object.entries(value).flatMap(([key, part]) =>
    ['code', 'survey', 'version'].includes(key)
      ? []
      : leavesOf(part, [...place, Array.isArray(value) ? Number(key) : key]),
  )
}

function edit(value: unknown, [key, ...rest]: (string | number)[], text: string): void {
  const holder = value as Record<string | number, unknown>
  if (key === undefined) return
  const was = holder[key]
  if (rest.length > 0) edit(was, rest, text)
  else
    holder[key] =
      typeof was === 'boolean' ? !was : typeof was === 'number' ? was + 1 : `${String(was)}${text}`
}

function nameOf(version: SurveyVersion, [list, index]: (string | number)[]): string | undefined {
  if (list === 'questions') return version.questions[Number(index)]?.code
  if (list === 'sections') return version.sections[Number(index)]?.code
  return list === 'checks' ? version.checks[Number(index)]?.code : undefined
}
