import { useState } from 'preact/hooks'
import type { DoubtRulesView } from '../../../shared/api/reviews.ts'
import type { DoubtRules } from '../../../shared/doubts/rules.ts'
import type { SurveyId } from '../../../shared/ids.ts'
import { FailureLine } from '../controls/failure-line.tsx'
import { SaidLine, useSaid } from '../controls/said.tsx'
import { useTask } from '../controls/task.ts'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { useLoad } from '../load.ts'
import { Failed, Loading } from '../notices.tsx'
import { rulesApi } from './reviews-api.ts'
import { useWords } from './words.ts'

type Standing = DoubtRulesView['standing'][number]
type Change = DoubtRules['changes'][string]

/** By which rules forms are worth a look: turned on and off, and how strict, by who owns the survey. */
export function RulesView({ survey }: { survey: SurveyId }) {
  const { load, reload } = useLoad(survey, () => rulesApi.get(survey))
  const { said, say } = useSaid()
  const words = useWords()
  const saved = () => {
    say({ text: words.rules.saved })
    reload()
  }
  return (
    <>
      {load.at === 'loading' && <Loading />}
      {load.at === 'failed' && <Failed failure={load.failure} onRetry={reload} />}
      {load.at === 'ready' && (
        <Rules key={`${survey} ${load.value.rules.rev}`} survey={survey} view={load.value} onSaved={saved} />
      )}
      <SaidLine said={said} onClose={() => say(undefined)} />
    </>
  )
}

function Rules(props: { survey: SurveyId; view: DoubtRulesView; onSaved: () => void }) {
  const { survey, view, onSaved } = props
  const words = useWords()
  const task = useTask()
  const [changes, setChanges] = useState(view.rules.changes)
  const isChanged = JSON.stringify(changes) !== JSON.stringify(view.rules.changes)
  const change = (id: string, to: Change) => setChanges({ ...changes, [id]: to })
  const save = () =>
    task.run(async () => {
      await rulesApi.save(survey, { rev: view.rules.rev, changes })
      onSaved()
    })
  return (
    <section class="part rules" aria-label={words.rules.title}>
      <h3>{words.rules.title}</h3>
      <p>{words.rules.lead}</p>
      {!view.mayEdit && <p class="quiet">{words.rules.readOnly}</p>}
      <ul>
        {view.standing.map((rule) => (
          <RuleLine
            key={rule.id}
            rule={rule}
            change={changes[rule.id] ?? {}}
            mayEdit={view.mayEdit}
            onChange={(to) => change(rule.id, to)}
          />
        ))}
      </ul>
      {view.mayEdit && (
        <>
          <FailureLine failure={task.failure} />
          <button type="button" class="primary" disabled={!isChanged || task.busy} onClick={save}>
            {words.rules.save}
          </button>
        </>
      )}
    </section>
  )
}

function RuleLine(props: {
  rule: Standing
  change: Change
  mayEdit: boolean
  onChange: (to: Change) => void
}) {
  const words = useWords()
  const { language, say } = useLanguage()
  const units: Record<string, string> = words.rules.units
  const { rule, change, mayEdit, onChange } = props
  const name = useRuleName(rule)
  const { off: _, ...rest } = change
  const { threshold } = rule
  return (
    <li>
      <label class="check">
        <input
          type="checkbox"
          aria-label={words.rules.on(name)}
          checked={change.off !== true}
          disabled={!mayEdit}
          onChange={(event) => onChange(event.currentTarget.checked ? rest : { ...rest, off: true })}
        />
        <span>{name}</span>
      </label>
      {threshold !== undefined && (
        <label class="threshold">
          <input
            type="number"
            aria-label={words.rules.threshold(name)}
            min={threshold.least}
            max={threshold.most}
            value={change.threshold ?? threshold.is}
            disabled={!mayEdit || change.off === true}
            onChange={(event) => onChange(withThreshold(change, event.currentTarget.valueAsNumber))}
          />
          <span>
            {rule.unit === undefined ? units[rule.id] : say(rule.unit)}
            <small>
              {words.rules.bounds(
                numberText(threshold.least, language),
                numberText(threshold.most, language),
              )}
            </small>
          </span>
        </label>
      )}
    </li>
  )
}

/** An emptied box stands for the rule's own threshold. */
function withThreshold(change: Change, threshold: number): Change {
  const { threshold: _, ...rest } = change
  return Number.isFinite(threshold) ? { ...rest, threshold } : rest
}

function useRuleName({ id, words: own }: Standing): string {
  const words = useWords()
  const { say } = useLanguage()
  if (own !== undefined) return say(own)
  const generic: Record<string, string> = words.rules.generic
  return generic[id] ?? words.rules.passed
}
