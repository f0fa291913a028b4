import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Case, isOpenCase, isQuarantined, MAX_STEPS } from '../../../shared/feedback/case.ts'
import { isLate, MAX_REPLIES, type StaffStep, takeStep } from '../../../shared/feedback/handle.ts'
import { judge } from '../../../shared/feedback/judge.ts'
import { correct, erase, settle, unsettle } from '../../../shared/feedback/resident-steps.ts'
import { isRefusal, type Refusal } from '../../../shared/feedback/stepping.ts'
import { BatchId } from '../../../shared/ids.ts'
import { DAY, Day, dayOf } from '../../../shared/time.ts'
import { aCase } from '../../support/feedback.ts'

const at = Date.parse('2026-11-23T03:00:00Z')
const today = dayOf(at)
const tam = { by: 'tam@example.gov.vn', at }
const day = (text: string) => Day.parse(text)

/** A step that must be taken. */
function taken(handling: Case, step: StaffStep, by = tam): Case {
  return accepted(takeStep(handling, step, by))
}
function accepted(result: Case | Refusal): Case {
  if (isRefusal(result)) throw new Error(`refused: ${result}`)
  return result
}

const answered = taken(aCase(), { kind: 'reply', text: 'Đã xử lý.' })
const closed = taken(aCase(), { kind: 'close', text: 'Trùng với góp ý trước.' })
const held = aCase({ held: ['too-fast'] })

describe('what an office may do in which state', () => {
  const noted = accepted(
    correct(aCase({ state: 'noted' }), { newest: aCase().newest, excerpt: '', wantsAnswer: false }, at),
  )
  const states = {
    noted,
    received: aCase(),
    handling: taken(aCase(), { kind: 'take' }),
    answered,
    closed,
    quarantined: held,
    cleared: accepted(judge(held, 'clear', { ...tam, due: today })),
    erased: accepted(erase(aCase(), at)),
  }
  const steps: Record<StaffStep['kind'], StaffStep> = {
    take: { kind: 'take' },
    assign: { kind: 'assign', to: 'lan@example.gov.vn' },
    reply: { kind: 'reply', text: 'Đã xử lý.' },
    close: { kind: 'close', text: 'Không liên hệ được.' },
    due: { kind: 'due', to: day('2026-12-31') },
    tag: { kind: 'tag', tags: ['đường sá'] },
  }
  const all = ['take', 'assign', 'reply', 'close', 'due', 'tag']
  it.each([
    ['noted', ['tag']],
    ['received', all],
    ['handling', all],
    ['answered', ['reply', 'tag']],
    ['closed', ['reply', 'tag']],
    ['quarantined', []],
    ['cleared', []],
    ['erased', []],
  ] as const)('%s: %j', (state, expected) => {
    const by = { by: 'hoa@example.gov.vn', at }
    const allowed = all.filter((kind) => {
      return !isRefusal(takeStep(states[state], steps[kind as StaffStep['kind']], by))
    })
    expect(allowed).toEqual(expected)
  })
})

describe('a step', () => {
  it('of taking gives it to whoever takes it, from a colleague too', () => {
    const mine = taken(aCase(), { kind: 'take' })
    expect(mine).toMatchObject({ state: 'handling', assignee: tam.by })
    const theirs = taken(mine, { kind: 'take' }, { by: 'lan@example.gov.vn', at })
    expect(theirs).toMatchObject({ state: 'handling', assignee: 'lan@example.gov.vn' })
    expect(theirs.steps.map(({ kind, by }) => [kind, by])).toEqual([
      ['take', tam.by],
      ['take', 'lan@example.gov.vn'],
    ])
  })

  it('that changes nothing is the very case, so that nothing is written', () => {
    const mine = taken(taken(aCase(), { kind: 'take' }), { kind: 'tag', tags: ['khẩn'] })
    expect(taken(mine, { kind: 'take' })).toBe(mine)
    expect(taken(mine, { kind: 'assign', to: tam.by })).toBe(mine)
    expect(taken(mine, { kind: 'tag', tags: [' khẩn ', 'khẩn', ' '] })).toBe(mine)
    expect(taken(mine, { kind: 'due', to: day(mine.due ?? '') })).toBe(mine)
  })

  it('of replying ends it, and what is added later does not move the day of that', () => {
    expect(answered).toMatchObject({ state: 'answered', closedAt: at, due: aCase().due })
    const more = taken(answered, { kind: 'reply', text: 'Xin bổ sung.' }, { ...tam, at: at + DAY })
    expect(more).toMatchObject({ state: 'answered', closedAt: at })
    const after = taken(closed, { kind: 'reply', text: 'Đã có kết quả.' }, { ...tam, at: at + DAY })
    expect(after).toMatchObject({ state: 'answered', closedAt: at })
  })

  it('of moving the day names the old one, and takes a day from today until 90 days ahead', () => {
    const moved = taken(aCase(), { kind: 'due', to: today })
    expect(moved.due).toBe(today)
    expect(moved.steps[0]).toEqual({ ...tam, kind: 'due', to: today, from: aCase().due })
    const to = (text: string) => takeStep(aCase(), { kind: 'due', to: day(text) }, tam)
    expect(accepted(to('2027-02-21')).due).toBe('2027-02-21')
    for (const text of ['2026-11-22', '2027-02-22', '2026-11-31', '2026-13-01']) {
      expect(to(text)).toBe('unfit-day')
    }
  })

  it('of tagging keeps each tag once, tidied', () => {
    const tags = ['đường  sá', 'Ðèn', '\u200bkhẩn', 'khẩn', '']
    expect(taken(aCase(), { kind: 'tag', tags }).tags).toEqual(['đường  sá', 'Đèn', 'khẩn'])
  })
})

