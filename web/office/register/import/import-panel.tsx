import { useState } from 'preact/hooks'
import type { ImportPlan } from '../../../../shared/api/imports.ts'
import type { AreaId } from '../../../../shared/ids.ts'
import { FailureLine } from '../../controls/failure-line.tsx'
import { Field } from '../../controls/field.tsx'
import { useTask } from '../../controls/task.ts'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { importApi, templateHref } from './import-api.ts'
import { isUnderWay, useImportRun } from './import-run.ts'
import { IssueList } from './issue-list.tsx'
import { changeCount, PlanView } from './plan-view.tsx'
import { RunView } from './run-view.tsx'
import { useImportWords } from './words.ts'

/** From a spreadsheet into the register: choose a file, see what it would change or what is wrong with it, import. */
export function ImportPanel({ province, onDone }: { province: AreaId; onDone: () => void }) {
  const words = useImportWords()
  const { language } = useLanguage()
  const [plan, setPlan] = useState<ImportPlan>()
  const task = useTask()
  const { run, follow } = useImportRun(province, onDone)

  const read = (file: File) =>
    task.run(async () => {
      setPlan(undefined)
      setPlan(await importApi.plan(province, file))
    })
  const apply = (chosen: ImportPlan) =>
    task.run(async () => {
      follow(await importApi.apply(province, chosen.id))
      setPlan(undefined)
    })
  const changes = plan === undefined ? 0 : changeCount(plan)

  return (
    <section class="part import">
      <h3>{words.title}</h3>
      <p>{words.lead}</p>
      <div class="row">
        <a class="button" href={templateHref(province, false)} download>
          {words.template}
        </a>
        <a class="button" href={templateHref(province, true)} download>
          {words.filled}
        </a>
      </div>
      {run !== undefined && <RunView run={run} />}
      {(run === undefined || !isUnderWay(run)) && (
        <Field label={plan === undefined ? words.file : words.again} hint={words.fileHint}>
          {(box) => (
            <input
              {...box}
              type="file"
              accept=".xlsx,.csv,.txt"
              disabled={task.busy}
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? []
                if (file !== undefined) void read(file)
                event.currentTarget.value = '' // so that the same file, corrected, can be chosen again
              }}
            />
          )}
        </Field>
      )}
      {task.busy && plan === undefined && <p role="status">{words.reading}</p>}
      <FailureLine failure={task.failure} />
      {plan !== undefined && (
        <>
          <h3>{words.plan(plan.file)}</h3>
          {plan.issueCount > 0 ? (
            <IssueList plan={plan} />
          ) : (
            <>
              <PlanView plan={plan} />
              {changes === 0 ? (
                <p class="notice good">{words.nothing}</p>
              ) : (
                <button type="button" class="primary" disabled={task.busy} onClick={() => void apply(plan)}>
                  {words.apply(numberText(changes, language))}
                </button>
              )}
            </>
          )}
        </>
      )}
    </section>
  )
}
