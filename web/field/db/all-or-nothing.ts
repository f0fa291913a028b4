/**
 * Carries out several writes of one transaction and waits until they are committed. Where one of them cannot even be
 * asked for, the others are undone too.
 */
export async function allOrNothing(
  tx: { abort: () => void; done: Promise<void> },
  writes: (() => Promise<unknown>)[],
): Promise<void> {
  try {
    await Promise.all([...writes.map(async (write) => write()), tx.done])
  } catch (error) {
    try {
      tx.abort()
    } catch {
      // it has ended already
    }
    throw error
  }
}
