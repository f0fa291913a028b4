import { isWithin } from '../../../shared/api/survey-scope.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { DAY, dayOf } from '../../../shared/time.ts'
import type { ExportOutcome, RowExport } from '../../store/exports.ts'
import { objectKeys, rowFiles } from '../../store/keys.ts'
import { type CountedCommune, communesToCount } from '../communes.ts'
import type { ResultsDeps } from '../deps.ts'
import type { Lease } from '../lease.ts'
import { openFolder, type RunFolder } from '../output.ts'
import type { ResponseRow } from '../rows/columns.ts'
import { type Earlier, getAlike, getBase, getIds, isUnchanged } from './earlier.ts'
import { type FormatSubject, openFormat, type RowWriter } from './formats.ts'
import { AreaIds, type AreaPart, type ExportManifest, idsFile, LAYOUT, MANIFEST } from './manifest.ts'
import { ExportFileName } from './names.ts'
import { ExportRefusal } from './refusal.ts'
import { asBefore, readRows, type Walk, whatStands } from './walk.ts'

/**
 * Writes the files of one export into its own folder, the manifest last; communes come one after another, in the order of
 * their ids, and only one is in memory at a time. Where an export of the same kind stands and nothing is new, its files are
 * given again; where a fresh one finds nothing new, there is none.
 * Throws `ExportRefusal` where nothing can be given out, `LeaseLost` when somebody else took it over.
 */
export async function writeExport(deps: ResultsDeps, asked: RowExport, lease: Lease): Promise<ExportOutcome> {
  const asOf = deps.clock()
  const { versions, communes } = await readSubject(deps, asked)
  const walk: Walk = { deps, asked, lease, asOf, versions }
  const base = await getBase(deps, asked)
  const alike = await getAlike(deps, asked, base, asOf)
  if (alike !== undefined && (await isUnchanged(alike, walk, communes))) return again(alike, asOf)

  const folder = openFolder(deps.files, objectKeys.export(asked.survey, asked.province, asked.id))
  try {
    return await writeFiles({ ...walk, folder, communes, base })
  } catch (error) {
    await folder.abandon(new Error('The export was given up.', { cause: error }))
    throw error
  }
}

async function readSubject(
  deps: ResultsDeps,
  asked: RowExport,
): Promise<{ versions: SurveyVersion[]; communes: CountedCommune[] }> {
  const survey = await deps.surveys.getSurvey(asked.survey)
  const versions = await deps.surveys.versions(asked.survey)
  if (survey === undefined || versions.length === 0) throw new ExportRefusal('unknown-survey')
  if (!isWithin(survey.scope, { province: asked.province })) throw new ExportRefusal('unknown-survey')
  const all = await communesToCount(deps, survey, asked.province, dayOf(deps.clock()))
  const communes = all.filter(({ id }) => asked.commune === undefined || id === asked.commune)
  if (communes.length === 0) throw new ExportRefusal('unknown-province')
  return { versions, communes }
}

function again({ done, manifest }: Earlier, asOf: number): ExportOutcome {
  const { count, files, since, filesUntil } = done
  return {
    asOf,
    count: count ?? manifest.count,
    files,
    folder: manifest.id,
    ...(since === undefined ? {} : { since }),
    ...(filesUntil === undefined ? {} : { filesUntil }),
  }
}

type Run = Walk & { folder: RunFolder; communes: readonly CountedCommune[]; base: Earlier | undefined }

async function writeFiles(run: Run): Promise<ExportOutcome> {
  const { asked, asOf, folder, base } = run
  const subject: FormatSubject = { folder, asked, versions: run.versions }
  const { areas, count } = await writeRows(run, subject)
  const manifest: ExportManifest = {
    ...requestOf(asked),
    id: asked.id,
    asOf,
    layout: LAYOUT,
    versions: run.versions.map(({ version }) => version),
    count,
    stored: areas.reduce((sum, { stored }) => sum + stored, 0),
    ...(base === undefined ? {} : { base: base.manifest.id }),
    areas,
    files: folder.written,
  }
  const files = folder.written.flatMap(({ name, bytes }) =>
    ExportFileName.safeParse(name).success ? [{ name, bytes }] : [],
  )
  await run.lease.hold()
  await folder.putJson(MANIFEST, manifest)
  return {
    asOf,
    count,
    files,
    filesUntil: asOf + rowFiles.days * DAY,
    ...(base?.done.asOf === undefined ? {} : { since: base.done.asOf }),
  }
}

// A fresh export's file is not begun before there is a row for it.
async function writeRows(run: Run, subject: FormatSubject): Promise<{ areas: AreaPart[]; count: number }> {
  const { communes, lease, asked, folder } = run
  let file = asked.fresh ? undefined : await openFormat(subject)
  const areas: AreaPart[] = []
  await lease.progress(0, communes.length)
  for (const commune of communes) {
    const { rows, part, ids } = await readRows(
      run,
      await whatStands(run, commune),
      await before(run, commune),
    )
    if (part.rows > 0) file ??= await openFormat(subject)
    await give(rows, file, lease)
    await folder.putJson(idsFile(commune.id), ids)
    areas.push(part)
    await lease.progress(areas.length, communes.length)
  }
  while (await file?.again()) {
    for (const commune of communes) {
      const seen = AreaIds.parse(await folder.getJson(idsFile(commune.id)))
      const standing = asBefore(await whatStands(run, commune), seen)
      const { rows } = await readRows(run, standing, await before(run, commune))
      await give(rows, file, lease)
    }
  }
  const written = (await file?.close()) ?? 0
  const wanted = areas.reduce((sum, { rows }) => sum + rows, 0)
  if (written !== wanted) throw new ExportRefusal('miscounted', `${written} rows of ${wanted} were written`)
  return { areas, count: written }
}

function before({ deps, base }: Run, { id }: CountedCommune): Promise<AreaIds | undefined> | undefined {
  return base === undefined ? undefined : getIds(deps, base, id)
}

async function give(rows: Iterable<ResponseRow>, file: RowWriter | undefined, lease: Lease): Promise<void> {
  let given = 0
  for (const row of rows) {
    const writing = file?.row(row)
    if (writing !== undefined) await writing
    given += 1
    if (given % 100 === 0) await lease.hold()
  }
}

function requestOf({ survey, province, commune, format, values, rows, fresh }: RowExport) {
  return { survey, province, ...(commune === undefined ? {} : { commune }), format, values, rows, fresh }
}
