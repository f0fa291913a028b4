import { createHash } from 'node:crypto'
import { daysFrom } from '../../../shared/calendar.ts'
import { registerIndicators } from '../../../shared/results/register/catalogue.ts'
import type { RegisterProvince } from '../../../shared/results/register/province.ts'
import { registerTitle } from '../../../shared/results/sources.ts'
import { type Day, dayOf } from '../../../shared/time.ts'
import type { Manifest } from '../manifest.ts'
import { isDayOfChange } from '../nothing-new.ts'

/** Goes up with every release that makes other files of the same register. */
const SHAPE = 1

/** Of everything in a province's register that its results are made of, and of how they are made and worded. */
export type RegisterDigests = Required<Pick<Manifest, 'registerDigest' | 'rulesDigest'>>

/** The digests that a manifest of the register bears. */
export function registerDigests(
  { communes, outside, campaigns, former }: RegisterProvince,
  cutDay: number,
): RegisterDigests {
  return {
    registerDigest: digestOf([
      communes.map(({ place, ...commune }) => [commune, place.records]),
      outside.figures,
      campaigns,
      former,
      cutDay,
    ]),
    rulesDigest: digestOf([SHAPE, registerTitle, registerIndicators, outside.indicators]),
  }
}

/** Whether results of `today` would say the same as those of `manifest`: the same digests, and no day between that changes something. */
export function isRegisterUnchanged(
  register: RegisterProvince,
  digests: RegisterDigests,
  manifest: Manifest,
  { cutDay, today }: { cutDay: number; today: Day },
): boolean {
  return (
    manifest.registerDigest === digests.registerDigest &&
    manifest.rulesDigest === digests.rulesDigest &&
    !isDayOfChange(dayOf(manifest.asOf), today, { cutDay, days: daysOf(register) })
  )
}

/** Every day on which something of a register begins, happens or is no more. */
function daysOf({ place, outside, campaigns }: RegisterProvince): Day[] {
  const { communes, hamlets, teams, members, trainings, zaloGroups } = place.records
  const counts = [...hamlets.map((hamlet) => hamlet.households), ...zaloGroups.map(({ people }) => people)]
  return [
    ...[...hamlets, ...teams, ...members, ...zaloGroups].flatMap(({ from, until }) => [from, until ?? from]),
    ...[...counts, ...communes.map(({ names }) => names)].flatMap((history) =>
      history.map(({ from }) => from),
    ),
    ...communes.flatMap(({ until }) => until ?? []),
    ...[...trainings, ...outside.figures].map(({ day }) => day),
    ...campaigns.flatMap(({ from, to }) => daysFrom(from, to)),
  ]
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
