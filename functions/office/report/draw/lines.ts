import { AlignmentType, BorderStyle, type IParagraphOptions, Paragraph, TextRun } from 'docx'
import { readable } from '../../../results/xlsx/xml.ts'
import { indent, size } from './paper.ts'

type Look = { bold?: boolean; italics?: boolean; size?: number }

/** Words of one look, without what Word would refuse a whole file for. */
export function run(text: string, look: Look): TextRun {
  return new TextRun({ text: readable(text), ...look })
}

/** A line in the middle, of a title or of a block of the header. */
export function centred(text: string, look: Look, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    ...options,
    children: [run(text, look)],
  })
}

/** A short line in the middle of a block so wide, under what stands above it. Lengths in twips. */
export function rule(length: number, width: number): Paragraph {
  const side = Math.round((width - length) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { line: 60, lineRule: 'exact', after: 120 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  })
}

/** A paragraph of the body: even at both sides, its first line drawn in; with `keepNext` on the page of what follows. */
export function paragraph(text: string, { keepNext = false }: { keepNext?: boolean } = {}): Paragraph {
  return new Paragraph({
    keepNext,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: indent },
    spacing: { before: 60, after: 60, line: 276 },
    children: [run(text, { size: size.body })],
  })
}

/** The head of a part or section: it never stands alone at the foot of a page. */
export function heading(text: string): Paragraph {
  return new Paragraph({
    indent: { firstLine: indent },
    spacing: { before: 120, after: 60, line: 276 },
    keepNext: true,
    children: [run(text, { size: size.body, bold: true })],
  })
}
