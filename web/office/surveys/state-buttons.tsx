import { useState } from 'preact/hooks'
import type { SurveyDetail } from '../../../shared/api/surveys.ts'
import { allowedTransitions } from '../../../shared/form/lifecycle.ts'
import { Dialog } from '../controls/dialog.tsx'
import { FailureLine } from '../controls/failure-line.tsx'
import { useTask } from '../controls/task.ts'
import { useLanguage } from '../language.tsx'
import { surveysApi } from './api.ts'
import { useWords, type Words } from './words.ts'

type Target = keyof Words['change']

/** The states that the survey may go to from here, each asked again before it does. */
export function StateButtons({ detail, onChanged }: { detail: SurveyDetail; onChanged: () => void }) {
  const words = useWords()
  const { text } = useLanguage()
  const [target, setTarget] = useState<Target>()
  const task = useTask()
  // A draft opens by being published.
  const targets = detail.state === 'draft' ? [] : allowedTransitions(detail.state).filter(isTarget)
  const change = (to: Target) =>
    task.run(async () => {
      await surveysApi.move(detail.id, { to, rev: detail.rev })
      setTarget(undefined)
      onChanged()
    })
  return (
    <div class="row">
      {targets.map((to) => (
        <button key={to} type="button" onClick={() => setTarget(to)}>
          {words.change[to].button}
        </button>
      ))}
      {target !== undefined && (
        <Dialog title={words.change[target].title} onClose={() => setTarget(undefined)}>
          <div class="form">
            <p>{words.change[target].about}</p>
            <FailureLine failure={task.failure} />
            <div class="buttons">
              <button type="button" onClick={() => setTarget(undefined)}>
                {text.cancel}
              </button>
              <button type="button" class="primary" disabled={task.busy} onClick={() => void change(target)}>
                {words.change[target].button}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  )
}

function isTarget(state: string): state is Target {
  return state === 'open' || state === 'closing' || state === 'closed' || state === 'frozen'
}
