import { go } from '../../address.ts'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { Empty } from '../../notices.tsx'
import { IndicatorSelect } from '../indicator-select.tsx'
import { chosenIndicator, firstShare, type Indicator, useIndicatorText } from '../indicator-text.ts'
import { placeAddress } from '../place-address.ts'
import type { ResultsAddress } from '../results-page.tsx'
import { TableFrame } from '../table-frame.tsx'
import { type Place, placesIn, type View } from '../view.ts'
import { useWords } from '../words.ts'
import type { Interval } from './interval.ts'
import { ENOUGH, leagueOf, type Ranked } from './ranks.ts'

/** Who is ahead, as far as it can be said: chance ranks nobody, and nobody is shamed for being small. */
export function League({ view, address }: { view: View; address: ResultsAddress }) {
  const words = useWords().league
  const { text, language } = useLanguage()
  const texts = useIndicatorText()
  const indicator = chosenIndicator(view.legend, address.indicator) ?? firstShare(view.legend)
  if (indicator === undefined) return <Empty>{text.empty.noIndicators}</Empty>
  const whole = view.all.indicators[indicator.code]
  const { ranked, unranked } = leagueOf(placesIn(view, 'commune'), indicator, whole)
  const enough = numberText(ENOUGH, language)

  return (
    <>
      <form class="tools" onSubmit={(event) => event.preventDefault()}>
        <IndicatorSelect
          label={text.places.indicator}
          legend={view.legend}
          chosen={indicator.code}
          onChoose={(code) => go({ ...address, indicator: code })}
        />
      </form>
      <p class="quiet">{words.lead(enough)}</p>
      {ranked.length === 0 ? (
        <Empty>{words.none(enough)}</Empty>
      ) : (
        <>
          <p>{words.whole(texts.value(indicator, whole))}</p>
          <RankTable ranked={ranked} indicator={indicator} address={address} />
        </>
      )}
      {unranked.length > 0 && <Unranked places={unranked} indicator={indicator} address={address} />}
    </>
  )
}

function RankTable(props: {
  ranked: readonly Ranked<Place>[]
  indicator: Indicator
  address: ResultsAddress
}) {
  const words = useWords().league
  const { text, language, say } = useLanguage()
  const { ranked, indicator } = props
  const hasIntervals = ranked.some(({ interval }) => interval !== undefined)
  const hasBeside = ranked.some(({ beside }) => beside !== undefined)
  return (
    <TableFrame name={text.tabs.league}>
      <thead>
        <tr>
          <th scope="col">{words.rank}</th>
          <th scope="col">{text.places.name.communes}</th>
          <th scope="col" class="number">
            {say(indicator.label)}
          </th>
          {hasIntervals && (
            <th scope="col" class="number wide-only">
              {words.interval}
            </th>
          )}
          <th scope="col" class="number wide-only">
            {text.indicators.observed}
          </th>
          {hasBeside && <th scope="col">{words.beside}</th>}
        </tr>
      </thead>
      <tbody>
        {ranked.map((one) => {
          const rank = numberText(one.rank, language)
          return (
            <tr key={one.place.id}>
              <td>{one.isShared ? words.shared(rank) : rank}</td>
              <th scope="row">
                <PlaceName place={one.place} address={props.address} />
              </th>
              <ValueCell one={one} indicator={indicator} hasIntervals={hasIntervals} />
              <td class="number wide-only">{numberText(one.value.n, language)}</td>
              {hasBeside && <td>{one.beside === undefined ? '' : words[one.beside]}</td>}
            </tr>
          )
        })}
      </tbody>
    </TableFrame>
  )
}

function ValueCell(props: { one: Ranked<Place>; indicator: Indicator; hasIntervals: boolean }) {
  const { text, language } = useLanguage()
  const texts = useIndicatorText()
  const words = useWords().league
  const { one, indicator } = props
  const observed = numberText(one.value.n, language)
  const span = ({ from, to }: Interval) =>
    words.from(texts.short(indicator, { value: from }), texts.short(indicator, { value: to }))
  return (
    <>
      <td class="number">
        <strong>{texts.value(indicator, one.value)}</strong>
        <small class="narrow-only">{text.indicators.below('', observed)}</small>
      </td>
      {props.hasIntervals && (
        <td class="number wide-only">{one.interval !== undefined && span(one.interval)}</td>
      )}
    </>
  )
}

function Unranked(props: { places: readonly Place[]; indicator: Indicator; address: ResultsAddress }) {
  const words = useWords().league
  const { text, language } = useLanguage()
  const texts = useIndicatorText()
  const { indicator } = props
  return (
    <section class="unranked">
      <h3>{words.unranked}</h3>
      <p class="quiet">{words.unrankedLead}</p>
      <ul>
        {props.places.map((place) => {
          const value = place.group.indicators[indicator.code]
          return (
            <li key={place.id}>
              <PlaceName place={place} address={props.address} />: {texts.short(indicator, value)}{' '}
              <small>{text.indicators.below('', numberText(value?.n, language))}</small>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function PlaceName({ place, address }: { place: Place; address: ResultsAddress }) {
  const to = placeAddress(address, place)
  return to === undefined ? <span>{place.name}</span> : <Link to={to}>{place.name}</Link>
}
