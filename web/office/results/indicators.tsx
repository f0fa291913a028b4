import type {
  CommuneSummary,
  Group,
  IndicatorValue,
  Legend,
  ProvinceSummary,
} from '../../../shared/results/summary.ts'
import { fractionText, MISSING, numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Empty } from '../notices.tsx'
import { Bar } from './bar.tsx'
import { type Indicator, isPercent, useIndicatorText } from './indicator-text.ts'

/** Every indicator of the place, with what it was made of; split ones with their parts below. */
export function Indicators({ summary }: { summary: ProvinceSummary | CommuneSummary }) {
  const { text } = useLanguage()
  const { indicators } = summary.legend
  if (indicators.length === 0) return <Empty>{text.empty.noIndicators}</Empty>
  return (
    <div class="scroll">
      <table class="figures">
        <caption class="hidden">{text.indicators.caption(summary.areaName)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.indicators.name}</th>
            <th scope="col" class="number">
              {text.indicators.value}
            </th>
            <td class="drawn" />
            <th scope="col" class="number">
              {text.indicators.made}
            </th>
            <th scope="col" class="number">
              <abbr title={text.indicators.observedHint}>{text.indicators.observed}</abbr>
            </th>
          </tr>
        </thead>
        {indicators.map((indicator) => (
          <IndicatorRows
            key={indicator.code}
            indicator={indicator}
            group={summary.all}
            questions={summary.legend.questions}
          />
        ))}
      </table>
    </div>
  )
}

function IndicatorRows(props: { indicator: Indicator; group: Group; questions: Legend['questions'] }) {
  const { language, say, text } = useLanguage()
  const words = useIndicatorText()
  const { indicator } = props
  const value = props.group.indicators[indicator.code]
  const made =
    value?.denominator === undefined ? MISSING : fractionText(value.numerator, value.denominator, language)
  return (
    <tbody>
      <tr>
        <th scope="row">
          {say(indicator.label)} <small>{text.over[indicator.over]}</small>
        </th>
        <td class="number strong">{words(indicator, value?.value)}</td>
        <td class="drawn">{isPercent(indicator) && <Bar value={value?.value} max={100} />}</td>
        <td class="number">{made}</td>
        <td class="number">{numberText(value?.n, language)}</td>
      </tr>
      {value?.options !== undefined && (
        <Parts indicator={indicator} options={value.options} value={value} questions={props.questions} />
      )}
    </tbody>
  )
}

function Parts(props: {
  indicator: Indicator
  value: IndicatorValue
  options: Record<string, number>
  questions: Legend['questions']
}) {
  const { language, say } = useLanguage()
  const question = props.questions.find(({ code }) => code === props.indicator.by)
  const greatest = Math.max(0, ...Object.values(props.options))
  const labelOf = (code: string) => {
    const label = question?.options.find((option) => option.code === code)?.label
    return label === undefined ? code : say(label)
  }
  return Object.entries(props.options).map(([code, count]) => (
    <tr key={code} class="piece">
      <th scope="row">{labelOf(code)}</th>
      <td class="number">{numberText(count, language)}</td>
      <td class="drawn">
        <Bar value={count} max={greatest} />
      </td>
      <td class="number" />
      <td class="number" />
    </tr>
  ))
}
