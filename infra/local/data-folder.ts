import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartProblem } from './start-problem.ts'
import { words } from './words.ts'

/** Where one system keeps its data; nobody else uses it until `release`. */
export type DataFolder = {
  dynamo: string
  s3: string
  /** Events that a function has taken and not finished. */
  events: string
  /** Says that the demo is filled in, and from which day. */
  demo: string
  /** Where the addresses stand while the system runs, for programs that drive it. */
  addresses: string
  /** 256 random bits, base64url, made once. */
  serverKey: string
  /** Throws away what a system left there, and only that: the folder may hold other things. It stays locked. */
  emptied(): DataFolder
  release(): void
}

/** Opens the folder and locks it. Throws a `StartProblem` when it cannot be written to or a living process has it. */
export function openDataFolder(dir: string): DataFolder {
  try {
    mkdirSync(dir, { recursive: true })
    return furnish(dir, lock(dir))
  } catch (error) {
    if (error instanceof StartProblem) throw error
    throw new StartProblem(words.folderUnwritable(dir))
  }
}

function furnish(dir: string, release: () => void): DataFolder {
  const place = {
    dynamo: join(dir, 'dynamo'),
    s3: join(dir, 's3'),
    events: join(dir, 'events'),
    demo: join(dir, 'demo.json'),
    addresses: join(dir, 'addresses.json'),
  }
  const key = join(dir, 'server-key')
  rmSync(place.addresses, { force: true }) // those of an earlier run
  mkdirSync(place.events, { recursive: true })
  return {
    ...place,
    serverKey: keyIn(key),
    emptied() {
      for (const path of [...Object.values(place), key]) rmSync(path, { recursive: true, force: true })
      return furnish(dir, release)
    },
    release,
  }
}

function keyIn(path: string): string {
  return (
    readIfThere(path) ?? write(path, randomBytes(32).toString('base64url')) // also this machine's users must not read it
  )
}

function write(path: string, text: string): string {
  writeFileSync(path, text, { mode: 0o600 })
  return text
}

// A killed process leaves its lock behind, so the lock holds only while the process that it names lives.
function lock(dir: string): () => void {
  const path = join(dir, 'lock')
  const holder = Number(readIfThere(path) ?? Number.NaN)
  if (holder !== process.pid && isAlive(holder)) throw new StartProblem(words.folderInUse(dir, holder))
  rmSync(path, { force: true })
  writeFileSync(path, String(process.pid), { flag: 'wx' })
  return () => rmSync(path, { force: true })
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' // it lives, under another user
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
