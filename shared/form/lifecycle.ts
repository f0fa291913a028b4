import type { SurveyState } from '../api/survey-state.ts'

/**
 * The states that somebody may move a survey to. A draft opens by publishing its first version, never by hand; what is
 * frozen stays frozen.
 *
 *     draft → open ⇄ closing → closed → frozen
 *               ⇡______________|
 */
export function allowedTransitions(state: SurveyState): readonly SurveyState[] {
  return transitions[state]
}

/** May a further version be published? Not while a survey closes: nobody should learn a new form for its last days. */
export function mayPublish(state: SurveyState): boolean {
  return state === 'draft' || state === 'open'
}

/** May anything of the survey be changed? The final results of a frozen one are told as they were. */
export function mayChange(state: SurveyState): boolean {
  return state !== 'frozen'
}

const transitions: Record<SurveyState, readonly SurveyState[]> = {
  draft: [],
  open: ['closing'],
  closing: ['closed', 'open'],
  closed: ['frozen', 'open'],
  frozen: [],
}
