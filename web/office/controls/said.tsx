import { useEffect, useState } from 'preact/hooks'
import { useLanguage } from '../language.tsx'
import { FailureLine } from './failure-line.tsx'
import { useTask } from './task.ts'

/** What was just done, in words, and how to take it back where that can be done. */
export type Said = { text: string; undo?: { label: string; run: () => Promise<void> } }

/** So long the words stay: long enough to read them and to reach the button. */
const STAYS_MS = 15_000

/** The last thing that was done; it goes by itself after a while, and at once when something else is said. */
export function useSaid(): { said: Said | undefined; say: (said: Said | undefined) => void } {
  const [said, say] = useState<Said>()
  useEffect(() => {
    if (said === undefined) return
    const timer = setTimeout(() => say(undefined), STAYS_MS)
    return () => clearTimeout(timer)
  }, [said])
  return { said, say }
}

/** A line at the foot of the screen that says what was just done; read out, and never in the way of the keyboard. */
export function SaidLine({ said, onClose }: { said: Said | undefined; onClose: () => void }) {
  const { text } = useLanguage()
  return (
    <div class="said" role="status">
      {said !== undefined && (
        <div class="said-line">
          <p>{said.text}</p>
          {said.undo !== undefined && <Undo key={said.text} undo={said.undo} />}
          <button type="button" class="plain" onClick={onClose}>
            {text.close}
          </button>
        </div>
      )}
    </div>
  )
}

function Undo({ undo }: { undo: NonNullable<Said['undo']> }) {
  const task = useTask()
  return (
    <>
      <button type="button" disabled={task.busy} onClick={() => task.run(undo.run)}>
        {undo.label}
      </button>
      <FailureLine failure={task.failure} />
    </>
  )
}
