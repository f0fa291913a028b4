import { useEffect } from 'preact/hooks'
import { api } from './api.ts'
import { useLanguage } from './language.tsx'
import { useLoad } from './load.ts'
import { Failed, Loading } from './notices.tsx'
import { Office } from './office.tsx'
import { SignInPage } from './sign-in.tsx'

/** Signed in or not: everything else follows from that. */
export function App() {
  const { text } = useLanguage()
  const { load, reload } = useLoad('me', api.me)

  useEffect(() => {
    if (load.at !== 'ready') document.title = `${text.appName} – ${text.appPlace}`
  }, [text, load.at])

  if (load.at === 'loading') return <Loading />
  if (load.at === 'ready') return <Office me={load.value} />
  if (load.failure.code === 'no-session') return <SignInPage />
  return <Failed failure={load.failure} onRetry={reload} />
}
