import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { reaching } from './endpoint.ts'
import { rowFiles } from './keys.ts'

export type Files = ReturnType<typeof fileStore>

const PACKED = 'gzip'
const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** The bucket of result files: whole objects in and out, and links that last for minutes. */
export function fileStore(options: { bucket: string; endpoint: string | undefined }) {
  const onePath = options.endpoint === undefined ? {} : { forcePathStyle: true } // no host name for each bucket
  const client = new S3Client({ ...reaching(options.endpoint), ...onePath })
  const Bucket = options.bucket

  return {
    /** Stores a whole object; JSON rests packed, for a run has hundreds of files that are much alike inside. */
    async put(key: string, body: string | Uint8Array, contentType: string): Promise<void> {
      const object = { Bucket, Key: key, ContentType: contentType }
      const packed = contentType.startsWith('application/json')
        ? { Body: await pack(body), ContentEncoding: PACKED }
        : { Body: body }
      await client.send(new PutObjectCommand({ ...object, ...packed }))
    },

    /**
     * Stores a stream of unknown length in parts. The object appears when the stream has ended and not before;
     * when the stream is destroyed with an error, nothing of it stays. `rows` says that it has one row for each
     * response, and so may live only `rowFiles.days`.
     */
    async putStream(
      key: string,
      stream: Readable,
      kind: { contentType: string; rows?: boolean },
    ): Promise<void> {
      const tagging = kind.rows === true ? { Tagging: new URLSearchParams(rowFiles.tag).toString() } : {}
      const upload = new Upload({
        client,
        params: { Bucket, Key: key, Body: stream, ContentType: kind.contentType, ...tagging },
        queueSize: 1, // parts in memory; an open run holds several streams
      })
      await upload.done()
    },

    /** The text of an object, unpacked. */
    async getText(key: string): Promise<string | undefined> {
      try {
        const { Body, ContentEncoding } = await client.send(new GetObjectCommand({ Bucket, Key: key }))
        if (ContentEncoding !== PACKED) return await Body?.transformToString()
        const bytes = await Body?.transformToByteArray()
        return bytes === undefined ? undefined : (await unpack(bytes)).toString()
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined
        throw error
      }
    },

    /** Removes an object for good; there may be none. */
    async remove(key: string): Promise<void> {
      await client.send(new DeleteObjectCommand({ Bucket, Key: key }))
    },

    async list(prefix: string): Promise<{ key: string; bytes: number }[]> {
      const found: { key: string; bytes: number }[] = []
      let after: string | undefined
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket, Prefix: prefix, ContinuationToken: after }),
        )
        for (const { Key = '', Size = 0 } of page.Contents ?? []) found.push({ key: Key, bytes: Size })
        after = page.NextContinuationToken
      } while (after !== undefined)
      return found
    },

    /** An address that downloads the object under `filename` for `seconds`, whoever opens it. */
    link(key: string, save: { filename: string; seconds: number }): Promise<string> {
      const command = new GetObjectCommand({
        Bucket,
        Key: key,
        ResponseContentDisposition: attachment(save.filename),
      })
      return getSignedUrl(client, command, { expiresIn: save.seconds })
    },
  }
}

// RFC 6266 with RFC 8187: `filename*` carries the Vietnamese letters, `filename` is for what cannot read it.
function attachment(filename: string): string {
  const plain = filename
    .normalize('NFD')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '_')
  const encoded = encodeURIComponent(filename).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
