import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { objectKeys } from '../../../functions/store/keys.ts'
import { AreaId } from '../../../shared/ids.ts'
import { PeriodId, periodOf } from '../../../shared/periods.ts'
import { ProvinceSettings } from '../../../shared/register/settings.ts'
import type { IndicatorValue, PeriodSummary } from '../../../shared/results/summary.ts'
import { Day } from '../../../shared/time.ts'
import { caMau, finishedJob, hongDan, officeWorld, phuocLong, visit, type World } from './world.ts'

const hostile = '<script>alert(1)</script> & "Hồng Dân"'
let world: World
let show: (path: string) => Promise<Response>

/** Puts the results of a period where a run would have put them. */
async function putPeriod(id: string, visits: number, communes: readonly number[] = []): Promise<void> {
  const key = `${objectKeys.run(visit, caMau, finishedJob)}periods/${id}.json`
  await world.deps.files.put(key, JSON.stringify(aPeriod(id, visits, communes)), 'application/json')
}

beforeAll(async () => {
  world = await officeWorld()
  show = await world.as(undefined)
  await world.deps.records.putSettings(
    caMau,
    ProvinceSettings.parse({ isPublic: true, teamLong: 'Tổ CĐS <b>' }),
  )
})
afterAll(() => world.close())

describe('the public page of a province', () => {
  it.each([
    '/ket-qua/14',
    '/ket-qua/99',
    '/ket-qua/9',
    '/ket-qua/961',
    `/ket-qua/${caMau}`,
    '/ket-qua/%3Cb%3E',
  ])('is not there at %s: not opted in, no province, no code', async (path) => {
    const answer = await show(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    const page = await answer.text()
    expect(page).toContain('Không có trang này')
    expect(page).not.toContain('Sơn La')
  })

  it('says so where nothing has been counted of a period that is over', async () => {
    await putPeriod('month-2026-11', 500) // the world's day is 21 November
    const page = await (await show('/ket-qua/96')).text()
    expect(page).toContain('Chưa có kỳ nào đã kết thúc')
    expect(page).not.toContain('500')
  })

  it('shows what may be told of the newest period that is over, as of when', async () => {
    await putPeriod('month-2026-10', 1_203)
    await putPeriod('cut-2026-11', 2_407, [2_405, 2])
    const answer = await show('/ket-qua/96')
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).toContain('Từ 15/10/2026 đến 14/11/2026, tính đến 10:32 21/11/2026')
    expect(page).toContain('<b>2.405</b>')
    expect(page).not.toContain('1.205')
    // The two of Phước Long, and for their sake what the other commune has: it would leave few.
    expect(page).not.toMatch(/Xã (Hồng Dân|Phước Long)/)
    expect(page).toContain('Số hộ được đến thăm')
    expect(page).toMatch(/Số hộ được đến thăm.*?<b>—<\/b>/s)
  })

  it('shows communes of which something may be told, in Vietnamese order', async () => {
    await putPeriod('cut-2026-11', 900, [500, 400])
    const page = await (await show('/ket-qua/96')).text()
    expect(page).toContain('2 trong 2 nơi')
    expect(page.indexOf('Hồng Dân')).toBeLessThan(page.indexOf('Phước Long'))
  })

  it('speaks English too, and leads from each language to the other', async () => {
    const [vi, en] = await Promise.all(
      ['/ket-qua/96', '/ket-qua/96?lang=en'].map(async (path) => (await show(path)).text()),
    )
    expect(vi).toContain('href="/ket-qua/96?lang=en"')
    expect(en).toContain('<html lang="en">')
    expect(en).toContain('href="/ket-qua/96"')
    expect(en).toContain('rounded to 5')
  })

  it('escapes every word that somebody wrote', async () => {
    const page = await (await show('/ket-qua/96')).text()
    expect(page).not.toContain('<script')
    expect(page).not.toContain('Tổ CĐS <b>')
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Hồng Dân&quot;')
  })

  it('runs and loads nothing, is known by the digest of its style, and may be kept for five minutes', async () => {
    const answer = await show('/ket-qua/96')
    const policy = answer.headers.get('Content-Security-Policy')
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(await answer.text()) ?? []
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).not.toMatch(/script-src|unsafe/)
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=300')
    expect(answer.headers.get('Set-Cookie')).toBeNull()
  })

  it('is gone when the province wants it no longer', async () => {
    await world.deps.records.putSettings(caMau, ProvinceSettings.parse({}))
    expect((await show('/ket-qua/96')).status).toBe(404)
  })
})

function aPeriod(id: string, visits: number, communes: readonly number[]): PeriodSummary {
  const [kind, year, month] = PeriodId.parse(id).split('-')
  const day = Day.parse(`${year}-${month}-01`)
  const label = (vi: string) => ({ vi, en: `${vi} (en)` })
  const group = (count: number) => ({
    responses: count,
    questions: {},
    indicators: {
      visits_total: { value: count, numerator: count, n: count },
      households_visited: { value: 4, numerator: 4, n: count },
    } satisfies Record<string, IndicatorValue>,
  })
  return {
    ...{ survey: visit, title: label(hostile), area: caMau, areaName: 'Tỉnh Cà Mau', job: finishedJob },
    asOf: Date.parse('2026-11-21T03:32:00Z'),
    legend: {
      questions: [],
      indicators: [
        { code: 'visits_total', label: label('Số lượt đến hộ'), unit: label('lượt'), over: 'visits' },
        {
          ...{ code: 'households_visited', label: label('Số hộ được đến thăm'), unit: label('hộ') },
          over: 'households_ever',
        },
      ],
    },
    period: periodOf(kind === 'cut' ? 'cut' : 'month', day),
    all: group(visits),
    places: [phuocLong, hongDan].flatMap((area, at) => {
      const count = [...communes].reverse()[at]
      const name = AreaId.parse(area) === hongDan ? 'Xã Hồng Dân' : 'Xã Phước Long'
      return count === undefined ? [] : [{ id: area, name, kind: 'commune' as const, group: group(count) }]
    }),
  }
}
