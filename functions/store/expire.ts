import { type EpochMs, SECOND } from '../../shared/time.ts'
import { type Key, tableShape } from './keys.ts'
import { type Table, update } from './table.ts'

/** Lets the item go now: it is nothing from here on, and DynamoDB deletes it. Nothing happens where there is none. */
export async function expire(table: Table, key: Key, now: EpochMs): Promise<void> {
  await update(table, key, {
    expression: 'SET #ttl = :now',
    condition: 'attribute_exists(pk)',
    names: { '#ttl': tableShape.ttl },
    values: { ':now': Math.floor(now / SECOND) },
  })
}
