import type { ImportPlan } from '../../../../shared/api/imports.ts'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { useImportWords } from './words.ts'

/** What an import would do: how many entries of each sheet, and the first of them in words. */
export function PlanView({ plan }: { plan: ImportPlan }) {
  const words = useImportWords()
  const { language } = useLanguage()
  const number = (value: number) => numberText(value, language)
  return (
    <>
      <div class="scroll">
        <table class="figures narrow">
          <thead>
            <tr>
              <th scope="col">{words.sheet}</th>
              <th scope="col">{words.added}</th>
              <th scope="col">{words.changed}</th>
              <th scope="col">{words.same}</th>
            </tr>
          </thead>
          <tbody>
            {plan.sheets.map((sheet) => (
              <tr key={sheet.name}>
                <th scope="row">{sheet.name}</th>
                <td>{number(sheet.added)}</td>
                <td>{number(sheet.changed)}</td>
                <td>{number(sheet.same)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {plan.changes.length > 0 && (
        <details>
          <summary>{words.changes}</summary>
          <ul class="import-changes">
            {plan.changes.map(({ sheet, row, kind, name, fields }) => (
              <li key={`${sheet} ${row}`}>
                <p>
                  <strong>{name}</strong>{' '}
                  <span class="quiet">
                    {words.at(sheet, String(row), '')} · {words[kind]}
                  </span>
                </p>
                <p class="quiet">
                  {fields
                    .map(({ title, before, after }) =>
                      before === '' ? words.set(title, after) : words.before(title, before, after),
                    )
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** How many entries an import adds or changes. */
export function changeCount(plan: ImportPlan): number {
  return plan.sheets.reduce((sum, { added, changed }) => sum + added + changed, 0)
}
