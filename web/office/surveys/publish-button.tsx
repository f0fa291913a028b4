import { useState } from 'preact/hooks'
import type { SurveyDetail } from '../../../shared/api/surveys.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { Dialog } from '../controls/dialog.tsx'
import { FailureLine } from '../controls/failure-line.tsx'
import { useTask } from '../controls/task.ts'
import { useLanguage } from '../language.tsx'
import { surveysApi } from './api.ts'
import { FaultList } from './edit/fault-list.tsx'
import { type Fault, faultsOf } from './edit/faults.ts'
import { useWords } from './words.ts'

/** Publishes the draft after saying what that means; with mistakes left it names them instead. */
export function PublishButton({ detail, onPublished }: { detail: SurveyDetail; onPublished: () => void }) {
  const words = useWords()
  const { text } = useLanguage()
  const [looked, setLooked] = useState<{ version: SurveyVersion; faults: Fault[] }>()
  const task = useTask()

  const look = () =>
    task.run(async () => {
      const { definition } = await surveysApi.draft(detail.id)
      setLooked({ version: definition, faults: faultsOf(definition) })
    })
  const publish = () =>
    task.run(async () => {
      await surveysApi.publish(detail.id, { draftRev: detail.draft?.rev ?? 0 })
      setLooked(undefined)
      onPublished()
    })

  return (
    <>
      <button type="button" class="primary" disabled={task.busy} onClick={() => void look()}>
        {words.detail.publish}
      </button>
      {looked === undefined && <FailureLine failure={task.failure} />}
      {looked !== undefined && (
        <Dialog title={words.publish.title} onClose={() => setLooked(undefined)}>
          <div class="form">
            {looked.faults.length > 0 ? (
              <>
                <p>{words.publish.faults}</p>
                <FaultList {...looked} />
              </>
            ) : (
              <p>{detail.version === 0 ? words.publish.first : words.publish.next}</p>
            )}
            <FailureLine failure={task.failure} />
            <div class="buttons">
              <button type="button" onClick={() => setLooked(undefined)}>
                {text.cancel}
              </button>
              {looked.faults.length === 0 && (
                <button type="button" class="primary" disabled={task.busy} onClick={() => void publish()}>
                  {words.publish.confirm}
                </button>
              )}
            </div>
          </div>
        </Dialog>
      )}
    </>
  )
}
