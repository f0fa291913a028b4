import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { fileStore } from '../../../functions/store/files.ts'
import { serve } from '../../../infra/local/engines/serve.ts'

const MB = 1024 * 1024

test.each([
  ['in one piece', 1],
  ['in parts', 6 * MB],
])(
  'a file of rows that is put %s carries the tag by which the bucket drops it, and no other file does',
  async (_, bytes) => {
    const tags: unknown[] = []
    const server = createServer((request, response) => {
      tags.push(request.headers['x-amz-tagging'])
      response.writeHead(403).end() // what was asked is all that matters
      request.resume()
    })
    const { endpoint, close } = await serve(server)
    const files = fileStore({ bucket: 'results', endpoint })
    const put = (rows: boolean) =>
      files.putStream('a', Readable.from([Buffer.alloc(bytes)]), { contentType: 'text/csv', rows })

    await expect(put(true)).rejects.toThrow()
    await expect(put(false)).rejects.toThrow()
    expect(tags).toEqual(['rows=yes', undefined])
    server.closeAllConnections()
    await close()
  },
)
