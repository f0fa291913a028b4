import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fieldApp } from '../../../../functions/field/app.ts'
import { type FieldDeps, fieldStores } from '../../../../functions/field/deps.ts'
import { receiptLink } from '../../../../functions/resident/receipt.ts'
import { residentStores } from '../../../../functions/resident/stores.ts'
import type { Feedback } from '../../../../functions/store/cases.ts'
import { registerRecordStore } from '../../../../functions/store/register-records.ts'
import { staffStore } from '../../../../functions/store/staff.ts'
import type { Table } from '../../../../functions/store/table.ts'
import { diceOf } from '../../../../infra/local/demo/dice.ts'
import { communes } from '../../../../infra/local/demo/places.ts'
import { FEEDBACK, SATISFACTION } from '../../../../infra/local/demo/posters.ts'
import { crews, fillRegister } from '../../../../infra/local/demo/register.ts'
import { addResponses, pastBefore } from '../../../../infra/local/demo/responses.ts'
import { isQuarantined } from '../../../../shared/feedback/case.ts'
import { isLate } from '../../../../shared/feedback/handle.ts'
import { dayOf } from '../../../../shared/time.ts'
import { aTable } from '../../../support/table.ts'

const NOW = Date.parse('2026-11-20T09:00:00+07:00')
const [commune] = communes
if (commune === undefined) throw new Error('The demo has no commune.')
const plan = {
  crews: crews.filter((crew) => crew.commune.id === commune.id),
  count: 150,
  past: pastBefore(NOW, 28),
  seed: 'first',
  reports: false,
}

let table: Table
let close: () => Promise<void>
let deps: FieldDeps
let cases: Feedback[]
beforeAll(async () => {
  ;({ table, close } = await aTable())
  const clock = () => NOW
  const random = diceOf('test').bytes
  const origin = 'http://127.0.0.1'
  deps = { origin, serverKey: 'k', log: () => {}, clock, random, ...fieldStores(table, clock, random) }
  await fillRegister(deps, registerRecordStore(table, clock), staffStore(table, clock))
  expect(await addResponses(deps, table, plan)).toBe(150)
  cases = await allCases()
}, 30_000)
afterAll(() => close())

describe('the made-up feedback of the first commune', () => {
  it('is in every state that an inbox shows, some of it late', () => {
    const handlings = cases.map(({ handling }) => handling)
    expect(new Set(handlings.map(({ state }) => state))).toEqual(
      new Set(['noted', 'received', 'handling', 'answered', 'closed']),
    )
    expect(handlings.some((one) => isLate(one, dayOf(NOW)))).toBe(true)
    expect(handlings.some((one) => one.state === 'received' && !isLate(one, dayOf(NOW)))).toBe(true)
    expect(handlings.some(({ reopened }) => reopened)).toBe(true)
    expect(handlings.some(({ settled }) => settled)).toBe(true)
    for (const { steps } of handlings) for (const { at } of steps) expect(at).toBeLessThan(NOW)
  })

  it('waits in quarantine for many reasons, and some of that was judged', () => {
    const held = cases.filter(({ handling }) => isQuarantined(handling))
    expect(held.length).toBeGreaterThanOrEqual(7)
    expect(new Set(held.flatMap(({ handling }) => handling.held)).size).toBeGreaterThanOrEqual(4)
    for (const { batch } of held) expect(Object.values(batch.flags).flat()).toEqual(['suspect'])
    expect(cases.some(({ handling }) => handling.judged === 'cleared')).toBe(true)
  })

  it('has receipts that show the answer', async () => {
    const answered = cases.find(({ handling }) => handling.state === 'answered')
    const link = answered && receiptLink(deps, answered.handling.poster, answered.batch.id)
    const page = await fieldApp(deps).request(link ?? '')
    expect(page.status).toBe(200)
    const reply = answered?.handling.steps.findLast(({ kind }) => kind === 'reply')?.text ?? '-'
    expect(await page.text()).toContain(reply)
  })

  it('came by posters that counted it, one in each hamlet too', async () => {
    const { posters } = residentStores(table, deps.clock)
    const hanging = await posters.ofCommune(commune.code)
    expect(hanging.filter(({ hamlet }) => hamlet !== undefined)).toHaveLength(4)
    for (const { id, scans, answers } of hanging) {
      expect(answers).toBe(cases.filter(({ handling }) => handling.poster === id).length)
      expect(scans).toBeGreaterThanOrEqual(answers)
    }
  })

  it('is the same when the filling comes again', async () => {
    expect(await addResponses(deps, table, plan)).toBe(0)
    expect(await allCases()).toEqual(cases)
  })
})

async function allCases(): Promise<Feedback[]> {
  const { cases } = residentStores(table, deps.clock)
  const pages = [FEEDBACK, SATISFACTION].map((survey) =>
    cases.page(survey, commune?.id as never, { limit: 500 }),
  )
  return (await Promise.all(pages)).flatMap(({ found }) => found)
}
