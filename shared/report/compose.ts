import type { Block, ReportDocument, ReportFigures } from './document.ts'
import { placeAndDate } from './period-words.ts'
import { type BodyText, paragraphsOf, type ReportTexts } from './texts.ts'

/** What stands where an office has not written anything yet, to be filled in by hand. */
const BLANK = '…………………………………………………………………………'

/**
 * A report in the order of Nghị định 30/2020/NĐ-CP, Phụ lục I: header, title, numbered parts, recipients and signature, then the
 * tables by commune as appendices. Pure: the same words and figures give the same paper on the screen and in Word.
 */
export function composeReport(texts: ReportTexts, figures: ReportFigures): ReportDocument {
  const number = `${texts.number === '' ? '      ' : texts.number}/${texts.sign}`
  return {
    header: {
      agencyAbove: texts.agencyAbove.toUpperCase(),
      agency: texts.agency.toUpperCase(),
      number: `Số: ${number}`,
      nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      placeAndDate: placeAndDate(texts.place, texts.day),
    },
    title: 'BÁO CÁO',
    subject: paragraphsOf(texts.subject),
    body: [
      ...written(texts, 'opening', []),
      { kind: 'part', text: 'I. KẾT QUẢ THỰC HIỆN' },
      ...written(texts, 'results', []),
      ...results(figures),
      { kind: 'part', text: 'II. KHÓ KHĂN, VƯỚNG MẮC' },
      ...figures.difficulties.map((text): Block => ({ kind: 'paragraph', text })),
      ...written(texts, 'difficulties', figures.difficulties.length > 0 ? [] : [BLANK]),
      { kind: 'part', text: 'III. NHIỆM VỤ, GIẢI PHÁP KỲ TỚI' },
      ...written(texts, 'tasks', [BLANK]),
      { kind: 'part', text: 'IV. KIẾN NGHỊ' },
      ...written(texts, 'proposals', [BLANK]),
      ...written(texts, 'closing', []),
    ],
    closing: {
      recipients: recipientLines(texts.recipients),
      signatoryTitle: paragraphsOf(texts.signatoryTitle.toUpperCase()),
      signatoryName: texts.signatoryName,
    },
    appendices: figures.communes.map((table, index) => ({
      number: figures.communes.length === 1 ? 'Phụ lục' : `Phụ lục ${ROMAN[index] ?? index + 1}`,
      title: table.title.toUpperCase(),
      reference: `(Kèm theo Báo cáo số ${number} ${dateOf(texts)} của ${texts.agency})`,
      table,
    })),
  }
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI']

function results(figures: ReportFigures): Block[] {
  const { sections, table, notes } = figures
  return [
    ...sections.flatMap(({ title, lead, items }, index): Block[] => [
      { kind: 'heading', text: `${index + 1}. ${title}` },
      ...[lead, ...items].filter((text) => text !== '').map((text): Block => ({ kind: 'paragraph', text })),
    ]),
    ...(table === undefined ? [] : [{ kind: 'table', table } as const]),
    ...notes.map((text): Block => ({ kind: 'paragraph', text })),
  ]
}

function written(texts: ReportTexts, name: BodyText, otherwise: string[]): Block[] {
  const paragraphs = paragraphsOf(texts[name])
  return (paragraphs.length === 0 ? otherwise : paragraphs).map((text) => ({
    kind: 'paragraph',
    text,
    from: name,
  }))
}

/** "- Bộ Khoa học và Công nghệ;", the last one with a full stop, whatever signs people type themselves. */
function recipientLines(text: string): string[] {
  const names = paragraphsOf(text).map((line) => line.replace(/^[-–•\s]+/, '').replace(/[;.,\s]+$/, ''))
  const kept = names.filter((name) => name !== '')
  return kept.map((name, index) => `- ${name}${index === kept.length - 1 ? '.' : ';'}`)
}

function dateOf({ place, day }: ReportTexts): string {
  return placeAndDate(place, day).slice(place.length + 2)
}
