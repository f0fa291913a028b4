import { describe, expect, it } from 'vitest'
import type { SurveyVersion } from '../../../../shared/form/definition.ts'
import { parseVersion } from '../../../../shared/form/parse-version.ts'
import { ownSurveys } from '../../../../shared/form/surveys/index.ts'
import { renameQuestion } from '../../../../web/office/surveys/edit/rename.ts'

const cases = ownSurveys.flatMap((version) =>
  version.questions.map(({ code }) => [version.survey, code, version] as const),
)

describe('another code for a question', () => {
  it.each(cases)('%s: %s is renamed in everything that names it', (_, code, version: SurveyVersion) => {
    const renamed = renameQuestion(version, code, 'quite_new')
    // Whatever still named the old code would name a question that is not there.
    expect(() => parseVersion(renamed)).not.toThrow()
    expect(renamed.questions.some((question) => question.code === code)).toBe(false)
    expect(renameQuestion(renamed, 'quite_new', code)).toEqual(version)
  })
})
