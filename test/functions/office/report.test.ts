import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { objectKeys } from '../../../functions/store/keys.ts'
import { AuditPage } from '../../../shared/api/audit.ts'
import { JobId, type SurveyId } from '../../../shared/ids.ts'
import { type Period, periodBefore, periodOf } from '../../../shared/periods.ts'
import type { ReportTexts } from '../../../shared/report/texts.ts'
import { ReportSaved, ReportView } from '../../../shared/report/view.ts'
import { REGISTER } from '../../../shared/results/sources.ts'
import { Day } from '../../../shared/time.ts'
import { aPeriodSummary, type Values } from '../../support/period-summaries.ts'
import { unzip } from '../results/readers.ts'
import { caMau, finishedJob, officeWorld, people, visit, type World } from './world.ts'

const october = periodOf('month', Day.parse('2026-10-05'))
const september = periodBefore(october)
const summer = periodOf('quarter', Day.parse('2026-07-05'))
const registerJob = JobId.parse('019aa5c8-7c00-7000-8000-000000000002')
const communes = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [`Xã ${index}`, { teams_total: index, members_total: 6 * index }]),
)

let world: World
let call: Awaited<ReturnType<World['as']>>
beforeAll(async () => {
  world = await officeWorld()
  const ref = { survey: REGISTER, province: caMau, id: registerJob }
  await world.deps.jobs.request({ ...ref, requestedBy: 'nightly' })
  await world.deps.jobs.take(ref, 'run', 60_000)
  await world.deps.jobs.finish(ref, 'run', { asOf: world.deps.clock(), counted: 0, files: [] })
  await world.deps.jobs.moveLatest(REGISTER, caMau, registerJob, world.deps.clock())
  await put(REGISTER, october, { teams_total: 1_797, members_total: 11_980 }, communes)
  await put(REGISTER, september, { teams_total: 1_785 })
  await put(visit, october, { households_guided: 70_602 })
  call = await world.as(people.officer)
})
afterAll(() => world.close())

describe('The report of a province', () => {
  it('has the figures of the newest results, protected, and says what is missing', async () => {
    const { figures, sources, rev, periods } = await view(october)
    expect(figures.sections.flatMap(({ items }) => items)).toEqual(
      expect.arrayContaining([
        '- Số Tổ công nghệ số cộng đồng: 1.797 (một nghìn bảy trăm chín mươi bảy) tổ, tăng 12 tổ so với tháng 9 năm 2026.',
        '- Số hộ được hướng dẫn: 70.600 (bảy mươi nghìn sáu trăm) hộ.',
      ]),
    )
    expect(sources.map(({ survey, state }) => [survey, state])).toEqual([
      ['register', 'ready'],
      ['hh_digital_visit', 'ready'],
    ])
    expect(rev).toBe(0)
    expect(periods.map(({ period }) => period.kind)).toEqual(
      expect.arrayContaining(['cut', 'quarter', 'year']),
    )
    expect((await view(summer)).sources.map(({ state }) => state)).toEqual([
      'without-period',
      'without-period',
    ])
  })

  it('is of the last month that is over where nobody chose one', async () => {
    const answer = await call(`/api/office/report/${caMau}`)
    expect(ReportView.parse(await answer.json()).at.period.id).toBe('month-2026-10')
  })

  it('keeps its words over the revision that was seen, and writes down who wrote them', async () => {
    const { texts } = await view(september)
    const first = await save(september, { ...texts, tasks: 'Tháng 10 năm 2026: tập huấn.' }, 0)
    expect(first.status).toBe(200)
    const saved = ReportSaved.parse(await first.json())
    expect(saved).toMatchObject({ rev: 1, texts: { tasks: 'Tháng 10 năm 2026: tập huấn.' } })
    expect(await view(september)).toMatchObject({ rev: 1, texts: saved.texts })

    const late = await save(september, { ...texts, tasks: 'Việc khác.' }, 0)
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ code: 'changed-meanwhile' })
    expect((await view(september)).texts.tasks).toBe('Tháng 10 năm 2026: tập huấn.')

    const again = await Promise.all([1, 1].map((rev) => save(september, saved.texts, rev)))
    expect(again.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await view(september)).toMatchObject({ rev: 2, texts: saved.texts })
    expect(await acts()).toContain('write-report report/month-2026-09')
  })

  it('begins with the words of the last period of its kind, made over for it', async () => {
    const { texts, rev, earlier } = await view(october)
    expect(rev).toBe(0)
    expect(earlier?.at.period.id).toBe('month-2026-09')
    expect(texts.tasks).toBe('Tháng 11 năm 2026: tập huấn.')
    expect(texts.subject).toContain('tháng 10 năm 2026')
    // A state's quarter that ended before is no month of the state's.
    expect((await save(periodOf('cut-quarter', Day.parse('2026-05-05')), texts, 0)).status).toBe(200)
    expect((await view(periodOf('cut', Day.parse('2026-10-05')))).earlier).toBeUndefined()
  })

  it('is none of a time that no calendar has', async () => {
    for (const period of ['year-9999', 'month-9999-12', 'cut-year-9999', 'month-0000-01']) {
      expect((await call(`/api/office/report/${caMau}?period=${period}`)).status).toBe(404)
    }
  })

  it('refuses words that are none', async () => {
    const { texts } = await view(october)
    expect((await save(october, { ...texts, tasks: 'a'.repeat(10_001) }, 0)).status).toBe(400)
    const many = Array.from({ length: 20_000 }, () => 'Mười chữ.').join('\n')
    expect((await save(october, { ...texts, tasks: many }, 0)).status).toBe(413)
  })
})

