import { chromiumSurroundings } from '../support/browser.ts'
import { startSystem, templateName } from '../support/system.ts'

/** What most stories start with: no response, or as many as results can be shown of. */
const DEMOS = [0, 60]

/**
 * Done once before all stories: the browser is unpacked, before two want it at the same moment, and a system of each kind is filled
 * with its demo, which the others start from.
 */
export async function setup(): Promise<void> {
  await chromiumSurroundings()
  await Promise.all(DEMOS.map(fill))
}

async function fill(demoResponses: number): Promise<void> {
  const first = await startSystem({ demoResponses })
  await first.stop()
  process.env[templateName(demoResponses)] = first.dir
}
