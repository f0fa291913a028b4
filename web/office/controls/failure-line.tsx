import { type ApiFailure, signInHref } from '../api.ts'
import { useLanguage } from '../language.tsx'

/**
 * Why what was asked for was not done, beside the button that asked; with the sign-in where that is
 * what is missing: in a tab of its own, so that what was typed stays.
 */
export function FailureLine({ failure }: { failure: ApiFailure | undefined }) {
  const { text } = useLanguage()
  if (failure === undefined) return null
  const needsSignIn = failure.code === 'no-session' || failure.code === 'sign-in-again'
  return (
    <div class="notice bad" role="alert">
      <p>{text.failures[failure.code] ?? text.otherFailure}</p>
      {needsSignIn ? (
        <>
          <a
            class="button"
            href={signInHref(location.pathname + location.search)}
            target="_blank"
            rel="noopener"
          >
            {text.session.signIn}
          </a>
          <p>{text.session.thenAgain}</p>
        </>
      ) : (
        failure.requestId !== undefined && <p class="quiet">{text.failureNumber(failure.requestId)}</p>
      )}
    </div>
  )
}
