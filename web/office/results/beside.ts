import type { Group } from '../../../shared/results/summary.ts'
import type { Beside } from './value-cells.tsx'
import type { View } from './view.ts'

/** What an indicator's value of the whole area, or of one of its places, stands beside; nothing where nothing was asked for. */
export function besideOf(view: View, code: string, place?: string): Beside | undefined {
  // A campaign's count is to be reached by the whole province; of a place only a share says something.
  if (view.goal !== undefined && (place === undefined || isShare(view, code))) return { goal: view.goal }
  if (view.against === undefined) return undefined
  const group: Group | undefined = place === undefined ? view.against.all : view.against.of(place)
  return { other: group?.indicators[code] }
}

function isShare({ legend }: View, code: string): boolean {
  return legend.indicators.find((indicator) => indicator.code === code)?.percent === true
}
