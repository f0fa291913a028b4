import { SignInRefusal } from '../../shared/api/office.ts'
import { signInHref } from './api.ts'
import { useLanguage } from './language.tsx'
import { LanguageButton } from './language-button.tsx'

/** For who is not signed in; says why when a sign-in has just been refused. */
export function SignInPage() {
  const { text } = useLanguage()
  const refusal = SignInRefusal.safeParse(new URLSearchParams(location.search).get('sign-in'))
  const to = refusal.success ? '/office/' : location.pathname + location.search
  return (
    <main class="sign-in">
      <p class="brand">{text.appName}</p>
      <h1>{text.session.title}</h1>
      <p>{text.session.lead}</p>
      {refusal.success && (
        <p class="notice bad" role="alert">
          {text.session.refusals[refusal.data]}
        </p>
      )}
      <a class="button primary" href={signInHref(to)}>
        {text.session.signIn}
      </a>
      <p class="quiet">{text.session.help}</p>
      <LanguageButton />
    </main>
  )
}
