import { useEffect, useState } from 'preact/hooks'
import type { SurveyDraft } from '../../../../shared/api/surveys.ts'
import type { SurveyId } from '../../../../shared/ids.ts'
import { go, useAddress } from '../../address.ts'
import { FailureLine } from '../../controls/failure-line.tsx'
import { useTask } from '../../controls/task.ts'
import { timeText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { surveysApi } from '../api.ts'
import { useWords } from '../words.ts'
import { FaultList } from './fault-list.tsx'
import { faultsOf } from './faults.ts'
import { useHistory } from './history.ts'
import { Outline } from './outline.tsx'
import { QuestionForm } from './question-form.tsx'
import { SectionForm } from './section-form.tsx'
import { WholeForm } from './whole-form.tsx'

/** The form editor: what the version has on the left, what is chosen of it on the right. The address says what that is. */
export function Editor(props: { survey: SurveyId; draft: SurveyDraft; fixed: ReadonlySet<string> }) {
  const { survey, fixed } = props
  const words = useWords()
  const { say } = useLanguage()
  const { value: version, ...history } = useHistory(props.draft.definition)
  const [rev, setRev] = useState(props.draft.rev)
  const [savedAt, setSavedAt] = useState<number>()
  const task = useTask()
  const { item } = useAddress()
  useWarning(history.isChanged)

  const pick = (code: string | undefined) =>
    go({ page: 'surveys', survey, view: 'edit', ...(code === undefined ? {} : { item: code }) })
  const save = () =>
    task.run(async () => {
      const saved = await surveysApi.saveDraft(survey, { definition: version, rev })
      setRev(saved.rev)
      setSavedAt(Date.now())
      history.markSaved()
    })

  const faults = faultsOf(version)
  const question = version.questions.find(({ code }) => code === item)
  const section = version.sections.find(({ code }) => `section:${code}` === item)
  return (
    <>
      <p>
        <Link to={{ page: 'surveys', survey, view: 'detail' }}>{words.preview.back}</Link>
      </p>
      <div class="page-head editor-head">
        <h2>
          {words.edit.title}: {say(version.title)}
        </h2>
        <div class="row">
          <button type="button" disabled={history.undo === undefined} onClick={history.undo}>
            {words.edit.undo}
          </button>
          <button type="button" disabled={history.redo === undefined} onClick={history.redo}>
            {words.edit.redo}
          </button>
          <button
            type="button"
            class="primary"
            disabled={task.busy || !history.isChanged}
            onClick={() => void save()}
          >
            {words.edit.save}
          </button>
          <span role="status" class="quiet">
            {history.isChanged
              ? words.edit.unsaved
              : savedAt !== undefined && words.edit.saved(timeText(savedAt))}
          </span>
        </div>
      </div>
      <FailureLine failure={task.failure} />
      {faults.length > 0 && (
        <details class="notice caution">
          <summary>{words.edit.faults(String(faults.length))}</summary>
          <FaultList faults={faults} survey={survey} />
        </details>
      )}
      <div class={item === undefined ? 'editor' : 'editor picked'}>
        <Outline version={version} faults={faults} item={item} onPick={pick} onChange={history.set} />
        <div class="part">
          {question !== undefined ? (
            <QuestionForm
              key={question.code}
              version={version}
              question={question}
              isFixed={fixed.has(question.code)}
              onChange={history.set}
              onPick={pick}
            />
          ) : section !== undefined ? (
            <SectionForm
              key={section.code}
              version={version}
              section={section}
              onChange={history.set}
              onPick={pick}
            />
          ) : (
            <WholeForm version={version} onChange={history.set} />
          )}
        </div>
      </div>
    </>
  )
}

// The browser asks before what is not saved is lost.
function useWarning(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isChanged])
}
