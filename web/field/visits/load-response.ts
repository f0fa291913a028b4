import type { TeamBrief } from '../../../shared/api/team.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import type { ResponseId, SurveyId, TeamId } from '../../../shared/ids.ts'
import type { EpochMs } from '../../../shared/time.ts'
import type { Phone } from '../phone.ts'
import { type Revision, revisionsOf } from './revisions.ts'
import { type Returned, returnedOf } from './sent-back.ts'

/** A form as the page of one form shows it, and as a correction of it begins. */
export type KnownResponse = {
  id: ResponseId
  /** Empty where only the server still has it. */
  label: string
  survey: SurveyId
  version: number
  rev: number
  startedAt: EpochMs
  answers: Answers
  isWithdrawn: boolean
  /** Who sent it, as it says itself. */
  team: TeamId | undefined
  /** On this phone; none when only the server still has it. */
  revisions: Revision[]
  returned: Returned | undefined
  hasDraft: boolean
  brief: TeamBrief | undefined
}

/** What is known of a form: by this phone, else by what the office sent back. */
export async function loadResponse(
  phone: Pick<Phone, 'facts' | 'finished' | 'drafts'>,
  id: ResponseId,
): Promise<KnownResponse | undefined> {
  const [brief, contents, draft] = await Promise.all([
    phone.facts.get('brief'),
    phone.finished.contents(),
    phone.drafts.get(id),
  ])
  const revisions = revisionsOf(contents, id)
  const own = revisions[0]?.response
  const returned = returnedOf(brief, own === undefined ? [] : [own]).find(({ response }) => response === id)
  const label = revisions[0]?.label ?? ''
  const others = { id, label, revisions, returned, hasDraft: draft !== undefined, brief }
  // One that was corrected on another phone has moved on.
  if (returned !== undefined && returned.rev > (own?.rev ?? 0)) {
    const { survey, version, rev, startedAt, answers } = returned
    return {
      ...others,
      survey,
      version,
      rev,
      startedAt,
      answers,
      isWithdrawn: false,
      team: brief?.identity.team,
    }
  }
  const survey = revisions[0]?.survey
  if (own === undefined || survey === undefined) return undefined
  const { version, rev, startedAt, answers, author, withdrawn } = own
  const isWithdrawn = withdrawn === true
  return { ...others, survey, version, rev, startedAt, answers, isWithdrawn, team: author?.team }
}

/** The version that a form was filled in with: kept on the phone from now on when it had to be fetched. */
export async function versionFor(
  phone: Pick<Phone, 'facts' | 'api'>,
  survey: SurveyId,
  version: number,
): Promise<SurveyVersion | undefined> {
  const kept = await phone.facts.getVersion(survey, version)
  if (kept !== undefined) return kept
  const fetched = await phone.api.version(survey, version)
  if (!fetched.ok) return undefined
  await phone.facts.putVersion(fetched.value)
  return fetched.value
}
