import { useEffect, useState } from 'preact/hooks'
import type { ReportView } from '../../../shared/report/view.ts'
import { FailureLine } from '../controls/failure-line.tsx'
import { dateText, timeText } from '../format.ts'
import type { Drafting } from './drafting.ts'
import { useWords } from './words.ts'

/** What can be done with the report, and whether its words are saved. */
export function Tools(props: {
  drafting: Drafting
  mayWrite: boolean
  earlier: ReportView['earlier']
  wordHref: string
  onReuse: () => void
  onTheirs: () => void
}) {
  const { drafting, mayWrite, earlier, wordHref } = props
  const words = useWords()
  const { isChanged, busy, stored, hasConflict } = drafting
  const [wantsWord, setWantsWord] = useState(false)

  // Once nothing unsaved holds the page back any more.
  useEffect(() => {
    if (!wantsWord || isChanged) return
    setWantsWord(false)
    location.assign(wordHref)
  }, [wantsWord, isChanged])

  return (
    <section class="report-tools" aria-label={words.tools}>
      <div class="report-buttons">
        {mayWrite && (
          <button
            type="button"
            class="primary"
            disabled={busy || (!isChanged && stored.rev > 0)}
            onClick={() => drafting.save()}
          >
            {words.save}
          </button>
        )}
        {isChanged ? (
          <button type="button" disabled={busy} onClick={async () => setWantsWord(await drafting.save())}>
            {words.saveAndWord}
          </button>
        ) : (
          <a class="button" href={wordHref}>
            {words.word}
          </a>
        )}
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
        {mayWrite && earlier !== undefined && (
          <button type="button" onClick={props.onReuse}>
            {words.reuse(words.periodLabel(earlier.at))}
          </button>
        )}
      </div>
      <p role="status" class={isChanged ? 'lacking' : 'quiet'}>
        {stateText()}
      </p>
      {hasConflict && (
        <div class="notice caution" role="alert">
          <p>{words.conflict}</p>
          <div class="report-buttons">
            <button type="button" disabled={busy} onClick={() => drafting.saveOver()}>
              {words.mine}
            </button>
            <button type="button" disabled={busy} onClick={props.onTheirs}>
              {words.theirs}
            </button>
          </div>
        </div>
      )}
      <FailureLine failure={drafting.failure} />
    </section>
  )

  function stateText(): string {
    if (isChanged) return words.unsaved
    if (stored.savedAt !== undefined) return words.savedAt(timeText(stored.savedAt), dateText(stored.savedAt))
    if (!mayWrite) return words.readOnly
    return earlier === undefined ? words.isFirst : words.isEarlier(words.periodLabel(earlier.at))
  }
}
