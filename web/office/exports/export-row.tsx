import type { ExportView } from '../../../shared/api/exports.ts'
import { bytesText, dateText, numberText, timeText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import type { Commune } from './export-form.tsx'
import { exportFileHref } from './exports-api.ts'
import { ExportFileName } from './file-name.ts'
import { isUnderWay } from './use-exports.ts'
import { useWords } from './words.ts'

type Props = {
  one: ExportView
  communes: readonly Commune[]
  /** Has it made once more, where it failed or is gone. */
  onAgain: () => void
}

/** One export: what was asked for, how far it is, and its files. */
export function ExportRow({ one, communes, onAgain }: Props) {
  const words = useWords()
  return (
    <li>
      <div class="export-head">
        <h4>{useExportName(one, communes)}</h4>
        <p>{words.asked(timeText(one.requestedAt), dateText(one.requestedAt))}</p>
        <Standing one={one} onAgain={onAgain} />
      </div>
      <Files one={one} />
    </li>
  )
}

/** "Excel (.xlsx) · phiếu được tính · chữ tiếng Việt · Xã Khánh An". */
export function useExportName(one: ExportView, communes: readonly Commune[]): string {
  const words = useWords()
  const commune = communes.find(({ id }) => id === one.commune)?.name ?? one.commune
  return [
    words.formats[one.format].name,
    words.rowsOf[one.rows].short,
    words.valuesOf[one.format === 'spss' ? 'codes' : one.values].short, // as its form says
    commune ?? words.wholeProvince.toLowerCase(),
    ...(one.fresh ? [words.freshShort] : []),
  ].join(' · ')
}

function Standing({ one, onAgain }: Omit<Props, 'communes'>) {
  const words = useWords()
  if (isUnderWay(one)) return <Progress one={one} />
  const again = (
    <button type="button" onClick={onAgain}>
      {words.again}
    </button>
  )
  if (one.state === 'failed') {
    return (
      <div class="notice caution">
        <p>{words.problems[one.problem ?? 'broken']}</p>
        {again}
      </div>
    )
  }
  return (
    <>
      <DoneLine one={one} />
      {one.files.length === 0 && one.count !== 0 && (
        <div class="notice caution">
          <p>{words.gone}</p>
          {again}
        </div>
      )}
    </>
  )
}

function DoneLine({ one }: { one: ExportView }) {
  const words = useWords()
  const { language } = useLanguage()
  const { count = 0, asOf = one.requestedAt, since, filesUntil, downloadedAt } = one
  if (count === 0) {
    return (
      <p class="notice quiet">
        {since === undefined ? words.nothing : words.nothingNew(timeText(since), dateText(since))}
      </p>
    )
  }
  const rows = numberText(count, language)
  const parts = [
    since === undefined
      ? words.done(rows, timeText(asOf), dateText(asOf))
      : words.doneFresh(rows, timeText(since), dateText(since)),
    ...(filesUntil === undefined || one.files.length === 0 ? [] : [words.until(dateText(filesUntil))]),
    ...(downloadedAt === undefined ? [] : [words.downloaded(dateText(downloadedAt))]),
  ]
  return <p>{parts.join('. ')}.</p>
}

function Progress({ one }: { one: ExportView }) {
  const words = useWords()
  const { language } = useLanguage()
  const { done, of } = one.progress
  return (
    <div class="run">
      <p role="status">
        {one.state === 'queued' ? words.waiting : words.running} {words.mayLeave}
      </p>
      {of === 0 ? (
        <progress aria-label={words.running} />
      ) : (
        <div class="progress">
          <progress aria-label={words.running} value={done} max={of} />
          <span>{words.progress(numberText(done, language), numberText(of, language))}</span>
        </div>
      )}
    </div>
  )
}

function Files({ one }: { one: ExportView }) {
  const words = useWords()
  const { language } = useLanguage()
  if (one.state !== 'done' || one.count === 0) return null
  return (
    <div class="export-files">
      {one.files.map(({ name, bytes }) => {
        const known = ExportFileName.safeParse(name)
        return (
          <a key={name} class="button" href={exportFileHref(one, name)}>
            {words.download} {known.success ? words.files[known.data] : name}{' '}
            <span class="size">{bytesText(bytes, language)}</span>
          </a>
        )
      })}
    </div>
  )
}
