import { reportFigures } from '../../../shared/report/figures.ts'
import { carriedOver, firstTexts } from '../../../shared/report/first-texts.ts'
import { periodAfter, type ReportPeriod } from '../../../shared/report/period.ts'
import type { ReportView } from '../../../shared/report/view.ts'
import type { StoredReport } from '../../store/reports.ts'
import type { OfficeDeps } from '../deps.ts'
import type { ReportOccasion } from './occasion.ts'
import { readSources } from './sources.ts'

/** A report as it is now: the stored words, or where none are those of the last period, with figures from the newest results. */
export async function readReport(deps: OfficeDeps, occasion: ReportOccasion): Promise<ReportView> {
  const { area, at, before, campaign, cutDay } = occasion
  const [stored, last, read] = await Promise.all([
    deps.reports.get(area, at.period.id),
    deps.reports.lastBefore(area, at.period),
    readSources(deps, area, at, before),
  ])
  const earlier =
    last === undefined ? undefined : { at: periodOf(last), texts: madeOver(last, occasion, cutDay) }
  return {
    province: area,
    at,
    periods: occasion.offered,
    texts: stored?.texts ?? earlier?.texts ?? firstTexts(occasion),
    rev: stored?.rev ?? 0,
    ...(stored === undefined ? {} : { savedAt: stored.savedAt }),
    ...(earlier === undefined ? {} : { earlier }),
    figures: reportFigures({
      at,
      ...(before === undefined ? {} : { before }),
      ...(campaign === undefined ? {} : { targets: campaign.targets }),
      sources: read.map(({ source }) => source),
    }),
    sources: read.map(({ state }) => state),
  }
}

function madeOver(last: StoredReport, occasion: ReportOccasion, cutDay: number): StoredReport['texts'] {
  const next = periodAfter(last.period, cutDay)
  const from = { at: periodOf(last), ...(next === undefined ? {} : { next: { period: next } }) }
  return carriedOver(last.texts, from, occasion)
}

function periodOf({ period, campaign }: StoredReport): ReportPeriod {
  return { period, ...(campaign === undefined ? {} : { campaign }) }
}
