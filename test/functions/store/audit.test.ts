import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditStore, type NewAuditEntry } from '../../../functions/store/audit.ts'
import { lockedFileStore } from '../../../functions/store/locked-files.ts'
import { startS3 } from '../../../infra/local/engines/s3.ts'
import { Day } from '../../../shared/time.ts'
import { aClock, aTable } from '../../support/table.ts'

const entry: NewAuditEntry = {
  act: 'sign-in',
  who: 'lan@example.gov.vn',
  role: 'province_officer',
  device: 'abcdef012345',
  object: 'first',
}

describe('the audit log', () => {
  let engine: Awaited<ReturnType<typeof aTable>>
  beforeAll(async () => {
    engine = await aTable()
  })
  afterAll(() => engine.close())

  it('refuses a second entry in the place of a first, and keeps the first', async () => {
    const clock = aClock()
    const audit = auditStore(engine.table, clock, (length) => new Uint8Array(length))
    await audit.write(entry)
    await expect(audit.write({ ...entry, object: 'second' })).rejects.toThrow('Two audit entries with one id')
    const { entries } = await audit.page(undefined, '2026-11', { limit: 10 })
    expect(entries.map(({ object }) => object)).toEqual(['first'])
  })

  it('files an entry under its day and month in Vietnam', async () => {
    const clock = aClock(Date.parse('2026-11-30T17:00:00Z'))
    const audit = auditStore(engine.table, clock, (length) => new Uint8Array(length))
    await audit.write(entry)
    expect((await audit.page(undefined, '2026-12', { limit: 10 })).entries).toHaveLength(1)
    const found = []
    for await (const { sk } of audit.storedOfDay(undefined, Day.parse('2026-12-01'))) found.push(sk)
    expect(found).toEqual([expect.stringMatching(/^2026-12-01#/)])
  })
})

describe('the bucket of what is sealed', () => {
  it('takes an object once, and an empty one too', async () => {
    const s3 = await startS3({ bucket: 'results', locked: 'audit' })
    const sealed = lockedFileStore({ bucket: 'audit', endpoint: s3.endpoint })
    expect(await sealed.putOnce('audit/a', '', 'text/plain')).toBe('put')
    expect(await sealed.putOnce('audit/a', 'other', 'text/plain')).toBe('taken')
    expect(await sealed.getText('audit/a')).toBe('')
    await s3.close()
  })

  it('does not take a broken bucket for an object that stands', async () => {
    const s3 = await startS3({ bucket: 'results' })
    const sealed = lockedFileStore({ bucket: 'audit', endpoint: s3.endpoint })
    await expect(sealed.putOnce('audit/a', 'x', 'text/plain')).rejects.toThrow()
    await s3.close()
  })
})
