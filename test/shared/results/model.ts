import { isDeepStrictEqual } from 'node:util'
import type { SurveyResponse } from '../../../shared/api/batches.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { journey } from '../../../shared/form/journey.ts'
import { hasErrors, validate } from '../../../shared/form/validate.ts'
import type { Decision, ReceivedBatch } from '../../../shared/results/received.ts'
import { HOUR } from '../../../shared/time.ts'
import { visitVersions } from './visit-versions.ts'

/**
 * What the tally of household visits should be, written a second time: slowly, from the rules alone, looking at
 * everything for every question. It shares only the form core with the product.
 */
export type World = {
  batches: ReceivedBatch[]
  decisions: Decision[]
  asOf: number
}

export type Sent = { response: SurveyResponse; batch: ReceivedBatch }

const holds = [
  'unknown-survey',
  'survey-closed',
  'outside-scope',
  'unknown-version',
  'foreign-area',
  'foreign-author',
  'unfit-answers',
  'same-revision-other-content',
]

/** Everything received in time, first received first. */
export function allSent({ batches, asOf }: World): Sent[] {
  return batches
    .filter((batch) => batch.receivedAt <= asOf)
    .sort((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1))
    .flatMap((batch) => batch.responses.map((response) => ({ response, batch })))
}

/** `counted`, `superseded`, `excluded`, `withdrawn`, or the flag that holds it. */
export function fate(one: Sent, world: World): string {
  const same = allSent(world).filter(({ response }) => response.id === one.response.id)
  const taken = world.decisions.filter(({ response, at }) => response === one.response.id && at <= world.asOf)
  if (taken.some(({ kind }) => kind === 'tombstone')) return 'excluded'

  const first = firstOf(one, same)
  if (first.batch !== one.batch || first.response !== one.response)
    return isDeepStrictEqual(first.response, one.response) ? 'superseded' : 'same-revision-other-content'

  const later = same.filter((sent) => sent.response.rev > one.response.rev && firstOf(sent, same) === sent)
  return later.some((sent) => standsAlone(sent, world)) ? 'superseded' : fateAlone(one, world)
}

/** The responses that count, by visit time. */
export function whatCounts(world: World): Sent[] {
  return allSent(world)
    .filter((sent) => fate(sent, world) === 'counted')
    .sort((a, b) => visitOf(a, world) - visitOf(b, world) || a.batch.receivedAt - b.batch.receivedAt)
}

/** A correction is about the visit of the first revision. */
function visitOf({ response: { id } }: Sent, world: World): number {
  const same = allSent(world).filter((sent) => sent.response.id === id)
  const lowest = Math.min(...same.map((sent) => sent.response.rev))
  const { response, batch } = same.find((sent) => sent.response.rev === lowest) as Sent
  const skew = batch.sentAt === undefined ? 0 : batch.receivedAt - batch.sentAt
  return Math.min(response.finishedAt + skew, batch.receivedAt)
}

export function dayInVietnam(sent: Sent, world: World): string {
  return new Date(visitOf(sent, world) + 7 * HOUR).toISOString().slice(0, 10)
}

/** What is asked and answered, once answers that do not fit are taken out. */
export function readingOf({ response }: Sent) {
  const version = versionOf(response) as SurveyVersion
  const answers = { ...response.answers }
  for (const { question } of issuesOf(response, version)) if (question !== undefined) delete answers[question]
  return journey(version, answers)
}

function fateAlone(sent: Sent, world: World): string {
  const kind = decisionOn(sent, world)
  if (kind === 'exclude' || kind === 'withdraw') return 'excluded'
  const hold = holdOn(sent, world)
  const free = sent.response.withdrawn ? 'withdrawn' : 'counted'
  if (hold === undefined) return free
  const isFree = kind === 'release' || kind === 'approve'
  return isFree && versionOf(sent.response) !== undefined ? free : hold
}

function standsAlone(sent: Sent, world: World): boolean {
  const alone = fateAlone(sent, world)
  return (
    alone === 'counted' ||
    alone === 'withdrawn' ||
    (alone === 'excluded' && holdOn(sent, world) === undefined)
  )
}

function holdOn({ response, batch }: Sent, world: World): string | undefined {
  const version = versionOf(response)
  const found = new Set<string>(batch.flags[response.id])
  if (version === undefined) found.add('unknown-version')
  else if (issuesOf(response, version).length > 0) found.add('unfit-answers')
  if (response.withdrawn) found.delete('unfit-answers')
  const revs = allSent(world).filter((sent) => sent.response.id === response.id)
  const lowest = Math.min(...revs.map((sent) => sent.response.rev))
  const original = revs.find((sent) => sent.response.rev === lowest)
  if (original?.batch.sender?.team !== batch.sender?.team) found.add('foreign-author')
  return holds.find((flag) => found.has(flag))
}

function decisionOn({ response }: Sent, { decisions, asOf }: World): string | undefined {
  return decisions
    .filter((one) => one.response === response.id && one.rev === response.rev && one.at <= asOf)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .at(-1)?.kind
}

function versionOf(response: SurveyResponse): SurveyVersion | undefined {
  return visitVersions.find(({ version }) => version === response.version)
}

function issuesOf(response: SurveyResponse, version: SurveyVersion) {
  return validate(version, response.answers).filter(
    (issue) => issue.question !== 'phone' && hasErrors([issue]),
  )
}

function firstOf({ response }: Sent, same: Sent[]): Sent {
  return same.find((sent) => sent.response.rev === response.rev) as Sent
}
