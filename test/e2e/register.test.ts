import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { OFFICE, PHONE } from '../support/browser.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'

const REGISTER = '?page=register&province=96@2025-07-01'
const KHANH_AN = `${REGISTER}&commune=32059@2025-07-01`
const PHAN_NGOC_HIEN = `${REGISTER}&commune=32244@2025-07-01`

let system: SystemUnderTest
let officer: Officer

beforeAll(async () => {
  system = await startSystem()
})
afterAll(async () => {
  await system.stop()
})

beforeEach(async () => {
  officer = await Officer.at(`${system.office}${REGISTER}`)
})
afterEach(async () => {
  await officer.close()
})

/** Fills the boxes of the open dialog and saves. */
async function fillsAndSaves(boxes: Record<string, string>): Promise<void> {
  const dialog = officer.page.getByRole('dialog')
  for (const [label, words] of Object.entries(boxes)) await dialog.getByLabel(label).fill(words)
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await dialog.waitFor({ state: 'detached' })
}

const row = (name: string) => officer.page.getByRole('row', { name })
const rowSays = (name: string, words: string) => row(name).filter({ hasText: words }).waitFor()

test('A coordinator adds a hamlet, a team and two members, changes, ends, and takes it back', async () => {
  await officer.signsInAs('dieuphoi.khanhan@example.vn')
  await officer.sees('Xã Khánh An')
  expect(await officer.page.getByRole('link', { name: 'Chiến dịch' }).count()).toBe(0)

  await officer.tap('Thêm thôn, ấp')
  await officer.tap('Lưu')
  await officer.sees('Hãy điền ô này.')
  await fillsAndSaves({ 'Tên thôn, ấp': '  Ấp   Cây Khô ', 'Số hộ': '1.250' })
  await officer.sees('Đã lưu: Ấp Cây Khô.')
  await rowSays('Ấp Cây Khô', '1.250')

  await row('Ấp Cây Khô').getByRole('button', { name: 'Sửa' }).click()
  await officer.page.getByLabel('Tính từ ngày').fill('2027-01-15')
  await fillsAndSaves({ 'Số hộ mới': '1300' })
  await row('Ấp Cây Khô').getByRole('button', { name: 'Sửa' }).click()
  await officer.sees('1.300, từ 15/01/2027')
  await officer.sees('1.250, từ')
  await officer.page.keyboard.press('Escape')
  // The later count holds only from its day on.
  await rowSays('Ấp Cây Khô', '1.250')

  await officer.opensTab('Tổ CNSCĐ')
  await officer.tap('Thêm Tổ CNSCĐ')
  await officer.page.getByLabel('Tên tổ').fill('Tổ Cây Khô')
  await officer.tap('Lưu')
  await officer.sees('Hãy chọn ít nhất một thôn, ấp.')
  await officer.page.getByLabel('Ấp Cây Khô').check()
  await fillsAndSaves({})
  await officer.page.getByRole('link', { name: 'Tổ Cây Khô' }).click()
  await officer.sees('Tổ chưa có thành viên.')

  await officer.tap('Thêm thành viên')
  await fillsAndSaves({ 'Họ và tên': 'Nguyễn Văn Bé' })
  await officer.tap('Thêm thành viên')
  await officer.page.getByLabel('Là tổ trưởng').check()
  await fillsAndSaves({ 'Họ và tên': 'Trần Thị Út' })
  // The leader stands first, whoever was added before.
  await officer.page.locator('tbody tr').first().filter({ hasText: 'Trần Thị Út' }).waitFor()

  await row('Nguyễn Văn Bé').getByRole('button', { name: 'Kết thúc' }).click()
  await officer.page.getByRole('dialog').getByRole('button', { name: 'Kết thúc' }).click()
  await officer.sees('Đã kết thúc: Nguyễn Văn Bé')
  await officer.tap('Hoàn tác')
  await officer.sees('Đã khôi phục: Nguyễn Văn Bé.')

  await officer.opens(officer.page.url())
  await row('Nguyễn Văn Bé').waitFor()
  await row('Trần Thị Út').waitFor()
  await officer.page.getByRole('link', { name: /Trở lại danh sách/ }).click()
  await rowSays('Tổ Cây Khô', 'Ấp Cây Khô2')
})

test('What ended before today is out of sight, and comes back by taking its last day away', async () => {
  await officer.signsInAs('dieuphoi.khanhan@example.vn')
  await officer.tap('Thêm thôn, ấp')
  await officer.page.getByLabel('Bắt đầu từ ngày').fill('2025-08-01')
  await fillsAndSaves({ 'Tên thôn, ấp': 'Ấp Đã Nhập' })
  await row('Ấp Đã Nhập').getByRole('button', { name: 'Kết thúc' }).click()
  await officer.page.getByLabel('Ngày cuối cùng').fill('2025-07-31')
  await officer.page.getByRole('dialog').getByRole('button', { name: 'Kết thúc' }).click()
  await officer.sees('không thể trước ngày bắt đầu')
  await officer.page.getByLabel('Ngày cuối cùng').fill('2025-12-31')
  await officer.page.getByRole('dialog').getByRole('button', { name: 'Kết thúc' }).click()
  await row('Ấp Đã Nhập').waitFor({ state: 'detached' })

  await officer.page.getByLabel('Hiện cả mục đã kết thúc').check()
  await rowSays('Ấp Đã Nhập', 'Ngày cuối cùng: 31/12/2025')
  await row('Ấp Đã Nhập').getByRole('button', { name: 'Sửa' }).click()
  await fillsAndSaves({ 'Ngày cuối cùng': '' })
  await row('Ấp Đã Nhập').getByText('Ngày cuối cùng').waitFor({ state: 'detached' })
})

