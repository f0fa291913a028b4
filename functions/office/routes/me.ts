import { can } from '../../../shared/access.ts'
import { Me, type StaffMember } from '../../../shared/api/office.ts'
import { isWithin } from '../../../shared/api/survey-scope.ts'
import { lastKnownProvince } from '../../../shared/register/last-known.ts'
import { dayOf } from '../../../shared/time.ts'
import type { Survey } from '../../store/surveys.ts'
import { forStaff } from '../staff-route.ts'

/** Who is signed in, and what he or she may look at. */
export const me = forStaff({
  method: 'get',
  path: '/api/office/me',
  summary: 'Who is signed in, and the provinces and surveys that he or she may look at',
  answers: { 200: { description: 'The person', schema: Me } },
  problems: [],
  async handle(deps, c, { actor }) {
    const [provinces, surveys] = await Promise.all([deps.records.provinces(), deps.surveys.list()])
    const day = dayOf(deps.clock())
    const commune = actor.commune === undefined ? {} : { commune: actor.commune }
    const answer: Me = {
      staff: actor,
      // Results of a province that has ended are still looked at.
      provinces: provinces
        .flatMap(({ record }) => lastKnownProvince(record, day) ?? [])
        .filter(
          ({ id }) =>
            can(actor, 'see-results', { province: id, ...commune }) ||
            can(actor, 'see-audit', { province: id }),
        )
        .map(({ id, name }) => ({ id, name })),
      surveys: surveys
        .filter((survey) => survey.state !== 'draft' && reaches(actor, survey))
        .map(({ id, title, state, filledBy }) => ({ id, title, state, filledBy })),
    }
    return c.json(answer)
  },
})

function reaches({ province, commune }: StaffMember, { scope }: Survey): boolean {
  if (province === undefined) return true
  return isWithin(scope, commune === undefined ? { province } : { province, commune })
}
