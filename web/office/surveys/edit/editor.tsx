import { useState } from 'preact/hooks'
import type { SurveyDraft } from '../../../../shared/api/surveys.ts'
import type { SurveyVersion } from '../../../../shared/form/definition.ts'
import type { SurveyId } from '../../../../shared/ids.ts'
import { go, useAddress } from '../../address.ts'
import { FailureLine } from '../../controls/failure-line.tsx'
import { useTask } from '../../controls/task.ts'
import { timeText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { asFailure } from '../../load.ts'
import { surveysApi } from '../api.ts'
import { useWords } from '../words.ts'
import { Conflict } from './conflict.tsx'
import { FaultList } from './fault-list.tsx'
import { faultsOf } from './faults.ts'
import { useHistory } from './history.ts'
import { Leaving } from './leaving.tsx'
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
  const [theirs, setTheirs] = useState<SurveyDraft>()
  const task = useTask()
  const { item } = useAddress()

  const pick = (code: string | undefined) =>
    go({ page: 'surveys', survey, view: 'edit', ...(code === undefined ? {} : { item: code }) })
  const saveOver = async (definition: SurveyVersion, over: number): Promise<boolean> => {
    let isSaved = false
    await task.run(async () => {
      try {
        const saved = await surveysApi.saveDraft(survey, { definition, rev: over })
        setRev(saved.rev)
        setSavedAt(Date.now())
        setTheirs(undefined)
        history.markSaved(definition)
        isSaved = true
      } catch (error) {
        if (asFailure(error).code !== 'changed-meanwhile') throw error
        setTheirs(await surveysApi.draft(survey))
      }
    })
    return isSaved
  }
  const save = () => saveOver(version, rev)
  const takeTheirs = ({ definition, rev: theirRev }: SurveyDraft) => {
    history.set(definition)
    history.markSaved(definition)
    setRev(theirRev)
    setTheirs(undefined)
  }
  // Where it was published meanwhile, mine is a change of the next version.
  const keepMine = ({ definition, rev: theirRev }: SurveyDraft) => {
    const mine = { ...version, version: definition.version }
    history.set(mine)
    void saveOver(mine, theirRev)
  }

  const faults = faultsOf(version)
  const question = version.questions.find(({ code }) => code === item)
  const section = version.sections.find(({ code }) => `section:${code}` === item)
  return (
    <>
      <p>
        <Link to={{ page: 'surveys', survey, view: 'detail' }}>{words.preview.back}</Link>
      </p>
      <div class="page-head editor-head">
        <h2 id="place" tabIndex={-1}>
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
            disabled={task.busy || !history.isChanged || theirs !== undefined}
            onClick={() => void save()}
          >
            {words.edit.save}
          </button>
          <Link class="button" to={{ page: 'surveys', survey, view: 'preview', item: 'draft' }}>
            {words.detail.preview}
          </Link>
          <span role="status" class="quiet">
            {history.isChanged
              ? words.edit.unsaved
              : savedAt !== undefined && words.edit.saved(timeText(savedAt))}
          </span>
        </div>
        <FailureLine failure={task.failure} />
      </div>
      {theirs !== undefined && (
        <Conflict
          theirs={theirs.definition}
          mine={version}
          busy={task.busy}
          onTheirs={() => takeTheirs(theirs)}
          onMine={() => keepMine(theirs)}
        />
      )}
      <Leaving survey={survey} isChanged={history.isChanged} onSave={save} />
      {faults.length > 0 && (
        <details class="notice caution">
          <summary>{words.edit.faults(String(faults.length))}</summary>
          <FaultList faults={faults} version={version} />
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
            <WholeForm version={version} onChange={history.set} onPick={pick} />
          )}
        </div>
      </div>
    </>
  )
}
