import type { ResultsView } from '../../../shared/api/office.ts'
import type { EpochMs } from '../../../shared/time.ts'
import { fileHref } from '../api.ts'
import { bytesText, dateText, timeText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Empty } from '../notices.tsx'
import type { ResultsAddress } from './results-page.tsx'

/**
 * The files of the newest run that this person may have. The address names one where a sign-in was asked for first: it
 * can be had now.
 */
export function Downloads(props: { files: ResultsView['files']; address: ResultsAddress; asOf: EpochMs }) {
  const { text, language } = useLanguage()
  const { survey, province, item } = props.address
  if (props.files.length === 0) return <Empty>{text.empty.noFiles}</Empty>
  const asked = props.files.find(({ name }) => name === item)
  const hasRows = props.files.some(({ name }) => name.startsWith('responses.'))
  return (
    <>
      <p class="quiet">{text.files.asOf(timeText(props.asOf), dateText(props.asOf))}</p>
      {asked !== undefined && (
        <p class="notice caution" role="status">
          {text.files.signedInAgain(text.files.each[asked.name].name)}
        </p>
      )}
      <ul class="files">
        {props.files.map(({ name, bytes }) => (
          <li key={name}>
            <div>
              <h3>{text.files.each[name].name}</h3>
              <p>{text.files.each[name].about}</p>
            </div>
            <a class="button" href={fileHref(survey, province, name)}>
              {text.files.download} <span class="hidden">{text.files.each[name].name}</span>
              <span class="size">{bytesText(bytes, language)}</span>
            </a>
          </li>
        ))}
      </ul>
      {hasRows && (
        <div class="notice caution">
          <p>{text.files.rows}</p>
          <p>{text.files.fresh}</p>
        </div>
      )}
    </>
  )
}
