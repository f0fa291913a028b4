import { type Indicator, useIndicatorText } from '../indicator-text.ts'
import { useWords } from '../words.ts'
import { boundsOf, type Steps } from './steps.ts'

/** What the steps, the hatching and the dots mean. */
export function MapLegend({ steps, indicator }: { steps: Steps | undefined; indicator: Indicator }) {
  const words = useWords().map
  const text = useIndicatorText()
  return (
    <ul class="map-legend" aria-label={words.legend}>
      {steps !== undefined &&
        boundsOf(steps).map(({ step, from, to }) => (
          <li key={step}>
            <i class={`swatch step-${step}`} />
            {words.upTo(text.bound(from), text.boundWithUnit(indicator, to))}
          </li>
        ))}
      <li>
        <i class="swatch few" />
        {words.few}
      </li>
      <li>
        <i class="swatch missing" />
        {words.missing}
      </li>
    </ul>
  )
}
