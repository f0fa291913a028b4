import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandOutput,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { type EpochMs, SECOND } from '../../shared/time.ts'
import { reaching } from './endpoint.ts'
import { type Key, tableShape } from './keys.ts'

export type Item = Record<string, unknown>

/** The table and the few verbs that the stores need. Every read is strongly consistent. */
export type Table = { client: DynamoDBClient; name: string }

/** Opens the table of that name, on AWS or on the engine at `endpoint`; nothing is sent yet. */
export function openTable(options: { name: string; endpoint: string | undefined }): Table {
  const client = new DynamoDBClient({
    ...reaching(options.endpoint),
    // Three tries must end before a function of ten seconds does.
    maxAttempts: 3,
    requestHandler: {
      connectionTimeout: 1 * SECOND,
      requestTimeout: 2.5 * SECOND,
      throwOnRequestTimeout: true, // else it only warns, and waits on
    },
  })
  return { client, name: options.name }
}

/** Puts the item unless its key is taken, and says which. */
export function putIfAbsent(table: Table, key: Key, item: Item): Promise<'put' | 'taken'> {
  return putIf(table, key, item, { expression: 'attribute_not_exists(pk)' })
}

/** Puts the item where the condition on what stands there holds; `taken` where it does not. */
export async function putIf(
  table: Table,
  key: Key,
  item: Item,
  condition: { expression: string; names?: Record<string, string>; values?: Item },
): Promise<'put' | 'taken'> {
  const put = new PutItemCommand({
    TableName: table.name,
    Item: marshall({ ...item, ...key }, { removeUndefinedValues: true }),
    ConditionExpression: condition.expression,
    ...(condition.names === undefined ? {} : { ExpressionAttributeNames: condition.names }),
    ...(condition.values === undefined ? {} : { ExpressionAttributeValues: marshall(condition.values) }),
  })
  return (await unlessRefused(() => table.client.send(put))) === undefined ? 'taken' : 'put'
}

/** Puts the item over whatever stands there. */
export async function put(table: Table, key: Key, item: Item): Promise<void> {
  await table.client.send(
    new PutItemCommand({
      TableName: table.name,
      Item: marshall({ ...item, ...key }, { removeUndefinedValues: true }),
    }),
  )
}

/** The item, or nothing: an item past its TTL is nothing, though DynamoDB may keep it for two more days. */
export async function get(table: Table, key: Key, now: EpochMs): Promise<Item | undefined> {
  const { Item: found } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: marshall(key), ConsistentRead: true }),
  )
  const item = found === undefined ? undefined : unmarshall(found)
  return item === undefined || isExpired(item, now) ? undefined : item
}

/**
 * The living items of one partition in key order, or from the last key backwards, page by page. A page is 1 MB, and paid
 * for whole, unless `pageSize` says how many items are likely to be wanted.
 */
export async function* query(
  table: Table,
  pk: string,
  options: { prefix?: string; newestFirst?: boolean; pageSize?: number; now: EpochMs },
): AsyncGenerator<Item> {
  let start: Record<string, unknown> | undefined
  do {
    const page: QueryCommandOutput = await send()
    for (const raw of page.Items ?? []) {
      const item = unmarshall(raw)
      if (!isExpired(item, options.now)) yield item
    }
    start = page.LastEvaluatedKey === undefined ? undefined : unmarshall(page.LastEvaluatedKey)
  } while (start !== undefined)

  function send() {
    return table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        ScanIndexForward: options.newestFirst !== true,
        KeyConditionExpression:
          options.prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: marshall(
          { ':pk': pk, ':prefix': options.prefix },
          { removeUndefinedValues: true },
        ),
        ...(options.pageSize === undefined ? {} : { Limit: options.pageSize }),
        ...(start === undefined ? {} : { ExclusiveStartKey: marshall(start) }),
      }),
    )
  }
}

export type Update = {
  /** `SET a = :a, #state = :state` and so on. */
  expression: string
  condition?: string
  names?: Record<string, string>
  values: Item
}

/** Changes one item where the condition holds, and gives the new item; nothing where it does not hold. */
export async function update(table: Table, key: Key, change: Update): Promise<Item | undefined> {
  const command = new UpdateItemCommand({
    TableName: table.name,
    Key: marshall(key),
    UpdateExpression: change.expression,
    ReturnValues: 'ALL_NEW',
    ...(change.condition === undefined ? {} : { ConditionExpression: change.condition }),
    ...(change.names === undefined ? {} : { ExpressionAttributeNames: change.names }),
    ExpressionAttributeValues: marshall(change.values, { removeUndefinedValues: true }),
  })
  const output = await unlessRefused(() => table.client.send(command))
  return output?.Attributes === undefined ? undefined : unmarshall(output.Attributes)
}

/** True for an error that sending again later may cure: throttling, a time-out, an engine that is restarting. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  return BUSY.has(error.name) || (typeof code === 'string' && BUSY.has(code))
}

const BUSY = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TimeoutError',
  'RequestTimeout',
  'AbortError',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/** Past its TTL: nothing, though DynamoDB may keep it for two more days. */
export function isExpired(item: Item, now: EpochMs): boolean {
  const expiresAt = item[tableShape.ttl]
  return typeof expiresAt === 'number' && expiresAt * SECOND <= now
}

/** What came of sending a command, nothing when its condition did not hold. */
async function unlessRefused<Output>(send: () => Promise<Output>): Promise<Output | undefined> {
  try {
    return await send()
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined
    throw error
  }
}
