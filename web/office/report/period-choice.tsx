import type { Me } from '../../../shared/api/office.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { type ReportPeriod, reportKinds } from '../../../shared/report/period.ts'
import { type Address, go } from '../address.ts'
import { ProvinceSelect } from '../controls/area-select.tsx'
import { useWords } from './words.ts'

/** Which province, which kind of period, and which one of it. */
export function PeriodChoice(props: {
  me: Me
  province: AreaId | undefined
  at?: ReportPeriod
  offered?: readonly ReportPeriod[]
}) {
  const { me, province, at, offered = [] } = props
  const words = useWords()
  const kinds = reportKinds.filter((kind) => offered.some(({ period }) => period.kind === kind))
  const ofKind = offered.filter(({ period }) => period.kind === at?.period.kind)
  const isListed = ofKind.some(({ period }) => period.id === at?.period.id)
  const to = (address: Address) =>
    go({ page: 'report', ...(province === undefined ? {} : { province }), ...address })

  /** What is unsaved may hold the person here: the box shows what is, not what was picked. */
  const pick = (select: HTMLSelectElement, current: string, act: (picked: string) => void) => {
    const picked = select.value
    select.value = current
    act(picked)
  }
  const toPeriod = (id: string | undefined) => {
    const found = offered.find(({ period }) => period.id === id)
    if (found !== undefined) to({ period: found.period.id })
  }
  // The newest of a kind is often still running: the one before it is what is reported.
  const toKind = (kind: string) => {
    const [running, over] = offered.filter(({ period }) => period.kind === kind)
    toPeriod((kind === 'campaign' ? running : (over ?? running))?.period.id)
  }

  return (
    <form class="choice" onSubmit={(event) => event.preventDefault()}>
      <ProvinceSelect
        me={me}
        province={province}
        onChoose={(chosen) => go({ page: 'report', province: chosen })}
      />
      {at !== undefined && (
        <>
          <label>
            {words.kind}
            <select
              value={at.period.kind}
              onChange={({ currentTarget }) => pick(currentTarget, at.period.kind, toKind)}
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {words.period}
            <select
              value={at.period.id}
              onChange={({ currentTarget }) => pick(currentTarget, at.period.id, toPeriod)}
            >
              {(isListed ? ofKind : [at, ...ofKind]).map((one) => (
                <option key={one.period.id} value={one.period.id}>
                  {words.periodLabel(one)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </form>
  )
}
