import { chromiumSurroundings } from '../support/browser.ts'

/** Unpacks the browser once, before two stories want it at the same moment. */
export async function setup(): Promise<void> {
  await chromiumSurroundings()
}
