/** One column: what it is called, its height, and that of the line across it. */
export type Column = { id: string; name: string; value: number | undefined; line: number | undefined }

/** So many columns are told apart, and their figures shown, without asking. */
export const FEW = 13

/**
 * Columns of days or periods, the first and last named below; where nothing was observed there is a gap. A thick line across a
 * column says how high the same period of last year was.
 */
export function ColumnChart(props: {
  measure: string
  /** What the picture shows, in words, and where it is highest. */
  about: string
  highest: string
  columns: readonly Column[]
  show: (value: number | undefined) => string
}) {
  const { measure, about, highest, columns, show } = props
  const first = columns[0]
  const last = columns.at(-1)
  if (first === undefined || last === undefined) return null
  const peak = columns.reduce((most, { value = 0, line = 0 }) => Math.max(most, value, line), 0)
  // A few columns are not to be blocks.
  const width = columns.length > FEW ? 0.8 : 0.4
  const height = (value: number) => (peak === 0 ? 0 : (100 * value) / peak)

  return (
    <figure class="chart">
      <figcaption>
        <strong>{measure}</strong> <span class="quiet">{highest}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${columns.length} 100`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${about}. ${highest}.`}
      >
        {columns.map(
          ({ id, name, value }, at) =>
            value !== undefined && (
              <rect
                key={id}
                x={at + (1 - width) / 2}
                y={100 - height(value)}
                width={width}
                height={height(value)}
              >
                <title>{`${name}: ${show(value)}`}</title>
              </rect>
            ),
        )}
        {columns.map(
          ({ id, line }, at) =>
            line !== undefined && (
              <line
                key={id}
                x1={at + 0.5 - 0.6 * width}
                x2={at + 0.5 + 0.6 * width}
                y1={100 - height(line)}
                y2={100 - height(line)}
              />
            ),
        )}
      </svg>
      <p class="ends" aria-hidden="true">
        <span>{first.name}</span>
        {last !== first && <span>{last.name}</span>}
      </p>
    </figure>
  )
}
