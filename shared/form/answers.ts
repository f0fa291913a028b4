import * as z from 'zod/mini'

export const AnswerValue = z.union([z.string(), z.number(), z.array(z.string())])
export type AnswerValue = z.infer<typeof AnswerValue>

/** Answers by question code. What is absent was not answered: there is no null and no empty text. */
export const Answers = z.record(z.string(), AnswerValue)
export type Answers = z.infer<typeof Answers>
