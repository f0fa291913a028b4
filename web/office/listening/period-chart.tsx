import { dayText, numberText, percentText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import type { Period, Step } from './periods.ts'
import { useWords } from './words.ts'

/**
 * Columns of 0 to 100 percent with their figures in words above and below; a period in which nobody answered leaves a gap.
 * Screen readers have the table that stands below it.
 */
export function PeriodChart(props: { periods: Period[]; step: Step; nameOf: (period: Period) => string }) {
  const words = useWords()
  const { language } = useLanguage()
  const { periods, step, nameOf } = props
  const [first] = periods
  const last = periods[periods.length - 1]
  if (first === undefined || last === undefined) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="periods" aria-label={words.time.chart(nameOf(first), nameOf(last))} tabIndex={0}>
      <ol aria-hidden="true">
        {periods.map((period) => {
          const { n, percent } = period.found
          return (
            <li key={period.start} title={nameOf(period)}>
              <strong>{percentText(percent, language)}</strong>
              <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
                {percent !== undefined && <rect x="2" y={100 - percent} width="6" height={percent} />}
              </svg>
              <span>{dayText(period.start).slice(...(step === 'week' ? [0, 5] : [3]))}</span>
              <small>{words.time.n(numberText(n, language))}</small>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
