import * as z from 'zod/mini'
import { LocalText } from '../form/definition.ts'
import { AreaId, SurveyId } from '../ids.ts'
import { Period } from '../periods.ts'
import { EpochMs } from '../time.ts'
import { ReportFigures } from './document.ts'
import { ReportTexts } from './texts.ts'

const PeriodOffered = z.object({ period: Period, campaign: z.exactOptional(z.string()) })

/**
 * `GET /api/office/report/:province?period=`: what the report of a period is composed from (`composeReport`). Without a
 * period it is the last month that is over.
 */
export const ReportView = z.object({
  province: AreaId,
  at: PeriodOffered,
  /** What else can be chosen. */
  periods: z.array(PeriodOffered),
  texts: ReportTexts,
  /** 0 where nobody has saved words for this period yet. */
  rev: z.int(),
  savedAt: z.exactOptional(EpochMs),
  /** The words of the period before of the same kind, made over for this one; `texts` are these where nothing is saved. */
  earlier: z.exactOptional(z.object({ at: PeriodOffered, texts: ReportTexts })),
  figures: ReportFigures,
  /**
   * Whose results the figures are from: `none` were never counted, `without-period` lack this period, `early` were counted before
   * it ended.
   */
  sources: z.array(
    z.object({
      survey: SurveyId,
      title: LocalText,
      state: z.enum(['ready', 'early', 'without-period', 'none']),
      asOf: z.exactOptional(EpochMs),
    }),
  ),
})
export type ReportView = z.infer<typeof ReportView>

/** `POST /api/office/report/:province?period=`: saves words over the revision that the person saw. */
export const ReportSave = z.object({ texts: ReportTexts, rev: z.int().check(z.minimum(0)) })
export type ReportSave = z.infer<typeof ReportSave>

/** The words as they stand then. */
export const ReportSaved = z.object({ texts: ReportTexts, rev: z.int(), savedAt: EpochMs })
export type ReportSaved = z.infer<typeof ReportSaved>
