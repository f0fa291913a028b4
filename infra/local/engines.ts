import { createTable, startDynamo } from './engines/dynamo.ts'
import { startS3 } from './engines/s3.ts'

/** Names that AWS would make up. */
const TABLE = 'tung-nha'
const BUCKET = 'tung-nha-results'
const AUDIT_BUCKET = 'tung-nha-audit'

/** What the functions' environments say of the engines. */
export type EngineEnv = {
  TABLE: string
  BUCKET: string
  AUDIT_BUCKET: string
  DYNAMODB_ENDPOINT: string
  S3_ENDPOINT: string
}

/** The table and the buckets, kept in the given folders, with the addresses that the functions need. */
export async function startEngines(folder: {
  dynamo: string
  s3: string
}): Promise<{ env: EngineEnv; close(): Promise<void> }> {
  const dynamo = await startDynamo({ dir: folder.dynamo })
  const s3 = await startS3({ dir: folder.s3, bucket: BUCKET, locked: AUDIT_BUCKET })
  await createTable(dynamo.endpoint, TABLE)
  return {
    env: { TABLE, BUCKET, AUDIT_BUCKET, DYNAMODB_ENDPOINT: dynamo.endpoint, S3_ENDPOINT: s3.endpoint },
    async close() {
      await Promise.all([dynamo.close(), s3.close()])
    },
  }
}
