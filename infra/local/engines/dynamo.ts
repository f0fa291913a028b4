import dynalite from 'dynalite'
import * as z from 'zod/mini'
import { tableShape } from '../../../functions/store/keys.ts'
import { type Running, serve } from './serve.ts'

/** DynamoDB's protocol on this machine: in memory, or kept in the folder `dir`. One process a folder. */
export function startDynamo(options: { dir?: string; port?: number } = {}): Promise<Running> {
  const path = options.dir === undefined ? {} : { path: options.dir }
  return serve(dynalite({ ...path, createTableMs: 0 }), options.port)
}

/** Makes the table as the deployed one is made, and waits until it can be used; nothing happens where it stands already. */
export async function createTable(endpoint: string, name: string): Promise<void> {
  const { partitionKey, sortKey } = tableShape
  const answer = await call(endpoint, 'CreateTable', {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [partitionKey, sortKey].map((key) => ({ AttributeName: key, AttributeType: 'S' })),
    KeySchema: [
      { AttributeName: partitionKey, KeyType: 'HASH' },
      { AttributeName: sortKey, KeyType: 'RANGE' },
    ],
  })
  if (answer.ok) return untilActive(endpoint, name)
  const error = Failure.parse(await answer.json())
  if (!error.__type.endsWith('#ResourceInUseException')) throw new Error(error.message ?? error.__type)
}

// The engine answers a moment before the table can be read.
async function untilActive(endpoint: string, name: string): Promise<void> {
  const answer = await call(endpoint, 'DescribeTable', { TableName: name })
  const { Table } = Described.parse(await answer.json())
  if (Table.TableStatus !== 'ACTIVE') await untilActive(endpoint, name)
}

const Described = z.object({ Table: z.object({ TableStatus: z.string() }) })

const Failure = z.object({ __type: z.string(), message: z.exactOptional(z.string()) })

// The SDK belongs to the stores. The engine looks at the form of the signature only, never at its value.
function call(endpoint: string, operation: string, body: object): Promise<Response> {
  return fetch(endpoint, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.0',
      'X-Amz-Target': `DynamoDB_20120810.${operation}`,
      'X-Amz-Date': new Date(0).toISOString(),
      Authorization: 'AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=local',
    },
    body: JSON.stringify(body),
  })
}
