import * as z from 'zod/mini'
import { LocalText } from '../form/definition.ts'
import { Tag } from './case.ts'

const Days = z.int().check(z.minimum(1), z.maximum(60))

/** How a province handles feedback: how soon it is due, and what is often replied. */
export const FeedbackSettings = z.object({
  /** Counts changes; 0 where the province has set nothing yet. */
  rev: z._default(z.int(), 0),
  /** Working days from the receipt in which an answer is due. */
  dueDays: z._default(Days, 5),
  /** Another time for some topics, by option code. */
  dueByTopic: z._default(z.record(z.string().check(z.maxLength(40)), Days), {}),
  templates: z._default(
    z
      .array(
        z.object({
          title: z.string().check(z.minLength(1), z.maxLength(80)),
          text: z.object({
            vi: LocalText.shape.vi.check(z.minLength(1), z.maxLength(2_000)),
            en: z.exactOptional(z.string().check(z.maxLength(2_000))),
          }),
        }),
      )
      .check(z.maxLength(50)),
    [],
  ),
  /** Offered for tagging. */
  tags: z._default(z.array(Tag).check(z.maxLength(50)), []),
})
export type FeedbackSettings = z.infer<typeof FeedbackSettings>
