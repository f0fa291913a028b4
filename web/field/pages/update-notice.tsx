import { useEffect, useState } from 'preact/hooks'
import { useSpeech } from '../context.ts'
import type { Updates } from '../updates.ts'

/** Offers a new version of the app; nothing changes under somebody's hands without a press. */
export function UpdateNotice({ updates }: { updates: Updates }) {
  const { t } = useSpeech()
  const [isReady, setReady] = useState(false)
  useEffect(() => updates.watch(() => setReady(true)), [updates])
  if (!isReady) return null
  return (
    <aside class="card">
      <p>{t.homePage.newVersion}</p>
      <button type="button" class="wide" onClick={updates.use}>
        {t.homePage.update}
      </button>
    </aside>
  )
}
