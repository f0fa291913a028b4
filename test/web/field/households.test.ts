import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TeamSheet } from '../../../shared/api/team-sheet.ts'
import { HamletId, ResponseId, SurveyId } from '../../../shared/ids.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import {
  countsOf,
  type HouseholdDraft,
  householdsOf,
  widthOf,
} from '../../../web/field/visits/household-list.ts'
import { type OwnVisit, ownVisits } from '../../../web/field/visits/own-visits.ts'
import { aFinishedResponse, aResponseId, MORNING } from './build.ts'

const RUNS = { seed: 20261123, numRuns: 500 }
const survey = SurveyId.parse('hh_digital_visit')
const dong = { id: HamletId.parse('H1'), name: 'Thôn Đông', households: 12 }
const doai = HamletId.parse('H2')
const AS_OF = MORNING

function aSheet(done: string[], revisit: string[] = []): TeamSheet {
  return {
    survey,
    asOf: AS_OF,
    hamlets: [{ id: dong.id, done, revisit }],
    mine: 0,
    team: 0,
    ledgers: [],
    sentBack: [],
  }
}

function aVisit(code: string, isMet: boolean, overrides: Partial<OwnVisit> = {}): OwnVisit {
  const household = { hamlet: dong.id, code, isMet }
  return { id: aResponseId(), label: '', finishedAt: MORNING, household, ...overrides }
}

/** The list in short: `{ '001': 'done' }`, without those that were never visited. */
function states(sheet: TeamSheet | undefined, visits: OwnVisit[], drafts: HouseholdDraft[] = []) {
  const households = householdsOf(dong, 3, sheet, visits, drafts)
  return Object.fromEntries(
    households.filter(({ state }) => state !== 'new').map(({ code, state }) => [code, state]),
  )
}

describe('the households of a hamlet', () => {
  it('are its numbers, and behind them every other code that was seen', () => {
    const draft = { id: aResponseId(), hamlet: dong.id, code: '9B' }
    const list = householdsOf(dong, 3, aSheet(['014', '002']), [aVisit('13A', false)], [draft])
    expect(list.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(3, '0')),
      '014',
      '13A',
      '9B',
    ])
    expect(countsOf(list)).toEqual({ done: 2, revisit: 1, new: 12, draft: 1 })
    expect(list.find(({ code }) => code === '9B')).toEqual({ code: '9B', state: 'new', draft: draft.id })
  })

  it('are numbered with as many digits as the question takes', () => {
    expect(['[0-9A-Z-]{1,12}', '[0-9]{4}', '[0-9]{1,2}', '[A-Z]{3}'].map(widthOf)).toEqual([3, 4, 2, 3])
  })

  it('know nothing of another hamlet', () => {
    const elsewhere = aVisit('001', true, { household: { hamlet: doai, code: '001', isMet: true } })
    const draft = { id: aResponseId(), hamlet: doai, code: '002' }
    expect(householdsOf(dong, 3, undefined, [elsewhere], [draft]).every(({ state }) => state === 'new')).toBe(
      true,
    )
  })
})

describe('what is on the phone and not counted yet', () => {
  it('comes on top of what the server has', () => {
    expect(states(aSheet(['001'], ['002', '003']), [aVisit('002', true), aVisit('004', false)])).toEqual({
      '001': 'done',
      '002': 'done',
      '003': 'revisit',
      '004': 'revisit',
    })
  })

  it('never hides that a household was met before', () => {
    expect(states(aSheet(['001']), [aVisit('001', false)])).toEqual({ '001': 'done' })
    expect(states(undefined, [aVisit('002', true), aVisit('002', false)])).toEqual({ '002': 'done' })
  })

  it('includes what was received after the server counted', () => {
    const late = aVisit('005', true, { acknowledgedAt: AS_OF + 1 })
    expect(states(aSheet([]), [late])).toEqual({ '005': 'done' })
  })

  it('is left to the server once it has been counted: an office may have excluded it', () => {
    const counted = aVisit('005', true, { acknowledgedAt: AS_OF - HOUR })
    expect(states(aSheet([]), [counted])).toEqual({})
  })

  it('trusts a phone whose clock is some minutes behind', () => {
    const late = aVisit('005', true, { acknowledgedAt: AS_OF - 5 * MINUTE })
    expect(states(aSheet([]), [late])).toEqual({ '005': 'done' })
  })
})

