import type { ComponentChildren } from 'preact'
import { type ApiFailure, signInHref } from './api.ts'
import { useLanguage } from './language.tsx'

export function Loading() {
  const { text } = useLanguage()
  return (
    <p class="notice quiet" role="status">
      {text.loading}
    </p>
  )
}

/** What went wrong in plain words, what to do about it, and the number to quote. */
export function Failed({ failure, onRetry }: { failure: ApiFailure; onRetry: () => void }) {
  const { text } = useLanguage()
  return (
    <div class="notice bad" role="alert">
      <p>{text.failures[failure.code] ?? text.otherFailure}</p>
      {failure.requestId !== undefined && failure.code !== 'no-session' && (
        <p class="quiet">{text.failureNumber(failure.requestId)}</p>
      )}
      {failure.code === 'no-session' ? (
        <a class="button" href={signInHref(location.pathname + location.search)}>
          {text.session.signIn}
        </a>
      ) : failure.code === 'out-of-scope' || failure.code === 'not-found' ? (
        <a class="button" href="/office/">
          {text.toStart}
        </a>
      ) : (
        <button type="button" onClick={onRetry}>
          {text.tryAgain}
        </button>
      )}
    </div>
  )
}

/** Nothing to show yet, and what to do first. */
export function Empty({ title, children }: { title?: string; children: ComponentChildren }) {
  return (
    <div class="notice empty">
      {title !== undefined && <h2>{title}</h2>}
      <p>{children}</p>
    </div>
  )
}
