import * as z from 'zod/mini'
import { AreaId, HamletId, PosterId, SurveyId } from '../ids.ts'
import { tidyText } from '../text.ts'
import { Day, EpochMs } from '../time.ts'

/** So many posters are made or printed at a time: a commune has up to some 60 hamlets. */
export const MAX_POSTERS = 120

/** Where a poster hangs: the commune as a whole, one hamlet, a service desk, or an event. */
export const PosterKind = z.enum(['commune', 'hamlet', 'desk', 'event'])
export type PosterKind = z.infer<typeof PosterKind>

const PlaceName = z.pipe(
  z.string().check(z.maxLength(400)),
  z.pipe(z.transform(tidyText), z.string().check(z.minLength(1), z.maxLength(120))),
)

/** A printed QR code: what is asked there, and where it hangs. */
export const Poster = z.object({
  id: PosterId,
  survey: SurveyId,
  /** The commune that the feedback is about. */
  area: AreaId,
  province: AreaId,
  kind: PosterKind,
  hamlet: z.exactOptional(HamletId),
  /** In the words of those who put it up: "Nhà văn hóa thôn 3". */
  place: z.string(),
  /** The first and the last day on which it is answered; without the last one it holds until it is taken down. */
  from: Day,
  until: z.exactOptional(Day),
  madeAt: EpochMs,
  madeBy: z.string(),
  revokedAt: z.exactOptional(EpochMs),
})
export type Poster = z.infer<typeof Poster>

/** Is it answered on that day, as far as it depends on the poster? */
export function hangsOn({ from, until, revokedAt }: Poster, day: Day): boolean {
  return revokedAt === undefined && from <= day && (until === undefined || day <= until)
}

/** A poster as the office lists it. Scans are page openings, about right; answers count forms that were sent, each once. */
export const PosterView = z.extend(Poster, {
  /** Four characters on the paper and on its page, against codes that are pasted over. */
  word: z.string(),
  /** What the QR code says. */
  link: z.string(),
  scans: z.int(),
  answers: z.int(),
})
export type PosterView = z.infer<typeof PosterView>

/** `GET /api/office/posters/:province/:commune`: those that hang first, then those taken down, the newest first. */
export const PosterList = z.object({
  posters: z.array(PosterView),
  /** For which one can be made now. */
  hamlets: z.array(z.object({ id: HamletId, name: z.string() })),
})
export type PosterList = z.infer<typeof PosterList>

/**
 * `POST /api/office/posters/:province/:commune`: one poster for each place. Answers `PosterList` with the new ones alone.
 * `survey-not-for-residents` where the survey is not open to residents of that commune.
 */
export const NewPosters = z.object({
  survey: SurveyId,
  places: z
    .array(
      z
        .object({ kind: PosterKind, hamlet: z.exactOptional(HamletId), place: PlaceName })
        .check(
          z.refine(({ kind, hamlet }) => (kind === 'hamlet') === (hamlet !== undefined), 'Which hamlet?'),
        ),
    )
    .check(z.minLength(1), z.maxLength(MAX_POSTERS)),
  until: z.exactOptional(Day),
})
export type NewPosters = z.infer<typeof NewPosters>

/** How many posters stand on a sheet of A4: 1, 2 or 4. */
export const PaperSize = z.enum(['A4', 'A5', 'A6'])
export type PaperSize = z.infer<typeof PaperSize>

/** `POST /api/office/posters/:province/:commune/print`: a PDF, in the order of the ids. */
export const PrintPosters = z.object({
  posters: z.array(PosterId).check(z.minLength(1), z.maxLength(MAX_POSTERS)),
  size: PaperSize,
})
export type PrintPosters = z.infer<typeof PrintPosters>

/** `POST /api/office/posters/:province/:commune/revoke`: it is answered no more. Answers its `PosterView`. */
export const RevokePoster = z.object({ poster: PosterId })
export type RevokePoster = z.infer<typeof RevokePoster>
