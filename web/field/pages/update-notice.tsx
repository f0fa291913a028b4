import { useEffect, useState } from 'preact/hooks'
import { useLaterWords } from '../text/use-later-words.ts'
import { serviceWorkerUpdates } from '../updates.ts'

// Registered as soon as the later pages are there, whichever page is shown.
const updates = serviceWorkerUpdates(navigator.serviceWorker)

/** Offers a new version of the app; nothing changes under somebody's hands without a press. */
export function UpdateNotice() {
  const { update } = useLaterWords()
  const [isReady, setReady] = useState(false)
  useEffect(() => updates.watch(() => setReady(true)), [])
  if (!isReady) return null
  return (
    <aside class="card">
      <p>{update.ready}</p>
      <button type="button" class="wide" onClick={updates.use}>
        {update.use}
      </button>
    </aside>
  )
}
