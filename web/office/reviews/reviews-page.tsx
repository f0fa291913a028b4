import { useEffect, useMemo, useRef } from 'preact/hooks'
import { can } from '../../../shared/access.ts'
import { ReviewShow } from '../../../shared/api/reviews.ts'
import type { AreaId } from '../../../shared/ids.ts'
import type { Address } from '../address.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { useLoad } from '../load.ts'
import { Empty, Failed, Loading } from '../notices.tsx'
import type { PageProps } from '../office.tsx'
import { Parts } from '../register/parts.tsx'
import { registerApi } from '../register/register-api.ts'
import { RescueButton } from '../rescue/rescue-button.tsx'
import { PlaceChoice } from './place-choice.tsx'
import { ResponseView } from './response-view.tsx'
import { ReviewList } from './review-list.tsx'
import { type Place, reviewsApi } from './reviews-api.ts'
import { useWords } from './words.ts'
import '../style/register.css' // cards on a phone
import '../style/reviews.css'

/** What came from the phones of a commune: looked at form by form, sent back, approved, excluded or released. */
export function ReviewsPage({ me, address }: PageProps) {
  const words = useWords()
  const { text } = useLanguage()
  const { province } = address
  return (
    <>
      <div class="audit-head">
        <h2>{words.title}</h2>
        <p class="quiet">{words.lead}</p>
      </div>
      {province === undefined ? (
        <>
          <PlaceChoice me={me} address={address} communes={undefined} />
          <Empty>{text.choose.pickFirst}</Empty>
        </>
      ) : (
        <ProvinceReviews key={province} me={me} address={address} province={province} />
      )}
    </>
  )
}

function ProvinceReviews({ me, address, province }: PageProps & { province: AreaId }) {
  const words = useWords()
  const { load, reload } = useLoad(province, () => registerApi(province).overview())
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  const commune = address.commune ?? me.staff.commune
  const { survey } = address
  const mayRescue = can(me.staff, 'edit-register', {
    province,
    ...(commune === undefined ? {} : { commune }),
  })
  return (
    <>
      <PlaceChoice me={me} address={address} communes={load.value.communes} />
      {mayRescue && <RescueButton province={province} />}
      {survey === undefined ? (
        <Empty>{words.noSurveys}</Empty>
      ) : commune === undefined ? (
        <Empty>{words.pickFirst}</Empty>
      ) : (
        <CommuneReviews
          key={`${survey} ${commune}`}
          place={{ survey, province, commune }}
          address={{ page: 'reviews', survey, province, commune, ...viewOf(address) }}
          isFrozen={me.surveys.some(({ id, state }) => id === survey && state === 'frozen')}
        />
      )}
    </>
  )
}

function CommuneReviews(props: { place: Place; address: Address; isFrozen: boolean }) {
  const { place, address, isFrozen } = props
  const words = useWords()
  const { text } = useLanguage()
  const api = useMemo(() => reviewsApi(place), [])
  const show = showOf(address)
  const { item, ...list } = address
  useFocusOnArrival(item)
  if (item !== undefined) {
    return (
      <>
        <p>
          <Link to={list}>{text.backTo(words.back)}</Link>
        </p>
        <ResponseView key={item} api={api} id={item} isFrozen={isFrozen} />
      </>
    )
  }
  return (
    <>
      <Parts
        label={words.showLabel}
        current={show}
        parts={ReviewShow.options.map((id) => ({ id, label: words.show[id], to: { ...list, view: id } }))}
      />
      <section class="part" aria-label={words.show[show]}>
        <ReviewList key={show} api={api} show={show} address={list} />
      </section>
    </>
  )
}

function showOf({ view }: Address): ReviewShow {
  return ReviewShow.safeParse(view).data ?? 'held'
}

function viewOf({ view, item }: Address): Address {
  return { ...(view === undefined ? {} : { view }), ...(item === undefined ? {} : { item }) }
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
