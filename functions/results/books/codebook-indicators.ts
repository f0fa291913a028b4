import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { questionsIn } from '../../../shared/form/references.ts'
import { DEPLOYED_HOUSEHOLDS } from '../../../shared/results/figures.ts'
import { basisOf } from '../../../shared/results/names.ts'
import type { FigureTerm, IndicatorSpec, Term } from '../../../shared/results/spec.ts'
import { type Cell, note, text } from '../xlsx/cells.ts'
import { ruleInWords } from './rule-words.ts'
import type { TableSheet } from './table.ts'

/** What every indicator of a survey counts: in words, by which questions, and as the rule that the program follows. */
export function indicatorTable(
  specs: readonly IndicatorSpec[],
  versions: readonly SurveyVersion[],
): TableSheet {
  const labels = new Map(
    versions
      .toSorted((a, b) => a.version - b.version)
      .flatMap(({ questions }) => questions.map(({ code, label }) => [code, label.vi] as const)),
  )
  return {
    name: 'Chỉ tiêu',
    title: 'CHỈ TIÊU ĐƯỢC TÍNH TỪ KHẢO SÁT',
    columns: [
      { head: 'Mã chỉ tiêu', width: 34 },
      { head: 'Tiếng Việt', width: 40 },
      { head: 'Tiếng Anh', width: 40 },
      { head: 'Đơn vị', width: 10 },
      { head: 'Tính trên', width: 34 },
      { head: 'Trong một kỳ', width: 22 },
      { head: 'Tử số', width: 40 },
      { head: 'Mẫu số', width: 40 },
      { head: 'Chia theo', width: 18 },
      { head: 'Câu hỏi nguồn', width: 60 },
    ],
    rows: specs.map((spec) => rowOf(spec, labels)),
  }
}

function rowOf(spec: IndicatorSpec, labels: ReadonlyMap<string, string>): Cell[] {
  const { code, label, unit, numerator, denominator, by } = spec
  const sources = [numerator, ...(denominator === undefined ? [] : [denominator])].flatMap((term) =>
    'figure' in term ? [] : questionsIn('sum' in term ? term.sum : term.count),
  )
  const named = [...new Set([...sources, ...(by === undefined ? [] : [by])])]
  return [
    text(code),
    note(label.vi),
    label.en === undefined ? undefined : note(label.en),
    text(unit.vi),
    note(basisOf(spec).vi),
    note(isWithin(spec) ? 'tính trong các ngày của kỳ' : 'tính đến hết ngày cuối kỳ'),
    note(inWords(numerator)),
    denominator === undefined ? undefined : note(inWords(denominator)),
    by === undefined ? undefined : text(by),
    note(named.map((one) => `${one}: ${labels.get(one) ?? ''}`).join('\n')),
  ]
}

function isWithin({ counts, over }: IndicatorSpec): boolean {
  return counts === undefined ? over === 'visits' || over === 'team_months' : counts === 'within'
}

function inWords(term: Term | FigureTerm): string {
  if ('figure' in term) {
    return term.figure === DEPLOYED_HOUSEHOLDS
      ? 'số hộ của các thôn có tổ hoạt động, theo danh mục'
      : `số liệu “${term.figure}”`
  }
  return 'sum' in term ? `cộng ${ruleInWords(term.sum)}` : `đếm nơi ${ruleInWords(term.count)}`
}
