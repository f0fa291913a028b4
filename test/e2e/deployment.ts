import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDataFolder } from '../../infra/local/data-folder.ts'
import { openAddress } from '../../infra/local/open-address.ts'
import { startSystem } from '../../infra/local/system.ts'
import { buildWorker } from '../../web/worker.ts'

const built = path.resolve('dist/web/t')

/** The whole system, in this process, on web files that can be put up anew while it runs. */
export async function startDeployment() {
  const home = mkdtempSync(path.join(tmpdir(), 'deployment-'))
  const web = path.join(home, 'web')
  const app = path.join(web, 't')
  mkdirSync(app, { recursive: true })
  const folder = openDataFolder(path.join(home, 'data'))
  const address = await openAddress('127.0.0.1', 0)
  const system = await startSystem({ address, folder, web, demoResponses: 0 })

  return {
    ...system.addresses,
    app: `${system.addresses.origin}/t/`,

    /** Puts a version up, of which only these files have arrived yet; nothing older stays. */
    deploy(version: Version, arrived = (_file: string) => true): void {
      rmSync(app, { recursive: true, force: true })
      cpSync(version.folder, app, { recursive: true })
      for (const file of filesIn(app)) if (!arrived(file)) rmSync(path.join(app, file))
    },

    /** Puts one file beside the version: the operator's switch. */
    put(file: string, text: string): void {
      writeFileSync(path.join(app, file), text)
    },

    remove(file: string): void {
      rmSync(path.join(app, file), { force: true })
    },

    async stop(): Promise<void> {
      await system.close()
      folder.release()
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** A version of the app: the built one under other names, so that no file of it answers for another. */
export type Version = { name: string; folder: string; files: string[] }

/** Makes a version from the built app, its worker by the build's own program. */
export async function aVersion(name: string): Promise<Version> {
  const folder = mkdtempSync(path.join(tmpdir(), `version-${name}-`))
  cpSync(built, folder, { recursive: true })
  rmSync(path.join(folder, 'sw.js'))
  const assets = readdirSync(path.join(folder, 'assets'))
  const renamed = (asset: string) => asset.replace(/-(?=[^-]*$)/, `-${name}-`)
  for (const asset of assets) {
    renameSync(path.join(folder, 'assets', asset), path.join(folder, 'assets', renamed(asset)))
  }
  for (const file of filesIn(folder).filter((one) => /\.(js|html)$/.test(one))) {
    const place = path.join(folder, file)
    let text = readFileSync(place, 'utf8')
    for (const asset of assets) text = text.split(asset).join(renamed(asset))
    writeFileSync(place, text.replace('<html lang="vi">', `<html lang="vi" data-version="${name}">`))
  }
  await buildWorker(folder)
  return { name, folder, files: filesIn(folder) }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => path.extname(file) !== '',
  )
}
