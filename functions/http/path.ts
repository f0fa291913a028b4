import type { Context } from 'hono'
import type * as z from 'zod/mini'
import { Problem } from '../../shared/problems.ts'

/** A part of the path, parsed; what does not fit is no address of ours. Throws `not-found`. */
export function pathPart<Schema extends z.ZodMiniType>(
  c: Context,
  name: string,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(c.req.param(name))
  if (!parsed.success) throw new Problem('not-found')
  return parsed.data
}
