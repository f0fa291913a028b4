import { useEffect, useState } from 'preact/hooks'
import { LaterContext, type Speech, SpeechContext, useLater } from './context.ts'
import { awaitInstallOffer } from './install.ts'
import { Later } from './later.tsx'
import { wearLooks } from './looks.ts'
import { Fill } from './pages/fill.tsx'
import { Home } from './pages/home.tsx'
import type * as later from './pages/later.ts'
import type { Phone } from './phone.ts'
import { type Route, useRoute } from './router.ts'
import { loadCatalogue } from './text/catalogue.ts'

/** The whole app: a language and a page. */
export function App(props: { phone: Phone; speech: Speech }) {
  const { phone } = props
  const [speech, setSpeech] = useState(props.speech)
  const [loaded, setLoaded] = useState<typeof later>()
  const route = useRoute()

  useEffect(() => {
    document.documentElement.lang = speech.language
  }, [speech])

  useEffect(() => {
    wearLooks()
    awaitInstallOffer()
  }, [])

  useEffect(() => {
    import('./pages/later.ts').then(setLoaded, () => {})
  }, [])

  const switchLanguage = async () => {
    const language = speech.language === 'vi' ? 'en' : 'vi'
    setSpeech({ language, t: await loadCatalogue(language) })
    await phone.facts.put('language', language)
  }
  return (
    <SpeechContext.Provider value={speech}>
      <LaterContext.Provider value={loaded}>
        {route.page === 'home' && loaded !== undefined && <loaded.UpdateNotice />}
        <Page phone={phone} route={route} />
      </LaterContext.Provider>
      {route.page !== 'fill' && (
        <footer>
          <button type="button" class="plain" onClick={() => void switchLanguage()}>
            {speech.t.otherLanguage}
          </button>
        </footer>
      )}
    </SpeechContext.Provider>
  )
}

function Page({ phone, route }: { phone: Phone; route: Route }) {
  const later = useLater()
  switch (route.page) {
    case 'home':
      return <Home phone={phone} />
    case 'fill':
      return <Fill key={route.id} phone={phone} {...route} section={route.section} />
    case 'saved':
      // The home page lists it too.
      return later === undefined ? <Home phone={phone} /> : <later.Saved phone={phone} id={route.id} />
    default:
      return <Later phone={phone} route={route} />
  }
}
