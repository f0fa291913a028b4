import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fileStore } from '../../../../functions/store/files.ts'
import { startS3 } from '../../../../infra/local/engines/s3.ts'
import type { Running } from '../../../../infra/local/engines/serve.ts'

const started: Running[] = []
afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(started.splice(0).map((engine) => engine.close()))
})

describe('a link', () => {
  it('downloads under the name that it carries', async () => {
    const answer = await fetch(await aLink())
    expect(await answer.text()).toBe('xin chào')
    expect(answer.headers.get('Content-Disposition')).toContain('Kh%E1%BA%A3o%20s%C3%A1t.csv')
  })

  it.each([
    [
      'another signature',
      (link: string) => link.replace(/Signature=(.)/, (_, first) => `Signature=${first === '0' ? '1' : '0'}`),
    ],
    ['a longer life', (link: string) => link.replace('Expires=60', 'Expires=600')],
    ['another object', (link: string) => link.replace('a.csv', 'b.csv')],
    ['another file name', (link: string) => link.replace('csv%22', 'exe%22')],
    ['no signature at all', (link: string) => link.replace(/\?.*$/, '')],
  ])('with %s is refused', async (_, tamper) => {
    const link = await aLink()
    expect(tamper(link)).not.toBe(link)
    expect((await fetch(tamper(link))).status).toBe(403)
  })

  it('ends when its time is over', async () => {
    const link = await aLink()
    vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] })
    expect((await fetch(link)).status).toBe(403)
  })
})

describe('the embedded S3', () => {
  it('refuses a client with another key', async () => {
    const { endpoint } = await anEngine()
    const credentials = { accessKeyId: 'local', secretAccessKey: 'guessed' }
    const stranger = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials })
    await expect(
      stranger.send(new PutObjectCommand({ Bucket: 'results', Key: 'a', Body: 'a' })),
    ).rejects.toThrow('SignatureDoesNotMatch')
  })

  it('puts on condition', async () => {
    const { endpoint } = await anEngine()
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
    const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials })
    const putting = (condition: object) =>
      client.send(new PutObjectCommand({ Bucket: 'results', Key: 'a', Body: 'a', ...condition }))

    const { ETag } = await putting({ IfNoneMatch: '*' })
    await expect(putting({ IfNoneMatch: '*' })).rejects.toThrow('PreconditionFailed')
    await expect(putting({ IfMatch: '"other"' })).rejects.toThrow('PreconditionFailed')
    await putting({ IfMatch: ETag })
  })

  it('keeps a stream in parts whole, across a restart, and lists it', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'tung-nha-s3-'))
    const first = fileStore({ bucket: 'results', endpoint: (await anEngine(dir)).endpoint })
    const parts = [Buffer.alloc(6_000_000, 'a'), Buffer.alloc(1_000_000, 'đ')]
    await first.putStream('results/tờ.csv', Readable.from(parts), { contentType: 'text/csv' })
    await started.pop()?.close()

    const again = fileStore({ bucket: 'results', endpoint: (await anEngine(dir)).endpoint })
    expect(await again.list('results/')).toEqual([{ key: 'results/tờ.csv', bytes: 7_000_000 }])
    expect(await again.getText('results/tờ.csv')).toBe(Buffer.concat(parts).toString())
    expect(await again.getText('results/none.csv')).toBeUndefined()
  })
})

async function anEngine(dir?: string): Promise<Running> {
  const engine = await startS3({ bucket: 'results', ...(dir === undefined ? {} : { dir }) })
  started.push(engine)
  return engine
}

async function aLink(): Promise<string> {
  const files = fileStore({ bucket: 'results', endpoint: (await anEngine()).endpoint })
  await files.put('a.csv', 'xin chào', 'text/csv')
  await files.put('b.csv', 'của người khác', 'text/csv')
  return files.link('a.csv', { filename: 'Khảo sát.csv', seconds: 60 })
}
