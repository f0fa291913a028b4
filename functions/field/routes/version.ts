import * as z from 'zod/mini'
import { SurveyVersion } from '../../../shared/form/definition.ts'
import { SurveyId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { pathPart } from '../../http/path.ts'
import type { FieldRoute } from '../deps.ts'
import { requireDevice } from '../device-cookie.ts'

const VersionNumber = z.pipe(z.string().check(z.regex(/^[1-9]\d{0,5}$/)), z.transform(Number))

/** A published version. It never changes, so a phone that has it never asks again. */
export const version: FieldRoute = {
  method: 'get',
  path: '/api/field/surveys/:survey/versions/:version',
  summary: 'One published version of a survey; it never changes.',
  access: 'device',
  answers: { 200: { description: 'The version.', schema: SurveyVersion } },
  problems: ['not-found'],
  async handle(deps, c) {
    await requireDevice(deps, c)
    const id = pathPart(c, 'survey', SurveyId)
    const wanted = pathPart(c, 'version', VersionNumber)
    const survey = await deps.catalogue.getSurvey(id)
    if (survey === undefined) throw new Problem('not-found')
    const found = (await deps.catalogue.versionsOf(survey, [wanted])).get(wanted)
    if (found === undefined) throw new Problem('not-found')
    return c.json(found, 200, { 'Cache-Control': 'private, max-age=31536000, immutable' })
  },
}