test('Two who change the same entry: the second is told, loads the new one and goes on from there', async () => {
  await officer.signsInAs('dieuphoi.khanhan@example.vn')
  await row('Ấp 2').getByRole('button', { name: 'Sửa' }).click()
  const other = await Officer.at(`${system.office}${KHANH_AN}`)
  try {
    await other.signsInAs('canbo.camau@example.vn')
    await other.page.getByRole('row', { name: 'Ấp 2' }).getByRole('button', { name: 'Sửa' }).click()
    await other.page.getByLabel('Tên thôn, ấp').fill('Ấp 2A')
    await other.tap('Lưu')
    await other.sees('Đã lưu: Ấp 2A.')
  } finally {
    await other.close()
  }
  await officer.page.getByLabel('Tên thôn, ấp').fill('Ấp Hai')
  await officer.tap('Lưu')
  await officer.sees('Có người vừa sửa mục này trước bạn')
  await officer.tap('Tải bản mới')
  await expect.poll(() => officer.page.getByLabel('Tên thôn, ấp').inputValue()).toBe('Ấp 2A')
  await fillsAndSaves({ 'Tên thôn, ấp': 'Ấp Hai' })
  await row('Ấp Hai').waitFor()
})

test('A commune is found without tone marks, and the link finds it for somebody else', async () => {
  await officer.signsInAs('canbo.camau@example.vn')
  await officer.sees('3/3 xã, phường')
  await officer.page.getByRole('searchbox').fill('khanh an')
  await officer.sees('1/3 xã, phường')
  await row('Xã Khánh An').waitFor()
  expect(officer.page.url()).toContain('q=khanh+an')
  await officer.opens(officer.page.url())
  await officer.sees('1/3 xã, phường')
  await officer.page.getByRole('link', { name: 'Xã Khánh An' }).press('Enter')
  await officer.isAt('Xã Khánh An')
})

test('A viewer reads everything but names of people, and has no button that changes anything', async () => {
  await officer.signsInAs('lanhdao.camau@example.vn')
  await officer.sees('Tỉnh Cà Mau')
  const parts = ['', '&view=campaigns', '&view=figures', '&view=names']
  const communeParts = [
    '',
    '&view=teams',
    '&view=teams&item=32059-to-1',
    '&view=trainings',
    '&view=zalo-groups',
  ]
  for (const address of [
    ...parts.map((part) => REGISTER + part),
    ...communeParts.map((part) => KHANH_AN + part),
  ]) {
    await officer.opens(`${system.office}${address}`)
    await officer.page.locator('#place').waitFor()
    await officer.page.waitForLoadState('networkidle')
    expect(
      await officer.page.getByRole('button', { name: /Thêm|Sửa|Kết thúc|Lưu|In thẻ|điện thoại/ }).count(),
    ).toBe(0)
    expect(await officer.page.getByRole('link', { name: 'Nhập từ Excel' }).count()).toBe(0)
  }
  await officer.opens(`${system.office}${KHANH_AN}&view=teams&item=32059-to-1`)
  await officer.sees('Tên thành viên chỉ hiện cho cán bộ quản lý tổ.')
})

test('A province officer sets what teams are called, a campaign with its target, and a figure of somebody else', async () => {
  await officer.signsInAs('canbo.camau@example.vn')
  await officer.opensTab('Cài đặt')
  await officer.page.getByLabel('Tên ngắn').fill('Tổ CĐSCĐ')
  await officer.page.getByLabel('Ngày chốt số liệu hằng tháng').selectOption({ label: 'Ngày 20' })
  await officer.tap('Lưu')
  await officer.sees('Đã lưu cài đặt.')
  // What was not touched stays: the demo's province is public.
  const publicPage = officer.page.getByRole('link', { name: 'Xem trang công khai' })
  expect(await publicPage.getAttribute('href')).toBe('/ket-qua/96')
  await officer.opensTab('Xã, phường')
  await officer.sees('Tổ CĐSCĐ')

  await officer.opensTab('Chiến dịch')
  await officer.tap('Thêm chiến dịch')
  await officer.page.getByLabel('Đến hết ngày').fill('2020-01-01')
  await officer.tap('Thêm mục tiêu')
  await officer.tap('Lưu')
  await officer.sees('Hãy chọn một mục.')
  await officer.page.getByLabel('Chỉ tiêu').selectOption({ label: 'Số hộ được đến thăm' })
  await officer.page.getByLabel('Cần đạt').fill('12.000')
  await fillsAndSaves({ 'Tên chiến dịch': '100 ngày', 'Đến hết ngày': '2030-01-01' })
  await rowSays('100 ngày', 'Số hộ được đến thăm: 12.000')

  await officer.opensTab('Số liệu ngoài')
  await officer.tap('Thêm số liệu')
  await officer.page.getByLabel('Số liệu', { exact: true }).selectOption({ label: 'Số tài khoản vnCare' })
  await officer.page.getByLabel('Địa bàn').selectOption({ label: 'Xã Khánh An' })
  await fillsAndSaves({ 'Giá trị': '1.250', Nguồn: 'Sở Y tế' })
  await rowSays('Số tài khoản vnCare', '1.250 tài khoản')
})

