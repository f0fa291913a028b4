import { basisOf } from '../../../shared/results/names.ts'
import type { Group, Legend } from '../../../shared/results/summary.ts'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Empty } from '../notices.tsx'
import { Bar } from './bar.tsx'
import { besideOf } from './beside.ts'
import type { Indicator } from './indicator-text.ts'
import { useDatedText } from './period/dated-text.ts'
import { TableFrame } from './table-frame.tsx'
import { BesideHeads, ValueCells } from './value-cells.tsx'
import type { View } from './view.ts'
import { useWords } from './words.ts'

/** Every indicator of a group, of the whole area or of one `place` of it, with what it was made of; split ones with their parts. */
export function Indicators(props: { view: View; name?: string; group?: Group; place?: string }) {
  const { text } = useLanguage()
  const words = useWords()
  const { view, name = view.areaName, group = view.all, place } = props
  const { indicators, questions } = view.legend
  if (indicators.length === 0) return <Empty>{text.empty.noIndicators}</Empty>
  return (
    <>
      <TableFrame name={text.indicators.caption(name)}>
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
              {text.indicators.observed}
            </th>
            <BesideHeads name={view.against?.name} goal={view.goal} />
          </tr>
        </thead>
        {withTargetsFirst(indicators, view).map((indicator) => (
          <IndicatorRows
            key={indicator.code}
            view={view}
            indicator={indicator}
            group={group}
            place={place}
            questions={questions}
          />
        ))}
      </TableFrame>
      <p class="note">{words.note(text.indicators.observedHint)}</p>
    </>
  )
}

/** What a campaign sets a target for is looked at first. */
function withTargetsFirst(indicators: readonly Indicator[], { goal }: View): readonly Indicator[] {
  if (goal === undefined) return indicators
  const hasTarget = ({ code }: Indicator) => goal.targets.some(({ indicator }) => indicator === code)
  return [...indicators.filter(hasTarget), ...indicators.filter((indicator) => !hasTarget(indicator))]
}

function IndicatorRows(props: {
  view: View
  indicator: Indicator
  group: Group
  place: string | undefined
  questions: Legend['questions']
}) {
  const { say } = useLanguage()
  const { view, indicator, place } = props
  const dated = useDatedText(view)
  const value = props.group.indicators[indicator.code]
  const about = [say(basisOf(indicator)), dated(indicator)].filter((part) => part !== undefined).join(' · ')
  return (
    <tbody>
      <tr>
        <th scope="row">
          {say(indicator.label)} <small>{about}</small>
        </th>
        <ValueCells indicator={indicator} value={value} beside={besideOf(view, indicator.code, place)}>
          {indicator.percent && <Bar value={value?.value} max={100} />}
        </ValueCells>
      </tr>
      {value?.options !== undefined && (
        <Parts
          options={value.options}
          question={props.questions.find(({ code }) => code === indicator.by)}
          rest={2 + (view.goal !== undefined ? 1 : view.against !== undefined ? 2 : 0)}
        />
      )}
    </tbody>
  )
}

/** The options that split an indicator, in the order in which the form offers them. */
function Parts(props: {
  options: Record<string, number>
  question: Legend['questions'][number] | undefined
  /** How many columns of the row stay empty. */
  rest: number
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
          <td class="wide-only" colSpan={props.rest} />
        </tr>
      ))}
    </>
  )
}
