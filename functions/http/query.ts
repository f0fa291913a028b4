import type { Context } from 'hono'
import type * as z from 'zod/mini'
import { Problem } from '../../shared/problems.ts'

/** A part of the query, parsed; nothing when it is absent or empty. Throws `malformed-request` at what does not fit. */
export function queryPart<Schema extends z.ZodMiniType>(
  c: Context,
  name: string,
  schema: Schema,
): z.output<Schema> | undefined {
  const given = c.req.query(name)
  if (given === undefined || given === '') return undefined
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new Problem('malformed-request', `?${name}= does not fit.`)
  return parsed.data
}
