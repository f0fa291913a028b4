import { feedback } from './routes/feedback.ts'
import { posterForm } from './routes/poster-form.ts'

/** What residents reach, by the method that reaches it. */
export const pages = { get: posterForm, post: feedback } as const
