import { useRef, useState } from 'preact/hooks'
import { go } from '../../address.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { Empty } from '../../notices.tsx'
import { IndicatorSelect } from '../indicator-select.tsx'
import { chosenIndicator, firstShare, type Indicator } from '../indicator-text.ts'
import { isEnough } from '../league/ranks.ts'
import type { ResultsAddress } from '../results-page.tsx'
import { type Place, placesIn, type View } from '../view.ts'
import { useWords } from '../words.ts'
import { tileToward } from './arrows.ts'
import { MapLegend } from './map-legend.tsx'
import { type Steps, stepAt, stepsOf } from './steps.ts'
import { Reading, Tile, type TileLook } from './tile.tsx'
import { tileGroups } from './tiles.ts'

/** The province as tiles, one for each commune: no map data, and every commune as large as the others. */
export function TileMap({ view, address }: { view: View; address: ResultsAddress }) {
  const words = useWords().map
  const { text, say } = useLanguage()
  const communes = placesIn(view, 'commune')
  const indicator = chosenIndicator(view.legend, address.indicator) ?? firstShare(view.legend)
  if (indicator === undefined) return <Empty>{text.empty.noIndicators}</Empty>
  const steps = stepsOf(
    communes.flatMap((place) => {
      const value = place.group.indicators[indicator.code]
      return isEnough(indicator, value) ? [value.value] : []
    }),
    finestOf(indicator, communes),
    indicator.percent ? 100 : undefined,
  )

  return (
    <>
      <form class="tools" onSubmit={(event) => event.preventDefault()}>
        <IndicatorSelect
          label={text.places.indicator}
          legend={view.legend}
          chosen={indicator.code}
          onChoose={(code) => go({ ...address, indicator: code })}
        />
        <p>
          <Link to={{ ...address, tab: 'communes' }}>{words.toTable}</Link>
        </p>
      </form>
      <p class="quiet">{words.lead}</p>
      <MapLegend steps={steps} indicator={indicator} />
      <Tiles
        key={indicator.code}
        view={view}
        communes={communes}
        address={address}
        indicator={indicator}
        name={words.list(say(indicator.label))}
        steps={steps}
      />
    </>
  )
}

/** The tiles, of which one is read out above them; arrow keys go from one to the next. */
function Tiles(props: {
  view: View
  communes: readonly Place[]
  address: ResultsAddress
  indicator: Indicator
  name: string
  steps: Steps | undefined
}) {
  const words = useWords().map
  const { address, indicator, steps } = props
  const groups = tileGroups(props.communes, props.view.former)
  const ordered = groups.flatMap(({ tiles }) => tiles)
  const [current, setCurrent] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  const read = ordered.find(({ id }) => id === current)
  const entry = current ?? ordered[0]?.id

  const move = (event: KeyboardEvent) => {
    const tiles = [...(box.current?.querySelectorAll<HTMLElement>('.tile-link') ?? [])]
    const at = tiles.findIndex((tile) => tile.matches(':focus'))
    const spots = tiles.map((tile) => {
      const { left, top } = tile.getBoundingClientRect()
      return { left: Math.round(left), top: Math.round(top) }
    })
    const to = tileToward(spots, at, event.key)
    if (to === at) return
    event.preventDefault()
    tiles[to]?.focus()
  }

  return (
    <>
      <Reading place={read} indicator={indicator} address={address} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links in it take the keys, the arrows only lead from one to the next */}
      <div ref={box} class="tile-map" onKeyDown={move}>
        {groups.map(({ id, name, tiles }) => (
          <div key={id} class="tile-group">
            {groups.length > 1 && <h3>{name ?? words.mixed}</h3>}
            <ul aria-label={name ?? props.name}>
              {tiles.map((place) => (
                <Tile
                  key={place.id}
                  place={place}
                  indicator={indicator}
                  address={address}
                  look={lookOf(place, indicator, steps)}
                  isEntry={place.id === entry}
                  isRead={place.id === current}
                  onRead={() => setCurrent(place.id)}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </>
  )
}

function lookOf(place: Place, indicator: Indicator, steps: Steps | undefined): TileLook {
  const value = place.group.indicators[indicator.code]
  if (value?.value === undefined) return 'missing'
  if (!isEnough(indicator, value) || steps === undefined) return 'few'
  return `step-${stepAt(steps, value.value)}`
}

// Means differ by less than one.
function finestOf(indicator: Indicator, communes: readonly Place[]): number {
  const isMean =
    indicator.percent !== true &&
    communes.some(({ group }) => group.indicators[indicator.code]?.denominator !== undefined)
  return isMean ? 0.1 : 1
}
