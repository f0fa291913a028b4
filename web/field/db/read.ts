import type * as z from 'zod/mini'

/** What a store holds: the records that could be read, and the others, which are kept as they are. */
export type Read<T> = { records: T[]; unreadable: unknown[] }

/** Parses every value; one that does not fit is set beside, never dropped. */
export function readAll<T>(schema: z.ZodMiniType<T>, values: unknown[]): Read<T> {
  const read: Read<T> = { records: [], unreadable: [] }
  for (const value of values) {
    const parsed = schema.safeParse(value)
    if (parsed.success) read.records.push(parsed.data)
    else read.unreadable.push(value)
  }
  return read
}

/** Parses one value; undefined when it is absent or does not fit. */
export function readOne<T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined {
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : undefined
}
