import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import type { Block, ReportDocument } from '../../../../shared/report/document.ts'
import { readable } from '../../../results/xlsx/xml.ts'
import { closingBlock } from './closing-block.ts'
import { figureTable } from './figure-table.ts'
import { headerBlock } from './header-block.ts'
import { centred, heading, paragraph, rule, run } from './lines.ts'
import { margin, mm, paper, size, textWidth } from './paper.ts'

/** A report as a .docx in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I; its appendices lie across. */
export async function drawWord(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: readable(`${report.title} ${report.subject.join(' ')}`),
    creator: readable(report.header.agency),
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: size.body, language: { value: 'vi-VN' } },
        },
      },
    },
    sections: [upright(report), ...report.appendices.map(across)],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function upright(report: ReportDocument): ISectionOptions {
  return {
    properties: { titlePage: true, page: { size: paper, margin } },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    children: [
      headerBlock(report.header),
      centred(report.title, { bold: true, size: size.body }, { spacing: { before: 360 } }),
      ...report.subject.map((text) => centred(text, { bold: true, size: size.body })),
      rule(mm(45), textWidth.upright),
      ...report.body.slice(0, -1).flatMap(drawBlock),
      // Whoever signs does not sign a page that has none of the words.
      ...report.body.slice(-1).flatMap((last) => drawBlock({ ...last, keepNext: true })),
      new Paragraph({ keepNext: true }),
      closingBlock(report.closing),
    ],
  }
}

function across({ number, title, reference, table }: ReportDocument['appendices'][number]): ISectionOptions {
  return {
    properties: { page: { size: { ...paper, orientation: PageOrientation.LANDSCAPE }, margin } },
    headers: { default: pageNumber() },
    children: [
      centred(number, { bold: true, size: size.body }),
      centred(title, { bold: true, size: size.body }),
      centred(reference, { italics: true, size: size.body }, { spacing: { after: 120 } }),
      figureTable(table, textWidth.across),
      ...table.notes.map(note),
    ],
  }
}

function drawBlock(block: Block & { keepNext?: true }): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'part':
    case 'heading':
      return [heading(block.text)]
    case 'paragraph':
      return [paragraph(block.text, block)]
    case 'table':
      return [
        centred(
          block.table.title,
          { bold: true, size: size.body },
          { keepNext: true, spacing: { before: 180, after: 60 } },
        ),
        figureTable(block.table, textWidth.upright),
        ...block.table.notes.map(note),
      ]
  }
}

function note(text: string): Paragraph {
  return new Paragraph({
    spacing: { before: 40 },
    children: [run(text, { italics: true, size: size.note })],
  })
}

/** In the middle of the top margin; the first page has none. */
function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: size.body })],
      }),
    ],
  })
}
