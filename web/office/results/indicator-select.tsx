import type { Legend } from '../../../shared/results/summary.ts'
import { useLanguage } from '../language.tsx'

/** Chooses an indicator by its code; where there is a word for `none`, also none, which gives "". */
export function IndicatorSelect(props: {
  label: string
  legend: Legend
  chosen: string | undefined
  none?: string
  onChoose: (code: string) => void
}) {
  const { say } = useLanguage()
  return (
    <label class="wide">
      {props.label}
      <select value={props.chosen ?? ''} onChange={(event) => props.onChoose(event.currentTarget.value)}>
        {props.none !== undefined && <option value="">{props.none}</option>}
        {props.legend.indicators.map(({ code, label }) => (
          <option key={code} value={code}>
            {say(label)}
          </option>
        ))}
      </select>
    </label>
  )
}
