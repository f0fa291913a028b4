import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { type AreaId, BatchId, type SurveyId } from '../../shared/ids.ts'
import { type Clock, EpochMs } from '../../shared/time.ts'
import { partitions } from './keys.ts'
import { isExpired, type Table } from './table.ts'

/** Of a stored batch what stands beside its body: how many responses it holds, and when it came. */
export const BatchHead = z.object({ id: BatchId, n: z.int(), receivedAt: EpochMs })
export type BatchHead = z.infer<typeof BatchHead>

/** What there is, read by another way than the batches themselves: whoever reads those can be held against it. */
export function batchHeadStore(table: Table, clock: Clock) {
  return {
    /** Of one survey and area, in order of their ids. An item that is no batch is passed over: reading it names it. */
    async ofArea(survey: SurveyId, area: AreaId): Promise<BatchHead[]> {
      const found: BatchHead[] = []
      let start: QueryCommandOutput['LastEvaluatedKey']
      do {
        const page: QueryCommandOutput = await table.client.send(
          new QueryCommand({
            TableName: table.name,
            ConsistentRead: true,
            KeyConditionExpression: 'pk = :pk',
            ProjectionExpression: 'id, #n, receivedAt, expiresAt',
            ExpressionAttributeNames: { '#n': 'n' },
            ExpressionAttributeValues: marshall({ ':pk': partitions.batches(survey, area) }),
            ...(start === undefined ? {} : { ExclusiveStartKey: start }),
          }),
        )
        for (const raw of page.Items ?? []) {
          const item = unmarshall(raw)
          const head = BatchHead.safeParse(item)
          if (head.success && !isExpired(item, clock())) found.push(head.data)
        }
        start = page.LastEvaluatedKey
      } while (start !== undefined)
      return found
    },
  }
}
