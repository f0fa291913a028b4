import { useState } from 'preact/hooks'
import type { FeedbackStep, FeedbackView, JudgeQuarantine } from '../../../../shared/api/feedback.ts'
import { ApiFailure } from '../../api.ts'
import type { CaseName, FeedbackApi } from '../feedback-api.ts'

type WithoutRev<Step> = Step extends unknown ? Omit<Step, 'rev'> : never
/** A step before it is known which revision it is taken on. */
export type Step = WithoutRev<FeedbackStep>
export type Judgement = JudgeQuarantine['judgement']

/**
 * A feedback as it is now, and how to take a step with it. Where somebody was faster what is shown becomes what it is by
 * then, and the refusal is thrown all the same: the step can then be taken again.
 */
export function useSteps(api: FeedbackApi, name: CaseName, first: FeedbackView) {
  const [view, setView] = useState(first)
  const [done, setDone] = useState<Step['kind'] | Judgement>()

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

  const judge = async (judgement: Judgement) => {
    setDone(undefined)
    const { survey, id } = view
    const { judged } = await api.judge(name.commune, { judgement, chosen: { cases: [{ survey, id }] } })
    setView(await api.view(name))
    if (judged === 0) throw new ApiFailure('changed-meanwhile')
    setDone(judgement)
  }
  return { view, done, take, judge }
}

function isOutdated({ code }: ApiFailure): boolean {
  return code === 'changed-meanwhile' || code === 'unfit-step'
}
