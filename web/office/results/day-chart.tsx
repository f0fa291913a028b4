import { dayText } from '../format.ts'
import { useLanguage } from '../language.tsx'

type Point = { day: string; value: number | undefined }

/** Columns of days, the first and last named below; a day without a value leaves a gap. */
export function DayChart(props: {
  measure: string
  points: Point[]
  show: (value: number | undefined) => string
}) {
  const { text } = useLanguage()
  const { points, show } = props
  const [first] = points
  const last = points[points.length - 1]
  if (first === undefined || last === undefined) return null
  const peak = points.reduce(
    (best, point) => ((point.value ?? -1) > (best.value ?? -1) ? point : best),
    first,
  )
  const height = (value: number) =>
    peak.value === undefined || peak.value === 0 ? 0 : (100 * value) / peak.value
  const label = text.days.chart(props.measure, dayText(first.day), dayText(last.day))
  const highest = text.days.peak(show(peak.value), dayText(peak.day))

  return (
    <figure class="chart">
      <figcaption>
        <strong>{props.measure}</strong> <span class="quiet">{highest}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${points.length} 100`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${label}. ${highest}.`}
      >
        {points.map(
          ({ day, value }, at) =>
            value !== undefined && (
              <rect key={day} x={at + 0.1} y={100 - height(value)} width="0.8" height={height(value)}>
                <title>{`${dayText(day)}: ${show(value)}`}</title>
              </rect>
            ),
        )}
      </svg>
      <p class="ends" aria-hidden="true">
        <span>{dayText(first.day)}</span>
        {last !== first && <span>{dayText(last.day)}</span>}
      </p>
    </figure>
  )
}
