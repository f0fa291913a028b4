/** Five steps of the same height from `low` upwards. */
export type Steps = { low: number; height: number }

export const STEPS = 5

/**
 * Five steps with round bounds that hold every value; nothing without values. `finest` is the least height that makes sense:
 * 1 for percent and counts, 0.1 for means. No step goes beyond `ceiling` where no value does: a share ends at 100.
 */
export function stepsOf(values: readonly number[], finest: number, ceiling?: number): Steps | undefined {
  if (values.length === 0) return undefined
  const least = values.reduce((low, value) => Math.min(low, value))
  const greatest = values.reduce((high, value) => Math.max(high, value))
  for (const height of heights(finest)) {
    const low = tidy(Math.floor(least / height) * height)
    const top = tidy(low + STEPS * height)
    if (top < greatest) continue
    if (ceiling === undefined || top <= ceiling || greatest > ceiling) return { low, height }
    return { low: tidy(ceiling - STEPS * height), height }
  }
  return undefined
}

/** On which step a value stands, 1 to 5; a bound belongs to the step above it, the last one to the last step. */
export function stepAt(steps: Steps, value: number): number {
  return boundsOf(steps).findLast(({ from }) => from <= value)?.step ?? 1
}

/** From where to where each step goes. */
export function boundsOf({ low, height }: Steps): { step: number; from: number; to: number }[] {
  return Array.from({ length: STEPS }, (_, at) => ({
    step: at + 1,
    from: tidy(low + at * height),
    to: tidy(low + (at + 1) * height),
  }))
}

function* heights(finest: number): Generator<number> {
  for (let unit = finest; unit < 1e15; unit *= 10) {
    yield tidy(unit)
    yield tidy(2 * unit)
    yield tidy(5 * unit)
  }
}

// 0.1 + 0.2 is to be 0.3.
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
