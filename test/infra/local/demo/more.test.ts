import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { batchStore } from '../../../../functions/store/batches.ts'
import { openTable } from '../../../../functions/store/table.ts'
import { openDataFolder } from '../../../../infra/local/data-folder.ts'
import { areaOf, communes } from '../../../../infra/local/demo/places.ts'
import { HOUSEHOLD_VISIT } from '../../../../infra/local/demo/register.ts'
import { startEngines } from '../../../../infra/local/engines.ts'
import { failUnreadable } from '../../../support/batches.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

it('adds more, and the same seed on the same day adds nothing twice', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tung-nha-'))
  expect(addMore(dir, '--responses', '60')).toMatch(/Đã thêm 60 phiếu.*\n60 made-up/)
  const first = await visitsIn(dir)
  expect(first).toHaveLength(39)

  expect(addMore(dir, '--responses', '60')).toMatch(/Không có phiếu nào mới.*\n.*nothing new/)
  expect(await visitsIn(dir)).toEqual(first)

  expect(addMore(dir, '--responses', '60', '--seed', 'other')).toContain('Đã thêm 60 phiếu')
  expect(await visitsIn(dir)).toHaveLength(78)
})

it('asks for a province that the demo has', () => {
  expect(() => addMore(mkdtempSync(join(tmpdir(), 'tung-nha-')), '--province', '14')).toThrow(
    /không có xã nào ở tỉnh có mã 14/,
  )
})

it.each([
  [
    ['--bogus', '3'],
    /Không hiểu "--bogus 3".*--seed\.\n.*these options only: --responses, --province, --seed\.\n$/,
  ],
  [['--responses'], /Không hiểu "--responses"/],
  [['--responses', '0'], /--responses không dùng được: cần một số nguyên từ 1 đến 1000000/],
])('says what is wrong with %j in one sentence', (options, sentence) => {
  expect(() => addMore(mkdtempSync(join(tmpdir(), 'tung-nha-')), ...options)).toThrow(sentence)
})

function addMore(dir: string, ...options: string[]): string {
  const program = resolve(import.meta.dirname, '../../../../infra/local/demo.ts')
  return execFileSync(process.execPath, [program, ...options], {
    env: { ...process.env, DATA_DIR: dir },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
}

async function visitsIn(dir: string): Promise<string[]> {
  const folder = openDataFolder(dir)
  const engines = await startEngines(folder)
  closing.push(engines.close)
  const table = openTable({ name: engines.env.TABLE, endpoint: engines.env.DYNAMODB_ENDPOINT })
  const found: string[] = []
  for (const { id } of communes.filter(({ province }) => province === areaOf('96'))) {
    for await (const batch of batchStore(table, Date.now).ofArea(HOUSEHOLD_VISIT, id, failUnreadable)) {
      expect(batch.flags).toEqual({})
      found.push(...batch.responses.map((response) => response.id))
    }
  }
  await closing.pop()?.()
  folder.release()
  return found
}
