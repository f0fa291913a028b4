import type { Batch, SurveyResponse } from '../../shared/api/batches.ts'
import { isWithin } from '../../shared/api/survey-scope.ts'
import { isOpen } from '../../shared/api/survey-state.ts'
import type { SurveyVersion } from '../../shared/form/definition.ts'
import { hasErrors, validate } from '../../shared/form/validate.ts'
import type { AreaId } from '../../shared/ids.ts'
import type { Versions } from '../../shared/results/fitting.ts'
import type { Flag } from '../../shared/results/received.ts'
import { isCleanText, isPlainText } from '../../shared/text.ts'
import { type EpochMs, MINUTE } from '../../shared/time.ts'
import type { Device } from '../store/devices.ts'
import type { Survey } from '../store/surveys.ts'

/** A phone's clock may be off by so much before anybody needs to know. */
const MAX_SKEW = 10 * MINUTE

/** What the server knows beside the sealed bytes. A resident's feedback has no device. */
export type Circumstances = {
  survey: Survey | undefined
  versions: Versions
  /** Of the phone's team, or of the poster. */
  province: AreaId
  device: Pick<Device, 'team' | 'commune'> | undefined
  receivedAt: EpochMs
  sentAt: EpochMs | undefined
}

/**
 * Why each response deserves a look, by response id; nothing is refused for any of it (docs/rules.md, "Poison never
 * blocks"). Two revisions of one response in one batch share their flags. Pure.
 */
export function flagsOf(batch: Batch, around: Circumstances): Record<string, Flag[]> {
  const whole = flagsOfBatch(batch, around)
  const flags: Record<string, Flag[]> = {}
  for (const response of batch.responses) {
    const found = [...(flags[response.id] ?? []), ...whole, ...flagsOfResponse(response, around)]
    if (found.length > 0) flags[response.id] = [...new Set(found)]
  }
  return flags
}

function flagsOfBatch(batch: Batch, around: Circumstances): Flag[] {
  const { survey, province, device, receivedAt, sentAt } = around
  const flags: Flag[] = []
  if (survey === undefined) flags.push('unknown-survey')
  if (survey !== undefined && !isOpen(survey.state)) flags.push('survey-closed')
  if (survey !== undefined && !isWithin(survey.scope, { province, commune: batch.area }))
    flags.push('outside-scope')
  if (device !== undefined && batch.area !== device.commune) flags.push('foreign-area')
  if (sentAt !== undefined && Math.abs(receivedAt - sentAt) > MAX_SKEW) flags.push('clock-skew')
  return flags
}

function flagsOfResponse(response: SurveyResponse, { survey, versions, device }: Circumstances): Flag[] {
  const flags: Flag[] = []
  const version = versions.get(response.version)
  if (version === undefined && survey !== undefined) flags.push('unknown-version')
  if (version !== undefined && !fitsHere(version, response)) flags.push('unfit-answers')
  if (device !== undefined && response.author?.team !== device.team) flags.push('foreign-author')
  if (![...Object.values(response.answers).flat(), response.reason ?? ''].every(isClean))
    flags.push('unclean-text')
  return flags
}

/** A withdrawal has no answers, so none of them is missing. */
function fitsHere(version: SurveyVersion, { withdrawn, answers }: SurveyResponse): boolean {
  return withdrawn === true || !hasErrors(validate(version, answers))
}

function isClean(value: string | number): boolean {
  return typeof value === 'number' || (isCleanText(value) && isPlainText(value))
}
