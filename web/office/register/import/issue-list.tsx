import type { ImportPlan } from '../../../../shared/api/imports.ts'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { useImportWords } from './words.ts'

/** Everything to mend in the file: where it stands, and how. */
export function IssueList({ plan }: { plan: ImportPlan }) {
  const words = useImportWords()
  const { language } = useLanguage()
  const { issues, issueCount } = plan
  return (
    <section class="issues">
      <div class="notice caution" role="alert">
        <h3>{words.issues(numberText(issueCount, language))}</h3>
        <p>{words.issuesLead}</p>
      </div>
      <div class="scroll">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {issues.map(({ code, sheet, row, column, value = '', about = '' }, place) => (
              <tr key={`${place} ${code}`}>
                <th scope="row">
                  {words.at(sheet, row === undefined ? '' : String(row), column ?? '') || words.wholeFile}
                </th>
                <td>{words.issue[code](value, about)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {issueCount > issues.length && (
        <p class="quiet">{words.more(numberText(issueCount - issues.length, language))}</p>
      )}
    </section>
  )
}
