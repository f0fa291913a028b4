import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Language, SurveyVersion } from '../../../shared/form/definition.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { validate } from '../../../shared/form/validate.ts'
import { formPage } from '../../../web/resident/form-page.ts'
import { hidden } from '../../../web/resident/hidden.ts'

const residents = ownSurveys.filter(({ filledBy }) => filledBy === 'resident')

describe('the errors of a form', () => {
  test('are named at the top as the page names their questions, and said beside them', async () => {
    const page = await unanswered(survey('resident_feedback'))
    const summary = page.slice(page.indexOf('role="alert"'), page.indexOf('<form'))
    expect(links(summary)).toEqual([
      ['#q-rating', '1. Ông/bà hài lòng ở mức nào?'],
      ['#q-topic', '2. Góp ý về việc gì?'],
      ['#q-want_contact', '5. Ông/bà có muốn được trả lời không?'],
    ])
    expect(summary).not.toContain('Xin trả lời câu này.')
    expect(page.match(/Xin trả lời câu này\./g)).toHaveLength(3)
  })
})

describe('the weight of the document, its style inside', () => {
  const each = residents.flatMap((version) => version.languages.map((language) => ({ version, language })))

  // 1 KB is left for the headers of the answer.
  test.each(each)(
    'of $version.survey in $language is at most 13 KB, also with every answer missing',
    async ({ version, language }) => {
      const weights = [[], validate(version, {})].map(async (issues) => {
        const page = await aForm(version, { language, issues, challenge: CHALLENGE })
        return gzipSync(page).byteLength
      })
      const [plain, worst] = await Promise.all(weights)
      console.log(`${version.survey} ${language}: ${plain} B, with errors ${worst} B`)
      expect(plain).toBeLessThan(13 * 1024)
      expect(worst).toBeLessThan(13 * 1024)
    },
  )

  test('is asserted for both forms of residents, and in both languages of the first', () => {
    expect(each.map(({ version, language }) => `${version.survey} ${language}`)).toEqual([
      'resident_feedback vi',
      'resident_feedback en',
      'one_stop_satisfaction vi',
    ])
  })
})

describe('a form', () => {
  test('says where it hangs and its check word, and offers the other language only where it has one', async () => {
    const page = await aForm(survey('resident_feedback'))
    expect(page).toMatch(/Nhà văn hóa ấp 1.*Chữ kiểm tra: <b>K7MP<\/b> – phải giống chữ in trên tờ dán/s)
    expect(page).toContain('<a href="?lang=en" lang="en" hreflang="en">English</a>')
    expect(await aForm(survey('one_stop_satisfaction'))).not.toContain('hreflang')
  })

  test('asks for consent with two answers alike, neither of them chosen', async () => {
    const page = await aForm(survey('resident_feedback'))
    const [, consent = ''] = /<div class="z">(.*?)<\/div>/s.exec(page) ?? []
    const labels = consent.match(/<label class="o"><input type="radio" name="want_contact"[^>]*>/g)
    expect(labels).toHaveLength(2)
    expect(new Set(labels?.map((label) => label.replace(/value="\w+"/, ''))).size).toBe(1)
    expect(page).not.toContain(' checked')
  })

  test('has a field that people never meet, under a name that no question can have', async () => {
    const page = await aForm(survey('resident_feedback'))
    expect(page).toMatch(
      /<div class="x" aria-hidden="true"><input name="Website" value="" tabindex="-1" autocomplete="off"><\/div>/,
    )
    expect(Object.values(hidden).filter((name) => /^[a-z][a-z0-9_]*$/.test(name))).toEqual([])
  })

  test('tells the script what a question depends on, and what must not stay on the phone', async () => {
    const page = await aForm(survey('resident_feedback'))
    const condition = '[&quot;=&quot;,[&quot;$&quot;,&quot;want_contact&quot;],&quot;yes&quot;]'
    expect(page).toContain(
      `<div class="q" id="q-phone" data-q="phone" data-if="${condition}" data-wanted data-personal>`,
    )
    expect(page).toContain('id="q-rating" data-q="rating">')
    expect(page).toContain(' data-draft="resident_feedback/1">')
  })

  test('shows a question always whose condition looks at something that is not on the page', async () => {
    const version = survey('resident_feedback')
    const [rating, ...others] = version.questions
    if (rating === undefined) throw new Error('No question.')
    const { section, label } = rating
    const made = { type: 'calculated' as const, code: 'made', section, label, required: false, feeds: [] }
    const calculated = { ...made, privacy: 'none' as const, calculation: 1 }
    const questions = others.map((question) =>
      question.code === 'phone' ? { ...question, relevant: ['=', ['$', 'made'], 1] as const } : question,
    )
    const page = await aForm({ ...version, questions: [rating, calculated, ...questions] })
    expect(page).toContain('data-q="phone" data-personal>')
    expect(page).toContain('Chỉ trả lời nếu câu này đúng với ông/bà.')
  })

  test('that is put right says so, keeps no draft, and goes where it is told', async () => {
    const page = await aForm(survey('resident_feedback'), { correcting: true, action: '?save' })
    expect(page).toContain('<h1>Sửa góp ý</h1>')
    expect(page).toContain('<button>Lưu thay đổi</button>')
    expect(page).toContain('<form method="post" action="?save" accept-charset="utf-8">')
  })

  test('carries a challenge and a field for its proof only where one was made', async () => {
    const version = survey('resident_feedback')
    expect(await aForm(version)).not.toMatch(/data-challenge|_proof/)
    const page = await aForm(version, { challenge: '{"a":1}' })
    expect(page).toContain(' data-challenge="{&quot;a&quot;:1}"')
    expect(page).toContain('<input type="hidden" name="_proof" value="">')
  })
})

const CHALLENGE = JSON.stringify({ parameters: { nonce: 'ab'.repeat(150) }, signature: 'cd'.repeat(32) })

/** The page that answers a form sent with nothing on it. */
async function unanswered(version: SurveyVersion): Promise<string> {
  return aForm(version, { issues: validate(version, {}) })
}

async function aForm(
  version: SurveyVersion,
  over: Partial<Parameters<typeof formPage>[0]> & { language?: Language } = {},
): Promise<string> {
  const fields = {
    [hidden.id]: '01a1fc0b-e380-7f68-a59c-cbee0207ffcd',
    [hidden.version]: '1',
    [hidden.openedAt]: '1795330000000',
    [hidden.seal]: 'nAZ_8C-OAfmilmMvuAgf_zQ',
  }
  return String(
    await formPage({ version, language: 'vi', place: 'Nhà văn hóa ấp 1', word: 'K7MP', fields, ...over }),
  )
}

function links(markup: string): (string | undefined)[][] {
  return [...markup.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(([, href, text]) => [href, text])
}

function survey(code: string): SurveyVersion {
  const version = residents.find((one) => one.survey === code)
  if (version === undefined) throw new Error(`No survey ${code}.`)
  return version
}
