import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { Identity } from '../../shared/api/team.ts'
import { aBatch, aResponse, VISIT } from '../support/batches.ts'
import { OFFICE, PHONE } from '../support/browser.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'

const IN_CA_MAU = '?survey=hh_digital_visit&province=96@2025-07-01'

let system: SystemUnderTest
let officer: Officer

beforeAll(async () => {
  system = await startSystem({ demoResponses: 60 })
  await sendsAllBut([2, 4], { made: 6 })
  const counting = await Officer.at(`${system.office}${IN_CA_MAU}`)
  await counting.signsInAs('canbo.camau@example.vn')
  await counting.tap('Cập nhật')
  await counting.sees('Đã cập nhật xong.')
  await counting.close()
})
afterAll(async () => {
  await system.stop()
})

beforeEach(async () => {
  officer = await Officer.at(`${system.office}${IN_CA_MAU}`)
})
afterEach(async () => {
  await officer.close()
})

test('What a phone numbered and did not send is seen from the province down to the person', async () => {
  await officer.signsInAs('canbo.camau@example.vn')
  await officer.opensTab('Xã, phường')
  const row = officer.page.getByRole('row', { name: 'Xã Khánh An' })
  expect(await officer.page.locator('tbody a', { hasText: /^2$/ }).count()).toBe(1)
  await officer.page.setViewportSize(PHONE)
  await row.getByRole('link', { name: 'còn thiếu 2 phiếu' }).click()

  await officer.sees('Phiếu còn thiếu (2)')
  await officer.sees('đã ghi 6, đã nhận 4, thiếu số 2 và 4')
  await officer.sees(/Các máy khác \(\d+\): đủ/)
  await officer.sees('chưa biết được')
  for (const size of [PHONE, OFFICE]) {
    await officer.page.setViewportSize(size)
    await officer.hasNoAxeViolations()
    const width = await officer.page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(size.width)
  }
})

test('A coordinator sees whose phone it is, in English too; a viewer sees the team only', async () => {
  await officer.signsInAs('dieuphoi.khanhan@example.vn')
  await officer.opensTab('Phiếu còn thiếu (2)')
  const gap = officer.page.locator('.gaps li')
  const name = (await gap.locator('strong').textContent()) ?? ''
  expect(name).not.toBe('Một máy của tổ')
  await officer.tap('English')
  await officer.sees('finished 6, received 4, missing 2 and 4')
  await officer.close()

  officer = await Officer.at(`${system.office}${IN_CA_MAU}&commune=32059@2025-07-01&tab=missing`)
  await officer.signsInAs('lanhdao.camau@example.vn')
  await officer.sees('đã ghi 6, đã nhận 4, thiếu số 2 và 4')
  await officer.sees('Một máy của tổ')
  expect(await officer.page.getByText(name).count()).toBe(0)
})

test('Where nothing is missing, that is said', async () => {
  await officer.signsInAs('canbo.camau@example.vn')
  await officer.opens(`${system.office}${IN_CA_MAU}&commune=32244@2025-07-01&tab=missing`)
  await officer.sees('Không thiếu phiếu nào theo số đã nhận.')
  await officer.hasNoAxeViolations()
})

/** A member's phone joins and sends what it numbered up to `made`, but for the lost ones. */
async function sendsAllBut(lost: number[], { made }: { made: number }): Promise<void> {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(new URL(path, system.origin), { method: 'POST', headers, body: JSON.stringify(body) })
  const secret = new URL(system.invitation).hash.slice('#moi='.length)
  const joined = await post('/api/field/devices', { secret, nonce: 'n'.repeat(43) })
  const { area, ...identity } = Identity.parse(await joined.json())
  const author = { team: identity.team, member: identity.member, device: identity.device }
  const numbers = Array.from({ length: made }, (_, i) => i + 1).filter((n) => !lost.includes(n))
  const batch = aBatch({
    ...{ survey: VISIT, area, ledger: { id: 'abcdef01', made } },
    responses: numbers.map((seq) => aResponse({ author, seq })),
  })
  const [cookie = ''] = joined.headers.getSetCookie()
  const sent = await post('/api/field/batches', batch, { Cookie: cookie.split(';')[0] ?? '' })
  expect(sent.status).toBe(201)
}
