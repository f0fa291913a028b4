import type { ExportView } from '../../../shared/api/exports.ts'
import { FailureLine } from '../controls/failure-line.tsx'
import { useLanguage } from '../language.tsx'
import { Failed, Loading } from '../notices.tsx'
import type { ResultsAddress } from '../results/results-page.tsx'
import { inCommune } from './choice.ts'
import { type Commune, ExportForm } from './export-form.tsx'
import { ExportRow, useExportName } from './export-row.tsx'
import { ExportFileName } from './file-name.ts'
import { type Exports, useExports } from './use-exports.ts'
import { useWords } from './words.ts'

/** Files with one row for each response: chosen, made on the server while one does something else, and had from here. */
export function RowExports({ address, communes }: { address: ResultsAddress; communes: readonly Commune[] }) {
  const words = useWords()
  const { text } = useLanguage()
  const { survey, province } = address
  const exports = useExports(survey, province)
  return (
    <section class="exports" aria-labelledby="exports-title">
      <h3 id="exports-title">{words.title}</h3>
      <p class="quiet">{words.lead}</p>
      <ExportForm
        communes={communes}
        isAsking={exports.isAsking}
        onExport={(chosen) => exports.start({ ...chosen, survey, province })}
      />
      <FailureLine failure={exports.refused} />
      <h3>{words.own}</h3>
      <SignedInAgain all={exports.all} communes={communes} item={address.item} />
      <Own exports={exports} communes={communes} />
      <div class="notice caution">
        <p>{text.files.rows}</p>
        <p>{text.files.fresh}</p>
      </div>
    </section>
  )
}

function Own({ exports, communes }: { exports: Exports; communes: readonly Commune[] }) {
  const words = useWords()
  const { load, reload, all, start } = exports
  if (all.length === 0 && load.at === 'loading') return <Loading />
  if (all.length === 0 && load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  if (all.length === 0) return <p class="quiet">{words.none}</p>
  return (
    <ul class="own-exports">
      {all.map((one) => (
        <ExportRow key={one.id} one={one} communes={communes} onAgain={() => start(requestOf(one))} />
      ))}
    </ul>
  )
}

function requestOf(one: ExportView) {
  const { survey, province, format, values, rows, fresh } = one
  return { survey, province, ...inCommune({ format, values, rows, fresh }, one.commune) }
}

/** The address names a file where a sign-in was asked for first, as `<export>/<file>`: it can be had now. */
function SignedInAgain(props: {
  all: readonly ExportView[]
  communes: readonly Commune[]
  item: string | undefined
}) {
  const [id, name] = props.item?.split('/') ?? []
  const one = props.all.find((each) => each.id === id)
  const file = ExportFileName.safeParse(name)
  if (one === undefined || !file.success) return null
  return <SignedIn one={one} communes={props.communes} name={file.data} />
}

function SignedIn(props: { one: ExportView; communes: readonly Commune[]; name: ExportFileName }) {
  const words = useWords()
  const { text } = useLanguage()
  const exported = useExportName(props.one, props.communes)
  return (
    <p class="notice caution" role="status">
      {text.files.signedInAgain(`${words.files[props.name]}, ${exported}`)}
    </p>
  )
}
