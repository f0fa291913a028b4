import { FailureLine } from '../controls/failure-line.tsx'
import type { useTask } from '../controls/task.ts'
import { useWords } from './words.ts'

/** The way to a list's next page. */
export function MoreButton(props: { more: ReturnType<typeof useTask>; onMore: () => void }) {
  const words = useWords()
  return (
    <div class="more">
      <button type="button" disabled={props.more.busy} onClick={props.onMore}>
        {words.list.more}
      </button>
      <FailureLine failure={props.more.failure} />
    </div>
  )
}
