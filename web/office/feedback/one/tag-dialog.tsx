import { useState } from 'preact/hooks'
import type { FeedbackSettings } from '../../../../shared/api/feedback.ts'
import { MAX_TAGS, Tag } from '../../../../shared/feedback/case.ts'
import { tidyText } from '../../../../shared/text.ts'
import { CheckList } from '../../controls/check-list.tsx'
import { Field } from '../../controls/field.tsx'
import { byName } from '../../results/sort.ts'
import { useWords } from '../words.ts'
import type { Step } from './step.ts'
import { StepDialog } from './step-dialog.tsx'

/** Ticks the tags that the province offers, or gives one of one's own. */
export function TagDialog(props: {
  tags: readonly string[]
  settings: FeedbackSettings | undefined
  onStep: (step: Step) => Promise<void>
  onClose: () => void
}) {
  const words = useWords().tag
  const [chosen, setChosen] = useState([...props.tags])
  const [own, setOwn] = useState('')
  const added = tidyText(own)
  const tags = added === '' || chosen.includes(added) ? chosen : [...chosen, added]
  const offered = [...new Set([...(props.settings?.tags ?? []), ...props.tags])].sort(byName)
  const isTooLong = added !== '' && !Tag.safeParse(added).success
  const isTooMany = tags.length > MAX_TAGS
  return (
    <StepDialog
      title={words.title}
      lead={words.lead}
      confirm={words.confirm}
      isReady={!isTooLong && !isTooMany}
      onConfirm={() => props.onStep({ kind: 'tag', tags })}
      onClose={props.onClose}
    >
      {offered.length > 0 && (
        <CheckList
          label={words.choose(MAX_TAGS)}
          searchLabel={words.search}
          more={words.more}
          problem={isTooMany ? words.tooMany(MAX_TAGS) : undefined}
          choices={offered.map((tag) => ({ id: tag, label: tag }))}
          chosen={chosen}
          onChange={setChosen}
        />
      )}
      <Field
        label={words.own}
        problem={
          isTooLong ? words.tooLong : isTooMany && offered.length === 0 ? words.tooMany(MAX_TAGS) : undefined
        }
      >
        {(box) => <input {...box} value={own} onInput={(event) => setOwn(event.currentTarget.value)} />}
      </Field>
    </StepDialog>
  )
}
