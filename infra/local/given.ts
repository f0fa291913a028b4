import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { StartProblem } from './start-problem.ts'
import { type Words, words } from './words.ts'

/** The options given on the command line; throws a `StartProblem` at anything that is not one of the known. */
export function readOptions<const Known extends Record<string, { type: 'string' | 'boolean' }>>(
  given: string[],
  known: Known,
) {
  try {
    return parseArgs({ args: given, options: known }).values
  } catch {
    const names = Object.keys(known).map((name) => `--${name}`)
    throw new StartProblem(words.badOptions(given.join(' '), names.join(', ')))
  }
}

/** What a value may be, as a schema and in words. */
export type Allowed<T> = { schema: z.ZodMiniType<T>; words: Words }

export function wholeNumber(min: number, max: number): Allowed<number> {
  const schema = z.coerce.number().check(z.int(), z.minimum(min), z.maximum(max))
  return { schema, words: words.wholeNumber(min, max) }
}

/** The value given, or `standard` without one; throws a `StartProblem` that names it and says what it may be. */
export function readValue<T>(
  name: string,
  given: string | undefined,
  standard: T,
  { schema, words: allowed }: Allowed<T>,
): T {
  if (given === undefined || given === '') return standard
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new StartProblem(words.badValue(name, allowed))
  return parsed.data
}
