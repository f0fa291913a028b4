import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ExportView } from '../../shared/api/exports.ts'
import { Identity } from '../../shared/api/team.ts'
import { aBatch, aResponse, aVisit, VISIT } from '../support/batches.ts'
import { OFFICE, PHONE } from '../support/browser.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'

const FILES = '?survey=hh_digital_visit&province=96@2025-07-01&tab=files'

let system: SystemUnderTest
let visits: (households: string[]) => Promise<void>

beforeAll(async () => {
  system = await startSystem()
  visits = await aPhone()
  await visits(['001', '002', '003', '004', '005', '006'])
})
afterAll(async () => {
  await system.stop()
})

test('Every form as a spreadsheet: asked for, left alone, had on coming back, and later only what is new', async () => {
  const officer = await Officer.at(`${system.office}${FILES}`)
  await officer.signsInAs('canbo.camau@example.vn')
  await officer.tap('Cập nhật')
  await officer.sees('Đã cập nhật xong.')
  await officer.sees('Bạn chưa xuất tệp nào.')

  const asked = officer.page.waitForResponse((reply) => reply.request().method() === 'POST')
  await officer.tap('Xuất tệp')
  expect(ExportView.parse(await (await asked).json())).toMatchObject({
    format: 'xlsx',
    values: 'vi',
    rows: 'counted',
  })
  await officer.opens('about:blank')

  await officer.opens(`${system.office}${FILES}`)
  await officer.sees('Excel (.xlsx) · phiếu được tính · chữ tiếng Việt · toàn tỉnh')
  await officer.sees(/^6 phiếu, số liệu tính đến/)
  const whole = await rowsIn((await officer.downloads(/Phiếu \(Excel\)/)).bytes)
  expect(whole.column('hh_key').sort()).toEqual(['001', '002', '003', '004', '005', '006'])
  expect(new Set(whole.column('visit_result'))).toEqual(new Set(['Gặp được hộ']))

  await officer.page.getByLabel('Chỉ phần mới từ lần tải trước').check()
  await officer.tap('Xuất tệp')
  await officer.sees(/^Không có phiếu nào mới từ .* bạn đã có đủ/)

  await visits(['099'])
  await officer.tap('Xuất tệp')
  await officer.sees(/^1 phiếu mới từ/)
  const fresh = await rowsIn((await officer.downloads(/Phiếu \(Excel\)/)).bytes)
  expect(fresh.column('hh_key')).toEqual(['099'])

  await fitsBothSizes(officer)

  // Who may not have forms sees only the files of counts.
  await officer.page.context().clearCookies()
  await officer.opens(`${system.office}${FILES}`)
  await officer.signsInAs('lanhdao.camau@example.vn')
  await officer.sees('Bảng tổng hợp để gửi ra ngoài (Excel)')
  expect(await officer.page.getByText('Xuất từng phiếu').count()).toBe(0)

  // The nation sees the province beside those that have no results yet, and goes there.
  await officer.page.context().clearCookies()
  await officer.opens(`${system.office}?survey=hh_digital_visit`)
  await officer.signsInAs('trunguong@example.vn')
  await officer.sees('Tổng của 1/34 tỉnh, thành phố đã có kết quả.')
  await officer.page.getByRole('row', { name: /Sơn La chưa có kết quả/ }).waitFor()
  await fitsBothSizes(officer)
  await officer.page.getByRole('link', { name: 'Cà Mau' }).click()
  await officer.sees('Tỉnh Cà Mau')
  await officer.close()
})

async function fitsBothSizes(officer: Officer): Promise<void> {
  for (const size of [PHONE, OFFICE]) {
    await officer.page.setViewportSize(size)
    await officer.hasNoAxeViolations()
    const width = await officer.page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(size.width)
  }
}

/** A member's phone that joins, and sends a visit to each household that it is given. */
async function aPhone(): Promise<typeof visits> {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(new URL(path, system.origin), { method: 'POST', headers, body: JSON.stringify(body) })
  const secret = new URL(system.invitation).hash.slice('#moi='.length)
  const joined = await post('/api/field/devices', { secret, nonce: 'n'.repeat(43) })
  const { area, team, member, device } = Identity.parse(await joined.json())
  const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  let seq = 0
  return async (households) => {
    const responses = households.map((household) => {
      const author = { team, member, device }
      seq += 1
      return aResponse({ author, seq, answers: aVisit(household, { hamlet: '32059-1' }) })
    })
    const sent = await post('/api/field/batches', aBatch({ survey: VISIT, area, responses }), {
      Cookie: cookie,
    })
    expect(sent.status).toBe(201)
  }
}

/** A workbook's columns by the code in their heads. */
async function rowsIn(workbook: Buffer) {
  const [head, ...rows] = await readSheet(workbook)
  return {
    column: (code: string) => {
      const at = head?.findIndex((cell) => String(cell).endsWith(`[${code}]`)) ?? -1
      return rows.map((row) => row[at])
    },
  }
}
