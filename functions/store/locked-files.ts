import { PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { reaching } from './endpoint.ts'
import { fileStore } from './files.ts'

export type LockedFiles = ReturnType<typeof lockedFileStore>

/**
 * The bucket of what is sealed: an object is written once and read. That nobody deletes or replaces one is not the work
 * of this code but of S3's Object Lock and of the bucket's policy (`infra/audit-bucket.ts`). The embedded engine has
 * neither: on one machine, and in tests, only the put on condition holds.
 */
export function lockedFileStore(options: { bucket: string; endpoint: string | undefined }) {
  const onePath = options.endpoint === undefined ? {} : { forcePathStyle: true }
  const client = new S3Client({ ...reaching(options.endpoint), ...onePath })
  const { getText, list } = fileStore(options)

  return {
    getText,
    list,

    /** Puts the object unless there is one of that name already, and says which. */
    async putOnce(key: string, body: string, contentType: string): Promise<'put' | 'taken'> {
      const put = new PutObjectCommand({
        Bucket: options.bucket,
        Key: key,
        Body: body,
        ContentLength: Buffer.byteLength(body), // an empty file is one too
        ContentType: contentType,
        IfNoneMatch: '*',
      })
      try {
        await client.send(put)
        return 'put'
      } catch (error) {
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === PRECONDITION_FAILED)
          return 'taken'
        throw error
      }
    },
  }
}

const PRECONDITION_FAILED = 412
