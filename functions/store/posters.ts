import * as z from 'zod/mini'
import { AreaId, HamletId, SurveyId } from '../../shared/ids.ts'
import type { Clock } from '../../shared/time.ts'
import { keys } from './keys.ts'
import { get, put, type Table } from './table.ts'

/** A printed QR code: what is asked there, and where it hangs. */
export const Poster = z.object({
  survey: SurveyId,
  /** The commune that the feedback is about. */
  area: AreaId,
  province: AreaId,
  hamlet: z.exactOptional(HamletId),
  /** In the words of those who put it up: "Nhà văn hóa thôn 3". */
  place: z.string(),
  active: z.boolean(),
})
export type Poster = z.infer<typeof Poster>

/** Posters, found by the digest of the code in their address. */
export function posterStore(table: Table, clock: Clock) {
  return {
    async get(codeDigest: string): Promise<Poster | undefined> {
      return z.optional(Poster).parse(await get(table, keys.poster(codeDigest), clock()))
    },
    create({ codeDigest, ...poster }: Poster & { codeDigest: string }): Promise<void> {
      return put(table, keys.poster(codeDigest), poster)
    },
  }
}
