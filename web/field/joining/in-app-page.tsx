import { render } from 'preact'
import { useState } from 'preact/hooks'
import { type JoiningWords, vi } from './text/vi.ts'
import { appNameIn, chromeLink, wayOut } from './way-out.ts'

/** Draws the page that leads out of another app's browser, before anything is stored there. */
export function showWayOut(root: HTMLElement, userAgent: string): void {
  render(<InAppPage userAgent={userAgent} />, root)
}

function InAppPage({ userAgent }: { userAgent: string }) {
  const [t, setWords] = useState(vi.inApp)
  const isVietnamese = t === vi.inApp
  const way = wayOut(userAgent)
  const switchLanguage = async () => {
    setWords(isVietnamese ? (await import('./text/en.ts')).en.inApp : vi.inApp)
  }
  return (
    <>
      <main lang={isVietnamese ? 'vi' : 'en'}>
        <p class="brand">Từng Nhà</p>
        <h1>{t.titles[way]}</h1>
        <p>{t.lead(appNameIn(userAgent))}</p>
        {way === 'android' && (
          <a class="button primary" href={chromeLink(location.href)}>
            {t.open.android}
          </a>
        )}
        {way === 'iphone' && canShare() && (
          <button type="button" class="primary wide" onClick={share}>
            {t.open.iphone}
          </button>
        )}
        <h2>{t.otherwise}</h2>
        <p>{t.byHand[way]}</p>
        <Copy t={t} />
      </main>
      <footer>
        <button type="button" class="plain" onClick={() => void switchLanguage()}>
          {t.otherLanguage}
        </button>
      </footer>
    </>
  )
}

function Copy({ t }: { t: JoiningWords['inApp'] }) {
  const [result, setResult] = useState<'copied' | 'notCopied'>()
  const copy = async () => setResult((await copyText(location.href)) ? 'copied' : 'notCopied')
  return (
    <>
      <p>{t.copyLead}</p>
      <button type="button" class="wide" onClick={() => void copy()}>
        {t.copy}
      </button>
      <p role="status">{result !== undefined && t[result]}</p>
      {result === 'notCopied' && <p class="card">{location.href}</p>}
    </>
  )
}

// Typed as always there, but in-app browsers leave it out.
const canShare = (): boolean => 'share' in navigator

function share(): void {
  navigator.share({ url: location.href }).catch(() => {}) // put off by the person, who sees the other ways below
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
