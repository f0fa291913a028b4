import { describe, expect, test } from 'vitest'
import { MAX_POSTERS, NewPosters } from '../../../../shared/api/posters.ts'
import { HamletId, SurveyId } from '../../../../shared/ids.ts'
import { Day } from '../../../../shared/time.ts'
import {
  coveredHamlets,
  type Draft,
  readWanted,
  tickedHamlets,
} from '../../../../web/office/posters/make/wanted.ts'
import { FEEDBACK } from '../../../support/batches.ts'
import { aPosterView } from './build.ts'

const SATISFACTION = SurveyId.parse('one_stop_satisfaction')
const today = Day.parse('2026-11-21')
const hamlets = [1, 2, 3].map((number) => ({ id: HamletId.parse(`ap-${number}`), name: `Ấp ${number}` }))
const [one, two, three] = hamlets.map(({ id }) => id)

const draft: Draft = {
  survey: FEEDBACK,
  mode: 'hamlets',
  choices: new Map(),
  kind: 'desk',
  hamlet: undefined,
  place: '',
  lastDay: '',
}
const read = (over: Partial<Draft>, covered: ReadonlySet<HamletId> = new Set()) =>
  readWanted({ ...draft, ...over }, { hamlets, covered, today })

describe('The hamlets that are proposed', () => {
  const posterOf = (hamlet = one, over: object = {}) =>
    aPosterView({ kind: 'hamlet', ...(hamlet === undefined ? {} : { hamlet }), ...over })

  test('A hamlet is covered by a poster of the same survey that is still answered', () => {
    const posters = [
      posterOf(one, { until: today }),
      posterOf(two, { until: Day.parse('2026-11-20') }),
      posterOf(three, { revokedAt: 1 }),
      posterOf(three, { survey: SATISFACTION }),
      aPosterView(),
    ]
    expect(coveredHamlets(posters, FEEDBACK, today)).toEqual(new Set([one]))
    expect(coveredHamlets(posters, SATISFACTION, today)).toEqual(new Set([three]))
    expect(coveredHamlets(posters, undefined, today)).toEqual(new Set())
  })

  test('Those without a code are ticked, unless somebody chose otherwise', () => {
    const ticked = (choices: Draft['choices']) =>
      tickedHamlets(hamlets, new Set(hamlets.slice(0, 1).map(({ id }) => id)), choices).map(
        ({ name }) => name,
      )
    expect(ticked(new Map())).toEqual(['Ấp 2', 'Ấp 3'])
    expect(
      ticked(
        new Map([
          [HamletId.parse('ap-1'), true],
          [HamletId.parse('ap-2'), false],
        ]),
      ),
    ).toEqual(['Ấp 1', 'Ấp 3'])
  })
})

describe('What is asked of the server', () => {
  test('One code for each hamlet, called as the hamlet is', () => {
    expect(read({}, new Set(hamlets.slice(0, 2).map(({ id }) => id)))).toEqual({
      wanted: [{ survey: FEEDBACK, places: [{ kind: 'hamlet', hamlet: three, place: 'Ấp 3' }] }],
    })
  })

  test('A commune with more hamlets than the server takes at once is asked for in portions', () => {
    const many = Array.from({ length: MAX_POSTERS + 3 }, (_, index) => ({
      id: HamletId.parse(`h${index}`),
      name: `Tổ ${index}`,
    }))
    const reading = readWanted(draft, { hamlets: many, covered: new Set(), today })
    const wanted = 'wanted' in reading ? reading.wanted.map((portion) => NewPosters.parse(portion)) : []
    expect(wanted.map(({ places }) => places.length)).toEqual([MAX_POSTERS, 3])
    expect(wanted.flatMap(({ places }) => places.map(({ hamlet }) => hamlet))).toEqual(
      many.map(({ id }) => id),
    )
  })

  test('One place by its name, until the last day', () => {
    expect(read({ mode: 'one', place: '  Quầy số 2 ', lastDay: '2026-11-21' })).toEqual({
      wanted: [{ survey: FEEDBACK, places: [{ kind: 'desk', place: 'Quầy số 2' }], until: today }],
    })
  })

  test('A hamlet is called by its own name where no other was written', () => {
    const places = (place: string) => read({ mode: 'one', kind: 'hamlet', hamlet: two, place })
    expect(places(' ')).toMatchObject({ wanted: [{ places: [{ hamlet: two, place: 'Ấp 2' }] }] })
    expect(places('Chợ')).toMatchObject({ wanted: [{ places: [{ hamlet: two, place: 'Chợ' }] }] })
  })

  test('A hamlet that was chosen before the kind was changed is left out', () => {
    expect(read({ mode: 'one', kind: 'event', hamlet: two, place: 'Ngày hội' })).toEqual({
      wanted: [{ survey: FEEDBACK, places: [{ kind: 'event', place: 'Ngày hội' }] }],
    })
  })

  test.each<[string, Partial<Draft>, object]>([
    ['no survey', { survey: undefined }, { survey: 'missing' }],
    ['no hamlet', { choices: new Map(hamlets.map(({ id }) => [id, false])) }, { hamlets: 'missing' }],
    ['no name', { mode: 'one', place: '\u200b ' }, { place: 'missing' }],
    ['too long a name', { mode: 'one', place: 'ấ'.repeat(121) }, { place: 'too-long' }],
    ['no such hamlet', { mode: 'one', kind: 'hamlet', hamlet: HamletId.parse('x') }, { hamlet: 'missing' }],
    ['a day that is none', { lastDay: '21/11' }, { lastDay: 'not-a-day' }],
    ['yesterday', { lastDay: '2026-11-20' }, { lastDay: 'passed' }],
    [
      'all of it at once',
      { survey: undefined, mode: 'one', lastDay: '2026-11-20' },
      { survey: 'missing', place: 'missing', lastDay: 'passed' },
    ],
  ])('%s is said where it stands', (_, over, problems) => {
    expect(read(over)).toEqual({ problems })
  })

  test('A name that fits is one that the server takes', () => {
    const reading = read({ mode: 'one', place: 'ấ'.repeat(120), survey: SurveyId.parse('x1') })
    expect('wanted' in reading && NewPosters.safeParse(reading.wanted[0]).success).toBe(true)
  })
})
