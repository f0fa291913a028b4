import { chromiumSurroundings } from '../support/browser.ts'
import { startSystem, TEMPLATE } from '../support/system.ts'

/**
 * Done once before all stories: the browser is unpacked, before two want it at the same moment, and a system is filled with its demo,
 * which the others start from.
 */
export async function setup(): Promise<void> {
  await chromiumSurroundings()
  const first = await startSystem()
  await first.stop()
  process.env[TEMPLATE] = first.dir
}
