import * as z from 'zod/mini'
import { SurveyVersion } from '../../../shared/form/definition.ts'
import { Problem } from '../../../shared/problems.ts'
import { pathPart } from '../../http/path.ts'
import { forStaff } from '../staff-route.ts'
import { requireSurvey } from './scope.ts'

const VersionNumber = z.pipe(z.string().check(z.regex(/^[1-9]\d{0,5}$/)), z.transform(Number))

/** A published version; it never changes. */
export const surveyVersion = forStaff({
  method: 'get',
  path: '/api/office/surveys/:survey/versions/:version',
  summary: 'One published version of a survey',
  answers: { 200: { description: 'The version', schema: SurveyVersion } },
  problems: ['out-of-scope', 'not-found'],
  async handle(deps, c, desk) {
    const wanted = pathPart(c, 'version', VersionNumber)
    const survey = await requireSurvey(deps, c, desk, 'see-surveys')
    const found = await deps.surveyRecords.getVersion(survey.id, wanted)
    if (found === undefined) throw new Problem('not-found')
    return c.json(found.definition)
  },
})
