import * as z from 'zod/mini'
import { type Clock, type EpochMs, ttlAt } from '../../shared/time.ts'
import { keys, tableShape } from './keys.ts'
import { get, putIf, type Table } from './table.ts'

/** What is known of a typed invitation: enough to check its secret, and which invitation it stands for. */
const Code = z.object({
  salt: z.string(),
  /** `slowHash` of the secret. */
  hash: z.string(),
  /** `digest` of the secret in the link of the same invitation. */
  invitation: z.string(),
})
export type Code = z.infer<typeof Code>

export type Codes = ReturnType<typeof codeStore>

/** Typed invitations, found by the digest of their first characters. */
export function codeStore(table: Table, clock: Clock) {
  return {
    get: async (lookupDigest: string): Promise<Code | undefined> =>
      z.optional(Code).parse(await get(table, keys.code(lookupDigest), clock())),

    /** Keeps a code until `expiresAt`; `taken` where another one that has not expired is found by the same characters. */
    create: (lookupDigest: string, code: Code, expiresAt: EpochMs): Promise<'put' | 'taken'> =>
      putIf(
        table,
        keys.code(lookupDigest),
        { ...code, [tableShape.ttl]: ttlAt(expiresAt) },
        {
          // DynamoDB may keep what has expired for two more days.
          expression: 'attribute_not_exists(pk) OR #ttl <= :now',
          names: { '#ttl': tableShape.ttl },
          values: { ':now': ttlAt(clock()) },
        },
      ),
  }
}
