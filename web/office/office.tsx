import type { Me } from '../../shared/api/office.ts'
import { type Address, useAddress } from './address.ts'
import { api } from './api.ts'
import { Choice } from './choice.tsx'
import { useLanguage } from './language.tsx'
import { LanguageButton } from './language-button.tsx'
import { Empty } from './notices.tsx'
import { ResultsPage } from './results/results-page.tsx'

/** The office of somebody who is signed in: what to look at, and the results of it. */
export function Office({ me }: { me: Me }) {
  const { text } = useLanguage()
  const address = withDefaults(useAddress(), me)
  const { survey, province } = address
  const signOut = () => api.signOut().then(() => location.assign('/office/'))

  return (
    <>
      <a class="skip" href="#content">
        {text.skip}
      </a>
      <header class="top">
        <h1 class="brand">
          {text.appName} <span>{text.appPlace}</span>
        </h1>
        <p class="who">{me.staff.name}</p>
        <LanguageButton />
        <button type="button" class="plain" onClick={signOut}>
          {text.session.signOut}
        </button>
      </header>
      <main id="content" tabIndex={-1}>
        <Choice me={me} address={address} />
        {me.provinces.length === 0 || survey === undefined ? (
          <Empty>{text.session.nothing}</Empty>
        ) : me.surveys.every(({ id }) => id !== survey) ? (
          <Empty>{text.failures['not-found']}</Empty>
        ) : province === undefined ? (
          <Empty>{text.choose.pickFirst}</Empty>
        ) : (
          <ResultsPage
            key={`${survey} ${province}`}
            staff={me.staff}
            provinceName={me.provinces.find(({ id }) => id === province)?.name ?? ''}
            address={{ ...address, survey, province }}
          />
        )}
      </main>
    </>
  )
}

// Who has one province is not asked for it; the first survey is shown until another is chosen.
function withDefaults(address: Address, me: Me): Address {
  const [onlyProvince, another] = me.provinces
  const [firstSurvey] = me.surveys
  return {
    ...(onlyProvince !== undefined && another === undefined ? { province: onlyProvince.id } : {}),
    ...(firstSurvey === undefined ? {} : { survey: firstSurvey.id }),
    ...address,
  }
}