describe('The report as Word', () => {
  let bytes: Buffer
  let entries: Map<string, string>
  beforeAll(async () => {
    const { texts, rev } = await view(october)
    const pasted = 'Chữ dán \uffff<b>&"từ nơi khác.'
    const answered = await save(october, { ...texts, agency: `Sở \ufffe`, opening: pasted }, rev)
    expect(answered.status).toBe(200)
    const answer = await call(`/api/office/report/${caMau}/docx?period=${october.id}`)
    expect(answer.headers.get('Content-Disposition')).toBe(
      'attachment; filename="bao-cao_96_month-2026-10.docx"',
    )
    bytes = Buffer.from(await answer.arrayBuffer())
    entries = unzip(bytes)
  })

  it('is written down before it goes', async () => {
    expect(await acts()).toContain('download bao-cao_96_month-2026-10.docx')
  })

  it('has the words, the figures and the tables for a reader that is not ours', async () => {
    const { value: text, messages } = await mammoth.extractRawText({ buffer: bytes })
    expect(messages).toEqual([])
    for (const said of [
      'ỦY BAN NHÂN DÂN TỈNH CÀ MAU',
      'Độc lập - Tự do - Hạnh phúc',
      '1.797 (một nghìn bảy trăm chín mươi bảy) tổ',
      'Tháng 11 năm 2026: tập huấn.',
      'Nơi nhận:',
      'Phụ lục',
      'Xã 39',
    ]) {
      expect(text).toContain(said)
    }
    const { value: html } = await mammoth.convertToHtml({ buffer: bytes })
    expect(html).toContain('<thead>')
  })

  it('has nothing that Word would refuse the whole file for', () => {
    expect(part('word/document.xml')).toContain('&lt;b&gt;&amp;')
    for (const xml of entries.values()) expect(xml).not.toMatch(/[\ufffe\uffff]/)
  })

  it('lies on A4 with the margins of the decree, the tables by commune across', () => {
    const document = part('word/document.xml')
    const sections = document.match(/<w:sectPr[\s\S]*?<\/w:sectPr>/g) ?? []
    expect(sections.length).toBeGreaterThan(1)
    const margins = sections.map((section) => attributes(section, 'w:pgMar'))
    for (const margin of margins) {
      expect(within(margin.top, 20, 25) && within(margin.bottom, 20, 25)).toBe(true)
      expect(within(margin.left, 30, 35) && within(margin.right, 15, 20)).toBe(true)
    }
    const [upright, across] = sections.map((section) => attributes(section, 'w:pgSz'))
    expect(upright).toMatchObject({ w: '11906', h: '16838' })
    expect(across).toMatchObject({ w: '16838', h: '11906', orient: 'landscape' })
  })

  it('numbers its pages in the middle of the top margin, but for the first', () => {
    const [first = ''] = part('word/document.xml').match(/<w:sectPr[\s\S]*?<\/w:sectPr>/) ?? []
    expect(first).toContain('<w:titlePg/>')
    const relations = part('word/_rels/document.xml.rels')
    const header = (type: string) => {
      const id = new RegExp(`<w:headerReference w:type="${type}" r:id="(\\w+)"/>`).exec(first)?.[1]
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(
        relations,
      )
      return part(`word/${target?.[1] ?? target?.[2]}`)
    }
    expect(header('default')).toContain('PAGE')
    expect(header('default')).toContain('<w:jc w:val="center"/>')
    expect(header('first')).not.toContain('PAGE')
  })

  it('is set in Times New Roman, repeats the heads of its tables and breaks no row', () => {
    expect(part('word/styles.xml')).toMatch(/w:ascii="Times New Roman"[^>]*/)
    const document = part('word/document.xml')
    const rows = document.match(/<w:tr>|<w:tr /g)?.length
    expect(document.match(/<w:cantSplit\/>/g)?.length).toBe(rows)
    expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(2)
  })

  const part = (name: string) => entries.get(name) ?? ''
})

function attributes(xml: string, element: string): Record<string, string> {
  const [, inside = ''] = new RegExp(`<${element} ([^>]*)/>`).exec(xml) ?? []
  return Object.fromEntries(
    [...inside.matchAll(/w:(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )
}

/** Twips as millimetres, with a tenth for rounding. */
function within(twips: string | undefined, least: number, most: number): boolean {
  const length = (Number(twips) / 1_440) * 25.4
  return length >= least - 0.1 && length <= most + 0.1
}

async function put(
  survey: SurveyId,
  period: Period,
  all: Values,
  places?: Record<string, Values>,
): Promise<void> {
  const job = survey === REGISTER ? registerJob : finishedJob
  const summary = aPeriodSummary({
    survey,
    period,
    all,
    ...(places === undefined ? {} : { communes: places }),
  })
  const key = `${objectKeys.run(survey, caMau, job)}periods/${period.id}.json`
  await world.deps.files.put(key, JSON.stringify(summary), 'application/json')
}

async function view({ id }: Period): Promise<ReportView> {
  const answer = await call(`/api/office/report/${caMau}?period=${id}`)
  expect(answer.status).toBe(200)
  return ReportView.parse(await answer.json())
}

function save({ id }: Period, texts: ReportTexts, rev: number): Promise<Response> {
  return call(`/api/office/report/${caMau}?period=${id}`, {
    method: 'POST',
    body: JSON.stringify({ texts, rev }),
  })
}

async function acts(): Promise<string[]> {
  const answer = await (await world.as(people.auditor))(`/api/office/audit/2026-11?province=${caMau}`)
  return AuditPage.parse(await answer.json()).entries.map(({ act, object }) => `${act} ${object}`)
}
