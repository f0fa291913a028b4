import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { TeamSheet } from '../../../shared/api/team-sheet.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { BatchId, SurveyId, TeamId, uuidV7 } from '../../../shared/ids.ts'
import { DAY } from '../../../shared/time.ts'
import { draftStore } from '../../../web/field/db/drafts.ts'
import { factStore } from '../../../web/field/db/facts.ts'
import { openDatabase } from '../../../web/field/db/open.ts'
import { outboxStore } from '../../../web/field/db/outbox.ts'
import { AT_ONCE } from '../../../web/field/outbox/seal.ts'
import { beginCorrection } from '../../../web/field/visits/correct.ts'
import { loadResponse, versionFor } from '../../../web/field/visits/load-response.ts'
import { returnedOf } from '../../../web/field/visits/sent-back.ts'
import { withdraw } from '../../../web/field/visits/withdraw.ts'
import { aBrief, aNewResponse, aResponseId, countingBytes, MORNING } from './build.ts'

const survey = SurveyId.parse('hh_digital_visit')

function aBriefWith(...sentBack: TeamSheet['sentBack']) {
  const sheet = { survey, asOf: MORNING, hamlets: [], mine: 0, team: 0, ledgers: [], sentBack }
  return aBrief({ sheets: [sheet] })
}

function aSentBack(overrides: Partial<TeamSheet['sentBack'][number]> = {}): TeamSheet['sentBack'][number] {
  return {
    response: aResponseId(),
    rev: 1,
    version: 1,
    startedAt: MORNING,
    answers: { hh_key: '001' },
    reason: 'Hãy hỏi lại số người.',
    at: MORNING,
    ...overrides,
  }
}

describe('what the office sent back', () => {
  it('stays until it is corrected on this phone, however long the phone has not had the visit', () => {
    const sentBack = aSentBack()
    const { response: id } = sentBack
    const brief = aBriefWith(sentBack)
    expect(returnedOf(brief, [])).toMatchObject([{ response: id, survey }])
    expect(returnedOf(brief, [{ id }])).toHaveLength(1)
    expect(returnedOf(brief, [{ id, rev: 2 }])).toEqual([])
    expect(returnedOf(aBriefWith({ ...sentBack, rev: 2 }), [{ id, rev: 2 }])).toHaveLength(1)
    expect(returnedOf(undefined, [])).toEqual([])
  })
})

let count = 0
let phone: Awaited<ReturnType<typeof aPhone>>
beforeEach(async () => {
  count += 1
  phone = await aPhone(`history-${count}`)
})

/** The stores of a phone; the server gives it version 7 while there is a network. */
async function aPhone(name: string) {
  const db = await openDatabase(name, () => {})
  const [version] = ownSurveys
  if (version === undefined) throw new Error('There is no survey.')
  const network = { isThere: true }
  const fetched = { ok: true as const, value: { ...version, survey, version: 7 } }
  const api = { version: async () => (network.isThere ? fetched : { ok: false as const, status: 0 }) }
  const stores = { facts: factStore(db), drafts: draftStore(db), finished: outboxStore(db) }
  return { ...stores, api: api as never, clock: () => MORNING + DAY, network }
}

async function load(id: ReturnType<typeof aResponseId>) {
  const form = await loadResponse(phone, id)
  if (form === undefined) throw new Error('The form is unknown.')
  return form
}

