import {
  MAX_POSTERS,
  type NewPosters,
  type PosterKind,
  type PosterView,
} from '../../../../shared/api/posters.ts'
import type { HamletId, SurveyId } from '../../../../shared/ids.ts'
import { tidyText } from '../../../../shared/text.ts'
import { Day } from '../../../../shared/time.ts'

export type Hamlet = { id: HamletId; name: string }

/** What stands in the form for new posters. */
export type Draft = {
  survey: SurveyId | undefined
  mode: 'hamlets' | 'one'
  /** What somebody ticked or unticked; the other hamlets are as they are proposed. */
  choices: ReadonlyMap<HamletId, boolean>
  kind: PosterKind
  hamlet: HamletId | undefined
  place: string
  lastDay: string
}

/** By the box that it stands at. */
export type Problems = {
  survey?: 'missing'
  hamlets?: 'missing'
  hamlet?: 'missing'
  place?: 'missing' | 'too-long'
  lastDay?: 'not-a-day' | 'passed'
}

const MOST_LETTERS = 120

/** The hamlets that have a poster for a survey which is still answered on `today`. */
export function coveredHamlets(
  posters: readonly Pick<PosterView, 'survey' | 'hamlet' | 'until' | 'revokedAt'>[],
  survey: SurveyId | undefined,
  today: Day,
): Set<HamletId> {
  const hanging = posters.filter(
    (poster) =>
      poster.survey === survey &&
      poster.revokedAt === undefined &&
      (poster.until === undefined || poster.until >= today),
  )
  return new Set(hanging.flatMap(({ hamlet }) => hamlet ?? []))
}

/**
 * The hamlets that are ticked, in their order: those without a poster, unless somebody chose otherwise. One that has got its
 * poster meanwhile is ticked no more, so a second try after a lost answer makes no second one.
 */
export function tickedHamlets(
  hamlets: readonly Hamlet[],
  covered: ReadonlySet<HamletId>,
  choices: Draft['choices'],
): Hamlet[] {
  return hamlets.filter(({ id }) => choices.get(id) ?? !covered.has(id))
}

/** What is to be asked of the server, in portions that it takes at once; or what must be mended first. */
export function readWanted(
  draft: Draft,
  options: { hamlets: readonly Hamlet[]; covered: ReadonlySet<HamletId>; today: Day },
): { wanted: NewPosters[] } | { problems: Problems } {
  const { survey } = draft
  const places = placesOf(draft, options)
  const until = lastDayOf(draft, options.today)
  const problems: Problems = {
    ...(survey === undefined ? { survey: 'missing' } : {}),
    ...('problems' in places ? places.problems : {}),
    ...('problems' in until ? until.problems : {}),
  }
  if (survey === undefined || 'problems' in places || 'problems' in until) return { problems }
  return { wanted: portions(places.value).map((portion) => ({ survey, places: portion, ...until.value })) }
}

type Reading<T> = { value: T } | { problems: Problems }

function placesOf(
  draft: Draft,
  { hamlets, covered }: { hamlets: readonly Hamlet[]; covered: ReadonlySet<HamletId> },
): Reading<NewPosters['places']> {
  if (draft.mode === 'hamlets') {
    const ticked = tickedHamlets(hamlets, covered, draft.choices)
    if (ticked.length === 0) return { problems: { hamlets: 'missing' } }
    return { value: ticked.map(({ id, name }) => ({ kind: 'hamlet', hamlet: id, place: name })) }
  }
  const { kind } = draft
  const hamlet = kind === 'hamlet' ? hamlets.find(({ id }) => id === draft.hamlet) : undefined
  if (kind === 'hamlet' && hamlet === undefined) return { problems: { hamlet: 'missing' } }
  const place = tidyText(draft.place) || (hamlet?.name ?? '')
  if (place === '') return { problems: { place: 'missing' } }
  if (place.length > MOST_LETTERS) return { problems: { place: 'too-long' } }
  return { value: [{ kind, place, ...(hamlet === undefined ? {} : { hamlet: hamlet.id }) }] }
}

function lastDayOf({ lastDay }: Draft, today: Day): Reading<{ until?: Day }> {
  if (lastDay === '') return { value: {} }
  const day = Day.safeParse(lastDay)
  if (!day.success) return { problems: { lastDay: 'not-a-day' } }
  return day.data < today ? { problems: { lastDay: 'passed' } } : { value: { until: day.data } }
}

function portions(places: NewPosters['places']): NewPosters['places'][] {
  return Array.from({ length: Math.ceil(places.length / MAX_POSTERS) }, (_, index) =>
    places.slice(index * MAX_POSTERS, (index + 1) * MAX_POSTERS),
  )
}
