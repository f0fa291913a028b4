import { can } from '../../../shared/access.ts'
import type { NationSummary } from '../../../shared/api/nation.ts'
import type { Me } from '../../../shared/api/office.ts'
import type { SurveyId } from '../../../shared/ids.ts'
import type { Address } from '../address.ts'
import { dateText, numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { useLoad } from '../load.ts'
import { Empty, Failed, Loading } from '../notices.tsx'
import { readNation } from './nation-api.ts'
import { NationIndicators } from './nation-indicators.tsx'
import '../style/nation.css'
import { ProvinceTable } from './province-table.tsx'
import { asOfSpan } from './rows.ts'
import { useWords } from './words.ts'

/** The provinces' results side by side, for whom the nation is; others choose their province first. */
export function NationView({ me, address }: { me: Me; address: Address }) {
  const { text } = useLanguage()
  const { survey } = address
  if (survey === undefined || !can(me.staff, 'see-results', {})) return <Empty>{text.choose.pickFirst}</Empty>
  return <Nation key={survey} survey={survey} address={{ ...address, survey }} />
}

function Nation({ survey, address }: { survey: SurveyId; address: Address & { survey: SurveyId } }) {
  const words = useWords()
  const { load, reload } = useLoad(survey, () => readNation(survey))
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  const nation = load.value
  if (nation.provinces.length === 0) return <Empty title={words.none.title}>{words.none.lead}</Empty>
  return (
    <>
      <div class="place">
        <h2 id="place" tabIndex={-1}>
          {words.title}
        </h2>
      </div>
      <Coverage nation={nation} />
      <section class="part">
        <ProvinceTable nation={nation} address={address} />
        <details>
          <summary>{words.indicators}</summary>
          <NationIndicators nation={nation} />
        </details>
      </section>
    </>
  )
}

/** How many provinces the totals are of, and up to when their figures go. */
function Coverage({ nation: { provinces, without } }: { nation: NationSummary }) {
  const words = useWords()
  const { language } = useLanguage()
  const span = asOfSpan(provinces)
  const all = numberText(provinces.length + without.length, language)
  return (
    <p class="quiet">
      {words.lead(numberText(provinces.length, language), all)}{' '}
      {span !== undefined && words.span(dateText(span.first), dateText(span.last))}
    </p>
  )
}
