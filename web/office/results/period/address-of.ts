import type { Period, PeriodId } from '../../../../shared/periods.ts'
import type { ResultsAddress } from '../results-page.tsx'

/** The same page with another period, and without what belonged to the last one. */
export function addressOf(
  address: ResultsAddress,
  period: Pick<Period, 'id'> | undefined,
  against: string | undefined,
): ResultsAddress {
  const { period: _, against: __, job: ___, ...kept } = address
  const id: PeriodId | undefined = period?.id
  return {
    ...kept,
    ...(id === undefined ? {} : { period: id }),
    ...(against === undefined ? {} : { against }),
    ...(id !== undefined && id === address.period && address.job !== undefined ? { job: address.job } : {}),
  }
}
