import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDataFolder } from '../../../infra/local/data-folder.ts'

const aFolder = () => mkdtempSync(join(tmpdir(), 'tung-nha-'))

it('makes a key once, which only its owner may read', () => {
  const dir = aFolder()
  const first = openDataFolder(dir)
  first.release()
  expect(openDataFolder(dir).serverKey).toBe(first.serverKey)
  expect(first.serverKey).toMatch(/^[\w-]{43}$/)
  expect(statSync(join(dir, 'server-key')).mode & 0o777).toBe(0o600)
})

it('takes over the lock of a process that is dead, and not that of one that lives', () => {
  const dir = aFolder()
  writeFileSync(join(dir, 'lock'), String(2 ** 22 + 1)) // above the greatest process number of Linux
  openDataFolder(dir)
  expect(readFileSync(join(dir, 'lock'), 'utf8')).toBe(String(process.pid))

  writeFileSync(join(dir, 'lock'), String(process.ppid))
  expect(() => openDataFolder(dir)).toThrow('in use by another process')
})

it('throws away at a reset what is ours, and nothing else', () => {
  const dir = aFolder()
  const before = openDataFolder(dir)
  mkdirSync(before.dynamo)
  writeFileSync(join(before.dynamo, 'data'), '')
  writeFileSync(join(dir, 'thesis.odt'), '')

  const after = before.emptied()
  expect(existsSync(after.dynamo)).toBe(false)
  expect(existsSync(join(dir, 'thesis.odt'))).toBe(true)
  expect(after.serverKey).not.toBe(before.serverKey)
  expect(existsSync(join(dir, 'lock'))).toBe(true)
})
