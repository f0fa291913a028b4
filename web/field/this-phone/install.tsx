import { useState } from 'preact/hooks'
import { getInstallOffer, install } from '../install.ts'
import type { Words } from './text/vi.ts'

/** Puts the app on the home screen: by the browser's own offer, or in words. */
export function Install({ words }: { words: Words }) {
  const [isTaken, setTaken] = useState(false)
  const isInstalled = isTaken || matchMedia('(display-mode: standalone)').matches || isOnHomeScreen()
  return (
    <section>
      <h2>{words.install}</h2>
      <div class="card">
        {isInstalled ? (
          <p>{words.installed}</p>
        ) : (
          <>
            <p>{words.installWhy}</p>
            {getInstallOffer() === undefined ? (
              <p>{/iPhone|iPad/.test(navigator.userAgent) ? words.installOnIphone : words.installByMenu}</p>
            ) : (
              <button
                type="button"
                class="primary wide"
                onClick={() => void install().then(() => setTaken(true))}
              >
                {words.installNow}
              </button>
            )}
          </>
        )}
      </div>
    </section>
  )
}

// Safari's own word for it.
const isOnHomeScreen = (): boolean => 'standalone' in navigator && navigator.standalone === true
