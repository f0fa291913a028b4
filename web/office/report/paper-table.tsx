import type { ReportTable } from '../../../shared/report/document.ts'
import { useWords } from './words.ts'

/** A table of the report, with what its signs mean below it; on a narrow screen it is moved to and fro. */
export function PaperTable({ table }: { table: ReportTable }) {
  const words = useWords()
  const { title, columns, rows, notes } = table
  const kindOf = (index: number) => columns[index]?.kind ?? 'name'
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse moves it by the arrow keys. */}
      <section class="scroll" tabIndex={0} aria-label={words.table(title)}>
        <table class="paper-table">
          <thead>
            <tr>
              {columns.map(({ label, kind }) => (
                <th key={label} scope="col" class={kind}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, cells }) =>
              kind === 'group' ? (
                <tr key={cells.join()} class="paper-group">
                  <th scope="rowgroup" colSpan={columns.length}>
                    {cells[0]}
                  </th>
                </tr>
              ) : (
                <tr key={cells.join()} class={kind === 'total' ? 'paper-total' : undefined}>
                  {cells.map((text, index) =>
                    kindOf(index) === 'name' ? (
                      <th key={columns[index]?.label} scope="row">
                        {text}
                      </th>
                    ) : (
                      <td key={columns[index]?.label} class={kindOf(index)}>
                        {text}
                      </td>
                    ),
                  )}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
      {notes.map((note) => (
        <p key={note} class="paper-note">
          {note}
        </p>
      ))}
    </>
  )
}
