/** More than two tabs ever need: whoever fails once more is not being overtaken, but wrong. */
const ATTEMPTS = 9

/**
 * Repeats what is prepared outside of a transaction and written in one, until nothing changed in between. Throws when
 * it never ends.
 */
export async function attempts(attempt: () => Promise<boolean>): Promise<void> {
  for (let made = 0; made < ATTEMPTS; made += 1) if (await attempt()) return
  throw new Error('What was read is never what is there.')
}
