import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { type EpochMs, SECOND } from '../../shared/time.ts'
import { tableShape } from './keys.ts'
import { type Item, isExpired, type Table } from './table.ts'

/**
 * At most `limit` living items of a partition in key order, behind the sort key `after`, all beginning with `prefix` (or
 * from there until `below`, which no key equals); with the sort key to go on behind, when there may be more.
 */
export async function queryPage(
  table: Table,
  pk: string,
  options: {
    prefix: string
    below?: string
    after?: string
    limit: number
    newestFirst?: boolean
    now: EpochMs
  },
): Promise<{ items: Item[]; next?: string }> {
  const { after, prefix, below } = options
  if (after !== undefined && !isBetween(after, prefix, below)) return { items: [] }
  const page = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      ScanIndexForward: options.newestFirst !== true,
      KeyConditionExpression:
        below === undefined
          ? 'pk = :pk AND begins_with(sk, :prefix)'
          : 'pk = :pk AND sk BETWEEN :prefix AND :below',
      ExpressionAttributeValues: marshall(
        { ':pk': pk, ':prefix': prefix, ':below': below },
        { removeUndefinedValues: true },
      ),
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

// DynamoDB refuses to go on from a key outside of what is asked for, which only somebody made up.
function isBetween(key: string, prefix: string, below: string | undefined): boolean {
  return below === undefined ? key.startsWith(prefix) : prefix <= key && key <= below
}

/** How many living items stand between two sort keys, which no key equals, and never more than `most`. */
export async function count(
  table: Table,
  pk: string,
  range: { from: string; below: string; most: number; now: EpochMs },
): Promise<number> {
  let found = 0
  let start: Record<string, unknown> | undefined
  do {
    const page: QueryCommandOutput = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        Select: 'COUNT',
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :below',
        FilterExpression: 'attribute_not_exists(#ttl) OR #ttl > :now',
        ExpressionAttributeNames: { '#ttl': tableShape.ttl },
        ExpressionAttributeValues: marshall({
          ':pk': pk,
          ':from': range.from,
          ':below': range.below,
          ':now': Math.floor(range.now / SECOND),
        }),
        // Expired items are small: behind them a whole page is read.
        ...(start === undefined ? { Limit: range.most } : { ExclusiveStartKey: marshall(start) }),
      }),
    )
    found += page.Count ?? 0
    start = page.LastEvaluatedKey === undefined ? undefined : unmarshall(page.LastEvaluatedKey)
  } while (start !== undefined && found < range.most)
  return Math.min(found, range.most)
}
