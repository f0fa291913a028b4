import * as z from 'zod/mini'

/** The states in which responses are taken; while `closing`, phones say that the survey ends soon. */
export const OpenState = z.enum(['open', 'closing'])
export type OpenState = z.infer<typeof OpenState>

/** `closed` stores late batches with a flag; a `frozen` survey is never recounted (docs/rules.md, "Retention"). */
export const SurveyState = z.enum(['draft', ...OpenState.options, 'closed', 'frozen'])
export type SurveyState = z.infer<typeof SurveyState>

/** Does a survey in this state still take responses? */
export function isOpen(state: SurveyState): state is OpenState {
  return state === 'open' || state === 'closing'
}
