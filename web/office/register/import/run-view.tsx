import type { ImportView } from '../../../../shared/api/imports.ts'
import { dateText, numberText, timeText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { isUnderWay } from './import-run.ts'
import { useImportWords } from './words.ts'

/** How far an import is, and what came of it. */
export function RunView({ run }: { run: ImportView }) {
  const words = useImportWords()
  const { language } = useLanguage()
  const { state, file, requestedBy, requestedAt, done, of, left } = run
  return (
    <div class={state === 'failed' ? 'notice bad' : 'notice good'} role="status">
      <p>
        <strong>{words.states[state]}</strong> {file}
      </p>
      <p class="quiet">{words.by(requestedBy, `${timeText(requestedAt)} ${dateText(requestedAt)}`)}</p>
      {isUnderWay(run) && (
        <>
          <div class="progress">
            <progress aria-label={words.underWay} value={done} max={Math.max(1, of)} />
            <span>{words.progress(numberText(done, language), numberText(of, language))}</span>
          </div>
          <p class="quiet">{words.mayLeave}</p>
        </>
      )}
      {left !== undefined && <p>{words.left(numberText(left.count, language), left.names.join(', '))}</p>}
    </div>
  )
}
