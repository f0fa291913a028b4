import type { AreaId } from '../../../shared/ids.ts'
import { DAY, type EpochMs } from '../../../shared/time.ts'
import type { RowExport } from '../../store/exports.ts'
import { objectKeys } from '../../store/keys.ts'
import type { CountedCommune } from '../communes.ts'
import type { ResultsDeps } from '../deps.ts'
import { AreaIds, type AreaPart, ExportManifest, idsFile, LAYOUT, MANIFEST } from './manifest.ts'
import { type Standing, type Walk, whatStands } from './walk.ts'

/** An earlier export with what went into it. */
export type Earlier = { done: RowExport; manifest: ExportManifest }

type Deps = Pick<ResultsDeps, 'exports' | 'files'>

/** Files that go sooner are not given again. */
const LEFT = 7 * DAY

/** What a fresh export goes on from: the last of the same rows that this person downloaded, whatever its format. */
export async function getBase(deps: Deps, asked: RowExport): Promise<Earlier | undefined> {
  if (!asked.fresh) return undefined
  return getEarlier(
    deps,
    asked,
    (one) =>
      one.downloadedAt !== undefined && one.requestedBy === asked.requestedBy && one.rows === asked.rows,
  )
}

/**
 * The newest export of the same kind whose files still stand for a while, anybody's: they are given again where nothing is
 * new. What is fresh is so for one person, from one base.
 */
export async function getAlike(
  deps: Deps,
  asked: RowExport,
  base: Earlier | undefined,
  now: EpochMs,
): Promise<Earlier | undefined> {
  const found = await getEarlier(
    deps,
    asked,
    (one) =>
      isSameKind(one, asked) &&
      (one.filesUntil ?? 0) >= now + LEFT &&
      (!asked.fresh || one.requestedBy === asked.requestedBy),
  )
  return found?.manifest.base === base?.manifest.id ? found : undefined
}

/** Whether nothing that goes into the files is other than it was: looked at commune by commune, until something is. */
export async function isUnchanged(
  { manifest }: Earlier,
  walk: Walk,
  communes: readonly CountedCommune[],
): Promise<boolean> {
  const versions = walk.versions.map(({ version }) => version)
  if (manifest.layout !== LAYOUT || manifest.versions.join() !== versions.join()) return false
  if (manifest.areas.length !== communes.length) return false
  for (const [at, commune] of communes.entries()) {
    if (!isAsItWas(manifest.areas[at], await whatStands(walk, commune))) return false
    await walk.lease.hold()
  }
  return true
}

// A batch that could not be read then may be readable by now.
function isAsItWas(then: AreaPart | undefined, now: Standing): boolean {
  return then?.area === now.commune.id && then.unreadable === undefined && then.digest === now.digest
}

/** Which batches and decisions of a commune went into it; nothing where it had none of the commune. */
export async function getIds(
  { files }: Pick<ResultsDeps, 'files'>,
  { manifest: { survey, province, id } }: Earlier,
  commune: AreaId,
): Promise<AreaIds | undefined> {
  const json = await files.getText(objectKeys.export(survey, province, id) + idsFile(commune))
  return json === undefined ? undefined : AreaIds.parse(JSON.parse(json))
}

async function getEarlier(
  { exports, files }: Deps,
  { survey, province, commune, id }: RowExport,
  fits: (one: RowExport) => boolean,
): Promise<Earlier | undefined> {
  for await (const done of exports.newestFirst(survey, province)) {
    if (done.id === id || done.state !== 'done' || done.commune !== commune || !fits(done)) continue
    const json = await files.getText(objectKeys.export(survey, province, done.folder ?? done.id) + MANIFEST)
    // One that is gone or of another shape only means that everything is new.
    const manifest = json === undefined ? undefined : ExportManifest.safeParse(JSON.parse(json)).data
    return manifest === undefined ? undefined : { done, manifest }
  }
  return undefined
}

function isSameKind(a: RowExport, b: RowExport): boolean {
  return a.format === b.format && a.values === b.values && a.rows === b.rows && a.fresh === b.fresh
}
