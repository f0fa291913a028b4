import { useState } from 'preact/hooks'
import type { NamedGroup } from '../../../shared/results/summary.ts'
import { dayText, fractionText, meanText, numberText, percentText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { TableFrame } from '../results/table-frame.tsx'
import { PeriodChart } from './period-chart.tsx'
import { type Period, periodsOf, type Step } from './periods.ts'
import type { LegendQuestion } from './satisfaction.ts'
import { useWords } from './words.ts'

/** So many columns are drawn; a quarter of a year in weeks. */
const SHOWN = 13

/** How satisfied people were from week to week or month to month: drawn with its figures, and all of it as a table. */
export function OverTime({ days, question }: { days: NamedGroup[]; question: LegendQuestion }) {
  const words = useWords()
  const { language } = useLanguage()
  const [step, setStep] = useState<Step>('week')
  const periods = periodsOf(days, question, step)
  const shown = periods.slice(-SHOWN)
  const nameOf = ({ start }: Period) =>
    step === 'week' ? words.time.weekOf(dayText(start)) : dayText(start).slice(3)
  return (
    <>
      <form class="tools" onSubmit={(event) => event.preventDefault()}>
        <label>
          {words.time.by}
          <select
            value={step}
            onChange={(event) => setStep(event.currentTarget.value === 'month' ? 'month' : 'week')}
          >
            <option value="week">{words.time.week}</option>
            <option value="month">{words.time.month}</option>
          </select>
        </label>
        {shown.length < periods.length && (
          <p class="quiet">{words.time.latest(numberText(shown.length, language))}</p>
        )}
      </form>
      <PeriodChart periods={shown} step={step} nameOf={nameOf} />
      <details>
        <summary>{words.time.table}</summary>
        <TableFrame name={words.time.title} class="narrow">
          <thead>
            <tr>
              <th scope="col">{words.time.period}</th>
              <th scope="col" class="number">
                {words.scales.satisfied}
              </th>
              <th scope="col" class="number">
                {words.scales.answered}
              </th>
              <th scope="col" class="number">
                {words.scales.mean}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...periods].reverse().map((period) => (
              <tr key={period.start}>
                <th scope="row">{nameOf(period)}</th>
                <td class="number">{percentText(period.found.percent, language)}</td>
                <td class="number">{fractionText(period.found.satisfied, period.found.n, language)}</td>
                <td class="number">{meanText(period.found.mean, language)}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </details>
    </>
  )
}
