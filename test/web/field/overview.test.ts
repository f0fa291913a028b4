import { describe, expect, it } from 'vitest'
import type { TeamSheet } from '../../../shared/api/team-sheet.ts'
import { BatchId, HamletId, type ResponseId, SurveyId, uuidV7 } from '../../../shared/ids.ts'
import type { FinishedResponse, SealedBatch } from '../../../web/field/db/records.ts'
import { overviewOf } from '../../../web/field/outbox/overview.ts'
import { sealBatch } from '../../../web/field/outbox/seal.ts'
import { aFinishedResponse, aNewResponse, countingBytes, MORNING } from './build.ts'

const bytes = countingBytes()

function aSealed(forms: FinishedResponse[], over: Partial<SealedBatch> = {}): SealedBatch {
  const [first = aFinishedResponse(), ...more] = forms
  return { ...sealBatch(BatchId.parse(uuidV7(MORNING, bytes)), [first, ...more], MORNING), ...over }
}

function aRevision(id: ResponseId, rev: number, over: { withdrawn?: true } = {}): FinishedResponse {
  const { response } = aNewResponse({ id })
  return aFinishedResponse({ id, response: { ...response, rev, finishedAt: MORNING + rev, ...over } })
}

function aSheet(response: ResponseId, rev: number): TeamSheet {
  const sentBack = [
    { response, rev, version: 1, startedAt: MORNING, answers: {}, reason: 'Thiếu mã hộ', at: MORNING },
  ]
  const survey = SurveyId.parse('hh_digital_visit')
  return { survey, asOf: MORNING, hamlets: [], mine: 1, team: 1, ledgers: [], sentBack }
}

const acknowledged = { acknowledgedAt: MORNING }
const refused = { setAside: { at: MORNING, status: 400, code: 'malformed-request' } }

describe('where each form stands', () => {
  it.each<[string, Partial<SealedBatch> | undefined, object]>([
    ['not sealed', undefined, { state: 'on-phone', waiting: 1, setAside: 0 }],
    ['sealed', {}, { state: 'waiting', waiting: 1, setAside: 0 }],
    ['sent without an answer', { doubtful: true }, { state: 'waiting', waiting: 1, setAside: 0 }],
    ['received', acknowledged, { state: 'sent', waiting: 0, setAside: 0 }],
    ['refused', refused, { state: 'set-aside', waiting: 0, setAside: 1 }],
  ])('%s', (_, batch, expected) => {
    const form = aFinishedResponse()
    const contents =
      batch === undefined
        ? { finished: [form], batches: [] }
        : { finished: [], batches: [aSealed([form], batch)] }
    const { forms, waiting, setAside } = overviewOf({ ...contents, unreadable: [] })
    expect({ state: forms[0]?.state, waiting, setAside }).toEqual(expected)
  })
})

describe('a form with several revisions', () => {
  const id = aFinishedResponse().id

  it('is one line, and its newest revision says where it stands', () => {
    const { forms, waiting } = overviewOf({
      finished: [aRevision(id, 3)],
      batches: [aSealed([aRevision(id, 2)], acknowledged), aSealed([aRevision(id, 1)], acknowledged)],
      unreadable: [],
    })
    expect(forms).toMatchObject([{ id, rev: 3, state: 'on-phone' }])
    expect(waiting).toBe(1)
  })

  it('is counted as waiting while an older revision still has to go, once', () => {
    const batches = [aSealed([aRevision(id, 1)]), aSealed([aRevision(id, 2)])]
    expect(overviewOf({ finished: [aRevision(id, 3)], batches, unreadable: [] }).waiting).toBe(1)
    const [first] = batches
    const sent = [...(first === undefined ? [] : [first]), aSealed([aRevision(id, 2)], acknowledged)]
    expect(overviewOf({ finished: [], batches: sent, unreadable: [] })).toMatchObject({
      waiting: 1,
      forms: [{ rev: 2, state: 'sent' }],
    })
  })

  it('is shown as withdrawn, and where the withdrawal stands', () => {
    const withdrawn = aRevision(id, 2, { withdrawn: true })
    const batches = [aSealed([aRevision(id, 1)], acknowledged), aSealed([withdrawn])]
    expect(overviewOf({ finished: [], batches, unreadable: [] }).forms).toMatchObject([
      { id, withdrawn: true, state: 'waiting' },
    ])
  })
})

describe('a form that the office sent back', () => {
  const id = aFinishedResponse().id
  const first = aSealed([aRevision(id, 1)], acknowledged)

  it('needs to be corrected', () => {
    const contents = { finished: [], batches: [first], unreadable: [] }
    expect(overviewOf(contents, { sheets: [aSheet(id, 1)] }).forms[0]?.state).toBe('needs-fix')
    expect(overviewOf(contents, {}).forms[0]?.state).toBe('sent')
  })

  it.each<[string, FinishedResponse[], SealedBatch[], string]>([
    ['a correction on the phone', [aRevision(id, 2)], [first], 'on-phone'],
    ['a correction that was sent', [], [first, aSealed([aRevision(id, 2)], acknowledged)], 'sent'],
  ])('is corrected by %s', (_, finished, batches, state) => {
    const { forms } = overviewOf({ finished, batches, unreadable: [] }, { sheets: [aSheet(id, 1)] })
    expect(forms.map((form) => form.state)).toEqual([state])
  })

  it('needs to be corrected again when the correction is sent back, too', () => {
    const batches = [first, aSealed([aRevision(id, 2)], acknowledged)]
    const { forms } = overviewOf({ finished: [], batches, unreadable: [] }, { sheets: [aSheet(id, 2)] })
    expect(forms.map((form) => form.state)).toEqual(['needs-fix'])
  })
})

describe('the line of a sealed form', () => {
  it('keeps its household, its revision and whether it is withdrawn', () => {
    const household = { hamlet: HamletId.parse('H1'), code: '001', isMet: true }
    const { response } = aNewResponse()
    const form = aFinishedResponse({ household, response: { ...response, rev: 2, withdrawn: true } })
    expect(aSealed([form]).visits).toMatchObject([{ rev: 2, household, withdrawn: true }])
    expect(aSealed([aFinishedResponse()]).visits[0]).not.toHaveProperty('rev')
  })
})
