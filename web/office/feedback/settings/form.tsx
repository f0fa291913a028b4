import { useState } from 'preact/hooks'
import type { FeedbackSettings } from '../../../../shared/api/feedback.ts'
import { FailureLine } from '../../controls/failure-line.tsx'
import { Field } from '../../controls/field.tsx'
import { useTask } from '../../controls/task.ts'
import type { FeedbackApi } from '../feedback-api.ts'
import type { Topic } from '../topics.ts'
import { Unsaved } from '../unsaved.tsx'
import { useWords } from '../words.ts'
import { readSettings, type Typed, typedOf, type Wrong } from './settings-form.ts'
import { Templates } from './templates.tsx'
import { TopicDays } from './topic-days.tsx'

/** The settings to be edited; nothing that was typed is lost by leaving or by somebody else's saving. */
export function SettingsForm(props: {
  first: FeedbackSettings
  topics: readonly Topic[]
  api: FeedbackApi
  /** Drops what was typed and reads what somebody else saved. */
  onTheirs: () => void
}) {
  const { api, topics } = props
  const words = useWords().settings
  const task = useTask()
  const [stored, setStored] = useState(props.first)
  const [typed, setTyped] = useState(typedOf(props.first))
  const [wrong, setWrong] = useState<Wrong>()
  const [isSaved, setSaved] = useState(false)
  const isChanged = JSON.stringify(typed) !== JSON.stringify(typedOf(stored))
  const change = (next: Partial<Typed>) => {
    setSaved(false)
    setTyped({ ...typed, ...next })
  }
  const save = (overRev: () => Promise<number>) =>
    task.run(async () => {
      const read = readSettings(typed, await overRev())
      setWrong('wrong' in read ? read.wrong : undefined)
      if ('wrong' in read) return
      const saved = await api.saveSettings(read.settings)
      setStored(saved)
      setTyped(typedOf(saved))
      setSaved(true)
    })
  return (
    <form
      class="part form feedback-settings"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save(async () => stored.rev)
      }}
    >
      {isChanged && <Unsaved stays={({ page, view }) => page === 'feedback' && view === 'settings'} />}
      <h3>{words.days}</h3>
      <Field
        label={words.dueDays}
        hint={words.dueHint}
        problem={wrong?.dueDays === true ? words.daysWrong : undefined}
      >
        {(box) => (
          <input
            {...box}
            class="days"
            inputMode="numeric"
            value={typed.dueDays}
            onInput={(event) => change({ dueDays: event.currentTarget.value })}
          />
        )}
      </Field>
      {topics.length > 0 && (
        <TopicDays
          topics={topics}
          days={typed.byTopic}
          wrong={wrong?.topics ?? []}
          onChange={(byTopic) => change({ byTopic })}
        />
      )}
      <Templates
        templates={typed.templates}
        wrong={wrong?.templates ?? []}
        onChange={(templates) => change({ templates })}
      />
      <h3>{words.tags}</h3>
      <Field
        label={words.tagsLabel}
        hint={words.tagsHint}
        problem={wrong?.tags === true ? words.tagsWrong : undefined}
      >
        {(box) => (
          <textarea
            {...box}
            rows={5}
            value={typed.tags}
            onInput={(event) => change({ tags: event.currentTarget.value })}
          />
        )}
      </Field>
      <div role="status">
        {wrong !== undefined && <p class="notice bad">{words.wrong}</p>}
        {isSaved && <p class="notice good">{words.saved}</p>}
      </div>
      {task.failure?.code === 'changed-meanwhile' ? (
        <div class="notice caution" role="alert">
          <p>{words.conflict}</p>
          <div class="row">
            <button type="button" onClick={props.onTheirs}>
              {words.theirs}
            </button>
            <button type="button" onClick={() => save(async () => (await api.settings()).rev)}>
              {words.mine}
            </button>
          </div>
        </div>
      ) : (
        <FailureLine failure={task.failure} />
      )}
      <div class="buttons save-bar">
        {isChanged && <span class="quiet">{words.unsaved}</span>}
        {isChanged && (
          <button
            type="button"
            onClick={() => {
              setTyped(typedOf(stored))
              setWrong(undefined)
            }}
          >
            {words.drop}
          </button>
        )}
        <button type="submit" class="primary" disabled={task.busy || !isChanged}>
          {words.save}
        </button>
      </div>
    </form>
  )
}
