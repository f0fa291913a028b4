import { createHash } from 'node:crypto'
import { PassThrough } from 'node:stream'
import * as z from 'zod/mini'
import type { Files } from '../store/files.ts'

/** One file of a run, as the manifest lists it: its name in the run's folder, its bytes, unpacked, and their SHA-256. */
export const WrittenFile = z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })
export type WrittenFile = z.infer<typeof WrittenFile>

/** A file that is being written: it stands in the bucket once `end` has resolved, and not before. */
export type Output = {
  write(bytes: string | Uint8Array): Promise<void>
  end(): Promise<void>
}

export type RunFolder = ReturnType<typeof openFolder>

/** The folder of one run. It remembers what was written and drops what was not finished. */
export function openFolder(files: Pick<Files, 'put' | 'putStream' | 'getText'>, prefix: string) {
  const written: WrittenFile[] = []
  const unfinished = new Set<(reason: Error) => Promise<void>>()

  return {
    written,

    async putJson(name: string, value: unknown): Promise<void> {
      const bytes = Buffer.from(JSON.stringify(value))
      await files.put(prefix + name, bytes, 'application/json; charset=utf-8')
      written.push({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
    },

    /** Reads back what was put. */
    async getJson(name: string): Promise<unknown> {
      const text = await files.getText(prefix + name)
      if (text === undefined) throw new Error(`${name} is gone from the run's folder.`)
      return JSON.parse(text)
    },

    /** `rows` marks a file with one row for each response. */
    open(name: string, kind: { contentType: string; rows?: boolean }): Output {
      const stream = new PassThrough()
      const hash = createHash('sha256')
      let bytes = 0
      const stored = files.putStream(prefix + name, stream, kind)
      // Whoever writes meets the failure in `write`; without a listener it would end the process instead.
      stream.on('error', () => {})
      stored.catch((error: Error) => stream.destroy(error))
      const drop = async (reason: Error) => {
        stream.destroy(reason)
        await stored.catch(() => {})
      }
      unfinished.add(drop)

      return {
        async write(piece) {
          const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece
          hash.update(chunk)
          bytes += chunk.length
          try {
            // The callback waits until the store takes more: this is what bounds the memory of a run.
            await new Promise<void>((resolve, reject) => {
              stream.write(chunk, (error) => (error ? reject(error) : resolve()))
            })
          } catch (error) {
            await stored // says why the stream was closed
            throw error
          }
        },
        async end() {
          stream.end()
          await stored
          unfinished.delete(drop)
          written.push({ name, bytes, sha256: hash.digest('hex') })
        },
      }
    },

    /** Drops every file that has not ended: nothing of it stays in the bucket. */
    async abandon(reason: Error): Promise<void> {
      await Promise.all([...unfinished].map((drop) => drop(reason)))
    },
  }
}