describe('a visit that was withdrawn or corrected', () => {
  const first = aVisit('006', true, { acknowledgedAt: AS_OF - DAY })
  const second = (isMet: boolean, code = '006'): OwnVisit => ({
    ...aVisit(code, isMet),
    id: first.id,
    rev: 2,
  })

  it('no longer speaks for its household', () => {
    const withdrawn: OwnVisit = { id: first.id, label: '', finishedAt: MORNING, rev: 2, withdrawn: true }
    expect(states(aSheet(['006']), [first, withdrawn])).toEqual({})
    expect(states(aSheet(['006']), [withdrawn, first])).toEqual({})
    expect(states(aSheet(['006']), [first, second(false)])).toEqual({ '006': 'revisit' })
    expect(states(aSheet(['006']), [first, second(true, '007')])).toEqual({ '007': 'done' })
  })

  it('leaves another visit at the same household in force', () => {
    const other = aVisit('006', false, { acknowledgedAt: AS_OF - 2 * DAY })
    const withdrawn: OwnVisit = { id: first.id, label: '', finishedAt: MORNING, rev: 2, withdrawn: true }
    expect(states(aSheet(['006']), [other, first, withdrawn])).toEqual({ '006': 'revisit' })
  })

  it('takes nothing from a colleague where the server never had it', () => {
    const unsent = aVisit('006', false)
    const withdrawn: OwnVisit = { id: unsent.id, label: '', finishedAt: MORNING, rev: 2, withdrawn: true }
    expect(states(aSheet(['006']), [unsent, withdrawn])).toEqual({ '006': 'done' })
  })

  it('is left to the server once the server has counted the correction', () => {
    const counted = { ...second(false), acknowledgedAt: AS_OF - HOUR }
    expect(states(aSheet(['006']), [first, counted])).toEqual({ '006': 'done' })
  })
})

describe('in every order of sending, counting, correcting and withdrawing', () => {
  /** One form's revisions. `sent`: before the server counted, or not at all. */
  const form = fc
    .array(
      fc.record({
        code: fc.integer({ min: 1, max: 14 }).map((number) => String(number).padStart(3, '0')),
        is: fc.constantFrom('met', 'absent', 'withdrawn'),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .chain((revisions) =>
      fc.record({ revisions: fc.constant(revisions), sent: fc.integer({ min: 0, max: revisions.length }) }),
    )

  type Form = { revisions: { code: string; is: string }[]; sent: number }

  /** The same by the definition: what the standing revisions say, a met household before one that was tried. */
  function recount(standing: ({ code: string; is: string } | undefined)[]) {
    const found: Record<string, string> = {}
    for (const last of standing) if (last?.is === 'absent') found[last.code] = 'revisit'
    for (const last of standing) if (last?.is === 'met') found[last.code] = 'done'
    return found
  }

  function onPhone({ revisions, sent }: Form): OwnVisit[] {
    const id = aResponseId()
    return revisions.map(({ code, is }, index) => ({
      id,
      label: '',
      finishedAt: MORNING,
      rev: index + 1,
      household: { hamlet: dong.id, code, isMet: is !== 'absent' },
      ...(is === 'withdrawn' ? { withdrawn: true as const } : {}),
      ...(index < sent ? { acknowledgedAt: AS_OF - DAY } : {}),
    }))
  }

  it('the phone says of its own visits what a recount of everything would say', () => {
    fc.assert(
      fc.property(fc.array(form, { maxLength: 6 }), (forms) => {
        const counted = recount(forms.map(({ revisions, sent }) => revisions[sent - 1]))
        const codes = (state: string) => Object.keys(counted).filter((code) => counted[code] === state)
        const sheet = aSheet(codes('done'), codes('revisit'))
        const everything = recount(forms.map(({ revisions }) => revisions.at(-1)))
        expect(states(sheet, forms.flatMap(onPhone))).toEqual(everything)
      }),
      RUNS,
    )
  })

  it('the order in which the phone keeps them says nothing', () => {
    fc.assert(
      fc.property(fc.array(form, { maxLength: 5 }), fc.infiniteStream(fc.nat()), (forms, keys) => {
        const visits = forms.flatMap(onPhone)
        const shuffled = visits
          .map((visit) => [keys.next().value ?? 0, visit] as const)
          .sort(([a], [b]) => a - b)
          .map(([, visit]) => visit)
        const sheet = aSheet(['001', '002'], ['003'])
        expect(states(sheet, shuffled)).toEqual(states(sheet, visits))
      }),
      RUNS,
    )
  })

  it('every number is listed once, and the counts add up', () => {
    fc.assert(
      fc.property(fc.array(form, { maxLength: 6 }), fc.integer({ min: 0, max: 20 }), (forms, households) => {
        const list = householdsOf({ ...dong, households }, 3, undefined, forms.flatMap(onPhone), [])
        const codes = list.map(({ code }) => code)
        expect(new Set(codes).size).toBe(codes.length)
        expect(codes.slice(0, households)).toEqual(
          Array.from({ length: households }, (_, index) => String(index + 1).padStart(3, '0')),
        )
        const counts = countsOf(list)
        expect(counts.done + counts.revisit + counts.new).toBe(list.length)
      }),
      RUNS,
    )
  })
})

it('counts what is finished, sealed and received alike, of the survey alone', () => {
  const household = { hamlet: dong.id, code: '001', isMet: true }
  const finished = aFinishedResponse({ household })
  const foreign = aFinishedResponse({ household, survey: SurveyId.parse('another_survey') })
  const sealed = { id: ResponseId.parse(aResponseId()), label: '', finishedAt: MORNING, household }
  const contents = {
    finished: [finished, foreign],
    batches: [
      {
        id: 'b' as never,
        survey,
        area: finished.area,
        sealedAt: MORNING,
        body: '',
        visits: [sealed],
        resealed: false,
        acknowledgedAt: AS_OF,
      },
    ],
    unreadable: [],
  }
  expect(ownVisits(contents, survey).map(({ id, acknowledgedAt }) => [id, acknowledgedAt])).toEqual([
    [finished.id, undefined],
    [sealed.id, AS_OF],
  ])
})
