import { can } from '../../../shared/access.ts'
import type { StaffMember } from '../../../shared/api/office.ts'
import type { SurveyDetail, SurveyView } from '../../../shared/api/surveys.ts'
import type { Survey } from '../../store/surveys.ts'
import type { OfficeDeps } from '../deps.ts'
import { liveDraft } from './draft-of.ts'
import { ownerOf } from './scope.ts'

/** A survey as a person sees it; the version in the making only who may edit it. */
export async function viewOf(deps: OfficeDeps, actor: StaffMember, survey: Survey): Promise<SurveyView> {
  const { from: _, ...seen } = survey
  const mayEdit = can(actor, 'edit-surveys', ownerOf(survey.scope))
  const draft = mayEdit ? await liveDraft(deps, survey) : undefined
  if (draft === undefined) return { ...seen, mayEdit }
  const { rev, editedAt, editedBy } = draft
  return { ...seen, mayEdit, draft: { rev, editedAt, editedBy } }
}

/** The same with its versions, newest first. */
export async function detailOf(deps: OfficeDeps, actor: StaffMember, survey: Survey): Promise<SurveyDetail> {
  const [view, published] = await Promise.all([
    viewOf(deps, actor, survey),
    deps.surveyRecords.published(survey.id),
  ])
  const versions = published
    .map(({ definition: { version }, ...how }) => ({ version, ...how }))
    .toSorted((a, b) => b.version - a.version)
  return { ...view, versions }
}