describe('a form in the history', () => {
  const bytes = countingBytes()
  const seal = () => phone.finished.seal(MORNING, AT_ONCE, () => BatchId.parse(uuidV7(MORNING, bytes)))

  it('shows its answers before and after it is sealed', async () => {
    await phone.facts.put('brief', aBrief())
    const visit = aNewResponse()
    await phone.finished.finish(visit)
    const { answers } = visit.response
    expect(await load(visit.id)).toMatchObject({ rev: 1, answers, team: 'T1', isWithdrawn: false })
    await seal()
    expect(await load(visit.id)).toMatchObject({ rev: 1, answers, revisions: [{ response: { seq: 1 } }] })
    expect(await loadResponse(phone, aResponseId())).toBeUndefined()
  })

  it('is corrected as the next revision of the same form, in its version', async () => {
    const brief = aBrief()
    await phone.facts.put('brief', brief)
    const visit = aNewResponse()
    await phone.finished.finish(visit)
    await seal()
    await beginCorrection(phone, await load(visit.id), brief, 'Ghi nhầm')
    const { startedAt, answers } = visit.response
    expect(await phone.drafts.get(visit.id)).toMatchObject({
      rev: 2,
      reason: 'Ghi nhầm',
      version: 1,
      startedAt,
      answers,
      section: '',
    })
    expect(await load(visit.id)).toMatchObject({ rev: 1, hasDraft: true })
  })

  it('is taken back as a revision without answers, which keeps its name in the lists', async () => {
    const brief = aBrief()
    await phone.facts.put('brief', brief)
    const visit = aNewResponse()
    await phone.finished.finish(visit)
    const { label } = visit
    const told: string[] = []
    const page = { ...phone, changes: { announce: () => told.push('changed') }, runner: { tell: () => {} } }
    await withdraw(page as never, await load(visit.id), brief.identity, label, 'Ghi trùng')
    expect(told).toEqual(['changed'])
    const form = await load(visit.id)
    expect(form).toMatchObject({ rev: 2, isWithdrawn: true, answers: {}, label })
    expect(form.revisions.map(({ response }) => [response.rev, response.seq, response.reason])).toEqual([
      [2, 2, 'Ghi trùng'],
      [1, 1, undefined],
    ])
    await seal()
    expect(await load(visit.id)).toMatchObject({ rev: 2, isWithdrawn: true, label })
  })

  it('is known by what the office sent back when the phone no longer has it', async () => {
    const sentBack = aSentBack({ rev: 3, version: 7 })
    await phone.facts.put('brief', aBriefWith(sentBack))
    const form = await load(sentBack.response)
    expect(form).toMatchObject({ rev: 3, version: 7, answers: sentBack.answers, revisions: [], team: 'T1' })
    await beginCorrection(phone, form, aBrief(), 'Theo đề nghị')
    expect(await phone.drafts.get(sentBack.response)).toMatchObject({ rev: 4, version: 7 })
  })

  it('is taken from the phone where it is still there, with its personal answers', async () => {
    const visit = aNewResponse({ note: '0912345678' })
    await phone.finished.finish(visit)
    const sentBack = aSentBack({ response: visit.id, answers: {} })
    await phone.facts.put('brief', aBriefWith(sentBack))
    expect(await load(visit.id)).toMatchObject({
      answers: visit.response.answers,
      returned: { reason: sentBack.reason },
    })
    await phone.facts.put('brief', aBriefWith({ ...sentBack, rev: 2, answers: { hh_key: '002' } }))
    expect(await load(visit.id)).toMatchObject({ rev: 2, answers: { hh_key: '002' } })
  })

  it('keeps the team that sent it, though the phone is in another one', async () => {
    const visit = aNewResponse()
    await phone.finished.finish(visit)
    const brief = aBrief()
    await phone.facts.put('brief', { ...brief, identity: { ...brief.identity, team: TeamId.parse('T2') } })
    expect(await load(visit.id)).toMatchObject({ team: 'T1', brief: { identity: { team: 'T2' } } })
  })
})

describe('the version of a form', () => {
  it('is fetched once and kept', async () => {
    phone.network.isThere = false
    expect(await versionFor(phone, survey, 7)).toBeUndefined()
    phone.network.isThere = true
    expect(await versionFor(phone, survey, 7)).toMatchObject({ version: 7 })
    phone.network.isThere = false
    expect(await versionFor(phone, survey, 7)).toMatchObject({ version: 7 })
  })
})
