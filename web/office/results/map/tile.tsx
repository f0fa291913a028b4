import { go, hrefOf } from '../../address.ts'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { type Indicator, useIndicatorText } from '../indicator-text.ts'
import { placeAddress } from '../place-address.ts'
import type { ResultsAddress } from '../results-page.tsx'
import type { Place } from '../view.ts'
import { useWords } from '../words.ts'

/** How a tile is drawn: hatched without a value, dotted with few, else one of five steps (`step-1` to `step-5`). */
export type TileLook = 'missing' | 'few' | `step-${number}`

/** One commune. A finger reads it first and goes there with the second touch; a mouse or Enter goes at once. */
export function Tile(props: {
  place: Place
  indicator: Indicator
  address: ResultsAddress
  look: TileLook
  /** The one to which the Tab key leads. */
  isEntry: boolean
  isRead: boolean
  onRead: () => void
}) {
  const text = useIndicatorText()
  const { place, indicator, isRead, onRead } = props
  const value = place.group.indicators[indicator.code]
  const to = placeAddress(props.address, place)
  if (to === undefined) return null
  const { type, name } = shortName(place.name)
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (isTouch(event) && !isRead) onRead()
    else go(to)
  }
  return (
    <li>
      <a
        class={`tile-link ${props.look}`}
        href={hrefOf(to)}
        tabIndex={props.isEntry ? 0 : -1}
        onClick={follow}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && onRead()}
        onPointerEnter={(event) => event.pointerType === 'mouse' && onRead()}
      >
        <span>
          <span class="hidden">{type} </span>
          {name}
        </span>{' '}
        <strong>{text.short(indicator, value)}</strong>
      </a>
    </li>
  )
}

/** The tile that was pointed at, in full; it takes its room before anything is. */
export function Reading(props: { place: Place | undefined; indicator: Indicator; address: ResultsAddress }) {
  const words = useWords().map
  const { language } = useLanguage()
  const text = useIndicatorText()
  const { place, indicator } = props
  if (place === undefined) return <p class="reading quiet">{words.pick}</p>
  const value = place.group.indicators[indicator.code]
  const to = placeAddress(props.address, place)
  const made = text.made(indicator, value)
  return (
    <p class="reading">
      <strong>{place.name}</strong>: {text.value(indicator, value)}
      {made !== '' && ` (${made})`}, {words.observed(numberText(value?.n, language))}{' '}
      {to !== undefined && (
        <Link to={to}>
          <span class="hidden">{words.open(place.name)}</span>
          <span aria-hidden="true">›</span>
        </Link>
      )}
    </p>
  )
}

/** "Xã" and "Khánh An": a tile has room for the second only. */
function shortName(full: string): { type: string; name: string } {
  const [, type = '', name = full] = /^(Xã|Phường|Thị trấn|Đặc khu) (.+)$/.exec(full) ?? []
  return { type, name }
}

function isTouch(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch'
}
