import { can } from '../../../shared/access.ts'
import type { AreaId } from '../../../shared/ids.ts'
import type { Address } from '../address.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { useLoad } from '../load.ts'
import { Empty, Failed, Loading } from '../notices.tsx'
import type { PageProps } from '../office.tsx'
import { registerApi } from '../register/register-api.ts'
import { RescueButton } from '../rescue/rescue-button.tsx'
import { CommuneReviews } from './commune-reviews.tsx'
import { CommunesView } from './communes-view.tsx'
import { PlaceChoice } from './place-choice.tsx'
import { RulesView } from './rules-view.tsx'
import { useWords } from './words.ts'
import '../style/register.css' // cards on a phone
import '../style/reviews.css'

/** The page's parts besides the lists of forms; who has one commune only has them not. */
const COMMUNES = 'communes'
const RULES = 'rules'

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
  const { text } = useLanguage()
  const { load, reload } = useLoad(province, () => registerApi(province).overview())
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  const commune = me.staff.commune ?? address.commune
  const { survey, view } = address
  const place = { province, ...(commune === undefined ? {} : { commune }) }
  const isOfProvince = can(me.staff, 'review', { province })
  const here: Address = { page: 'reviews', ...place, ...(survey === undefined ? {} : { survey }) }
  const part =
    isOfProvince && survey !== undefined && (view === COMMUNES || view === RULES) ? view : undefined
  return (
    <>
      <PlaceChoice me={me} address={address} communes={load.value.communes} />
      {can(me.staff, 'edit-register', place) && <RescueButton province={province} />}
      <Ways
        here={here}
        part={part}
        isOfProvince={isOfProvince && survey !== undefined}
        mayAnswer={can(me.staff, 'answer-feedback', place)}
      />
      {survey === undefined ? (
        <Empty>{words.noSurveys}</Empty>
      ) : part === COMMUNES ? (
        <CommunesView key={survey} survey={survey} province={province} communes={load.value.communes} />
      ) : part === RULES ? (
        <RulesView key={survey} survey={survey} />
      ) : commune === undefined ? (
        <Empty>
          {words.pickFirst} {isOfProvince && <Link to={{ ...here, view: COMMUNES }}>{words.toCommunes}</Link>}
        </Empty>
      ) : me.surveys.every(({ id }) => id !== survey) ? (
        <Empty>{text.failures['not-found']}</Empty>
      ) : (
        <CommuneReviews
          key={`${survey} ${commune}`}
          place={{ survey, province, commune }}
          address={{ ...here, ...listOf(address) }}
          isFrozen={me.surveys.some(({ id, state }) => id === survey && state === 'frozen')}
        />
      )}
    </>
  )
}

/** The ways to the other parts, and to what residents sent, which is not looked at here. */
function Ways(props: { here: Address; part: string | undefined; isOfProvince: boolean; mayAnswer: boolean }) {
  const words = useWords()
  const { text } = useLanguage()
  const { here, part } = props
  const { province, commune } = here
  const feedback: Address = {
    page: 'feedback',
    ...(province === undefined ? {} : { province }),
    ...(commune === undefined ? {} : { commune }),
    view: 'quarantine',
  }
  return (
    <p class="ways">
      {part !== undefined && <Link to={here}>{text.backTo(words.communes.back)}</Link>}
      {props.isOfProvince && part !== COMMUNES && (
        <Link to={{ ...here, view: COMMUNES }}>{words.toCommunes}</Link>
      )}
      {props.isOfProvince && part !== RULES && <Link to={{ ...here, view: RULES }}>{words.toRules}</Link>}
      {props.mayAnswer && part === undefined && (
        <span class="quiet">
          {words.quarantine} <Link to={feedback}>{words.quarantineLink}</Link>.
        </span>
      )}
    </p>
  )
}

function listOf({ view, item, q }: Address): Address {
  return {
    ...(view === undefined ? {} : { view }),
    ...(item === undefined ? {} : { item }),
    ...(q === undefined ? {} : { q }),
  }
}
