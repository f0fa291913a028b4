import type { AreaId } from '../../../../shared/ids.ts'
import type { Address } from '../../address.ts'
import { type CaseName, type FeedbackApi, feedbackApi } from '../feedback-api.ts'
import type { ViewProps } from '../view-props.ts'

/** The feedback that the address names, and the list that leads back from it; nothing where it names a list. */
export function oneOf({
  address,
  province,
  commune,
}: ViewProps): { api: FeedbackApi; province: AreaId; name: CaseName; list: Address } | undefined {
  const { item, survey, ...list } = address
  if (item === undefined || survey === undefined || commune === undefined) return undefined
  const name = { commune, survey, id: item }
  return { api: feedbackApi(province), province, name, list: { ...list, survey } }
}
