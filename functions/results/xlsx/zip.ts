import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'

/** Where bytes go; it resolves when more may come. */
export type Sink = (bytes: Uint8Array) => Promise<void>

export type ZipEntry = { write(text: string): Promise<void>; end(): Promise<void>; readonly bytes: number }

/**
 * A ZIP archive written front to back (PKWARE APPNOTE 6.3.10): one deflated entry after another, its sizes behind
 * it in a data descriptor, so that nothing but the text under way is in memory. No ZIP64: an entry or an archive
 * of 4 GiB is refused.
 */
export function zipWriter(sink: Sink) {
  const directory: Buffer[] = []
  const encoder = new TextEncoder()
  const room = new Uint8Array(ROOM) // used again and again, so that no trail of buffers waits for its collection
  let offset = 0
  const put = async (bytes: Uint8Array) => {
    offset += bytes.length
    await sink(bytes)
  }

  return {
    /** Opens the next entry; the one before must have ended. */
    async open(name: string): Promise<ZipEntry> {
      const head = { name: Buffer.from(name), at: offset }
      await put(localHeader(head.name))
      const start = offset
      const deflate = createDeflateRaw()
      const packed: Buffer[] = []
      deflate.on('data', (chunk: Buffer) => packed.push(chunk))
      let crc = 0
      let bytes = 0

      const drain = async () => {
        for (const chunk of packed.splice(0)) await put(chunk)
      }
      return {
        get bytes() {
          return bytes
        },
        async write(text) {
          for (let rest = text; rest !== ''; ) {
            const { read, written } = encoder.encodeInto(rest, room)
            const raw = room.subarray(0, written)
            crc = crc32(raw, crc)
            bytes += written
            await new Promise<void>((resolve, reject) =>
              deflate.write(raw, (error) => (error ? reject(error) : resolve())),
            )
            await drain()
            rest = rest.slice(read)
          }
        },
        async end() {
          const ended = once(deflate, 'end')
          deflate.end()
          await ended
          await drain()
          const sizes = { crc, packed: offset - start, bytes }
          await put(descriptor(sizes))
          directory.push(directoryEntry(head, sizes))
        },
      }
    },

    async close(): Promise<void> {
      const start = offset
      for (const entry of directory) await put(entry)
      await put(endOfDirectory(directory.length, offset - start, start))
    },
  }
}

const ROOM = 64 * 1024

type Sizes = { crc: number; packed: number; bytes: number }

const VERSION = 20
const FLAGS = 0x0808 // sizes follow the data; names are UTF-8
const DEFLATED = 8
const DATE = 0x0021 // 1980-01-01: the same answers give the same bytes

function localHeader(name: Buffer): Buffer {
  return Buffer.concat([
    fields([4, 0x04034b50], [2, VERSION], [2, FLAGS], [2, DEFLATED], [2, 0], [2, DATE]),
    fields([4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]),
    name,
  ])
}

function descriptor({ crc, packed, bytes }: Sizes): Buffer {
  return fields([4, 0x08074b50], [4, crc], [4, packed], [4, bytes])
}

function directoryEntry(head: { name: Buffer; at: number }, { crc, packed, bytes }: Sizes): Buffer {
  return Buffer.concat([
    fields([4, 0x02014b50], [2, VERSION], [2, VERSION], [2, FLAGS], [2, DEFLATED], [2, 0], [2, DATE]),
    fields([4, crc], [4, packed], [4, bytes], [2, head.name.length], [2, 0], [2, 0]),
    fields([2, 0], [2, 0], [4, 0], [4, head.at]),
    head.name,
  ])
}

function endOfDirectory(entries: number, size: number, start: number): Buffer {
  return fields([4, 0x06054b50], [2, 0], [2, 0], [2, entries], [2, entries], [4, size], [4, start], [2, 0])
}

// Little-endian numbers of 2 or 4 bytes; one that does not fit throws a RangeError.
function fields(...list: [width: 2 | 4, value: number][]): Buffer {
  const buffer = Buffer.alloc(list.reduce((sum, [width]) => sum + width, 0))
  let at = 0
  for (const [width, value] of list) at = buffer.writeUIntLE(value, at, width)
  return buffer
}
