import { useState } from 'preact/hooks'

/** A value with the way back and forth through what it was. `isChanged` since it was last marked as saved. */
export function useHistory<T>(start: T): {
  value: T
  isChanged: boolean
  set: (value: T) => void
  undo: (() => void) | undefined
  redo: (() => void) | undefined
  markSaved: () => void
} {
  const [steps, setSteps] = useState<{ values: T[]; at: number }>({ values: [start], at: 0 })
  const [saved, setSaved] = useState<T>(start)
  const value = steps.values[steps.at] ?? start
  const goTo = (at: number) => setSteps({ ...steps, at })
  return {
    value,
    isChanged: value !== saved,
    set: (next) => {
      const values = [...steps.values.slice(0, steps.at + 1), next].slice(-MOST)
      setSteps({ values, at: values.length - 1 })
    },
    undo: steps.at > 0 ? () => goTo(steps.at - 1) : undefined,
    redo: steps.at < steps.values.length - 1 ? () => goTo(steps.at + 1) : undefined,
    markSaved: () => setSaved(value),
  }
}

/** Steps that can be undone. */
const MOST = 200
