import type { Block, ReportDocument } from '../../../shared/report/document.ts'
import type { ReportTexts } from '../../../shared/report/texts.ts'
import { PaperTable } from './paper-table.tsx'
import { useWords } from './words.ts'

type Edit = (name: keyof ReportTexts) => void

/** The report as it will be on paper, in Vietnamese whatever the page speaks; with `onEdit` its words lead to their boxes. */
export function Paper({ report, onEdit }: { report: ReportDocument; onEdit?: Edit }) {
  const words = useWords()
  const { header, closing } = report
  return (
    <article class="papers" lang="vi" aria-label={words.paper}>
      <div class="paper">
        <header class="paper-head">
          <div>
            <p>{header.agencyAbove}</p>
            <p class="bold ruled">{header.agency}</p>
            <p class="paper-number">{header.number}</p>
          </div>
          <div>
            <p class="bold">{header.nation}</p>
            <p class="bold motto ruled">{header.motto}</p>
            <p class="paper-number italic">{header.placeAndDate}</p>
          </div>
        </header>
        <EditButton name="agencyAbove" label={words.groups.header} onEdit={onEdit} />
        <div class="paper-title ruled">
          <p>{report.title}</p>
          {report.subject.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        {report.body.map((block, index) => (
          <PaperBlock
            key={keyOf(block, index)}
            block={block}
            before={report.body[index - 1]}
            onEdit={onEdit}
          />
        ))}
        <footer class="paper-close">
          <div class="recipients">
            <p>Nơi nhận:</p>
            {closing.recipients.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          <div class="signature">
            {closing.signatoryTitle.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p class="signatory">{closing.signatoryName}</p>
          </div>
        </footer>
        <EditButton name="recipients" label={words.groups.closing} onEdit={onEdit} />
      </div>
      {report.appendices.map(({ number, title, reference, table }) => (
        <section key={number} class="paper across" aria-label={number}>
          <div class="paper-title">
            <p>{number}</p>
            <p>{title}</p>
            <p class="italic">{reference}</p>
          </div>
          <PaperTable table={table} />
        </section>
      ))}
    </article>
  )
}

function PaperBlock(props: { block: Block; before: Block | undefined; onEdit: Edit | undefined }) {
  const { block, before, onEdit } = props
  const words = useWords()
  switch (block.kind) {
    case 'part':
      return <h3>{block.text}</h3>
    case 'heading':
      return <h4>{block.text}</h4>
    case 'table':
      return (
        <>
          <p class="paper-caption">{block.table.title}</p>
          <PaperTable table={block.table} />
        </>
      )
    case 'paragraph': {
      const { from } = block
      const isFirst = from !== undefined && !(before?.kind === 'paragraph' && before.from === from)
      return (
        <>
          <p class="paper-text">{block.text}</p>
          {isFirst && <EditButton name={from} label={words.fields[from]} onEdit={onEdit} />}
        </>
      )
    }
  }
}

/** Not on paper: it leads to the box in which these words are written. */
function EditButton(props: { name: keyof ReportTexts; label: string; onEdit: Edit | undefined }) {
  const words = useWords()
  const { onEdit } = props
  if (onEdit === undefined) return null
  return (
    <button
      type="button"
      class="paper-edit"
      aria-label={words.edit(props.label)}
      onClick={() => onEdit(props.name)}
    >
      {words.editShort}
    </button>
  )
}

function keyOf(block: Block, index: number): string {
  return `${block.kind} ${block.kind === 'paragraph' ? (block.from ?? '') : ''} ${index}`
}