it('is late from the day after its due day on, while somebody has to do something', () => {
  const handling = aCase({ due: day('2026-11-23') })
  expect(isLate(handling, day('2026-11-23'))).toBe(false)
  expect(isLate(handling, day('2026-11-24'))).toBe(true)
  for (const other of [answered, closed, held]) {
    expect(isLate({ ...other, due: day('2026-11-23') }, day('2026-11-24'))).toBe(false)
  }
})

describe('a resident', () => {
  it('says once that it is not settled, which opens it again until a new day', () => {
    const due = day('2026-12-01')
    const again = accepted(unsettle(answered, 'Vẫn chưa được.', { at, due }))
    expect(again).toMatchObject({ state: 'handling', due, reopened: true, settled: false })
    expect(again.closedAt).toBeUndefined()
    const second = taken(again, { kind: 'reply', text: 'Nay đã xong.' })
    expect(unsettle(second, 'Vẫn chưa.', { at, due })).toBe('too-many')
    const settled = accepted(settle(second, at))
    expect(settled.settled).toBe(true)
    expect(settle(settled, at)).toBe(settled)
  })

  it('says nothing of one that nobody has answered', () => {
    expect(settle(aCase(), at)).toBe('state')
    expect(unsettle(aCase(), 'Lâu quá.', { at, due: today })).toBe('state')
  })

  it('takes it back with all that anybody wrote', () => {
    const tagged = taken(answered, { kind: 'tag', tags: ['bà Lan'] })
    const gone = accepted(erase(accepted(unsettle(tagged, 'Gọi 0912…', { at, due: today })), at))
    expect(gone).toMatchObject({ erasedAt: at, excerpt: '', tags: [] })
    expect(JSON.stringify(gone)).not.toMatch(/0912|bà Lan|Đã xử lý/)
    expect(erase(gone, at + 1)).toBe(gone)
  })
})

describe('whoever judges the quarantine', () => {
  const due = day('2026-12-04')
  it('opens what has something to answer, with a day from now', () => {
    expect(judge(held, 'release', { ...tam, due })).toMatchObject({
      judged: 'released',
      state: 'received',
      due,
    })
    const nothing = aCase({ held: ['honeypot'], state: 'noted' })
    const released = accepted(judge(nothing, 'release', { ...tam, due }))
    expect(released).toMatchObject({ judged: 'released', state: 'noted' })
    expect(isOpenCase(released)).toBe(false)
  })

  it('may mend a mistake until it is answered, and repeats nothing', () => {
    const cleared = accepted(judge(held, 'clear', { ...tam, due }))
    expect(judge(cleared, 'clear', { ...tam, due })).toBe(cleared)
    const released = accepted(judge(cleared, 'release', { ...tam, due }))
    expect(isOpenCase(released)).toBe(true)
    expect(judge(taken(released, { kind: 'reply', text: 'Xong.' }), 'clear', { ...tam, due })).toBe('state')
    expect(judge(aCase(), 'clear', { ...tam, due })).toBe('state')
  })
})

