import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { describe, expect, it } from 'vitest'
import { auditStore } from '../../../../functions/store/audit.ts'
import { keys } from '../../../../functions/store/keys.ts'
import { openStore } from '../../../../infra/local/commands/open-store.ts'
import { DAY, dayOf } from '../../../../shared/time.ts'
import { startSystem } from '../../../support/system.ts'
import { someRandom } from '../../../support/table.ts'

const dayBefore = Date.now() - 2 * DAY
const folder = () => mkdtempSync(join(tmpdir(), 'tung-nha-'))

/** Nothing says where AWS is, or who asks. */
const nowhere = {
  AWS_REGION: undefined,
  AWS_DEFAULT_REGION: undefined,
  AWS_CONFIG_FILE: '/nonexistent',
  AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
}

/** Runs a command as npm does, on the stopped system in a folder. */
function run(name: string, dir: string, options: string[] = [], over: NodeJS.ProcessEnv = {}) {
  const command = `infra/local/commands/audit-${name}.ts`
  return new Promise<{ code: number; output: string }>((resolve) => {
    const env = { ...process.env, DATA_DIR: dir, ...over }
    execFile(process.execPath, [command, ...options], { env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr }),
    )
  })
}

async function withStore<T>(
  dir: string,
  work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>,
): Promise<T> {
  const store = await openStore({}, { DATA_DIR: dir })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** An entry of two days ago; gives its id. */
function writeEntry(dir: string): Promise<string> {
  return withStore(dir, async ({ table }) => {
    const audit = auditStore(table, () => dayBefore, someRandom())
    await audit.write({ act: 'sign-in', who: 'lan@example.gov.vn', role: 'auditor', device: '', object: 'x' })
    const { entries } = await audit.page(undefined, dayOf(dayBefore).slice(0, 7), { limit: 1 })
    return entries[0]?.id ?? ''
  })
}

function tamper(dir: string, id: string): Promise<void> {
  return withStore(dir, async ({ table }) => {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: marshall(keys.auditEntry(undefined, dayOf(dayBefore), id)),
        UpdateExpression: 'SET who = :who',
        ExpressionAttributeValues: marshall({ ':who': 'somebody@example.gov.vn' }),
      }),
    )
  })
}

describe('the commands of the audit log', () => {
  it('seal what is over, find it whole, and find and name what was changed', async () => {
    const dir = folder()
    const id = await writeEntry(dir)
    expect(await run('seal', dir)).toMatchObject({ code: 0 })
    const whole = await run('verify', dir)
    expect(whole.output).toContain('Nhật ký còn nguyên')
    expect(whole.output).toMatch(/2 sealed days .* 1 entries/)
    expect(whole.code).toBe(0)

    await tamper(dir, id)
    const { code, output } = await run('verify', dir)
    expect(code).toBe(1)
    expect(output).toContain('CẢNH BÁO: 1')
    expect(output).toMatch(new RegExp(`mục đã bị sửa · entry was changed: AUDIT#NATION#.*#${id}`))
  })

  it('have nothing to say of a log that has only begun', async () => {
    expect(await run('verify', folder())).toMatchObject({
      code: 0,
      output: expect.stringContaining('No day needed a seal yet'),
    })
  })

  it('ask for the bucket where only a table is named, and for known options only', async () => {
    const answer = await run('verify', folder(), ['--table', 'tung-nha'])
    expect(answer).toMatchObject({ code: 1, output: expect.stringContaining('--bucket') })
    const half = await run('verify', folder(), ['--bucket', 'seals'])
    expect(half).toMatchObject({ code: 1, output: expect.stringContaining('--table') })
    expect(await run('verify', folder(), ['--tabel', 'x'])).toMatchObject({ code: 1 })
    expect(await run('seal', folder(), ['--table', 'x'])).toMatchObject({ code: 1 })
  })

  it('say in a sentence where AWS is not to be reached', async () => {
    const answer = await run('verify', folder(), ['--table', 'tung-nha', '--bucket', 'seals'], nowhere)
    expect(answer).toMatchObject({ code: 1, output: expect.stringContaining('Region is missing') })
    expect(answer.output.trimEnd().split('\n')).toHaveLength(2)
  })

  it('find sealed what a start of the whole system has sealed', async () => {
    const dir = folder()
    await writeEntry(dir)
    const system = await startSystem({ dir })
    await system.stop()
    const { code, output } = await run('verify', dir)
    expect(output).toMatch(/2 sealed days .* 1 entries/)
    expect(code).toBe(0)
  })
})
