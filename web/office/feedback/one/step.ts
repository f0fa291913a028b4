import { useState } from 'preact/hooks'
import type { FeedbackStep, FeedbackView } from '../../../../shared/api/feedback.ts'
import { ApiFailure } from '../../api.ts'
import type { CaseName, FeedbackApi } from '../feedback-api.ts'

type WithoutRev<Step> = Step extends unknown ? Omit<Step, 'rev'> : never
/** A step before it is known which revision it is taken on. */
export type Step = WithoutRev<FeedbackStep>

/**
 * A feedback as it is now, and how to take a step with it. Where somebody was faster what is shown becomes what it is by
 * then, and `changed-meanwhile` is thrown all the same: the same step can then be taken again.
 */
export function useSteps(api: FeedbackApi, name: CaseName, first: FeedbackView) {
  const [view, setView] = useState(first)
  const [done, setDone] = useState<Step['kind']>()
  const take = async (step: Step) => {
    setDone(undefined)
    try {
      setView(await api.step(name, { ...step, rev: view.case.rev }))
      setDone(step.kind)
    } catch (error) {
      if (error instanceof ApiFailure && isOutdated(error)) setView(await api.view(name))
      throw error
    }
  }
  return { view, done, take }
}

function isOutdated({ code }: ApiFailure): boolean {
  return code === 'changed-meanwhile' || code === 'wrong-state'
}
