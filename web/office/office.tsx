import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Me } from '../../shared/api/office.ts'
import { REGISTER } from '../../shared/results/sources.ts'
import { AccountButton } from './account/account-button.tsx'
import { type Address, type Page, useAddress } from './address.ts'
import { api } from './api.ts'
import { Choice } from './choice.tsx'
import { useLanguage } from './language.tsx'
import { LanguageButton } from './language-button.tsx'
import { Later } from './later.tsx'
import { Empty } from './notices.tsx'
import { firstPage, PageBar } from './page-bar.tsx'
import { ResultsPage } from './results/results-page.tsx'

/** What each page of the office gets: who is signed in, and what the address says. */
export type PageProps = { me: Me; address: Address }

/** The pages that are fetched when somebody goes to them. */
const pages: Record<Exclude<Page, 'results'>, () => Promise<(props: PageProps) => JSX.Element>> = {
  report: () => import('./report/report-page.tsx').then((page) => page.ReportPage),
  reviews: () => import('./reviews/reviews-page.tsx').then((page) => page.ReviewsPage),
  feedback: () => import('./feedback/feedback-page.tsx').then((page) => page.FeedbackPage),
  register: () => import('./register/register-page.tsx').then((page) => page.RegisterPage),
  surveys: () => import('./surveys/surveys-page.tsx').then((page) => page.SurveysPage),
  people: () => import('./people/people-page.tsx').then((page) => page.PeoplePage),
  audit: () => import('./audit/audit-page.tsx').then((page) => page.AuditPage),
}

/** The provinces side by side, until one of them is chosen. */
const nation = () => import('./nation/nation-view.tsx').then((page) => page.NationView)

/** The office of somebody who is signed in: the bar at the top, and the page that the address names. */
export function Office({ me }: { me: Me }) {
  const { text } = useLanguage()
  const address = withDefaults(useAddress(), me)
  const { page = 'results' } = address
  const signOut = () => api.signOut().then(() => location.assign('/office/'))

  useEffect(() => {
    document.title = `${text.pages[page]} – ${text.appName}`
  }, [text, page])

  return (
    <>
      <a class="skip" href="#content">
        {text.skip}
      </a>
      <header class="top">
        <h1 class="brand">
          {text.appName} <span>{text.appPlace}</span>
        </h1>
        <AccountButton staff={me.staff} />
        <LanguageButton />
        <button type="button" class="plain" onClick={signOut}>
          {text.session.signOut}
        </button>
      </header>
      <PageBar me={me} address={address} />
      <main id="content" tabIndex={-1}>
        {page === 'results' ? (
          <Results me={me} address={address} />
        ) : (
          <Later key={page} load={pages[page]} props={{ me, address }} />
        )}
      </main>
    </>
  )
}

function Results({ me, address }: PageProps) {
  const { text } = useLanguage()
  const { survey, province } = address
  return (
    <>
      <Choice me={me} address={address} />
      {me.provinces.length === 0 || survey === undefined ? (
        <Empty>{text.session.nothing}</Empty>
      ) : survey !== REGISTER && me.surveys.every(({ id }) => id !== survey) ? (
        <Empty>{text.failures['not-found']}</Empty>
      ) : province === undefined ? (
        <Later load={nation} props={{ me, address }} />
      ) : (
        <ResultsPage
          key={`${survey} ${province}`}
          staff={me.staff}
          provinceName={me.provinces.find(({ id }) => id === province)?.name ?? ''}
          address={{ ...address, survey, province }}
        />
      )}
    </>
  )
}

// Who has one province is not asked for it; the first survey is shown until another source is chosen.
function withDefaults(address: Address, me: Me): Address {
  const [onlyProvince, another] = me.provinces
  const [firstSurvey] = me.surveys
  const first = firstPage(me)
  const source = firstSurvey?.id ?? ((address.page ?? first) === 'results' ? REGISTER : undefined)
  return {
    ...(first === 'results' ? {} : { page: first }),
    ...(onlyProvince !== undefined && another === undefined ? { province: onlyProvince.id } : {}),
    ...(source === undefined ? {} : { survey: source }),
    ...address,
  }
}
