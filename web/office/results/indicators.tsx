import { basisOf } from '../../../shared/results/names.ts'
import type { CommuneSummary, Group, Legend, ProvinceSummary } from '../../../shared/results/summary.ts'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Empty } from '../notices.tsx'
import { Bar } from './bar.tsx'
import type { Indicator } from './indicator-text.ts'
import { TableFrame } from './table-frame.tsx'
import { ValueCells } from './value-cells.tsx'

/** Every indicator of the place, with what it was made of; split ones with their parts below. */
export function Indicators({ summary }: { summary: ProvinceSummary | CommuneSummary }) {
  const { text } = useLanguage()
  const { indicators, questions } = summary.legend
  if (indicators.length === 0) return <Empty>{text.empty.noIndicators}</Empty>
  return (
    <TableFrame name={text.indicators.caption(summary.areaName)}>
      <thead>
        <tr>
          <th scope="col">{text.indicators.name}</th>
          <th scope="col" class="number">
            {text.indicators.value}
          </th>
          <td class="drawn" />
          <th scope="col" class="number wide-only">
            {text.indicators.made}
          </th>
          <th scope="col" class="number wide-only">
            <abbr title={text.indicators.observedHint}>{text.indicators.observed}</abbr>
          </th>
        </tr>
      </thead>
      {indicators.map((indicator) => (
        <IndicatorRows key={indicator.code} indicator={indicator} group={summary.all} questions={questions} />
      ))}
    </TableFrame>
  )
}

function IndicatorRows(props: { indicator: Indicator; group: Group; questions: Legend['questions'] }) {
  const { say } = useLanguage()
  const { indicator } = props
  const value = props.group.indicators[indicator.code]
  return (
    <tbody>
      <tr>
        <th scope="row">
          {say(indicator.label)} <small>{say(basisOf(indicator))}</small>
        </th>
        <ValueCells indicator={indicator} value={value}>
          {indicator.percent && <Bar value={value?.value} max={100} />}
        </ValueCells>
      </tr>
      {value?.options !== undefined && (
        <Parts options={value.options} question={props.questions.find(({ code }) => code === indicator.by)} />
      )}
    </tbody>
  )
}

/** The options that split an indicator, in the order in which the form offers them. */
function Parts(props: {
  options: Record<string, number>
  question: Legend['questions'][number] | undefined
}) {
  const { language, say } = useLanguage()
  const greatest = Math.max(0, ...Object.values(props.options))
  const rows = (props.question?.options ?? []).filter(({ code }) => props.options[code] !== undefined)
  return (
    <>
      {rows.map(({ code, label }) => (
        <tr key={code} class="piece">
          <th scope="row">{say(label)}</th>
          <td class="number">{numberText(props.options[code], language)}</td>
          <td class="drawn">
            <Bar value={props.options[code]} max={greatest} />
          </td>
          <td class="wide-only" />
          <td class="wide-only" />
        </tr>
      ))}
    </>
  )
}
