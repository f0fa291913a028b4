import type * as z from 'zod/mini'
import type { Box } from './box.ts'
import { unseal } from './resting.ts'

/** What a store holds: the records that could be read, and the others, which are kept as they are. */
export type Read<T> = { records: T[]; unreadable: unknown[] }

/** Opens and parses every value; one that cannot be opened or does not fit is set beside, never dropped. */
export async function readAll<T>(
  box: Box,
  schema: z.ZodMiniType<T>,
  values: unknown[],
  part: 'line' | 'whole' = 'whole',
): Promise<Read<T>> {
  const read: Read<T> = { records: [], unreadable: [] }
  const opened = await Promise.all(values.map((value) => unseal(box, value, part)))
  opened.forEach((value, index) => {
    const parsed = schema.safeParse(value)
    if (parsed.success) read.records.push(parsed.data)
    else read.unreadable.push(values[index])
  })
  return read
}

/** Opens and parses one value; undefined when it is absent, cannot be opened or does not fit. */
export async function readSealed<T>(
  box: Box,
  schema: z.ZodMiniType<T>,
  value: unknown,
): Promise<T | undefined> {
  return readOne(schema, await unseal(box, value, 'whole'))
}

/** Parses one value that rests in the clear; undefined when it is absent or does not fit. */
export function readOne<T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined {
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : undefined
}
