import { useEffect, useRef } from 'preact/hooks'
import { compareVersions } from '../../../../shared/form/compare.ts'
import type { SurveyVersion } from '../../../../shared/form/definition.ts'
import { ChangeList } from '../compare/change-list.tsx'
import { useWords } from '../words.ts'

/** Somebody else saved meanwhile: what is different, and whose version goes on. Nothing that was typed is lost before that. */
export function Conflict(props: {
  theirs: SurveyVersion
  mine: SurveyVersion
  busy: boolean
  onTheirs: () => void
  onMine: () => void
}) {
  const { theirs, mine } = props
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const changes = compareVersions(theirs, mine)
  return (
    <div ref={box} class="notice caution" role="alert" tabIndex={-1}>
      <p>{words.conflict.lead}</p>
      <details>
        <summary>{words.conflict.differences(String(changes.length))}</summary>
        <ChangeList changes={changes} before={theirs} after={mine} />
      </details>
      <div class="row">
        <button type="button" disabled={props.busy} onClick={props.onTheirs}>
          {words.conflict.theirs}
        </button>
        <button type="button" disabled={props.busy} onClick={props.onMine}>
          {words.conflict.mine}
        </button>
      </div>
      <p class="quiet">{words.conflict.hint}</p>
    </div>
  )
}
