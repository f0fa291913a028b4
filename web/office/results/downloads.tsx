import { can } from '../../../shared/access.ts'
import type { ResultsView, StaffMember } from '../../../shared/api/office.ts'
import { AreaId } from '../../../shared/ids.ts'
import { REGISTER } from '../../../shared/results/sources.ts'
import type { EpochMs } from '../../../shared/time.ts'
import { fileHref } from '../api.ts'
import type { Commune } from '../exports/export-form.tsx'
import { RowExports } from '../exports/exports.tsx'
import { useWords } from '../exports/words.ts'
import { bytesText, dateText, timeText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Empty } from '../notices.tsx'
import '../style/exports.css'
import type { ResultsAddress } from './results-page.tsx'

type Props = {
  staff: StaffMember
  files: ResultsView['files']
  address: ResultsAddress
  asOf: EpochMs
  /** Of the province, to choose one from. */
  communes: readonly { id: string; name: string }[]
}

/** The files of the newest run that this person may have, and, for whom they are, those with a row for each response. */
export function Downloads({ staff, files, address, asOf, communes }: Props) {
  const { survey, province } = address
  const hasRows = survey !== REGISTER && can(staff, 'download-rows', { province })
  return (
    <>
      <ReadyFiles files={files} address={address} asOf={asOf} />
      {hasRows && (
        <RowExports key={`${survey} ${province}`} address={address} communes={communesOf(communes)} />
      )}
    </>
  )
}

function communesOf(communes: Props['communes']): Commune[] {
  return communes.flatMap(({ id, name }) => {
    const area = AreaId.safeParse(id)
    return area.success ? [{ id: area.data, name }] : []
  })
}

function ReadyFiles({ files, address, asOf }: Pick<Props, 'files' | 'address' | 'asOf'>) {
  const words = useWords()
  const { text, language } = useLanguage()
  const { survey, province } = address
  if (files.length === 0) return <Empty>{text.empty.noFiles}</Empty>
  return (
    <section aria-labelledby="ready-files">
      <h3 id="ready-files">{words.ready}</h3>
      <p class="quiet">{text.files.asOf(timeText(asOf), dateText(asOf))}</p>
      <ul class="files">
        {files.map(({ name, bytes }) => (
          <li key={name}>
            <div>
              <h4>{text.files.each[name].name}</h4>
              <p>{text.files.each[name].about}</p>
            </div>
            <a class="button" href={fileHref(survey, province, name)}>
              {text.files.download} <span class="hidden">{text.files.each[name].name}</span>
              <span class="size">{bytesText(bytes, language)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