test('Cards are printed after saying how many, and phones are ended after asking', async () => {
  await officer.signsInAs('dieuphoi.phanngochien@example.vn')
  await officer.opens(`${system.office}${PHAN_NGOC_HIEN}&view=teams&item=32244-to-1`)
  const leader = officer.page.locator('tbody tr').first()
  await leader.filter({ hasText: 'Tổ trưởng' }).waitFor()
  const crew = await officer.page.locator('tbody tr').count()
  await officer.tap('In thẻ mời cả tổ')
  await officer.sees(`Tệp PDF sẽ có ${crew} thẻ`)
  const arriving = officer.page.waitForEvent('download')
  await officer.tap(`In ${crew} thẻ`)
  const download = await arriving
  expect(download.suggestedFilename()).toBe('the-moi-to-cnscd-ap-1.pdf')
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')

  await leader.getByRole('button', { name: 'Cho điện thoại nghỉ' }).click()
  await officer.page.getByRole('dialog').getByRole('button', { name: 'Cho điện thoại nghỉ' }).click()
  await officer.sees('không còn vào được nữa')
  // It is a change of the register: who changes the name next does so over it.
  await leader.getByRole('button', { name: 'Sửa' }).click()
  await fillsAndSaves({ 'Nhóm nhỏ': 'Nhóm 1' })
  await officer.sees('Nhóm nhỏ: Nhóm 1')
})

test('A long list comes a page at a time, and its search reaches behind the page', async () => {
  await officer.signsInAs('canbo.camau@example.vn')
  await officer.sees('Tỉnh Cà Mau')
  await officer.page.evaluate(async () => {
    for (let n = 1; n <= 120; n += 1) {
      const number = String(n).padStart(3, '0')
      const record = {
        id: `r-${number}`,
        commune: '32244@2025-07-01',
        topic: `Buổi số ${number}`,
        day: '2026-10-01',
        members: [],
        others: n,
      }
      await fetch('/api/office/register/96@2025-07-01/entries/trainings', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ record, rev: 0 }),
      })
    }
  })
  await officer.opens(`${system.office}${PHAN_NGOC_HIEN}&view=trainings`)
  await officer.sees('Đang hiện 100 mục, còn nữa')
  expect(await officer.page.locator('tbody tr').count()).toBe(100)
  await officer.page.getByRole('searchbox').fill('buoi so 117')
  await row('Buổi số 117').waitFor()
  await officer.sees(/^1 mục$/)
  await officer.page.getByRole('searchbox').fill('')
  await officer.tap('Xem thêm')
  await officer.sees(/^122 mục$/) // with the demo’s two
  expect(await officer.page.getByRole('button', { name: 'Xem thêm' }).count()).toBe(0)
})

test('Every part of the register is clean for axe and fits an office screen and a phone', async () => {
  await officer.signsInAs('canbo.camau@example.vn')
  await officer.sees('Tỉnh Cà Mau')
  const views = ['', 'campaigns', 'figures', 'names', 'import']
  const communeViews = ['hamlets', 'teams', 'teams&item=32059-to-1', 'trainings', 'zalo-groups']
  for (const address of [
    ...views.map((view) => `${REGISTER}&view=${view}`),
    ...communeViews.map((view) => `${KHANH_AN}&view=${view}`),
  ]) {
    await officer.opens(`${system.office}${address}`)
    await officer.page.locator('#place').waitFor()
    await officer.page.waitForLoadState('networkidle')
    for (const size of [PHONE, OFFICE]) {
      await officer.page.setViewportSize(size)
      await isClean(size.width)
    }
    const add = officer.page.getByRole('button', { name: /^Thêm / })
    if ((await add.count()) === 0) continue
    await add.first().click()
    await officer.page.getByRole('dialog').waitFor()
    await isClean(OFFICE.width)
    await officer.page.setViewportSize(PHONE)
    await fits(PHONE.width)
    await officer.page.setViewportSize(OFFICE)
  }
})

async function isClean(width: number): Promise<void> {
  await officer.hasNoAxeViolations()
  await fits(width)
}

async function fits(width: number): Promise<void> {
  expect(await officer.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
}
