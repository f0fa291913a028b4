/** One column: what it is called, its height, and that of the line across it. */
export type Column = { id: string; name: string; value: number | undefined; line: number | undefined }

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
              <rect key={id} x={at + 0.1} y={100 - height(value)} width="0.8" height={height(value)}>
                <title>{`${name}: ${show(value)}`}</title>
              </rect>
            ),
        )}
        {columns.map(
          ({ id, line }, at) =>
            line !== undefined && (
              <line key={id} x1={at} x2={at + 1} y1={100 - height(line)} y2={100 - height(line)} />
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
