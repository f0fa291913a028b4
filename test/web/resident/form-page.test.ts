import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { validate } from '../../../shared/form/validate.ts'
import { BatchId } from '../../../shared/ids.ts'
import { formPage } from '../../../web/resident/form-page.ts'

test('the summary of errors names each question as the page does', async () => {
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

test('the longest form with every answer missing is within 14 KB, 1 KB of headers included', async () => {
  const page = await unanswered(survey('one_stop_satisfaction'))
  expect(gzipSync(page).byteLength).toBeLessThan(13 * 1024)
})

/** The page that answers a form sent with nothing on it. */
async function unanswered(version: SurveyVersion): Promise<string> {
  const id = BatchId.parse('01a1fc0b-e380-7f68-a59c-cbee0207ffcd')
  const issues = validate(version, {})
  return String(
    await formPage({ version, language: 'vi', place: 'Nhà văn hóa ấp 1', id, openedAt: 0, issues }),
  )
}

function links(markup: string): (string | undefined)[][] {
  return [...markup.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(([, href, text]) => [href, text])
}

function survey(code: string): SurveyVersion {
  const version = ownSurveys.find((one) => one.survey === code)
  if (version === undefined) throw new Error(`No survey ${code}.`)
  return version
}
