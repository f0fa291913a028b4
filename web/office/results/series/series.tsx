import type { PeriodKind } from '../../../../shared/periods.ts'
import { REGISTER } from '../../../../shared/results/sources.ts'
import type { CampaignGoal } from '../../../../shared/results/summary.ts'
import { go } from '../../address.ts'
import { dayText, numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { Empty } from '../../notices.tsx'
import { changeOf } from '../compare/change.ts'
import { IndicatorSelect } from '../indicator-select.tsx'
import { chosenIndicator, useIndicatorText } from '../indicator-text.ts'
import { periodName } from '../period/period-name.ts'
import type { ResultsAddress } from '../results-page.tsx'
import type { AnySummary } from '../view.ts'
import { useWords } from '../words.ts'
import { ColumnChart } from './column-chart.tsx'
import { daySeries } from './day-series.ts'
import { kindSeries, kindsOf } from './kind-series.ts'
import { type Row, SeriesTable } from './series-table.tsx'

type Props = { summary: AnySummary; address: ResultsAddress; campaigns: readonly CampaignGoal[] }

/** How things went, by days or by periods of a kind: columns, beside last year's where it is known, and the same as a table. */
export function Series({ summary, address, campaigns }: Props) {
  const { text, language, say } = useLanguage()
  const words = useWords()
  const texts = useIndicatorText()
  const { legend } = summary
  const { indicator: code, ...elsewhere } = address
  const countsResponses = summary.survey !== REGISTER
  const indicator = chosenIndicator(legend, code) ?? (countsResponses ? undefined : legend.indicators[0])
  const kinds = kindsOf(summary, indicator)
  const kind = kindIn(kinds, address)
  if (kind === undefined) return <Empty>{text.empty.noDays}</Empty>

  const rows: Row[] =
    kind === 'day'
      ? daySeries(summary.days, indicator).map(({ day, value }) => ({
          id: day,
          name: dayText(day),
          value,
          line: undefined,
        }))
      : kindSeries(summary.periods ?? [], kind, indicator?.code).map(({ period, value, made, lastYear }) => ({
          id: period.id,
          name: periodName(period, words.period, campaigns),
          value,
          line: lastYear,
          period: period.id,
          ...(made === undefined ? {} : { made }),
          change: changeOf(indicator ?? {}, made ?? asValue(value), asValue(lastYear)),
        }))
  const measure = indicator === undefined ? text.responses : say(indicator.label)
  const show = (value: number | undefined) =>
    indicator === undefined
      ? numberText(value, language)
      : texts.value(indicator, value === undefined ? undefined : { value })
  const first = rows[0]
  const last = rows.at(-1)
  if (first === undefined || last === undefined) return <Empty>{text.empty.noDays}</Empty>
  const peak = rows.reduce((best, row) => ((row.value ?? -1) > (best.value ?? -1) ? row : best), first)
  const each = words.period.each[kind]

  return (
    <>
      <form class="tools" onSubmit={(event) => event.preventDefault()}>
        <label>
          {words.series.by}
          <select
            value={kind}
            onChange={(event) => go({ ...address, view: event.currentTarget.value }, 'replace')}
          >
            {kinds.map((name) => (
              <option key={name} value={name}>
                {words.period.each[name]}
              </option>
            ))}
          </select>
        </label>
        <IndicatorSelect
          label={text.days.measure}
          legend={legend}
          chosen={indicator?.code}
          {...(countsResponses ? { none: text.responses } : {})}
          onChoose={(chosen) => go(chosen === '' ? elsewhere : { ...elsewhere, indicator: chosen })}
        />
      </form>
      <ColumnChart
        measure={measure}
        about={words.series.chart(measure, each, first.name, last.name)}
        highest={words.series.peak(show(peak.value), peak.name)}
        columns={rows}
        show={show}
      />
      {rows.some(({ line }) => line !== undefined) && <p class="quiet">{words.series.lineHint}</p>}
      <SeriesTable rows={rows} measure={measure} show={show} indicator={indicator} address={address} />
    </>
  )
}

// What was chosen here, else the kind of the period that is looked at, else days.
function kindIn(kinds: readonly PeriodKind[], address: ResultsAddress): PeriodKind | undefined {
  const asked = kinds.find((kind) => kind === address.view)
  return asked ?? kinds.find((kind) => address.period?.startsWith(`${kind}-20`)) ?? kinds[0]
}

function asValue(value: number | undefined): { value?: number } {
  return value === undefined ? {} : { value }
}
