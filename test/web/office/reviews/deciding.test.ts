import { describe, expect, it } from 'vitest'
import type { ReviewLine, ReviewPage } from '../../../../shared/api/reviews.ts'
import type { Doubt } from '../../../../shared/doubts/doubt.ts'
import { comparedAnswers } from '../../../../web/office/reviews/compared.ts'
import { isDecidable } from '../../../../web/office/reviews/decidable.ts'
import { asOfNow } from '../../../../web/office/reviews/found.ts'
import { askedBy } from '../../../../web/office/reviews/keys.ts'
import { latest } from '../../../../web/office/reviews/latest.ts'
import { undoOf, undoOfMany } from '../../../../web/office/reviews/undo.ts'
import { readWanted, wantedAddress } from '../../../../web/office/reviews/wanted.ts'
import { aResponseId } from '../../../support/batches.ts'
import { anInterview, theSurvey } from '../../../support/versions.ts'

const night: Doubt = { code: 'night', severity: 'mild', hour: 23 }

function aLine(over: Partial<ReviewLine> = {}): ReviewLine {
  return {
    response: aResponseId(),
    rev: 1,
    version: 1,
    label: '',
    teamName: '',
    memberName: '',
    visitedAt: 0,
    receivedAt: 0,
    verdict: 'counted',
    flags: [],
    doubts: [],
    ...over,
  }
}

const decided = (kind: NonNullable<ReviewLine['decision']>['kind'], reason?: string) => ({
  decision: { kind, at: 1, by: 'a@b.vn', ...(reason === undefined ? {} : { reason }) },
})

describe('taking a decision back', () => {
  it('puts back what held before, with its words', () => {
    expect(undoOf({})).toEqual({ kind: 'reopen' })
    expect(undoOf(decided('reopen'))).toEqual({ kind: 'reopen' })
    expect(undoOf(decided('approve'))).toEqual({ kind: 'approve' })
    expect(undoOf(decided('release'))).toEqual({ kind: 'approve' }) // it is held no longer
    expect(undoOf(decided('exclude', 'Ghi thử.'))).toEqual({ kind: 'exclude', reason: 'Ghi thử.' })
    expect(undoOf(decided('send-back', 'Xem lại.'))).toEqual({ kind: 'send-back', reason: 'Xem lại.' })
  })

  it('is done together for those that need the same', () => {
    const lines = [aLine(), aLine(decided('exclude', 'a')), aLine(), aLine(decided('exclude', 'b'))]
    const groups = undoOfMany(lines).map(({ undo, lines: of }) => [undo.kind, undo.reason, of.length])
    expect(groups).toEqual([
      ['reopen', undefined, 2],
      ['exclude', 'a', 1],
      ['exclude', 'b', 1],
    ])
  })
})

describe('a list in which something was decided', () => {
  it('keeps its order and has counts that say so', () => {
    const doubtful = aLine({ doubts: [night] })
    const held = aLine({ verdict: 'held', flags: ['foreign-author'] })
    const page: ReviewPage = {
      lines: [doubtful, held],
      counts: { held: 4, doubtful: 7, 'sent-back': 0, all: 20 },
      found: 2,
      choices: { doubts: [], teams: [] },
    }
    const sentBack = { ...doubtful, ...decided('send-back', 'Xem lại.') }
    const released: ReviewLine = { ...held, verdict: 'counted', ...decided('release') }
    const after = asOfNow(page, [released, sentBack])
    expect(after.lines).toEqual([sentBack, released])
    expect(after.counts).toEqual({ held: 3, doubtful: 6, 'sent-back': 1, all: 20 })
    const reopened = [sentBack, released].map((line, place) => {
      const before = place === 0 ? doubtful : held
      return { ...line, verdict: before.verdict, ...decided('reopen') }
    })
    expect(asOfNow(page, [released, sentBack, ...reopened]).counts).toEqual(page.counts)
  })

  it('shows a correction that came after what was decided here', () => {
    const sentBack = aLine(decided('send-back', 'Xem lại.'))
    const { decision: _, ...sent } = sentBack
    const corrected: ReviewLine = { ...sent, rev: 2 }
    expect(latest(corrected, [sentBack])).toEqual(corrected)
    const approved = { ...corrected, ...decided('approve') }
    expect(latest(sentBack, [sentBack, approved])).toEqual(approved)
  })
})

describe('what can be decided on', () => {
  it('is no form that its team took back, but whether a held withdrawal holds', () => {
    const lines = [aLine(), aLine({ verdict: 'excluded' }), aLine({ withdrawn: true, verdict: 'excluded' })]
    expect(lines.map(isDecidable)).toEqual([true, true, false])
    expect(isDecidable(aLine({ withdrawn: true, verdict: 'held' }))).toBe(true)
  })
})

describe('the keys', () => {
  const key = (name: string, over = {}) =>
    askedBy({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...over })

  it('walk, select and press, and leave the browser its own', () => {
    expect([key('j'), key('K'), key('x'), key('3')]).toEqual([
      { move: 1 },
      { move: -1 },
      { select: true },
      { button: '3' },
    ])
    expect([key('5'), key('Enter'), key('j', { ctrlKey: true }), key('1', { altKey: true })]).toEqual(
      Array.from({ length: 4 }, () => undefined),
    )
  })
})

describe('what is looked for', () => {
  it('is in the address, and only what fits of it is read', () => {
    const wanted = readWanted(`doubt=twin&team=t1&beside=${aResponseId()}`)
    expect(wanted).toMatchObject({ doubt: 'twin', team: 't1' })
    expect(readWanted(wantedAddress(wanted).q)).toEqual(wanted)
    expect([readWanted('doubt=odd'), readWanted(undefined), readWanted('beside=1&x=y')]).toEqual([{}, {}, {}])
    expect(wantedAddress({})).toEqual({})
  })
})

describe('two forms side by side', () => {
  it('are compared question by question, in the order of the form', () => {
    const form = (answers: ReturnType<typeof anInterview>) => ({
      version: theSurvey('hh_digital_visit'),
      answers,
      hamlets: [],
    })
    const rows = comparedAnswers(
      form(anInterview()),
      form(anInterview({ smartphones: 1, business: 'yes', sell_account: 'no' })),
    )
    expect(rows.filter(({ isSame }) => !isSame).map(({ code }) => code)).toEqual([
      'smartphones',
      'business',
      'sell_account',
    ])
    expect(rows[0]?.code).toBe('hamlet')
    expect(rows.at(-1)).toMatchObject({ code: 'sell_account', one: 'none' })
  })
})
