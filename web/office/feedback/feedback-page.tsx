import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { AreaId } from '../../../shared/ids.ts'
import type { Address } from '../address.ts'
import { useLanguage } from '../language.tsx'
import { Later } from '../later.tsx'
import { useLoad } from '../load.ts'
import { Empty, Failed, Loading } from '../notices.tsx'
import type { PageProps } from '../office.tsx'
import { Parts } from '../register/parts.tsx'
import { registerApi } from '../register/register-api.ts'
import { PlaceChoice } from './place-choice.tsx'
import type { ViewProps } from './view-props.ts'
import { type FeedbackViewName, isOfProvince, viewsOf } from './views.ts'
import { useWords } from './words.ts'
import '../style/register.css' // cards on a phone
import '../style/feedback.css'

const views: Record<FeedbackViewName, () => Promise<(props: ViewProps) => JSX.Element>> = {
  inbox: () => import('./inbox/inbox-view.tsx').then((view) => view.InboxView),
  quarantine: () => import('./quarantine/quarantine-view.tsx').then((view) => view.QuarantineView),
  all: () => import('./inbox/all-view.tsx').then((view) => view.AllView),
  late: () => import('./inbox/late-view.tsx').then((view) => view.LateView),
  listening: () => import('../listening/listening-view.tsx').then((view) => view.ListeningView),
  posters: () => import('../posters/posters-view.tsx').then((view) => view.PostersView),
  settings: () => import('./settings/settings-view.tsx').then((view) => view.SettingsView),
}

/** What residents said: what waits, what is held, what it tells, and the codes they scan. */
export function FeedbackPage({ me, address }: PageProps) {
  const words = useWords()
  const { text } = useLanguage()
  const { province } = address
  return (
    <>
      <h2 class="hidden">{words.title}</h2>
      {province === undefined ? (
        <>
          <PlaceChoice
            me={me}
            province={undefined}
            commune={undefined}
            communes={undefined}
            view={{ page: 'feedback' }}
          />
          <Empty>{text.choose.pickFirst}</Empty>
        </>
      ) : (
        <ProvinceFeedback key={province} me={me} address={address} province={province} />
      )}
    </>
  )
}

function ProvinceFeedback({ me, address, province }: PageProps & { province: AreaId }) {
  const words = useWords()
  const { text } = useLanguage()
  const { load, reload } = useLoad(province, () => registerApi(province).overview())
  useFocusOnArrival(address.item)
  const own = viewsOf(me.staff, province)
  const view = own.find((name) => name === address.view) ?? own[0]
  if (view === undefined) return <Empty>{text.failures['out-of-scope']}</Empty>
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />

  const commune = me.staff.commune ?? address.commune
  const survey = address.survey === undefined ? {} : { survey: address.survey }
  const place = { province, ...(commune === undefined ? {} : { commune }) }
  const to = (name: FeedbackViewName): Address => ({ page: 'feedback', ...place, ...survey, view: name })
  const hasCommune = address.item === undefined && !isOfProvince(view)
  return (
    <>
      <PlaceChoice
        me={me}
        province={province}
        commune={commune}
        communes={hasCommune ? load.value.communes : undefined}
        view={{ page: 'feedback', ...survey, view }}
      />
      <Parts
        label={words.viewsLabel}
        current={view}
        parts={own.map((id) => ({ id, label: words.views[id], to: to(id) }))}
      />
      <Later
        key={`${view} ${commune}`}
        load={views[view]}
        props={{ me, address: { ...address, ...place, page: 'feedback', view }, province, commune }}
      />
    </>
  )
}

/** Whoever followed a link by keyboard goes on where it led to. */
function useFocusOnArrival(item: string | undefined): void {
  const last = useRef(item)
  useEffect(() => {
    if (last.current === item) return
    last.current = item
    document.getElementById('content')?.focus()
  }, [item])
}
