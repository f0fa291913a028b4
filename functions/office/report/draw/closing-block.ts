import { Paragraph, type Table } from 'docx'
import type { ReportDocument } from '../../../../shared/report/document.ts'
import { centred, run } from './lines.ts'
import { mm, size, textWidth } from './paper.ts'
import { besideEachOther } from './without-lines.ts'

const left = mm(80)

/** To whom it goes on the left, who signs on the right, with room for the signature. */
export function closingBlock({
  recipients,
  signatoryTitle,
  signatoryName,
}: ReportDocument['closing']): Table {
  const look = { bold: true, size: size.body }
  return besideEachOther(
    {
      width: left,
      children: [
        new Paragraph({ children: [run('Nơi nhận:', { bold: true, italics: true, size: size.recipients })] }),
        ...recipients.map((text) => new Paragraph({ children: [run(text, { size: size.recipient })] })),
      ],
    },
    {
      width: textWidth.upright - left,
      children: [
        ...signatoryTitle.map((text) => centred(text, look)),
        new Paragraph({ spacing: { before: mm(24) } }),
        centred(signatoryName, look),
      ],
    },
  )
}
