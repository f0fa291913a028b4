import { useState } from 'preact/hooks'

/** A value with the way back and forth through what it was. `isChanged` since it was last marked as saved. */
export function useHistory<T>(start: T): {
  value: T
  isChanged: boolean
  set: (value: T) => void
  undo: (() => void) | undefined
  redo: (() => void) | undefined
  markSaved: (value: T) => void
} {
  const [steps, setSteps] = useState<Steps<T>>(() => firstStep(start))
  const [saved, setSaved] = useState<T>(start)
  const value = steps.values[steps.at] ?? start
  const goTo = (at: number) => setSteps({ ...steps, at, changedAt: 0 })
  return {
    value,
    isChanged: value !== saved,
    set: (next) => setSteps((now) => withStep(now, next, Date.now(), saved)),
    undo: steps.at > 0 ? () => goTo(steps.at - 1) : undefined,
    redo: steps.at < steps.values.length - 1 ? () => goTo(steps.at + 1) : undefined,
    markSaved: setSaved,
  }
}

/** What the value was, the one that holds now, and when it was last changed, in ms. */
export type Steps<T> = { values: T[]; at: number; changedAt: number }

/** The history of a value that was not changed yet. */
export function firstStep<T>(start: T): Steps<T> {
  return { values: [start], at: 0, changedAt: 0 }
}

/**
 * The history with another value: what was undone is forgotten. Changes in quick succession are one step, so that a word
 * is undone at a time and not a letter; what is saved stays a step of its own.
 */
export function withStep<T>(steps: Steps<T>, next: T, at: number, saved: T): Steps<T> {
  const now = steps.values[steps.at]
  if (next === now) return steps
  const goesOn = at - steps.changedAt < QUICK_MS && steps.at > 0 && now !== saved
  const kept = steps.values.slice(0, goesOn ? steps.at : steps.at + 1)
  const values = [...kept, next].slice(-MOST)
  return { values, at: values.length - 1, changedAt: at }
}

const QUICK_MS = 700

/** Steps that can be undone. */
const MOST = 200