describe('whatever is done in whatever order', () => {
  const text = fc.constantFrom('Đã xử lý.', 'ẫ'.repeat(2_000))
  const someDay = fc.integer({ min: -2, max: 100 }).map((days) => dayOf(at + days * DAY))
  const by = fc.constantFrom('tam@example.gov.vn', 'lan@example.gov.vn')
  const newest = { batch: BatchId.parse('019aa5c8-7c00-7000-8000-000000000001'), rev: 2 }
  type Act = (handling: Case) => Case | Refusal
  const staff = (step: fc.Arbitrary<StaffStep>): fc.Arbitrary<Act> =>
    fc.tuple(step, by).map(
      ([one, who]) =>
        (handling) =>
          takeStep(handling, one, { by: who, at }),
    )
  const act: fc.Arbitrary<Act> = fc.oneof(
    staff(fc.constant({ kind: 'take' })),
    staff(by.map((to) => ({ kind: 'assign', to }))),
    staff(text.map((said) => ({ kind: 'reply', text: said }))),
    staff(text.map((said) => ({ kind: 'close', text: said }))),
    staff(someDay.map((to) => ({ kind: 'due', to }))),
    staff(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }).map((tags) => ({ kind: 'tag', tags }))),
    fc.constant<Act>((handling) => settle(handling, at)),
    someDay.map<Act>((due) => (handling) => unsettle(handling, 'Chưa.', { at, due })),
    fc.option(someDay, { nil: undefined }).map<Act>((due) => (handling) => {
      const said = { newest, excerpt: 'khác', wantsAnswer: false, ...(due === undefined ? {} : { due }) }
      return correct(handling, said, at)
    }),
    fc.constantFrom('release', 'clear').map<Act>((judgement) => (handling) => {
      return judge(handling, judgement, { ...tam, due: today })
    }),
    fc.integer({ min: 0, max: 39 }).map<Act>((n) => (handling) => (n === 0 ? erase(handling, at) : 'state')),
  )
  const { due: _, ...nothing } = aCase({ state: 'noted', excerpt: '' })
  const starts: Case[] = [aCase(), nothing, held, { ...nothing, held: ['no-proof'] }]
  const walk = fc.tuple(fc.constantFrom(...starts), fc.array(act, { maxLength: 200, size: 'max' }))

  it('no open case is without a day, and none is ended without the time of it, or too large to store', () => {
    fc.assert(
      fc.property(walk, ([start, acts]) => {
        let handling = start
        for (const act of acts) {
          const next = act(handling)
          if (isRefusal(next) || next === handling) continue
          expect(next.steps.length).toBe(handling.steps.length + 1)
          handling = next
          const isOpen = isOpenCase(handling)
          if (isOpen) expect(handling.due).toBeDefined()
          expect(handling.closedAt !== undefined).toBe(
            handling.state === 'answered' || handling.state === 'closed',
          )
          expect(handling.steps.filter(({ kind }) => kind === 'unsettled').length).toBeLessThanOrEqual(1)
          if (isQuarantined(handling)) expect(handling.closedAt).toBeUndefined()
          expect(isRefusal(takeStep(handling, { kind: 'reply', text: 'a' }, tam)) && isOpen).toBe(false)
          expect(isRefusal(erase(handling, at))).toBe(false)
          if (handling.erasedAt !== undefined) break
        }
        expect(Case.safeParse(handling).success).toBe(true)
        expect(Buffer.byteLength(JSON.stringify(handling))).toBeLessThan(120 * 1024)
      }),
      { seed: 20_261_122, numRuns: 100 },
    )
  })

  it('a case that is full of steps can still be answered, reopened, closed, called settled and taken back', () => {
    let handling = aCase()
    for (let n = 0; n < 2 * MAX_STEPS; n += 1) {
      const next = takeStep(handling, { kind: 'tag', tags: [`nhãn ${n}`] }, tam)
      if (isRefusal(next)) expect(next).toBe('too-many')
      else handling = next
    }
    expect(handling.steps.length).toBeLessThan(MAX_STEPS)
    handling = accepted(settle(taken(handling, { kind: 'reply', text: 'Xong.' }), at))
    handling = accepted(unsettle(handling, 'Chưa.', { at, due: today }))
    handling = accepted(settle(taken(handling, { kind: 'close', text: 'Xong.' }), at))
    expect(accepted(erase(handling, at)).erasedAt).toBe(at)
  })

  it('one is replied to only so often', () => {
    let handling = answered
    for (let n = 1; n < MAX_REPLIES; n += 1) handling = taken(handling, { kind: 'reply', text: `${n}` })
    expect(takeStep(handling, { kind: 'reply', text: 'nữa' }, tam)).toBe('too-many')
  })
})
