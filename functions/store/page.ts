import { QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { EpochMs } from '../../shared/time.ts'
import { type Item, isExpired, type Table } from './table.ts'

/**
 * At most `limit` living items of a partition in key order, behind the sort key `after`, all beginning with `prefix`; with
 * the sort key to go on behind, when there may be more.
 */
export async function queryPage(
  table: Table,
  pk: string,
  options: { prefix: string; after?: string; limit: number; newestFirst?: boolean; now: EpochMs },
): Promise<{ items: Item[]; next?: string }> {
  const { after } = options
  const page = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      ScanIndexForward: options.newestFirst !== true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: marshall({ ':pk': pk, ':prefix': options.prefix }),
      Limit: options.limit,
      ...(after === undefined ? {} : { ExclusiveStartKey: marshall({ pk, sk: after }) }),
    }),
  )
  const items = (page.Items ?? [])
    .map((raw) => unmarshall(raw))
    .filter((item) => !isExpired(item, options.now))
  const last: unknown = page.LastEvaluatedKey === undefined ? undefined : unmarshall(page.LastEvaluatedKey).sk
  return typeof last === 'string' ? { items, next: last } : { items }
}
