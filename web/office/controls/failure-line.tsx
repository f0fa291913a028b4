import { type ApiFailure, signInHref } from '../api.ts'
import { useLanguage } from '../language.tsx'

/** Why what was asked for was not done, beside the button that asked; with the sign-in where that is what is missing. */
export function FailureLine({ failure }: { failure: ApiFailure | undefined }) {
  const { text } = useLanguage()
  if (failure === undefined) return null
  const needsSignIn = failure.code === 'no-session' || failure.code === 'sign-in-again'
  return (
    <div class="notice bad" role="alert">
      <p>{text.failures[failure.code] ?? text.otherFailure}</p>
      {needsSignIn ? (
        <a class="button" href={signInHref(location.pathname + location.search)}>
          {text.session.signIn}
        </a>
      ) : (
        failure.requestId !== undefined && <p class="quiet">{text.failureNumber(failure.requestId)}</p>
      )}
    </div>
  )
}
