import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useSpeech } from './context.ts'
import type { Phone } from './phone.ts'
import type { Route } from './router.ts'

/** The pages that no first question waits for: each comes with its own words. */
type LaterRoute = Route & {
  page: 'join' | 'code' | 'households' | 'history' | 'response' | 'team' | 'this-phone' | 'people'
}

/** What a page that comes later gets. */
export type LaterProps = { phone: Phone; route: LaterRoute }

const sources: Record<LaterRoute['page'], () => Promise<{ Pages: ComponentType<LaterProps> }>> = {
  join: () => import('./joining/pages.tsx'),
  code: () => import('./joining/pages.tsx'),
  households: () => import('./visits/pages.tsx'),
  history: () => import('./visits/pages.tsx'),
  response: () => import('./visits/pages.tsx'),
  team: () => import('./visits/pages.tsx'),
  people: () => import('./people/pages.tsx'),
  'this-phone': () => import('./this-phone/pages.tsx'),
}

/** Fetches the page's program, which the worker has in its cache, and shows it. */
export function Later({ phone, route }: LaterProps) {
  const { t } = useSpeech()
  const [Page, setPage] = useState<ComponentType<LaterProps>>()
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    let isCurrent = true
    sources[route.page]().then(
      (loaded) => isCurrent && setPage(() => loaded.Pages),
      () => setMissing(true),
    )
    return () => {
      isCurrent = false
    }
  }, [route.page])
  if (isMissing) return <Missing />
  return Page === undefined ? <main aria-busy="true">{t.loading}</main> : <Page phone={phone} route={route} />
}

// A browser does not fetch a module twice that failed once, so the page is loaded anew.
function Missing() {
  const { t } = useSpeech()
  return (
    <main>
      <p role="alert">{t.homePage.notDownloaded}</p>
      <button type="button" onClick={() => location.reload()}>
        {t.tryAgain}
      </button>
      <a class="button" href="#/">
        {t.home}
      </a>
    </main>
  )
}
